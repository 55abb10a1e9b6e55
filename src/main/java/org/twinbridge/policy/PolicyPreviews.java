package org.twinbridge.policy;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * What policies would do, for staff and administrators; everybody else is refused with an {@link AccessDeniedException}.
 */
@Service
@RolesAllowed({"STAFF", "ADMINISTRATOR"})
public class PolicyPreviews {

    /** Lists of a quick preview: seconds, and a share is right within about two points of a hundred. */
    public static final int QUICK = 2_000;

    private final PreviewLedger ledger;
    private final Policies policies;
    private final PolicyPeople people;

    PolicyPreviews(PreviewLedger ledger, Policies policies, PolicyPeople people) {
        this.ledger = ledger;
        this.policies = policies;
        this.people = people;
    }

    /**
     * Tries a document against the policy in force, while the caller waits, and keeps what is seen.
     *
     * @param lists size of the sample; 0 for all
     * @throws CancellationException if the watch stops it
     */
    public PolicyPreview make(PolicyDocument document, int lists, PolicyTrial.Watch watch) {
        return ledger.make(document, lists, watch, people.require());
    }

    /** The latest preview of these terms against the policy in force; empty if there is none. */
    public Optional<PolicyPreview> latest(Terms terms) {
        people.require();
        return ledger.latest(terms, policies.inForce().name());
    }

    /** One preview, such as an approval saw; empty if there is none. */
    public Optional<PolicyPreview> find(long id) {
        people.require();
        return ledger.find(id);
    }
}
