package org.twinbridge.outcome;

import java.time.LocalDate;

/**
 * Something was recorded of an agreement. Heard within the transaction that records it.
 *
 * @param agreement its number
 * @param day the day it counts for
 */
public record OutcomeRecorded(long agreement, LocalDate day) {}
