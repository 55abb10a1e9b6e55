package org.twinbridge.institution.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.twinbridge.engine.profile.Field;

/**
 * What the names of an institution and of its parts tell of its fields.
 *
 * @param guesses one per field, heaviest first
 * @param traits what else the names tell
 * @param certainty how much of the institution's work the fields account for, in [0, 1]: 1 where its own name says it,
 *     less where only some parts do, 0 where nothing does
 */
record FieldReading(List<Guess> guesses, Set<Lexicon.Trait> traits, double certainty) {

    /** Once names account for this much, weaker hints are not asked. */
    private static final double ENOUGH = .7;

    /** Aliases are often former names: what they alone tell counts for less. */
    private static final double TRUST_IN_OTHER_NAMES = .7;

    /** A comprehensive institution does more than the parts that happen to be listed. */
    private static final double MOST_THAT_PARTS_TELL = .7;

    /** What each further part with a field adds to the certainty of the parts before it. */
    private static final double SHARE_OF_ONE_PART = .3;

    private static final int MOST_PARTS_READ = 60;

    /**
     * A field with what told of it.
     *
     * @param weight relative weight, positive
     * @param note what was read, for the evidence
     */
    record Guess(Field field, double weight, String note) {
        private static final Comparator<Guess> HEAVIEST_FIRST =
                Comparator.comparingDouble(Guess::weight).reversed().thenComparing(Guess::field);
    }

    static FieldReading of(Lexicon lexicon, InstitutionFacts facts) {
        var guesses = new TreeMap<Field, Guess>();
        Set<Lexicon.Trait> traits = EnumSet.noneOf(Lexicon.Trait.class);
        readName(lexicon, facts.name(), 1, guesses, traits);
        if (told(guesses) < ENOUGH) {
            for (String other : facts.otherNames()) {
                readName(lexicon, other, TRUST_IN_OTHER_NAMES, guesses, traits);
            }
        }
        double certainty = told(guesses);
        if (certainty < ENOUGH) {
            certainty = Math.max(certainty, readParts(lexicon, facts.childNames(), guesses));
        }
        return new FieldReading(ranked(guesses), traits, certainty);
    }

    private static double told(Map<Field, Guess> guesses) {
        return Math.min(1, guesses.values().stream().mapToDouble(Guess::weight).sum());
    }

    private static void readName(
            Lexicon lexicon, String name, double trust, Map<Field, Guess> guesses, Set<Lexicon.Trait> traits) {
        Lexicon.Reading reading = lexicon.read(name);
        traits.addAll(reading.traits());
        for (Lexicon.Hit hit : reading.hits()) {
            var guess = new Guess(hit.field(), trust * hit.weight(), "name: \"" + hit.words() + "\"");
            guesses.merge(hit.field(), guess, FieldReading::clearer);
        }
    }

    /** The heavier of two; of equals the one whose note comes first, so that the order of names does not matter. */
    private static Guess clearer(Guess a, Guess b) {
        if (a.weight() != b.weight()) {
            return a.weight() > b.weight() ? a : b;
        }
        return a.note().compareTo(b.note()) <= 0 ? a : b;
    }

    /** Adds the fields of the parts and returns how much of the whole they account for. */
    private static double readParts(Lexicon lexicon, List<String> names, Map<Field, Guess> guesses) {
        var counts = new TreeMap<Field, Double>();
        var notes = new TreeMap<Field, String>();
        int telling = 0;
        for (String name : names.stream().sorted().limit(MOST_PARTS_READ).toList()) {
            List<Lexicon.Hit> hits = lexicon.read(name).hits();
            double sum =
                    Math.max(1, hits.stream().mapToDouble(Lexicon.Hit::weight).sum());
            for (Lexicon.Hit hit : hits) {
                counts.merge(hit.field(), hit.weight() / sum, Double::sum);
                notes.putIfAbsent(hit.field(), "part: \"" + name + "\"");
            }
            telling += hits.isEmpty() ? 0 : 1;
        }
        counts.forEach((field, count) -> {
            double weight = 1 - Math.pow(.5, count);
            guesses.merge(field, new Guess(field, weight, notes.getOrDefault(field, "")), FieldReading::clearer);
        });
        return MOST_THAT_PARTS_TELL * (1 - Math.pow(1 - SHARE_OF_ONE_PART, telling));
    }

    /** A field that includes another one found says nothing more than that one. */
    private static List<Guess> ranked(Map<Field, Guess> guesses) {
        var ranked = new ArrayList<Guess>();
        for (Guess guess : guesses.values()) {
            List<Guess> narrower = guesses.values().stream()
                    .filter(other -> !other.field().equals(guess.field())
                            && guess.field().includes(other.field()))
                    .toList();
            if (narrower.isEmpty()) {
                ranked.add(guess);
            }
        }
        ranked.sort(Guess.HEAVIEST_FIRST);
        return List.copyOf(ranked);
    }
}
