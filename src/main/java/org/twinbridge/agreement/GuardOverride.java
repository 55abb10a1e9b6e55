package org.twinbridge.agreement;

import java.time.Instant;

/**
 * That the section lets an agreement be in spite of guard 1.
 *
 * @param reason in its words, not empty
 * @param by name of the account
 * @param at when
 */
public record GuardOverride(String reason, String by, Instant at) {}
