package org.twinbridge.engine.score;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;

/**
 * How easily the two could work together: the mean of a common working language, the share of self's urgency whose
 * modality both accept, the hours between them by longitude, and the ties of their countries. A part that is unknown
 * counts a quarter.
 */
public record Feasibility() implements Criterion {

    /** What a part counts that is not known. */
    public static final double UNKNOWN = .25;

    private static final double EASY_HOURS = 4;
    private static final double HARD_HOURS = 10;
    private static final double DEGREES_PER_HOUR = 15;

    @Override
    public CriterionId id() {
        return CriterionId.FEASIBILITY;
    }

    @Override
    public double value(Profile self, Profile partner, Setting setting) {
        double ties = setting.catalogue()
                .countries()
                .ties()
                .between(self.country(), partner.country())
                .orElse(UNKNOWN);
        return (language(self.languages(), partner.languages())
                        + modality(self, partner)
                        + time(self.place(), partner.place())
                        + ties)
                / 4;
    }

    /** 1 if the two share a working language, else 0; {@link #UNKNOWN} where either has named none. */
    public static double language(Set<String> own, Set<String> others) {
        if (own.isEmpty() || others.isEmpty()) {
            return UNKNOWN;
        }
        return Collections.disjoint(own, others) ? 0 : 1;
    }

    static double modality(Profile self, Profile partner) {
        if (self.acceptedModalities().isEmpty()
                || partner.acceptedModalities().isEmpty()
                || self.needs().isEmpty()) {
            return UNKNOWN;
        }
        var both = EnumSet.copyOf(self.acceptedModalities());
        both.retainAll(partner.acceptedModalities());
        double accepted = 0;
        double total = 0;
        for (Need need : self.needs()) {
            boolean accepts = need.modality() == Modality.ANY ? !both.isEmpty() : both.contains(need.modality());
            accepted += accepts ? need.claim() : 0;
            total += need.claim();
        }
        return accepted / total;
    }

    static double time(@Nullable GeoPoint own, @Nullable GeoPoint other) {
        if (own == null || other == null) {
            return UNKNOWN;
        }
        return time(own.longitude(), other.longitude());
    }

    /**
     * Ease of meeting by the hours between two longitudes, in [0, 1]: 1 up to four hours, linear to 0 at ten.
     *
     * @param own degrees east
     * @param other degrees east
     */
    public static double time(double own, double other) {
        double apart = Math.abs(own - other);
        double hours = Math.min(apart, 360 - apart) / DEGREES_PER_HOUR;
        return Math.clamp((HARD_HOURS - hours) / (HARD_HOURS - EASY_HOURS), 0, 1);
    }
}
