package org.twinbridge.profile;

import java.util.ArrayList;
import java.util.List;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Theme;

/** Weights of themes that sum to 1 whatever is done to one of them: the others make room, or fill it, in proportion. */
public final class ThemeShares {

    /** The least share a theme can be given, in [0, 1]: the others always keep as much. */
    public static final double LEAST = .01;

    private ThemeShares() {}

    /**
     * The themes, one of them with another share.
     *
     * @param share what is wished; it is kept to what leaves every theme its least, and a theme alone always has all
     * @return the themes in their order
     */
    public static List<Theme> with(List<Theme> themes, Field field, double share) {
        if (themes.size() < 2) {
            return themes;
        }
        double given = Math.clamp(share, LEAST, 1 - LEAST * (themes.size() - 1));
        double others = themes.stream()
                .filter(theme -> !theme.field().equals(field))
                .mapToDouble(Theme::weight)
                .sum();
        return themes.stream()
                .map(theme -> theme.field().equals(field)
                        ? new Theme(field, given, theme.evidence())
                        : new Theme(
                                theme.field(), Math.min(1, theme.weight() / others * (1 - given)), theme.evidence()))
                .toList();
    }

    /** The themes and one more, which gets as much as there are on average; it takes the place of one in the same field. */
    public static List<Theme> adding(List<Theme> themes, Field field, Evidence evidence) {
        List<Theme> others = without(themes, field);
        double share = 1.0 / (others.size() + 1);
        var all = new ArrayList<Theme>();
        others.forEach(theme -> all.add(new Theme(theme.field(), theme.weight() * (1 - share), theme.evidence())));
        all.add(new Theme(field, share, evidence));
        return List.copyOf(all);
    }

    /** The themes without one. */
    public static List<Theme> without(List<Theme> themes, Field field) {
        List<Theme> left =
                themes.stream().filter(theme -> !theme.field().equals(field)).toList();
        double sum = left.stream().mapToDouble(Theme::weight).sum();
        return left.size() == themes.size()
                ? themes
                : left.stream()
                        .map(theme -> new Theme(theme.field(), Math.min(1, theme.weight() / sum), theme.evidence()))
                        .toList();
    }
}
