package org.twinbridge.policy;

import java.util.Set;

/** How far a policy has come. */
public enum PolicyState {
    /** Being written; it can be edited. */
    DRAFT,
    /** Waits for a second person; it can't be edited any more. */
    SUBMITTED,
    /** Approved and in force; there is exactly one. */
    APPROVED,
    /** Was in force until another was approved. */
    SUPERSEDED,
    /** A second person said no, with a reason. */
    REJECTED,
    /** Given up before anybody decided. */
    DISCARDED;

    /** The states that may follow; none after the last four but that an approved policy is superseded. */
    public Set<PolicyState> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, DISCARDED);
            case SUBMITTED -> Set.of(DRAFT, APPROVED, REJECTED);
            case APPROVED -> Set.of(SUPERSEDED);
            case SUPERSEDED, REJECTED, DISCARDED -> Set.of();
        };
    }

    /** Whether it was ever in force, so that scores were made under it and it can be returned to. */
    public boolean wasInForce() {
        return this == APPROVED || this == SUPERSEDED;
    }
}
