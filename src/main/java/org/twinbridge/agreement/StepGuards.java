package org.twinbridge.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.agreement.AgreementRefusedException.Cause;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * What a step needs beside the state and the actor. Plain rules over what is given: it looks nothing up.
 *
 * @param today the day on which the step is taken
 * @param guarded whether guard 1 forbids the plan
 * @param notEndorsed countries of members whose National Commission has not endorsed a chair or network
 */
record StepGuards(LocalDate today, boolean guarded, List<CountryCode> notEndorsed) {

    private static final Set<AgreementStep> NEED_REASON =
            Set.of(AgreementStep.WITHDRAW, AgreementStep.REOPEN, AgreementStep.END, AgreementStep.SET_DORMANT);

    /** Whether a step needs words that say why. */
    static boolean needsReason(AgreementStep step) {
        return NEED_REASON.contains(step);
    }

    /**
     * Refuses what the agreement does not allow; else says where the step leads.
     *
     * @throws AgreementRefusedException if it does not
     */
    AgreementState check(Agreement agreement, StepRequest asked, Actor actor) {
        AgreementStep step = asked.step();
        AgreementState after = step.leadsTo(
                        agreement.state(), agreement.unsigned().size())
                .orElseThrow(() -> new AgreementRefusedException(Cause.NOT_NOW, agreement.state()));
        if (!step.isFor(actor)) {
            throw new AgreementRefusedException(Cause.NOT_FOR_YOU, step);
        }
        if (needsReason(step) && actor != Actor.CLOCK && asked.words().isEmpty()) {
            throw new AgreementRefusedException(Cause.NO_REASON);
        }
        switch (step) {
            case SIGN -> checkSignature(agreement, asked.side());
            case START -> checkStart(agreement);
            case RENEW -> checkRenewal(agreement, asked.newEnd());
            default -> {}
        }
        return after;
    }

    /** What keeps a draft from being signed, if anything does. */
    Optional<AgreementRefusedException> missing(Agreement agreement) {
        AgreementTerms terms = agreement.terms();
        if (terms.fields().isEmpty()) {
            return refusal(Cause.NO_FIELD);
        }
        LocalDate end = terms.end();
        if (terms.start() == null || end == null) {
            return refusal(Cause.NO_DAYS);
        }
        if (end.isBefore(today)) {
            return refusal(Cause.OVER_ALREADY, end);
        }
        if (terms.moves().isEmpty()) {
            return refusal(Cause.NO_PLAN);
        }
        if (terms.kind() == AgreementKind.CHAIR && terms.holder().isEmpty()) {
            return refusal(Cause.NO_HOLDER);
        }
        return guarded && agreement.override() == null ? refusal(Cause.GUARDED) : Optional.empty();
    }

    private void checkSignature(Agreement agreement, @Nullable InstitutionId side) {
        missing(agreement).ifPresent(StepGuards::refuse);
        if (side == null || !agreement.isMember(side)) {
            throw new AgreementRefusedException(Cause.NOT_FOR_YOU, AgreementStep.SIGN);
        }
        if (agreement.signatures().containsKey(side)) {
            throw new AgreementRefusedException(Cause.ALREADY_SIGNED, side);
        }
    }

    private void checkStart(Agreement agreement) {
        missing(agreement).ifPresent(StepGuards::refuse);
        LocalDate start = agreement.start();
        if (start != null && start.isAfter(today)) {
            throw new AgreementRefusedException(Cause.TOO_EARLY, start);
        }
        if (agreement.kind().isEndorsed() && !notEndorsed.isEmpty()) {
            throw new AgreementRefusedException(Cause.NOT_ENDORSED, notEndorsed);
        }
    }

    private void checkRenewal(Agreement agreement, @Nullable LocalDate newEnd) {
        LocalDate end = agreement.end();
        if (newEnd == null) {
            throw new AgreementRefusedException(Cause.NO_DAYS);
        }
        if (!newEnd.isAfter(today) || (end != null && !newEnd.isAfter(end))) {
            throw new AgreementRefusedException(Cause.RENEWAL_ENDS_EARLY, end == null ? today : end, newEnd);
        }
    }

    private static Optional<AgreementRefusedException> refusal(Cause why, Object... values) {
        return Optional.of(new AgreementRefusedException(why, values));
    }

    private static void refuse(AgreementRefusedException refusal) {
        throw refusal;
    }
}
