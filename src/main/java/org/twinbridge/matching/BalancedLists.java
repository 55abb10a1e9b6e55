package org.twinbridge.matching;

import java.util.List;
import org.twinbridge.engine.market.BalancedPlace;
import org.twinbridge.engine.profile.InstitutionId;

/** Partners balanced over the whole market, from whoever solves it. For anybody who is signed in. */
public interface BalancedLists {

    /** Whether there are lists to give. */
    enum State {
        NEVER_SOLVED,
        /** The market is being solved, and there are no lists until it is. */
        BEING_SOLVED,
        /** Catalogue or policy have changed since. */
        OUT_OF_DATE,
        SOLVED
    }

    State state();

    /**
     * All candidates of an institution in balanced order; empty unless the market is solved, or if it takes no part.
     */
    List<BalancedPlace> of(InstitutionId institution);
}
