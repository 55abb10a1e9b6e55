package org.twinbridge.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * A step that somebody wants to take with an agreement as they saw it.
 *
 * @param id of the agreement
 * @param version that of the agreement when it was looked at: a step that was taken already is not taken twice
 * @param step what to do
 * @param side for whom it is signed; {@code null} for all other steps
 * @param words why, or what was found; may be empty where the step needs no reason
 * @param newEnd last day of the term that a renewal begins; {@code null} for all other steps
 * @param made commitments that a review counts, 0 or more
 * @param kept how many of them were kept
 */
public record StepRequest(
        long id,
        long version,
        AgreementStep step,
        @Nullable InstitutionId side,
        String words,
        @Nullable LocalDate newEnd,
        int made,
        int kept) {

    /** The most characters of the words. */
    public static final int LONGEST_WORDS = 2000;

    public StepRequest {
        words = words.strip();
        if (words.length() > LONGEST_WORDS) {
            throw new AgreementRefusedException(
                    AgreementRefusedException.Cause.TOO_LONG, words.length(), LONGEST_WORDS);
        }
        if (!(0 <= kept && kept <= made)) {
            throw new AgreementRefusedException(AgreementRefusedException.Cause.COMMITMENTS, made, kept);
        }
    }

    /** A step that needs nothing more. */
    public static StepRequest of(Agreement seen, AgreementStep step) {
        return new StepRequest(seen.id(), seen.version(), step, null, "", null, 0, 0);
    }

    /** The signature of one side. */
    public static StepRequest signature(Agreement seen, InstitutionId side) {
        return new StepRequest(seen.id(), seen.version(), AgreementStep.SIGN, side, "", null, 0, 0);
    }

    /** The same with a reason. */
    public StepRequest because(String reason) {
        return new StepRequest(id, version, step, side, reason, newEnd, made, kept);
    }

    /** The same with what a review counted. */
    public StepRequest counting(int commitments, int keptOnes) {
        return new StepRequest(id, version, step, side, words, newEnd, commitments, keptOnes);
    }

    /** The same with the last day of the next term. */
    public StepRequest until(LocalDate day) {
        return new StepRequest(id, version, step, side, words, day, made, kept);
    }
}
