package org.twinbridge.impact;

import org.jspecify.annotations.Nullable;
import org.twinbridge.agreement.AgreementKind;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.Modality;

/**
 * Which part of what was agreed and done is looked at.
 *
 * @param fromYear first year whose activities and outcomes count; {@code null} for no limit
 * @param toYear last such year; {@code null} for no limit
 * @param region one end of a move, or one member of an agreement, must lie in it; {@code null} for the world
 * @param modality only this one; {@code null} for all
 * @param kind only agreements of this kind; {@code null} for all
 * @param samples whether made-up samples of the demonstration count
 */
public record ImpactFilter(
        @Nullable Integer fromYear,
        @Nullable Integer toYear,
        @Nullable M49Region region,
        @Nullable Modality modality,
        @Nullable AgreementKind kind,
        boolean samples) {

    /** All there is. */
    public static ImpactFilter none() {
        return new ImpactFilter(null, null, null, null, null, true);
    }

    boolean isWithin(int year) {
        return (fromYear == null || year >= fromYear) && (toYear == null || year <= toYear);
    }
}
