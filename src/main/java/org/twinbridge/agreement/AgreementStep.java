package org.twinbridge.agreement;

import static org.twinbridge.agreement.Actor.CLOCK;
import static org.twinbridge.agreement.Actor.OFFICER;
import static org.twinbridge.agreement.Actor.STAFF;
import static org.twinbridge.agreement.AgreementState.ACTIVE;
import static org.twinbridge.agreement.AgreementState.AGREED;
import static org.twinbridge.agreement.AgreementState.DORMANT;
import static org.twinbridge.agreement.AgreementState.DRAFTED;
import static org.twinbridge.agreement.AgreementState.ENDED;
import static org.twinbridge.agreement.AgreementState.RENEWED;
import static org.twinbridge.agreement.AgreementState.REVIEW_DUE;
import static org.twinbridge.agreement.AgreementState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What can be done with an agreement: from which states, to which, and by whom. What is not written here is not possible;
 * what more a step needs (signatures, days, shares, guard 1, endorsements) is for the guards to say.
 */
public enum AgreementStep {
    /** Writes other terms; whoever had signed has to sign again. */
    CHANGE(EnumSet.of(DRAFTED), DRAFTED, EnumSet.of(OFFICER, STAFF)),
    /** Signs for one side; the last signature makes the agreement. */
    SIGN(EnumSet.of(DRAFTED), AGREED, EnumSet.of(OFFICER)),
    /** Goes back to writing, and takes all signatures back. */
    REOPEN(EnumSet.of(AGREED), DRAFTED, EnumSet.of(OFFICER, STAFF)),
    /** Gives up what has not begun. */
    WITHDRAW(EnumSet.of(DRAFTED, AGREED), WITHDRAWN, EnumSet.of(OFFICER, STAFF)),
    /** Begins the work. */
    START(EnumSet.of(AGREED), ACTIVE, EnumSet.of(OFFICER, STAFF)),
    /** Asks for the review. */
    CALL_REVIEW(EnumSet.of(ACTIVE, RENEWED), REVIEW_DUE, EnumSet.of(STAFF, CLOCK)),
    /** Goes on for another term, after the review. */
    RENEW(EnumSet.of(REVIEW_DUE), RENEWED, EnumSet.of(OFFICER, STAFF)),
    /** Notes that nothing happens any more. */
    SET_DORMANT(EnumSet.of(ACTIVE, REVIEW_DUE, RENEWED), DORMANT, EnumSet.of(OFFICER, STAFF, CLOCK)),
    /** Takes the work up again. */
    WAKE(EnumSet.of(DORMANT), ACTIVE, EnumSet.of(OFFICER, STAFF)),
    /** Ends it. */
    END(EnumSet.of(ACTIVE, REVIEW_DUE, RENEWED, DORMANT), ENDED, EnumSet.of(OFFICER, STAFF));

    private final Set<AgreementState> from;
    private final AgreementState to;
    private final Set<Actor> actors;

    AgreementStep(Set<AgreementState> from, AgreementState to, Set<Actor> actors) {
        this.from = from;
        this.to = to;
        this.actors = actors;
    }

    /** Whether it is possible in a state. */
    public boolean isPossibleIn(AgreementState state) {
        return from.contains(state);
    }

    /** Whether such an actor may ever do it. */
    public boolean isFor(Actor actor) {
        return actors.contains(actor);
    }

    /**
     * Where it leads; empty if it is not possible in the state. A signature leads on only if it is the last one missing.
     *
     * @param signaturesMissing how many sides have not signed before the step, 0 or more
     */
    public Optional<AgreementState> leadsTo(AgreementState state, int signaturesMissing) {
        if (!isPossibleIn(state)) {
            return Optional.empty();
        }
        return Optional.of(this == SIGN && signaturesMissing > 1 ? DRAFTED : to);
    }
}
