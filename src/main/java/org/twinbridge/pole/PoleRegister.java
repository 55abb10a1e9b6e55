package org.twinbridge.pole;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.engine.pole.IdentifiedPole;
import org.twinbridge.engine.pole.KnownPole;
import org.twinbridge.engine.pole.PoleContinuity;
import org.twinbridge.engine.pole.PoleStatus;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.pole.PoleRefusedException.Cause;
import org.twinbridge.pole.persistence.PoleDecisionEntity;
import org.twinbridge.pole.persistence.PoleDecisionRepository;
import org.twinbridge.pole.persistence.PoleEntity;
import org.twinbridge.pole.persistence.PoleRepository;
import org.twinbridge.pole.persistence.PoleSearchEntity;
import org.twinbridge.pole.persistence.PoleSearchRepository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps candidates from one search to the next, with what was decided of them. It asks nobody who they are. */
@Component
@Transactional(readOnly = true)
class PoleRegister {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BETWEEN_IDS = "\n";

    private final PoleRepository poles;
    private final PoleSearchRepository searches;
    private final PoleDecisionRepository decisions;
    private final Clock clock;

    PoleRegister(PoleRepository poles, PoleSearchRepository searches, PoleDecisionRepository decisions, Clock clock) {
        this.poles = poles;
        this.searches = searches;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Whether the last search of a theme ran over this release under this policy. */
    boolean isUpToDate(String theme, String release, Policy policy) {
        return searches.findById(theme)
                .filter(search -> search.isOf(release, name(policy)))
                .isPresent();
    }

    /** Takes over what a search found: candidates that go on keep their ids and what was decided of them. */
    @Transactional
    public void update(FoundPoles found) {
        String theme = found.ofTheme().theme().code();
        Map<String, PoleEntity> rows = poles.findByTheme(theme).stream()
                .collect(Collectors.toMap(PoleEntity::id, row -> row, (a, b) -> a, HashMap::new));
        List<KnownPole> known = rows.values().stream()
                .map(row -> new KnownPole(row.id(), theme, members(row)))
                .toList();
        var continuity = PoleContinuity.of(known, found.ofTheme().poles());
        Instant now = clock.instant();
        for (IdentifiedPole pole : continuity.poles()) {
            PoleEntity row =
                    rows.computeIfAbsent(pole.id(), id -> new PoleEntity(id, theme, ReviewState.TO_REVIEW.name(), now));
            takeOver(row, pole, found, now);
            poles.save(row);
        }
        continuity.vanished().forEach(id -> Objects.requireNonNull(rows.get(id)).vanish());
        searches.save(new PoleSearchEntity(theme, found.catalogue().release(), name(found.policy()), now));
    }

    private static void takeOver(PoleEntity row, IdentifiedPole pole, FoundPoles found, Instant now) {
        String evidence = JSON.writeValueAsString(PoleReport.pole(found, pole.pole()));
        row.findAgain(
                pole.pole().status().name(),
                pole.pole().score(),
                evidence,
                found.catalogue().release());
        if (!pole.isNew() && !(pole.gained().isEmpty() && pole.lost().isEmpty())) {
            row.noteChange(ids(pole.gained()), ids(pole.lost()), now);
        }
    }

    /** Candidates of a theme that pass all gates but that of joint work, and all that were ever decided; the best first. */
    List<ReviewedPole> queue(String theme, boolean incompleteToo) {
        Set<String> decided = Stream.of(ReviewState.ACCEPTED, ReviewState.SENT_BACK, ReviewState.REJECTED)
                .map(Enum::name)
                .collect(Collectors.toSet());
        Set<String> statuses = Stream.of(PoleStatus.values())
                .filter(status -> incompleteToo || status != PoleStatus.INCOMPLETE)
                .map(Enum::name)
                .collect(Collectors.toSet());
        return poles.findQueue(theme, decided, statuses).stream()
                .map(PoleRegister::reviewed)
                .toList();
    }

    Optional<ReviewedPole> find(String id) {
        return poles.findById(id).map(PoleRegister::reviewed);
    }

    List<PoleDecision> history(String id) {
        return decisions.findByPoleIdOrderByIdDesc(id).stream()
                .map(PoleRegister::decision)
                .toList();
    }

    /** The decisions that stand by which a pole is accepted, by theme, the best first. */
    List<PoleDecision> accepted() {
        return poles.findByReviewStateOrderByThemeAscScoreDescIdAsc(ReviewState.ACCEPTED.name()).stream()
                .flatMap(row -> decisions.findFirstByPoleIdOrderByIdDesc(row.id()).stream())
                .map(PoleRegister::decision)
                .toList();
    }

    /** How many pass every gate and wait for a reviewer, among the themes searched so far. */
    long waiting() {
        return poles.countByReviewStateAndStatusAndPresentTrue(
                ReviewState.TO_REVIEW.name(), PoleStatus.RECORDED.name());
    }

    /** Decides; refuses what the pole as it is now does not allow. */
    @Transactional
    public PoleDecision decide(Judgement asked, String reason, String reviewer) {
        PoleEntity row = poles.findById(asked.poleId())
                .orElseThrow(() -> new PoleRefusedException(
                        Cause.UNKNOWN_POLE, "There is no pole (%s) in the register.".formatted(asked.poleId())));
        ReviewedPole pole = reviewed(row);
        check(pole, asked);
        String policy =
                searches.findById(row.theme()).map(PoleSearchEntity::policyName).orElse("");
        Long previous = decisions
                .findFirstByPoleIdOrderByIdDesc(row.id())
                .map(PoleDecisionEntity::id)
                .orElse(null);
        row.moveTo(asked.kind().leadsTo().name());
        // The version is raised here, so that of two who decide at once one is refused before anything is kept.
        poles.saveAndFlush(row);
        return decision(decisions.save(
                new PoleDecisionEntity(row, previous, asked.kind().name(), reviewer, reason, clock.instant(), policy)));
    }

    private static void check(ReviewedPole pole, Judgement asked) {
        if (pole.version() != asked.version()) {
            throw new PoleRefusedException(
                    Cause.CHANGED_MEANWHILE,
                    "The pole (%s) was decided or changed since you opened it. Look at it again.".formatted(pole.id()));
        }
        if (!pole.state().allows(asked.kind())) {
            throw new PoleRefusedException(
                    Cause.WRONG_STATE, "The pole (%s) is %s; reopen it first.".formatted(pole.id(), pole.state()));
        }
        if (asked.kind() != DecisionKind.ACCEPTED) {
            return;
        }
        if (!pole.present()) {
            throw new PoleRefusedException(
                    Cause.NOT_PRESENT,
                    "The pole (%s) is not found in the present data; it cannot be accepted.".formatted(pole.id()));
        }
        if (!pole.hasRecordedJointWork()) {
            throw new PoleRefusedException(
                    Cause.NO_JOINT_WORK,
                    "The pole (%s) is %s: only one with recorded joint work that passes every gate can be accepted."
                            .formatted(pole.id(), pole.evidence().status()));
        }
    }

    static String name(Policy policy) {
        return policy.name() + " " + policy.version();
    }

    private static Set<InstitutionId> members(PoleEntity row) {
        return evidence(row.evidence()).memberIds().stream()
                .map(InstitutionId::new)
                .collect(Collectors.toSet());
    }

    private static ReviewedPole reviewed(PoleEntity row) {
        return new ReviewedPole(
                row.id(),
                ReviewState.valueOf(row.reviewState()),
                row.present(),
                evidence(row.evidence()),
                row.releaseName(),
                new ReviewedPole.Change(split(row.gained()), split(row.lost()), row.changedAt()),
                row.version());
    }

    private static PoleDecision decision(PoleDecisionEntity row) {
        return new PoleDecision(
                Objects.requireNonNull(row.id(), "a stored decision has a number"),
                row.poleId(),
                DecisionKind.valueOf(row.kind()),
                row.reviewer(),
                row.reason(),
                row.decidedAt(),
                evidence(row.evidence()),
                row.releaseName(),
                row.policyName());
    }

    private static PoleReport.Pole evidence(String json) {
        return JSON.readValue(json, PoleReport.Pole.class);
    }

    private static String ids(Collection<InstitutionId> ids) {
        return ids.stream().map(InstitutionId::value).sorted().collect(Collectors.joining(BETWEEN_IDS));
    }

    private static Set<String> split(String ids) {
        return ids.isEmpty() ? Set.of() : new TreeSet<>(List.of(ids.split(BETWEEN_IDS)));
    }
}
