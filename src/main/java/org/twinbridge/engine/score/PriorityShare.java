package org.twinbridge.engine.score;

import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;

/**
 * Share of self's needs in the policy's priorities, by weight, that the partner really meets; of all its needs where the
 * policy sets no priorities, 0 where self has none in them.
 */
record PriorityShare() implements Criterion {

    @Override
    public CriterionId id() {
        return CriterionId.PRIORITY;
    }

    @Override
    public double value(Profile self, Profile partner, Setting setting) {
        double met = 0;
        double total = 0;
        for (Need need : self.needs()) {
            if (setting.policy().isPriority(need.field())) {
                double weight = setting.weight(need);
                met += setting.met(need, self, partner) >= setting.policy().meetsFrom() ? weight : 0;
                total += weight;
            }
        }
        return total == 0 ? 0 : met / total;
    }
}
