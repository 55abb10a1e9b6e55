package org.twinbridge.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.institution.EvidenceItems;
import org.twinbridge.institution.EvidenceOrigin;

/**
 * The programmes of one institution, counted by field. A title that names two fields counts half in each.
 *
 * <p>Kept are the ten fields with most programmes of those with two or more: a single one shows little. A theme's weight is
 * its share of the programmes kept. A capacity for joint curricula, and in education for teacher training, has the strength
 * {@code ln(1 + n)/ln(1 + 20)} for n programmes, at most 1: twenty of a field are a faculty.
 */
final class ProgrammesTaught {

    private static final Field EDUCATION = new Field("01");
    private static final int MOST_FIELDS = 10;
    private static final double LEAST_PROGRAMMES = 2;
    private static final double FULL_STRENGTH = 20;

    private final Map<Field, Double> counts = new TreeMap<>();
    private int titles;

    /** Adds a programme by the shares of its fields. */
    void add(Map<Field, Double> fields) {
        titles++;
        fields.forEach((field, share) -> counts.merge(field, share, Double::sum));
    }

    /** Programmes added. */
    int titles() {
        return titles;
    }

    /** What they show, as of a day. */
    EvidenceItems items(InstitutionId institution, LocalDate day) {
        List<Map.Entry<Field, Double>> kept = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_PROGRAMMES)
                .sorted(Map.Entry.<Field, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_FIELDS)
                .sorted(Map.Entry.comparingByKey())
                .toList();
        double sum = kept.stream().mapToDouble(Map.Entry::getValue).sum();
        var themes = new ArrayList<Theme>();
        var capacities = new ArrayList<Capacity>();
        for (Map.Entry<Field, Double> entry : kept) {
            Field field = entry.getKey();
            Evidence evidence = evidence(entry.getValue(), day);
            double strength = Math.min(1, Math.log1p(entry.getValue()) / Math.log1p(FULL_STRENGTH));
            themes.add(new Theme(field, entry.getValue() / sum, evidence));
            capacities.add(new Capacity(field, Modality.JOINT_CURRICULUM, strength, evidence));
            if (EDUCATION.includes(field)) {
                capacities.add(new Capacity(field, Modality.TEACHER_TRAINING, strength, evidence));
            }
        }
        capacities.sort(Comparator.comparing(Capacity::field)
                .thenComparing(c -> c.modality().name()));
        return new EvidenceItems(institution, EvidenceOrigin.PROGRAMMES, themes, capacities);
    }

    private Evidence evidence(double count, LocalDate day) {
        return new Evidence(Source.EVIDENCE, day, String.format(Locale.ROOT, "programmes: %.0f of %d", count, titles));
    }
}
