package org.twinbridge.engine.score;

import org.twinbridge.engine.profile.Profile;

/** How far the partner can be expected to keep its word: {@link TrackRecord#trust()} of what it kept before. */
record Trust() implements Criterion {

    @Override
    public CriterionId id() {
        return CriterionId.TRUST;
    }

    @Override
    public double value(Profile self, Profile partner, Setting setting) {
        return setting.catalogue().trackRecord(partner.id()).trust();
    }
}
