package org.twinbridge.engine.score;

import org.twinbridge.engine.profile.Profile;

/**
 * How close the partner already is through common acquaintances: the Adamic-Adar index (2003) over known ties, divided
 * by its maximum over self's candidates. 0 where the two are already twinned in a field of theirs: that door is open.
 */
record NetworkTies() implements Criterion {

    @Override
    public CriterionId id() {
        return CriterionId.NETWORK;
    }

    @Override
    public double value(Profile self, Profile partner, Setting setting) {
        Catalogue catalogue = setting.catalogue();
        if (catalogue.twinnings().anyMatch(self, partner)) {
            return 0;
        }
        double highest = catalogue.ties().highestAdamicAdar(self);
        return highest == 0 ? 0 : Math.min(1, catalogue.ties().adamicAdar(self.id(), partner.id()) / highest);
    }
}
