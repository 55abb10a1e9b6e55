package org.twinbridge.impact;

import java.util.List;
import org.twinbridge.engine.drain.RetentionPosterior;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.outcome.Recorded;

/**
 * What is believed of the retention by one modality.
 *
 * @param modality which
 * @param posterior prior, counts and what they come to; of the world, or of the region that is looked at
 * @param unknown people of the cohorts counted whose whereabouts nobody knows
 * @param cohorts the records it is made of
 */
public record RetentionFigure(Modality modality, RetentionPosterior posterior, int unknown, List<Recorded> cohorts) {

    public RetentionFigure {
        cohorts = List.copyOf(cohorts);
    }

    /** People who are known, in the region and elsewhere. */
    public int known() {
        return posterior.region().known() + posterior.elsewhere().known();
    }

    /** How many of them are at home. */
    public int home() {
        return posterior.region().home() + posterior.elsewhere().home();
    }
}
