package org.twinbridge.learning;

import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.learn.LearnSettings;
import org.twinbridge.engine.learn.LearnedWeights;
import org.twinbridge.engine.learn.TooFewDecisionsException;
import org.twinbridge.engine.learn.WeightLearner;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.policy.Policies;
import org.twinbridge.policy.PolicyDrafts;
import org.twinbridge.policy.PolicyVersion;
import org.twinbridge.policy.Terms;

/**
 * Learns weights from decisions and proposes them as a draft, for staff and administrators. It applies nothing: a draft
 * goes the way of every policy, and a second person approves it.
 */
@Service
@RolesAllowed({"STAFF", "ADMINISTRATOR"})
public class Learning {

    private final DecisionLog log;
    private final Policies policies;
    private final PolicyDrafts drafts;

    Learning(DecisionLog log, Policies policies, PolicyDrafts drafts) {
        this.log = log;
        this.policies = policies;
        this.drafts = drafts;
    }

    /** What there is to learn from. */
    public Evidence evidence() {
        return log.join().evidence();
    }

    /**
     * Learns from all decisions, starting from the policy in force. Takes a few seconds for some hundred decisions.
     *
     * @throws TooFewDecisionsException if fewer than {@value WeightLearner#LEAST_DECISIONS} count
     */
    public Lesson learn() {
        DecisionLog.Joined joined = log.join();
        PolicyVersion policy = policies.inForce();
        var present = new LinkedHashMap<CriterionId, Double>();
        Map<CriterionId, Double> weights = policy.terms().weights();
        Terms.criteria().forEach(criterion -> present.put(criterion, weights.getOrDefault(criterion, 0.0)));
        return new Lesson(
                policy.label(),
                joined.evidence(),
                WeightLearner.learn(present, joined.observations(), LearnSettings.withDefaults()));
    }

    /**
     * Begins a draft with the learned weights; all else stays as it is in force, the weight of the brain-drain term too.
     *
     * @param origin what it was learned from, in words
     */
    public PolicyVersion propose(LearnedWeights learned, String origin) {
        var weights = new LinkedHashMap<CriterionId, Double>();
        learned.weights().forEach(weight -> weights.put(weight.criterion(), weight.after()));
        return drafts.propose(weights, origin);
    }

    /**
     * What was learned, and from what.
     *
     * @param policy label of the policy whose weights it started from
     */
    public record Lesson(String policy, Evidence evidence, LearnedWeights learned) {}
}
