package org.twinbridge.interest;

import java.time.Instant;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * A question or an answer about an interest.
 *
 * @param side whose officer wrote it
 * @param by name of the account
 * @param words what it says, not empty
 * @param at when
 */
public record InterestMessage(InstitutionId side, String by, String words, Instant at) {}
