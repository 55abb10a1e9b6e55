package org.twinbridge.engine.score;

import java.util.List;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Theme;

/**
 * How close the overlap of themes is to the sweet spot: too little in common leaves nothing to work on, too much little
 * to learn (Smith et al. 2021 find lasting collaboration at low to moderate overlap). The overlap is the soft cosine
 * (Sidorov et al. 2014) of the theme vectors under the likeness of fields. 0 where either has no themes.
 */
public record ThemeOverlap() implements Criterion {

    @Override
    public CriterionId id() {
        return CriterionId.THEME;
    }

    @Override
    public double value(Profile self, Profile partner, Setting setting) {
        if (self.themes().isEmpty() || partner.themes().isEmpty()) {
            return 0;
        }
        double overlap = of(self.themes(), partner.themes(), setting.policy().similarity());
        return sweetness(overlap, setting.policy().sweetSpot());
    }

    /** Soft cosine of two vectors of themes, in [0, 1]; 0 where either is empty. */
    public static double of(List<Theme> a, List<Theme> b, Similarity similarity) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        double norms = product(a, a, similarity) * product(b, b, similarity);
        return Math.clamp(product(a, b, similarity) / Math.sqrt(norms), 0, 1);
    }

    /** 1 at the sweet spot, falling as a parabola to 0 at the farther end of [0, 1]. */
    public static double sweetness(double overlap, double sweetSpot) {
        double distance = (overlap - sweetSpot) / Math.max(sweetSpot, 1 - sweetSpot);
        return 1 - distance * distance;
    }

    private static double product(List<Theme> a, List<Theme> b, Similarity similarity) {
        double sum = 0;
        for (Theme of : a) {
            for (Theme with : b) {
                sum += of.weight() * with.weight() * similarity.of(of.field(), with.field());
            }
        }
        return sum;
    }
}
