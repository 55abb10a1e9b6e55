package org.twinbridge.interest;

/**
 * An institution has expressed interest in another. Published within the transaction that does it.
 *
 * @param interest as it is now
 */
public record InterestExpressed(Interest interest) {}
