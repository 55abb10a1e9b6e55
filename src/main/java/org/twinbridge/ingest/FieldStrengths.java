package org.twinbridge.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.institution.EvidenceItems;
import org.twinbridge.institution.EvidenceOrigin;

/**
 * Themes and capacities from an institution's publications.
 *
 * <p>Let {@code p} be a field's share of the institution's works and {@code w} its share of the world's. Fields differ in
 * how much is published in them, so that what counts is {@code q = known·p/w + (1 − known)}: the part of the works that the
 * record does not show is taken to be as in the world, which draws the strengths of a list that is cut toward the middle.
 * With {@code n = p·works} works in the field,
 *
 * <pre>
 * focus    s = ½ + ½·ln(q)/ln(8), within [.1, 1]: ½ where it is as in the world, 1 at eight times its share
 * volume   v = ln(1 + n)/ln(1 + 1000), at most 1
 * strength   = s·v
 * weight   ~ p·s, over the fields kept, summing to 1
 * </pre>
 *
 * Kept are the eight fields with most weight of those that hold 4 % of the works or more; fewer than ten works say nothing
 * of an institution's fields. A university or college teaches
 * what it does research in, so that its capacities are of any modality; those of others are for joint research.
 */
final class FieldStrengths {

    private static final int MOST_FIELDS = 8;
    private static final double LEAST_SHARE = .04;
    private static final long LEAST_WORKS = 10;
    private static final double FULL_FOCUS = 8;
    private static final double LEAST_FOCUS = .1;
    private static final double FULL_VOLUME = 1000;

    /** A share of the world below this is taken for it: of a field nobody publishes in, a ratio says nothing. */
    private static final double LEAST_OF_WORLD = .002;

    private record Strength(Field field, double share, double focus, double volume) {
        double weight() {
            return share * focus;
        }
    }

    private final Map<Field, Double> world;

    /** @param world shares by field, summing to 1 */
    FieldStrengths(Map<Field, Double> world) {
        this.world = Map.copyOf(world);
    }

    EvidenceItems items(OpenAlexInstitution institution, Kind kind) {
        List<Strength> kept = institution.shares().entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_SHARE && institution.works() >= LEAST_WORKS)
                .map(entry -> strength(institution, entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Strength::weight).reversed().thenComparing(Strength::field))
                .limit(MOST_FIELDS)
                .sorted(Comparator.comparing(Strength::field))
                .toList();
        double sum = kept.stream().mapToDouble(Strength::weight).sum();
        Modality modality = kind.isHigherEducation() ? Modality.ANY : Modality.JOINT_RESEARCH;
        return new EvidenceItems(
                institution.id(),
                EvidenceOrigin.OPENALEX,
                kept.stream()
                        .map(s -> new Theme(s.field(), s.weight() / sum, evidence(institution, s)))
                        .toList(),
                kept.stream()
                        .map(s -> new Capacity(s.field(), modality, s.focus() * s.volume(), evidence(institution, s)))
                        .toList());
    }

    private Strength strength(OpenAlexInstitution institution, Field field, double share) {
        double ofWorld = Math.max(LEAST_OF_WORLD, world.getOrDefault(field, 0.0));
        double ratio = institution.known() * share / ofWorld + (1 - institution.known());
        double focus = Math.clamp(.5 + .5 * Math.log(ratio) / Math.log(FULL_FOCUS), LEAST_FOCUS, 1);
        double volume = Math.min(1, Math.log1p(share * institution.works()) / Math.log1p(FULL_VOLUME));
        return new Strength(field, share, focus, volume);
    }

    private static Evidence evidence(OpenAlexInstitution institution, Strength strength) {
        String note = String.format(
                Locale.ROOT,
                "OpenAlex: %.0f %% of %d works (%s)",
                100 * strength.share(),
                institution.works(),
                institution.era().label());
        return new Evidence(Source.EVIDENCE, institution.seen(), note);
    }
}
