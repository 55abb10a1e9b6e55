package org.twinbridge.profile;

import java.time.Instant;
import org.twinbridge.institution.ProfileItems;

/**
 * A profile that somebody began to change and has not saved.
 *
 * @param base what was stored when it was begun
 * @param mine what is to be stored
 * @param changedAt when it was changed last
 */
public record Draft(ProfileItems base, ProfileItems mine, Instant changedAt) {}
