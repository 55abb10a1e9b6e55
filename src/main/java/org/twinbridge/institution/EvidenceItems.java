package org.twinbridge.institution;

import java.util.List;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;

/**
 * What one origin shows of an institution. Nobody stated it, and nobody guessed it.
 *
 * @param institution whose items these are
 * @param origin what they were read from
 * @param themes what it works in, in the order of their codes; weights sum to 1, or there are none
 * @param capacities what it can give, in the order of their codes
 */
public record EvidenceItems(
        InstitutionId institution, EvidenceOrigin origin, List<Theme> themes, List<Capacity> capacities) {

    private static final double SUM_TOLERANCE = 1e-6;

    public EvidenceItems {
        double sum = themes.stream().mapToDouble(Theme::weight).sum();
        if (!themes.isEmpty() && !(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            throw new IllegalArgumentException("The weights of the themes that %s shows of (%s) must sum to 1, not %s."
                    .formatted(origin, institution, sum));
        }
        if (themes.stream().anyMatch(theme -> theme.evidence().source() != Source.EVIDENCE)
                || capacities.stream().anyMatch(c -> c.evidence().source() != Source.EVIDENCE)) {
            throw new IllegalArgumentException(
                    "What %s shows of (%s) must have the source EVIDENCE.".formatted(origin, institution));
        }
        themes = List.copyOf(themes);
        capacities = List.copyOf(capacities);
    }

    /** Of an institution of which an origin shows nothing. */
    public static EvidenceItems none(InstitutionId institution, EvidenceOrigin origin) {
        return new EvidenceItems(institution, origin, List.of(), List.of());
    }

    public boolean isEmpty() {
        return themes.isEmpty() && capacities.isEmpty();
    }
}
