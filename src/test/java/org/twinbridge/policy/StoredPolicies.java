package org.twinbridge.policy;

import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.twinbridge.account.Role;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.ingest.SignedIn;

/** Makes policies in the register, as people would. A register forgets nothing, so that each test writes its own. */
@TestComponent
public class StoredPolicies {

    private final PolicyDrafts drafts;
    private final Policies policies;

    StoredPolicies(PolicyDrafts drafts, Policies policies) {
        this.drafts = drafts;
        this.policies = policies;
    }

    /** A draft of awa's that says what is in force but for the weight of trust, before all are renormalised. */
    public PolicyVersion draft(double trust) {
        SignedIn.as("awa", Role.STAFF);
        return drafts.propose(Map.of(CriterionId.TRUST, trust), "A test.");
    }

    /** The terms in force but for the weight of one criterion. */
    public Terms terms(CriterionId criterion, double proportion) {
        return policies.terms().withProportions(Map.of(criterion, proportion));
    }
}
