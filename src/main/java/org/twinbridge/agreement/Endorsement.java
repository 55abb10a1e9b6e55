package org.twinbridge.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.CountryCode;

/**
 * What the National Commission of a country says of a chair or network.
 *
 * @param country whose commission it is
 * @param state how far it has come
 * @param asOf since when; {@code null} if nothing was noted yet
 * @param by name of the account that noted it; {@code null} likewise
 */
public record Endorsement(
        CountryCode country,
        EndorsementState state,
        @Nullable LocalDate asOf,
        @Nullable String by) {}
