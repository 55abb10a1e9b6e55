package org.twinbridge.engine.score;

import java.util.function.BiPredicate;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;

/**
 * What a pair is scored against.
 *
 * @param catalogue all that is known, as of one data release
 * @param policy how it is weighed
 */
public record Setting(Catalogue catalogue, Policy policy) {

    /** What a need weighs on the catalogue's day (ũ), in (0, 2). */
    public double weight(Need need) {
        return need.weightOn(catalogue.asOf());
    }

    /**
     * How well a capacity of {@code partner} meets a need of {@code self} ({@code match·q̃}), in [0, 1). Recruitment that
     * flows toward the less exposed country meets nothing (guard 2).
     */
    public double meets(Need need, Capacity capacity, Profile self, Profile partner) {
        // Most capacities have nothing to do with a need: what they count is looked up only where it matters.
        double match = policy.similarity().match(need, capacity);
        return match == 0 || isRecruitment(need, capacity, self, partner)
                ? 0
                : match * capacity.countOn(catalogue.asOf());
    }

    /** The best {@link #meets} over all capacities of {@code partner}, in [0, 1); 0 if it has none. */
    public double met(Need need, Profile self, Profile partner) {
        double best = 0;
        for (Capacity capacity : partner.capacities()) {
            best = Math.max(best, meets(need, capacity, self, partner));
        }
        return best;
    }

    /** Whether one of two meets a need of the other that the catalogue's business asks for; always where it asks for none. */
    boolean doBusiness(Profile one, Profile other) {
        return catalogue
                .business()
                .filter(business -> !(meetsAny(one, other, business) || meetsAny(other, one, business)))
                .isEmpty();
    }

    private boolean meetsAny(Profile self, Profile partner, BiPredicate<Field, Modality> business) {
        return self.needs().stream()
                .anyMatch(need ->
                        business.test(need.field(), need.modality()) && met(need, self, partner) >= policy.meetsFrom());
    }

    /**
     * Whether a match would draw people for full degrees from the more to the less exposed country: {@code self} sends
     * them to a less exposed partner, or asks a more exposed one for its people.
     */
    private boolean isRecruitment(Need need, Capacity capacity, Profile self, Profile partner) {
        boolean needsFullDegrees = need.modality() == Modality.FULL_DEGREE_ABROAD;
        if (!needsFullDegrees && capacity.modality() != Modality.FULL_DEGREE_ABROAD) {
            return false;
        }
        double own = catalogue.countries().standing(self.country()).drain();
        double other = catalogue.countries().standing(partner.country()).drain();
        return own > other || (needsFullDegrees && own < other);
    }
}
