package org.twinbridge.agreement;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.agreement.AgreementRefusedException.Cause;
import org.twinbridge.agreement.TimelineEntry.What;
import org.twinbridge.agreement.persistence.AgreementEntity;
import org.twinbridge.audit.AuditTrail;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Takes agreements from one state to the next, as {@link AgreementStep} has it: officers those of their institution, staff
 * and administrators all. A step that is not possible, was taken already or is somebody else's is refused with an
 * {@link AgreementRefusedException} and changes nothing; whoever has no part in it is refused with an
 * {@link AccessDeniedException}.
 */
@Service
@RolesAllowed({"OFFICER", "STAFF", "ADMINISTRATOR"})
public class AgreementSteps {

    private final AgreementLog log;
    private final AgreementAccess access;
    private final PlanChecks checks;
    private final Endorsements endorsements;
    private final AuditTrail audit;
    private final Clock clock;

    AgreementSteps(
            AgreementLog log,
            AgreementAccess access,
            PlanChecks checks,
            Endorsements endorsements,
            AuditTrail audit,
            Clock clock) {
        this.log = log;
        this.access = access;
        this.checks = checks;
        this.endorsements = endorsements;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a step. */
    @Transactional
    public Agreement take(StepRequest asked) {
        AgreementEntity row = log.row(asked.id(), asked.version());
        Agreement before = row.agreement();
        Actor actor = access.requireActor(before);
        if (asked.step() == AgreementStep.CHANGE) {
            throw new IllegalArgumentException("A change needs terms: use AgreementDrafts.");
        }
        if (asked.step() == AgreementStep.SIGN && !access.institutions().contains(asked.side())) {
            throw new AgreementRefusedException(Cause.NOT_FOR_YOU, AgreementStep.SIGN);
        }
        AgreementState after = guards(before).check(before, asked, actor);
        apply(row, before, asked, after);
        Agreement stored = log.store(row, before.state(), What.of(asked.step()), actor, asked.side(), asked.words());
        audit.record(
                "agreement." + asked.step().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "agreement:" + before.id(),
                asked.side(),
                Map.of("before", before.state(), "after", after, "words", asked.words()));
        return stored;
    }

    /**
     * Lets a plan be in spite of guard 1. For staff and administrators.
     *
     * @param reason in their words, not empty
     */
    @Transactional
    public Agreement override(long id, long version, String reason) {
        if (!AgreementAccess.isOfTheSection(access.account())) {
            throw new AccessDeniedException("Only the section lets a plan be in spite of a guard.");
        }
        String words = reason.strip();
        if (words.isEmpty()) {
            throw new AgreementRefusedException(Cause.NO_REASON);
        }
        if (words.length() > StepRequest.LONGEST_WORDS) {
            throw new AgreementRefusedException(Cause.TOO_LONG, words.length(), StepRequest.LONGEST_WORDS);
        }
        AgreementEntity row = log.row(id, version);
        Agreement before = row.agreement();
        if (before.state() != AgreementState.DRAFTED && before.state() != AgreementState.AGREED) {
            throw new AgreementRefusedException(Cause.NOT_NOW, before.state());
        }
        PlanVerdict verdict = checks.verdict(before.terms());
        row.override(new GuardOverride(words, access.account().name(), clock.instant()));
        row.lookedAtUnder(verdict.policy(), verdict.release());
        Agreement after = log.store(row, before.state(), What.OVERRIDE, Actor.STAFF, null, words);
        audit.record(
                "agreement.guard-overridden",
                "agreement:" + id,
                null,
                Map.of("reason", words, "policy", verdict.policy(), "release", verdict.release()));
        return after;
    }

    /** Whether the one who is signed in may let a plan be in spite of guard 1. */
    public boolean mayOverride() {
        return AgreementAccess.isOfTheSection(access.account());
    }

    /** The steps that the one who is signed in may take with an agreement now; each may still need a reason or a day. */
    public List<AgreementStep> possible(Agreement agreement) {
        access.requireRead(agreement);
        Optional<Actor> actor = access.actor(agreement);
        return Arrays.stream(AgreementStep.values())
                .filter(step -> step.isPossibleIn(agreement.state()))
                .filter(step -> actor.filter(step::isFor).isPresent())
                .filter(step ->
                        step != AgreementStep.SIGN || !maySignFor(agreement).isEmpty())
                .toList();
    }

    /** The members that the one who is signed in could sign for now. */
    public List<InstitutionId> maySignFor(Agreement agreement) {
        access.requireRead(agreement);
        return agreement.state() == AgreementState.DRAFTED
                ? agreement.unsigned().stream()
                        .filter(access.institutions()::contains)
                        .toList()
                : List.of();
    }

    /** What keeps a draft from being signed, if anything does. */
    public Optional<AgreementRefusedException> missing(Agreement agreement) {
        access.requireRead(agreement);
        return guards(agreement).missing(agreement);
    }

    private StepGuards guards(Agreement agreement) {
        boolean looksAtPlan = agreement.state() == AgreementState.DRAFTED || agreement.state() == AgreementState.AGREED;
        return new StepGuards(
                LocalDate.now(clock),
                looksAtPlan && checks.verdict(agreement.terms()).isGuarded(),
                endorsements.missing(agreement));
    }

    private void apply(AgreementEntity row, Agreement before, StepRequest asked, AgreementState after) {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = before.end();
        switch (asked.step()) {
            case SIGN ->
                row.sign(
                        Objects.requireNonNull(asked.side()),
                        new Signature(access.account().name(), clock.instant()));
            case REOPEN -> row.takeSignaturesBack();
            case START -> row.setReview(ReviewDays.of(today, Objects.requireNonNull(end)));
            case RENEW -> {
                LocalDate newEnd = Objects.requireNonNull(asked.newEnd());
                row.write(before.terms().until(newEnd), clock.instant());
                row.setReview(ReviewDays.of(today, newEnd));
            }
            case WAKE ->
                row.setReview(end == null ? null : later(today.plusDays(1), ReviewDays.of(today, later(today, end))));
            case END -> {
                row.setReview(null);
                if (end != null && end.isAfter(today)) {
                    row.write(
                            before.terms().until(later(today, Objects.requireNonNull(before.start()))),
                            clock.instant());
                }
            }
            default -> {}
        }
        row.countCommitments(asked.made(), asked.kept());
        if (after.isRunning()) {
            row.noteActivity(today);
        }
        row.moveTo(after, clock.instant());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
