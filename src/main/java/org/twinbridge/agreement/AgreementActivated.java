package org.twinbridge.agreement;

/**
 * The members of an agreement have begun to work together, for the first time or again after it was dormant. Published
 * within the transaction that does it.
 *
 * @param agreement as it is now
 */
public record AgreementActivated(Agreement agreement) {}
