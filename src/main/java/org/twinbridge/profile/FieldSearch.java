package org.twinbridge.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.institution.EditDistance;
import org.twinbridge.institution.FoldedText;
import org.twinbridge.taxonomy.Taxonomy;

/** Finds fields by their labels or codes in a language; accents and case don't count, and slips of the pen are forgiven. */
@Component
public class FieldSearch {

    private static final int FEW = 5;

    /** Words this short have too many neighbours to guess which was meant. */
    private static final int SHORTEST_MISSPELT = 4;

    private static final int SHORTEST_TWICE_MISSPELT = 8;
    private static final int LONGEST_TEXT = 100;

    private final Taxonomy taxonomy;

    FieldSearch(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /**
     * Fields that a text leads to, the best first: as {@link Taxonomy#search} finds them and, where these are few, those
     * of whose label some word is near each word of the text. All, by code, for a text without letters or digits.
     */
    public List<Field> find(String text, Locale locale) {
        String sought = FoldedText.of(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
        if (sought.isEmpty()) {
            return Field.all();
        }
        Set<Field> found =
                new LinkedHashSet<>(taxonomy.search(text, locale, Field.all().size()));
        if (found.size() < FEW) {
            found.addAll(near(List.of(sought.split(" ")), locale));
        }
        return List.copyOf(found);
    }

    private List<Field> near(List<String> words, Locale locale) {
        record Near(Field field, int slips) {}
        var near = new ArrayList<Near>();
        for (Field field : Field.all()) {
            int slips = slips(
                    words, List.of(FoldedText.of(taxonomy.label(field, locale)).split(" ")));
            if (slips >= 0) {
                near.add(new Near(field, slips));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingInt(Near::slips)
                        .thenComparing(n -> n.field().depth())
                        .thenComparing(Near::field))
                .map(Near::field)
                .toList();
    }

    /** How many slips lead from the words to a label's; −1 if some word is too far from all of them. */
    private static int slips(List<String> words, List<String> label) {
        int sum = 0;
        for (String word : words) {
            int fewest = label.stream()
                    .mapToInt(other -> distance(word, other))
                    .min()
                    .orElse(Integer.MAX_VALUE);
            if (fewest > most(word)) {
                return -1;
            }
            sum += fewest;
        }
        return sum;
    }

    /** To the label's word, or to its start: people stop typing once they see what they look for. */
    private static int distance(String word, String other) {
        int whole = EditDistance.between(word, other);
        return other.length() <= word.length()
                ? whole
                : Math.min(whole, EditDistance.between(word, other.substring(0, word.length())));
    }

    private static int most(String word) {
        if (word.length() < SHORTEST_MISSPELT) {
            return 0;
        }
        return word.length() >= SHORTEST_TWICE_MISSPELT ? 2 : 1;
    }
}
