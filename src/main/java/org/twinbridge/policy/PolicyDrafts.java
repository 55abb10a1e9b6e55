package org.twinbridge.policy;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.policy.PolicyRefusedException.Cause;

/**
 * The writing of policies, for staff and administrators; everybody else is refused with an {@link AccessDeniedException}.
 * What is written is in force only once a second person has approved it.
 */
@Service
@RolesAllowed({"STAFF", "ADMINISTRATOR"})
public class PolicyDrafts {

    /** The most characters of a reason. */
    public static final int LONGEST_REASON = 2000;

    /** The most characters of an origin. */
    public static final int LONGEST_ORIGIN = 1000;

    /** The most characters of a name. */
    public static final int LONGEST_NAME = PolicyNames.LONGEST;

    private final PolicyLedger ledger;
    private final Policies policies;
    private final PolicyPeople people;

    PolicyDrafts(PolicyLedger ledger, Policies policies, PolicyPeople people) {
        this.ledger = ledger;
        this.policies = policies;
        this.people = people;
    }

    /** All policies that were ever written, the latest first. */
    public List<PolicyVersion> all() {
        people.require();
        policies.inForce();
        return ledger.all();
    }

    /** One policy by its number; empty if there is none. */
    public Optional<PolicyVersion> find(long id) {
        people.require();
        return ledger.find(id);
    }

    /** What was done to a policy, the latest first. */
    public List<PolicyStep> steps(long id) {
        people.require();
        return ledger.steps(id);
    }

    /** Begins a draft that says what an existing policy says, under the next free name. */
    public PolicyVersion begin(String basedOn, String origin) {
        String by = people.require();
        PolicyVersion base =
                policies.find(basedOn).orElseThrow(() -> new PolicyRefusedException(Cause.UNKNOWN, basedOn));
        return draft(new PolicyDocument(ledger.freeName(), base.terms()), base.name(), origin, by);
    }

    /**
     * Begins a draft with other weights of criteria than the policy in force; the weight of the brain-drain term stays as
     * it is (guard 5).
     *
     * @param weights the weights that differ, 0 or more; all are renormalised to sum to 1
     * @param origin where they come from, in words: what they were learned from, how many decisions, when
     * @throws IllegalArgumentException if a criterion is unknown, a weight is negative, infinite or NaN, or all are 0
     */
    public PolicyVersion propose(Map<CriterionId, Double> weights, String origin) {
        String by = people.require();
        PolicyVersion base = policies.inForce();
        Terms proposed = base.terms().withProportions(weights);
        return draft(new PolicyDocument(ledger.freeName(), proposed), base.name(), origin, by);
    }

    /** Begins a draft from a document; where its name is taken it gets the next free one. */
    public PolicyVersion take(PolicyDocument document, String origin) {
        String by = people.require();
        String name = ledger.find(document.name()).isPresent() ? ledger.freeName() : document.name();
        return draft(
                new PolicyDocument(name, document.terms()), policies.inForce().name(), origin, by);
    }

    /**
     * Writes a draft anew.
     *
     * @param lockVersion as it was when the draft was read
     * @throws PolicyRefusedException if somebody changed it meanwhile, it is no draft, or its new name can't be used
     */
    public PolicyVersion edit(long id, long lockVersion, PolicyDocument document) {
        String by = people.require();
        var checked = new PolicyDocument(PolicyNames.require(document.name()), document.terms());
        return change(checked.name(), () -> ledger.edit(id, lockVersion, checked, by));
    }

    /**
     * Hands a draft to a second person.
     *
     * @param reason why it is wanted
     * @throws PolicyRefusedException if it says the same as the policy in force, its reason is missing or too long,
     *     somebody changed it meanwhile, or it is no draft
     */
    public PolicyVersion submit(long id, long lockVersion, String reason) {
        String by = people.require();
        String why = text(reason, LONGEST_REASON);
        if (why.isEmpty()) {
            throw new PolicyRefusedException(Cause.NO_REASON);
        }
        PolicyVersion draft =
                ledger.find(id).orElseThrow(() -> new PolicyRefusedException(Cause.UNKNOWN, String.valueOf(id)));
        if (draft.terms().equals(policies.inForce().terms())) {
            throw new PolicyRefusedException(
                    Cause.NOTHING_CHANGED, policies.inForce().name());
        }
        return change(draft.name(), () -> ledger.submit(id, lockVersion, why, by));
    }

    /** Makes a submitted policy a draft again, so that it can be edited. */
    public PolicyVersion takeBack(long id, long lockVersion) {
        String by = people.require();
        return change(String.valueOf(id), () -> ledger.takeBack(id, lockVersion, by));
    }

    /** Gives a draft up; it stays in the register. */
    public PolicyVersion discard(long id, long lockVersion, String reason) {
        String by = people.require();
        String why = text(reason, LONGEST_REASON);
        return change(String.valueOf(id), () -> ledger.end(id, lockVersion, PolicyState.DISCARDED, why, by));
    }

    private PolicyVersion draft(PolicyDocument document, String basedOn, String origin, String by) {
        String words = text(origin, LONGEST_ORIGIN);
        return change(document.name(), () -> ledger.draft(document, basedOn, words, by));
    }

    /** The database has the last word where two people or processes are as fast as each other. */
    static PolicyVersion change(String name, Supplier<PolicyVersion> change) {
        try {
            return change.get();
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException faster) {
            throw new PolicyRefusedException(Cause.CHANGED_MEANWHILE, name);
        }
    }

    static String text(String text, int most) {
        String words = text.strip();
        if (words.length() > most) {
            throw new PolicyRefusedException(Cause.TOO_LONG, words.length(), most);
        }
        return words;
    }
}
