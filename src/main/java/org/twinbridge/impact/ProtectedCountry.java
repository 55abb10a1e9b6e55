package org.twinbridge.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.engine.profile.CountryCode;

/**
 * How a country that is protected against brain drain takes part.
 *
 * @param country which
 * @param drain its exposure D, in [0, 1]
 * @param agreements those with a member there
 * @param monthsOut person-months of people who went out of it
 * @param monthsIn person-months of people who came into it
 * @param lists in how many balanced lists its institutions are on average; {@code null} where the market is not solved, or
 *     not shown to whoever asks
 */
public record ProtectedCountry(
        CountryCode country,
        double drain,
        List<Agreement> agreements,
        double monthsOut,
        double monthsIn,
        @Nullable Double lists) {

    public ProtectedCountry {
        agreements = List.copyOf(agreements);
    }
}
