package org.twinbridge.policy;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.twinbridge.policy.PolicyRefusedException.Cause;

/**
 * The decisions on policies, for staff and administrators: whoever edited a policy last or submitted it can't decide on it.
 * Everybody else is refused with an {@link AccessDeniedException}. Decision 0015 says why it is so.
 */
@Service
@RolesAllowed({"STAFF", "ADMINISTRATOR"})
public class PolicyApprovals {

    private final PolicyLedger ledger;
    private final PreviewLedger previews;
    private final Policies policies;
    private final PolicyPeople people;

    PolicyApprovals(PolicyLedger ledger, PreviewLedger previews, Policies policies, PolicyPeople people) {
        this.ledger = ledger;
        this.previews = previews;
        this.policies = policies;
        this.people = people;
    }

    /** Whether the account that is signed in could approve or reject this policy now. */
    public boolean mayDecide(PolicyVersion policy) {
        String by = people.require();
        return policy.state() == PolicyState.SUBMITTED && !policy.isBy(by);
    }

    /**
     * Puts a submitted policy in force in the place of the one that is, and keeps the preview that was seen.
     *
     * @param remark in the words of whoever approves; may be empty
     * @throws PolicyRefusedException if the account edited it last or submitted it, nobody made a preview of it against the
     *     policy in force, its state does not allow it, or somebody changed it meanwhile
     */
    public PolicyVersion approve(long id, long lockVersion, String remark) {
        String by = people.requirePerson();
        String words = PolicyDrafts.text(remark, PolicyDrafts.LONGEST_REASON);
        PolicyVersion policy = requireSecondPerson(id, by);
        String against = policies.inForce().name();
        PolicyPreview seen = previews.latest(policy.terms(), against)
                .orElseThrow(() -> new PolicyRefusedException(Cause.NO_PREVIEW, policy.name()));
        try {
            return PolicyDrafts.change(
                    policy.name(), () -> ledger.approve(id, lockVersion, against, seen.id(), words, by));
        } finally {
            policies.forget();
        }
    }

    /**
     * Says no to a submitted policy.
     *
     * @param reason why
     * @throws PolicyRefusedException if the account edited it last or submitted it, the reason is missing or too long, its
     *     state does not allow it, or somebody changed it meanwhile
     */
    public PolicyVersion reject(long id, long lockVersion, String reason) {
        String by = people.requirePerson();
        String why = required(reason);
        PolicyVersion policy = requireSecondPerson(id, by);
        return PolicyDrafts.change(policy.name(), () -> ledger.end(id, lockVersion, PolicyState.REJECTED, why, by));
    }

    /**
     * Asks to return to an earlier policy: a new one that says the same as it to the last digit is submitted, and comes
     * into force once a second person approves it.
     *
     * @param id number of a policy that was in force
     * @param reason why
     * @throws PolicyRefusedException if it was never in force, says what is in force, or the reason is missing or too long
     */
    public PolicyVersion rollBack(long id, String reason) {
        String by = people.requirePerson();
        String why = required(reason);
        PolicyVersion earlier = find(id);
        if (!earlier.state().wasInForce()) {
            throw new PolicyRefusedException(Cause.WRONG_STATE, earlier.name(), earlier.state());
        }
        PolicyVersion inForce = policies.inForce();
        if (earlier.terms().equals(inForce.terms())) {
            throw new PolicyRefusedException(Cause.NOTHING_CHANGED, inForce.name());
        }
        return PolicyDrafts.change(earlier.name(), () -> ledger.rollBack(earlier, why, by));
    }

    private PolicyVersion requireSecondPerson(long id, String by) {
        PolicyVersion policy = find(id);
        if (policy.isBy(by)) {
            throw new PolicyRefusedException(Cause.SECOND_PERSON, policy.name(), by);
        }
        return policy;
    }

    private PolicyVersion find(long id) {
        return ledger.find(id).orElseThrow(() -> new PolicyRefusedException(Cause.UNKNOWN, String.valueOf(id)));
    }

    private static String required(String reason) {
        String why = PolicyDrafts.text(reason, PolicyDrafts.LONGEST_REASON);
        if (why.isEmpty()) {
            throw new PolicyRefusedException(Cause.NO_REASON);
        }
        return why;
    }
}
