package org.twinbridge.policy;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.policy.persistence.PolicyPreviewEntity;
import org.twinbridge.policy.persistence.PolicyPreviewRepository;
import org.twinbridge.taxonomy.Taxonomy;
import tools.jackson.databind.json.JsonMapper;

/** Makes previews and keeps them. It asks nobody who they are: whoever is named had it made. */
@Component
class PreviewLedger {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int NUMBER_NONE_HAS = 1;

    private final PolicyPreviewRepository previews;
    private final PolicyTrial trial;
    private final Policies policies;
    private final Taxonomy taxonomy;
    private final Clock clock;

    PreviewLedger(
            PolicyPreviewRepository previews, PolicyTrial trial, Policies policies, Taxonomy taxonomy, Clock clock) {
        this.previews = previews;
        this.trial = trial;
        this.policies = policies;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    /**
     * Tries terms against the policy in force and keeps what is seen.
     *
     * @param lists size of the sample; 0 for all
     */
    PolicyPreview make(PolicyDocument document, int lists, PolicyTrial.Watch watch, String by) {
        PolicyVersion inForce = policies.inForce();
        PolicyEffect effect = trial.compare(
                new PolicyTrial.Tried(inForce.terms(), policies.policy(inForce)),
                new PolicyTrial.Tried(
                        document.terms(), document.terms().policy(document.name(), NUMBER_NONE_HAS, taxonomy)),
                lists,
                watch);
        return read(previews.save(new PolicyPreviewEntity(
                PolicyDocument.fingerprint(document.terms()),
                effect.against(),
                effect.release(),
                effect.lists(),
                effect.whole(),
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                JSON.writeValueAsString(effect))));
    }

    /** The latest of these terms against the policy of that name. */
    @Transactional(readOnly = true)
    public Optional<PolicyPreview> latest(Terms terms, String against) {
        return previews.findFirstByFingerprintAndAgainstOrderByIdDesc(PolicyDocument.fingerprint(terms), against)
                .map(PreviewLedger::read);
    }

    @Transactional(readOnly = true)
    public Optional<PolicyPreview> find(long id) {
        return previews.findById(id).map(PreviewLedger::read);
    }

    private static PolicyPreview read(PolicyPreviewEntity row) {
        return new PolicyPreview(
                row.id(), row.madeBy(), row.madeAt(), JSON.readValue(row.report(), PolicyEffect.class));
    }
}
