package org.twinbridge.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.audit.AuditTrail;
import org.twinbridge.policy.PolicyRefusedException.Cause;
import org.twinbridge.policy.PolicyStep.Kind;
import org.twinbridge.policy.persistence.PolicyEntity;
import org.twinbridge.policy.persistence.PolicyRepository;
import org.twinbridge.policy.persistence.PolicyStepEntity;
import org.twinbridge.policy.persistence.PolicyStepRepository;
import org.twinbridge.taxonomy.Taxonomy;

/** Keeps policies and every step they take. It asks nobody who they are: whoever is named did it. */
@Component
@Transactional(readOnly = true)
class PolicyLedger {

    static final String NAME_OF_SHIPPED = "UNITWIN default";

    private static final String PROGRAM = "twinbridge";
    private static final int IN_FORCE = 1;

    /** A label or another way a policy's name was stored with its version. */
    private static final Pattern WITH_VERSION = Pattern.compile("(.+) v?(\\d{1,9})");

    private final PolicyRepository policies;
    private final PolicyStepRepository steps;
    private final Taxonomy taxonomy;
    private final AuditTrail audit;
    private final PolicyNotices notices;
    private final Clock clock;

    PolicyLedger(
            PolicyRepository policies,
            PolicyStepRepository steps,
            Taxonomy taxonomy,
            AuditTrail audit,
            PolicyNotices notices,
            Clock clock) {
        this.policies = policies;
        this.steps = steps;
        this.taxonomy = taxonomy;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    Optional<Integer> versionInForce() {
        return policies.versionInForce();
    }

    Optional<PolicyVersion> inForce() {
        return policies.findByInForce(IN_FORCE).map(PolicyLedger::read);
    }

    /** Puts the policy that ships in force. Two processes may try at once: the database lets one of them. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public PolicyVersion ship() {
        var row = new PolicyEntity(
                PolicyVersion.SHIPPED,
                NAME_OF_SHIPPED,
                PolicyState.DRAFT.name(),
                null,
                "The scoring model and the reviewed kinships of fields that ship with the program.",
                new PolicyDocument(NAME_OF_SHIPPED, Terms.shipped(taxonomy)).json(),
                PROGRAM,
                now());
        row.putInForce(PolicyState.APPROVED.name(), null, null, now());
        return store(row, Kind.APPROVED, PROGRAM, "");
    }

    List<PolicyVersion> all() {
        return policies.findAllByOrderByVersionDesc().stream()
                .map(PolicyLedger::read)
                .toList();
    }

    Optional<PolicyVersion> find(long id) {
        return policies.findById(id).map(PolicyLedger::read);
    }

    /** By its name or label. */
    Optional<PolicyVersion> find(String name) {
        return policies.findByName(name).or(() -> byLabel(name)).map(PolicyLedger::read);
    }

    List<PolicyStep> steps(long id) {
        return steps.findByPolicyIdOrderByIdDesc(id).stream()
                .map(step -> new PolicyStep(
                        Kind.valueOf(step.kind()),
                        step.accountName(),
                        step.takenAt(),
                        step.reason(),
                        PolicyDocument.read(step.terms()).terms(),
                        step.previewId()))
                .toList();
    }

    /** The next free name of the form 2026-3. */
    String freeName() {
        int year = LocalDate.now(clock).getYear();
        int number = 1;
        while (policies.existsByName(year + "-" + number)) {
            number++;
        }
        return year + "-" + number;
    }

    @Transactional
    public PolicyVersion draft(PolicyDocument document, @Nullable String basedOn, String origin, String by) {
        requireFree(document.name());
        var row = new PolicyEntity(
                policies.highestVersion().orElse(0) + 1,
                document.name(),
                PolicyState.DRAFT.name(),
                basedOn,
                origin,
                document.json(),
                by,
                now());
        return store(row, Kind.DRAFTED, by, "");
    }

    @Transactional
    public PolicyVersion edit(long id, long lockVersion, PolicyDocument document, String by) {
        PolicyEntity row = row(id, lockVersion);
        require(row, state(row) == PolicyState.DRAFT);
        if (!row.name().equals(document.name())) {
            requireFree(document.name());
        }
        row.edit(document.name(), document.json(), by, now());
        return store(row, Kind.EDITED, by, "");
    }

    @Transactional
    public PolicyVersion submit(long id, long lockVersion, String reason, String by) {
        PolicyEntity row = moving(id, lockVersion, PolicyState.SUBMITTED);
        row.submit(PolicyState.SUBMITTED.name(), reason, by, now());
        return store(row, Kind.SUBMITTED, by, reason);
    }

    @Transactional
    public PolicyVersion takeBack(long id, long lockVersion, String by) {
        PolicyEntity row = moving(id, lockVersion, PolicyState.DRAFT);
        row.takeBack(PolicyState.DRAFT.name());
        return store(row, Kind.TAKEN_BACK, by, "");
    }

    /** Ends a policy that is not in force. */
    @Transactional
    public PolicyVersion end(long id, long lockVersion, PolicyState end, String reason, String by) {
        PolicyEntity row = moving(id, lockVersion, end);
        row.end(end.name());
        return store(row, end == PolicyState.REJECTED ? Kind.REJECTED : Kind.DISCARDED, by, reason);
    }

    /**
     * Puts a policy in force in the place of the one that is.
     *
     * @param against name of the policy that the preview was made against, which must still be in force
     */
    @Transactional
    public PolicyVersion approve(long id, long lockVersion, String against, long previewId, String reason, String by) {
        PolicyEntity row = moving(id, lockVersion, PolicyState.APPROVED);
        PolicyEntity before = policies.findByInForce(IN_FORCE)
                .filter(inForce -> inForce.name().equals(against))
                .orElseThrow(() -> new PolicyRefusedException(Cause.CHANGED_MEANWHILE, against));
        before.end(PolicyState.SUPERSEDED.name());
        store(before, Kind.SUPERSEDED, by, row.name());
        row.putInForce(PolicyState.APPROVED.name(), by, previewId, now());
        return store(row, Kind.APPROVED, by, reason);
    }

    /** Submits a new policy that says what an earlier one says. */
    @Transactional
    public PolicyVersion rollBack(PolicyVersion earlier, String reason, String by) {
        var document = new PolicyDocument(freeName(), earlier.terms());
        PolicyVersion draft = draft(document, earlier.name(), "Return to " + earlier.label() + ".", by);
        return submit(draft.id(), draft.lockVersion(), reason, by);
    }

    private Optional<PolicyEntity> byLabel(String label) {
        Matcher matcher = WITH_VERSION.matcher(label);
        return matcher.matches()
                ? policies.findByName(matcher.group(1))
                        .filter(row -> row.version() == Integer.parseInt(matcher.group(2)))
                : Optional.empty();
    }

    private PolicyEntity moving(long id, long lockVersion, PolicyState next) {
        PolicyEntity row = row(id, lockVersion);
        require(row, state(row).next().contains(next));
        return row;
    }

    private PolicyEntity row(long id, long lockVersion) {
        PolicyEntity row =
                policies.findById(id).orElseThrow(() -> new PolicyRefusedException(Cause.UNKNOWN, String.valueOf(id)));
        if (row.lockVersion() != lockVersion) {
            throw new PolicyRefusedException(Cause.CHANGED_MEANWHILE, row.name());
        }
        return row;
    }

    private static void require(PolicyEntity row, boolean allowed) {
        if (!allowed) {
            throw new PolicyRefusedException(Cause.WRONG_STATE, row.name(), state(row));
        }
    }

    private void requireFree(String name) {
        if (policies.existsByName(name)) {
            throw new PolicyRefusedException(Cause.NAME_TAKEN, name);
        }
    }

    private PolicyVersion store(PolicyEntity row, Kind kind, String by, String why) {
        PolicyEntity stored = policies.saveAndFlush(row);
        steps.save(new PolicyStepEntity(stored, kind.name(), by, now(), why));
        PolicyVersion policy = read(stored);
        audit.recordAs(
                by,
                "policy." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "policy:" + policy.id(),
                null,
                details(policy, why));
        notices.tell(policy, kind, by, why);
        return policy;
    }

    /** As exactly as the database keeps it, so that what is returned equals what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Map<String, Object> details(PolicyVersion policy, String why) {
        var details = new LinkedHashMap<String, Object>();
        details.put("policy", policy.label());
        details.put("reason", why);
        if (policy.previewId() != null) {
            details.put("preview", policy.previewId());
        }
        return details;
    }

    private static PolicyState state(PolicyEntity row) {
        return PolicyState.valueOf(row.state());
    }

    private static PolicyVersion read(PolicyEntity row) {
        return new PolicyVersion(
                row.id(),
                row.version(),
                row.name(),
                state(row),
                PolicyDocument.read(row.terms()).terms(),
                row.basedOn(),
                row.origin(),
                row.reason(),
                new PolicyVersion.Act(row.draftedBy(), row.draftedAt()),
                new PolicyVersion.Act(row.editedBy(), row.editedAt()),
                act(row.submittedBy(), row.submittedAt()),
                act(row.approvedBy(), row.approvedAt()),
                row.previewId(),
                row.lockVersion());
    }

    private static PolicyVersion.@Nullable Act act(@Nullable String by, @Nullable Instant at) {
        return by == null || at == null ? null : new PolicyVersion.Act(by, at);
    }
}
