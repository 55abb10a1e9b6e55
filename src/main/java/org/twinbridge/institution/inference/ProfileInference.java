package org.twinbridge.institution.inference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;

/**
 * Infers a profile from what is known of an institution that has stated none: names give fields, fields and size give
 * capacities, and the figures of the country give needs. The same facts give the same profile. Thread-safe.
 */
public final class ProfileInference {

    private static final int MOST_THEMES = 8;

    private final Lexicon lexicon;
    private final LocalDate day;

    /**
     * @param lexicon what words in names tell
     * @param day date of the evidence
     */
    public ProfileInference(Lexicon lexicon, LocalDate day) {
        this.lexicon = lexicon;
        this.day = day;
    }

    /** The profile that can be assumed; never without themes, needs and capacities. */
    public InferredProfile infer(InstitutionFacts facts) {
        FieldReading reading = FieldReading.of(lexicon, facts);
        List<Theme> themes = themes(facts, reading);
        var standing = new Standing(facts, reading.traits().contains(Lexicon.Trait.NATIONAL), day);
        boolean open = reading.traits().contains(Lexicon.Trait.OPEN);
        List<Need> needs = new NeedRules(facts, themes, day).needs();
        List<Capacity> capacities = new CapacityRules(facts, themes, standing, open, day).capacities();
        return new InferredProfile(themes, needs, capacities, Set.of());
    }

    private List<Theme> themes(InstitutionFacts facts, FieldReading reading) {
        var themes = new TreeMap<Field, Theme>();
        double told = reading.guesses().stream()
                .mapToDouble(FieldReading.Guess::weight)
                .sum();
        for (FieldReading.Guess guess : reading.guesses()) {
            var evidence = new Evidence(Source.INFERRED, day, guess.note());
            double weight = reading.certainty() * guess.weight() / told;
            themes.put(guess.field(), new Theme(guess.field(), weight, evidence));
        }
        if (reading.certainty() < 1) {
            addPrior(facts, 1 - reading.certainty(), themes);
        }
        return heaviest(themes.values());
    }

    /** Fields told by a name take the place of the broader ones the prior would add. */
    private void addPrior(InstitutionFacts facts, double share, Map<Field, Theme> themes) {
        Map<Field, Double> prior = FieldPrior.of(facts);
        prior.keySet().removeIf(field -> themes.keySet().stream()
                .anyMatch(told -> field.includes(told) || told.includes(field)));
        double sum = prior.values().stream().mapToDouble(Double::doubleValue).sum();
        // Whoever says that it gives health care has said its field; of other kinds the field is a guess.
        Source source = facts.kind() == Kind.HEALTHCARE ? Source.INFERRED : Source.COUNTRY_PRIOR;
        prior.forEach((field, weight) -> {
            var assumed = new Evidence(source, day, FieldPrior.note(facts, field));
            themes.put(field, new Theme(field, share * weight / sum, assumed));
        });
    }

    private static List<Theme> heaviest(Collection<Theme> themes) {
        List<Theme> kept = themes.stream()
                .sorted(Comparator.comparingDouble(Theme::weight).reversed().thenComparing(Theme::field))
                .limit(MOST_THEMES)
                .toList();
        double sum = kept.stream().mapToDouble(Theme::weight).sum();
        return kept.stream()
                .map(theme -> new Theme(theme.field(), Math.min(1, theme.weight() / sum), theme.evidence()))
                .toList();
    }
}
