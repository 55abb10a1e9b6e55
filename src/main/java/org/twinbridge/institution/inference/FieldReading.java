package org.twinbridge.institution.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;

/**
 * What the names of an institution and of its parts tell of its fields.
 *
 * @param guesses one per field, heaviest first
 * @param traits what else the names tell
 * @param certainty how much of the institution's work the fields account for, in [0, 1]: 1 where its own name says it,
 *     less where only some parts do, 0 where nothing does
 */
record FieldReading(List<Guess> guesses, Set<Lexicon.Trait> traits, double certainty) {

    /** Once names account for this much, other names are not asked. */
    private static final double ENOUGH = .7;

    /** Aliases are often former names: what they alone tell counts for less. */
    private static final double TRUST_IN_OTHER_NAMES = .7;

    /** A university that is named for a broad field, such as technology, does others too. */
    private static final double MOST_THAT_A_BROAD_NAME_TELLS = .75;

    /** A comprehensive institution does more than the parts that happen to be listed. */
    private static final double MOST_THAT_PARTS_TELL = .7;

    /** Beside a name that tells the fields, parts only add to them. */
    private static final double MOST_THAT_PARTS_ADD = .35;

    /** What each further part with a field adds to the certainty of the parts before it. */
    private static final double SHARE_OF_ONE_PART = .3;

    /** A hospital that is related but not owned tells less of medicine than a faculty. */
    private static final double TRUST_IN_RELATED = .5;

    /** Of fields compiled by hand, those after the first. */
    private static final double WEIGHT_OF_FURTHER = .6;

    private static final int MOST_PARTS_READ = 60;
    private static final Field HEALTH = new Field("09");

    /**
     * A field with what told of it.
     *
     * @param weight relative weight, positive
     * @param note what was read, for the evidence
     */
    record Guess(Field field, double weight, String note) {
        private static final Comparator<Guess> HEAVIEST_FIRST =
                Comparator.comparingDouble(Guess::weight).reversed().thenComparing(Guess::field);

        private Guess scaled(double factor) {
            return new Guess(field, weight * factor, note);
        }
    }

    static FieldReading of(Lexicon lexicon, InstitutionFacts facts) {
        if (!facts.compiledFields().isEmpty()) {
            return compiled(facts.compiledFields());
        }
        var named = new TreeMap<Field, Guess>();
        Set<Lexicon.Trait> traits = EnumSet.noneOf(Lexicon.Trait.class);
        readName(lexicon, facts.name(), 1, named, traits);
        if (told(named) < ENOUGH) {
            for (String other : facts.otherNames()) {
                readName(lexicon, other, TRUST_IN_OTHER_NAMES, named, traits);
            }
        }
        List<Guess> byName = ranked(named);
        double certainty = told(named);
        if (facts.kind() == Kind.UNIVERSITY
                && !byName.isEmpty()
                && byName.getFirst().field().depth() == 1) {
            certainty = Math.min(certainty, MOST_THAT_A_BROAD_NAME_TELLS);
        }
        return together(byName, traits, certainty, Parts.read(lexicon, facts));
    }

    private static FieldReading compiled(List<Field> fields) {
        var guesses = new ArrayList<Guess>();
        for (Field field : fields) {
            guesses.add(new Guess(field, guesses.isEmpty() ? 1 : WEIGHT_OF_FURTHER, "compiled by hand: " + field));
        }
        return new FieldReading(guesses, Set.of(), 1);
    }

    /** Parts stand in for a name that tells little; beside one that tells the fields they add to them. */
    private static FieldReading together(List<Guess> byName, Set<Lexicon.Trait> traits, double certainty, Parts parts) {
        if (parts.guesses().isEmpty()) {
            return new FieldReading(byName, traits, certainty);
        }
        double share = byName.isEmpty() ? 1 : parts.certainty() * MOST_THAT_PARTS_ADD / MOST_THAT_PARTS_TELL;
        if (certainty < ENOUGH && !byName.isEmpty()) {
            share = parts.certainty() / (parts.certainty() + certainty);
        }
        var guesses = new TreeMap<Field, Guess>();
        put(guesses, byName, 1 - share);
        put(guesses, parts.guesses(), share);
        var ranked = new ArrayList<>(guesses.values());
        ranked.sort(Guess.HEAVIEST_FIRST);
        return new FieldReading(
                List.copyOf(ranked), traits, Math.max(certainty, Math.min(parts.certainty() + certainty, ENOUGH)));
    }

    /** Adds guesses that together weigh a share; a field that is there already keeps its note. */
    private static void put(Map<Field, Guess> guesses, List<Guess> more, double share) {
        double sum = more.stream().mapToDouble(Guess::weight).sum();
        for (Guess guess : more) {
            guesses.merge(
                    guess.field(),
                    guess.scaled(share / sum),
                    (there, added) -> new Guess(there.field(), there.weight() + added.weight(), there.note()));
        }
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

    /**
     * What the parts of an institution and the hospitals related to it tell.
     *
     * @param certainty how much of the whole they account for, in [0, .7]
     */
    private record Parts(List<Guess> guesses, double certainty) {

        static Parts read(Lexicon lexicon, InstitutionFacts facts) {
            var counts = new TreeMap<Field, Double>();
            var notes = new TreeMap<Field, String>();
            double telling = 0;
            for (String name : sorted(facts.childNames())) {
                telling += count(lexicon.read(name).hits(), 1, "part: \"" + name + "\"", counts, notes);
            }
            for (String name : sorted(facts.relatedNames())) {
                List<Lexicon.Hit> hits = lexicon.read(name).hits();
                if (!hits.isEmpty() && hits.stream().allMatch(hit -> HEALTH.includes(hit.field()))) {
                    telling += count(hits, TRUST_IN_RELATED, "related: \"" + name + "\"", counts, notes);
                }
            }
            var guesses = new TreeMap<Field, Guess>();
            counts.forEach((field, count) ->
                    guesses.put(field, new Guess(field, 1 - Math.pow(.5, count), notes.getOrDefault(field, ""))));
            return new Parts(ranked(guesses), MOST_THAT_PARTS_TELL * (1 - Math.pow(1 - SHARE_OF_ONE_PART, telling)));
        }

        private static List<String> sorted(List<String> names) {
            return names.stream().sorted().limit(MOST_PARTS_READ).toList();
        }

        /** How much one name counts: nothing if it tells no field. */
        private static double count(
                List<Lexicon.Hit> hits,
                double trust,
                String note,
                Map<Field, Double> counts,
                Map<Field, String> notes) {
            double sum =
                    Math.max(1, hits.stream().mapToDouble(Lexicon.Hit::weight).sum());
            for (Lexicon.Hit hit : hits) {
                counts.merge(hit.field(), trust * hit.weight() / sum, Double::sum);
                notes.putIfAbsent(hit.field(), note);
            }
            return hits.isEmpty() ? 0 : trust;
        }
    }
}
