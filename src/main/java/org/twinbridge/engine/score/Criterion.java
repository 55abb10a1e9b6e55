package org.twinbridge.engine.score;

import org.twinbridge.engine.profile.Profile;

/** One reason why an institution gains from a partner. A policy may weigh criteria of its own beside the six shipped. */
public interface Criterion {

    CriterionId id();

    /** What {@code self} gains from {@code partner} by this criterion alone, in [0, 1]. */
    double value(Profile self, Profile partner, Setting setting);
}
