package org.twinbridge.policy;

import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.twinbridge.account.Role;
import org.twinbridge.engine.drain.DrainRules;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.ingest.SignedIn;

/** Makes policies in the register, as people would. A register forgets nothing, so that each test writes its own. */
@TestComponent
public class StoredPolicies {

    private final PolicyDrafts drafts;
    private final PolicyApprovals approvals;
    private final PolicyPreviews previews;
    private final Policies policies;
    private double trust = .2;

    StoredPolicies(PolicyDrafts drafts, PolicyApprovals approvals, PolicyPreviews previews, Policies policies) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.previews = previews;
        this.policies = policies;
    }

    PolicyPreviews previews() {
        return previews;
    }

    /** A draft of awa's that says what is in force but for the weight of trust, before all are renormalised. */
    public PolicyVersion draft(double proportionOfTrust) {
        SignedIn.as("awa", Role.STAFF);
        return drafts.propose(Map.of(CriterionId.TRUST, proportionOfTrust), "A test.");
    }

    /** A policy of awa's in a state, decided by zodwa where it is decided; unlike any before it. */
    public PolicyVersion in(PolicyState state) {
        trust += .01;
        PolicyVersion draft = draft(trust);
        return switch (state) {
            case DRAFT -> draft;
            case DISCARDED -> drafts.discard(draft.id(), draft.lockVersion(), "");
            case SUBMITTED -> submit(draft);
            case APPROVED -> approve(submit(draft));
            case REJECTED -> {
                PolicyVersion submitted = submit(draft);
                SignedIn.as("zodwa", Role.STAFF);
                yield approvals.reject(submitted.id(), submitted.lockVersion(), "No.");
            }
            case SUPERSEDED -> {
                PolicyVersion approved = approve(submit(draft));
                in(PolicyState.APPROVED);
                yield drafts.find(approved.id()).orElseThrow();
            }
        };
    }

    /** Looks at what a policy would do to the lists of all, as awa. */
    public PolicyPreview preview(PolicyVersion policy) {
        SignedIn.as("awa", Role.STAFF);
        return previews.make(policy.document(), 0, PolicyTrial.Watch.NONE);
    }

    /** Approves a policy as zodwa, who has seen what it does. */
    public PolicyVersion approve(PolicyVersion submitted) {
        preview(submitted);
        SignedIn.as("zodwa", Role.STAFF);
        return approvals.approve(submitted.id(), submitted.lockVersion(), "");
    }

    /** Puts terms in force, written by awa and approved by zodwa. */
    public PolicyVersion approve(Terms terms, String name) {
        SignedIn.as("awa", Role.STAFF);
        return approve(submit(drafts.take(new PolicyDocument(name, terms), "A test.")));
    }

    /** The terms in force but for the weight of one criterion. */
    public Terms terms(CriterionId criterion, double proportion) {
        return policies.terms().withProportions(Map.of(criterion, proportion));
    }

    /** The terms in force, with a country on the protected list. */
    public Terms protecting(String country) {
        return protecting(Map.of(new CountryCode(country), true));
    }

    /** The terms in force, with no country on or off the protected list by policy. */
    public Terms unprotected() {
        return protecting(Map.of());
    }

    private Terms protecting(Map<CountryCode, Boolean> edits) {
        Terms terms = policies.terms();
        return new Terms(
                terms.weights(),
                terms.balance(),
                terms.brainDrainWeight(),
                terms.sweetSpot(),
                terms.floor(),
                terms.meetsFrom(),
                terms.priorityFields(),
                terms.priorityGoals(),
                terms.kinships(),
                terms.modalityKinships(),
                terms.drain(),
                new DrainRules(
                        terms.countries().protectedFrom(),
                        edits,
                        terms.countries().southByPolicy()),
                terms.market(),
                terms.network(),
                terms.poles());
    }

    private PolicyVersion submit(PolicyVersion draft) {
        return drafts.submit(draft.id(), draft.lockVersion(), "Because.");
    }
}
