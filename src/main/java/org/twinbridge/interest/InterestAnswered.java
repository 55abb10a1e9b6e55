package org.twinbridge.interest;

/**
 * An interest was accepted, declined or taken back. Published within the transaction that does it.
 *
 * @param interest as it is now
 */
public record InterestAnswered(Interest interest) {}
