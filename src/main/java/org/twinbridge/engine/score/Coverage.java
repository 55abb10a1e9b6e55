package org.twinbridge.engine.score;

import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;

/** Share of self's needs, by weight, that the partner's capacities cover; 0 where self has stated no needs. */
record Coverage() implements Criterion {

    @Override
    public CriterionId id() {
        return CriterionId.COVERAGE;
    }

    @Override
    public double value(Profile self, Profile partner, Setting setting) {
        double covered = 0;
        double total = 0;
        for (Need need : self.needs()) {
            double weight = setting.weight(need);
            covered += weight * setting.met(need, self, partner);
            total += weight;
        }
        return total == 0 ? 0 : covered / total;
    }
}
