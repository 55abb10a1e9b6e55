package org.twinbridge.institution.inference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Field;

/**
 * Words and phrases in the names of institutions and what they tell: fields with weights, a trait, or nothing. Of the
 * patterns that fit at a place the one with most words wins, then the one that fits most letters; the words it takes
 * are not read again. Patterns are compiled to a trie of words, so that a name costs a few look-ups.
 */
public final class Lexicon {

    /** What a name may tell beside fields. */
    enum Trait {
        /** It teaches at a distance. */
        OPEN,
        /** It is a national or federal one. */
        NATIONAL
    }

    private static final String TELLS_NOTHING = "-";

    private final Node root = new Node();

    private Lexicon() {}

    /** The lexicon that ships with the program. */
    public static Lexicon shipped() {
        try (Reader csv = ShippedTable.open("lexicon.csv")) {
            return read(csv);
        } catch (IOException e) {
            throw new UncheckedIOException("The lexicon that ships cannot be read.", e);
        }
    }

    /**
     * Reads a lexicon: CSV with the columns pattern, field and weight. A word of a pattern that ends in {@code *} fits
     * all words that start so. The field is an ISCED-F code, {@code open} or {@code national} for a trait, or
     * {@code -} for words that tell nothing and hide shorter patterns.
     *
     * @throws IllegalArgumentException if a row makes no sense
     */
    public static Lexicon read(Reader csv) {
        var lexicon = new Lexicon();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                lexicon.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The lexicon cannot be read.", e);
        }
        return lexicon;
    }

    /** What a name tells, in the order of its words. */
    Reading read(String name) {
        var hits = new ArrayList<Hit>();
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        NameWords words = NameWords.of(name);
        int at = 0;
        while (at < words.count()) {
            Fit fit = new Fit(words, at);
            fit.walk(root, at, 0);
            for (Meaning meaning : fit.meanings()) {
                if (meaning.trait() != null) {
                    traits.add(meaning.trait());
                } else if (meaning.field() != null) {
                    hits.add(new Hit(meaning.field(), meaning.weight(), words.written(at, fit.end())));
                }
            }
            at = Math.max(at + 1, fit.end());
        }
        return new Reading(hits, traits);
    }

    private void add(NamedCsvRecord row) {
        Node node = root;
        for (String word : row.getField("pattern").split(" ")) {
            node = node.child(word);
        }
        node.meanings.add(meaning(row));
    }

    private static Meaning meaning(NamedCsvRecord row) {
        String field = row.getField("field");
        return switch (field) {
            case TELLS_NOTHING -> new Meaning(null, 0, null);
            case "open" -> new Meaning(null, 0, Trait.OPEN);
            case "national" -> new Meaning(null, 0, Trait.NATIONAL);
            default -> new Meaning(new Field(field), weight(row), null);
        };
    }

    private static double weight(NamedCsvRecord row) {
        double weight = Double.parseDouble(row.getField("weight"));
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("The weight of \"%s\" in the lexicon must lie in (0, 1], not be %s."
                    .formatted(row.getField("pattern"), weight));
        }
        return weight;
    }

    /**
     * A field a name tells of.
     *
     * @param weight how strongly, in (0, 1]
     * @param words the words that told it, as written
     */
    record Hit(Field field, double weight, String words) {}

    /** What one name tells. */
    record Reading(List<Hit> hits, Set<Trait> traits) {}

    private record Meaning(
            @Nullable Field field, double weight, @Nullable Trait trait) {}

    private static final class Node {
        private final Map<String, Node> words = new HashMap<>();
        private final Map<String, Node> stems = new HashMap<>();
        private int shortestStem = Integer.MAX_VALUE;
        private int longestStem;
        private final List<Meaning> meanings = new ArrayList<>();

        Node child(String word) {
            if (!word.endsWith("*")) {
                return words.computeIfAbsent(NameWords.fold(word), w -> new Node());
            }
            String stem = NameWords.fold(word.substring(0, word.length() - 1));
            shortestStem = Math.min(shortestStem, stem.length());
            longestStem = Math.max(longestStem, stem.length());
            return stems.computeIfAbsent(stem, s -> new Node());
        }
    }

    /** The best pattern that starts at one word of a name. */
    private static final class Fit {
        private final NameWords name;
        private int end;
        private int letters;
        private List<Meaning> meanings = List.of();

        Fit(NameWords name, int start) {
            this.name = name;
            this.end = start;
        }

        int end() {
            return end;
        }

        List<Meaning> meanings() {
            return meanings;
        }

        void walk(Node node, int at, int lettersSoFar) {
            if (!node.meanings.isEmpty() && (at > end || at == end && lettersSoFar > letters)) {
                end = at;
                letters = lettersSoFar;
                meanings = node.meanings;
            }
            if (at == name.count()) {
                return;
            }
            String word = name.word(at);
            Node exact = node.words.get(word);
            if (exact != null) {
                walk(exact, at + 1, lettersSoFar + word.length() + 1);
            }
            for (int length = Math.min(word.length(), node.longestStem); length >= node.shortestStem; length--) {
                Node stem = node.stems.get(word.substring(0, length));
                if (stem != null) {
                    walk(stem, at + 1, lettersSoFar + length);
                }
            }
        }
    }
}
