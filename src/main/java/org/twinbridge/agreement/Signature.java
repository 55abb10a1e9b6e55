package org.twinbridge.agreement;

import java.time.Instant;

/**
 * Whether a side agrees.
 *
 * @param by name of the account
 * @param at when
 */
public record Signature(String by, Instant at) {}
