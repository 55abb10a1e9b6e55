package org.twinbridge.institution.inference;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.twinbridge.engine.profile.Field;

/**
 * Reads the fields of programmes from their titles, such as "Master of Science in Agronomy", by a table of words of its own:
 * titles use other words than the names of institutions. Titles in English only.
 */
public final class ProgrammeTitles {

    private static final Field EDUCATION = new Field("01");
    private static final Field EDUCATION_AS_SUCH = new Field("011");
    private static final Field TEACHING_A_SUBJECT = new Field("0114");

    /** A title that names more fields than this names a list of options rather than one programme. */
    private static final int MOST_FIELDS = 3;

    /** A word such as "management" tells the field only where no other word does. */
    private static final double LEAST_OF_STRONGEST = .5;

    private final Lexicon words;

    ProgrammeTitles(Lexicon words) {
        this.words = words;
    }

    /** The words that ship with the program. */
    static ProgrammeTitles shipped() {
        try (Reader csv = ShippedTable.open("programme-words.csv")) {
            return new ProgrammeTitles(Lexicon.read(csv));
        } catch (IOException e) {
            throw new UncheckedIOException("The words of programmes that ship cannot be read.", e);
        }
    }

    /**
     * The fields a title names.
     *
     * @return shares by field, by code, alike and summing to 1; empty if the title tells none
     */
    public Map<Field, Double> fieldsOf(String title) {
        Set<Field> fields = narrowest(named(title));
        var shares = new TreeMap<Field, Double>();
        fields.stream().limit(MOST_FIELDS).forEach(field -> shares.put(field, 0.0));
        shares.replaceAll((field, none) -> 1.0 / shares.size());
        return Collections.unmodifiableMap(shares);
    }

    private List<Field> named(String title) {
        List<Lexicon.Hit> hits = words.read(title).hits();
        double strongest = hits.stream().mapToDouble(Lexicon.Hit::weight).max().orElse(0);
        return hits.stream()
                .filter(hit -> hit.weight() >= LEAST_OF_STRONGEST * strongest)
                .map(Lexicon.Hit::field)
                .toList();
    }

    /**
     * A degree in education is one in education, whatever subject it prepares to teach; of a field and one within it the
     * narrower one counts.
     */
    private static Set<Field> narrowest(List<Field> named) {
        List<Field> education = named.stream().filter(EDUCATION::includes).toList();
        if (education.size() == 1 && education.getFirst().equals(EDUCATION_AS_SUCH) && named.size() > 1) {
            return Set.of(TEACHING_A_SUBJECT);
        }
        List<Field> counted = education.isEmpty() ? named : education;
        var narrowest = new LinkedHashSet<Field>();
        for (Field field : counted) {
            boolean narrowed = counted.stream().anyMatch(other -> !other.equals(field) && field.includes(other));
            if (!narrowed) {
                narrowest.add(field);
            }
        }
        return narrowest;
    }
}
