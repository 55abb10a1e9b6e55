package org.twinbridge.policy;

import org.springframework.stereotype.Service;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.Similarity;
import org.twinbridge.taxonomy.Taxonomy;

/** The policies partners are suggested under: so far the one that ships, with the reviewed kinships of fields. */
@Service
public class Policies {

    private final Policy shipped;

    Policies(Taxonomy taxonomy) {
        this.shipped =
                Policy.withDefaults().withSimilarity(Similarity.withDefaults().withKinships(taxonomy.kinships()));
    }

    /** The policy in force. */
    public Policy current() {
        return shipped;
    }
}
