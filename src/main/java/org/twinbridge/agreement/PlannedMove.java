package org.twinbridge.agreement;

import org.jspecify.annotations.Nullable;
import org.twinbridge.agreement.AgreementRefusedException.Cause;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;

/**
 * Person-months planned in one modality.
 *
 * @param modality how the work is done; {@link Modality#ANY} where it is not settled
 * @param personMonths above 0, at most {@value #MOST_MONTHS}
 * @param from whose people go; {@code null} if nobody travels or both sides alike
 * @param to where they go; {@code null} exactly if {@code from} is
 */
public record PlannedMove(
        Modality modality,
        double personMonths,
        @Nullable InstitutionId from,
        @Nullable InstitutionId to) {

    /** A hundred people for ten years. */
    public static final int MOST_MONTHS = 12_000;

    public PlannedMove {
        if (!(personMonths > 0 && personMonths <= MOST_MONTHS)) {
            throw new AgreementRefusedException(Cause.MONTHS, modality, personMonths, MOST_MONTHS);
        }
        if ((from == null) != (to == null) || (from != null && from.equals(to))) {
            throw new AgreementRefusedException(Cause.DIRECTION, modality);
        }
    }

    /** Months for which nobody travels, or both sides alike. */
    public static PlannedMove without(Modality modality, double personMonths) {
        return new PlannedMove(modality, personMonths, null, null);
    }

    /** Whether people of one travel to the other, in either direction, or it is not said who travels. */
    boolean concerns(InstitutionId one, InstitutionId other) {
        return from == null || (from.equals(one) && other.equals(to)) || (from.equals(other) && one.equals(to));
    }
}
