package org.twinbridge.taxonomy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.security.PermitAll;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.score.Similarity;

/**
 * Labels, search and relations of the fields and goals. All of it ships with the program, is read once and never
 * changes while it runs. Texts are in French for French locales and in English for all others.
 */
@Service
@PermitAll
public class Taxonomy {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final Map<Field, Label> labels = new LinkedHashMap<>();
    private final Map<Integer, Goal> goals = new TreeMap<>();
    private final Map<Field, Set<Integer>> goalsByField = new TreeMap<>();
    private final List<Similarity.Kinship> kinships;

    public Taxonomy() {
        for (NamedCsvRecord row : ShippedTable.rows("isced-f-2013.csv")) {
            labels.put(new Field(row.getField("code")), new Label(row.getField("label_en"), row.getField("label_fr")));
        }
        for (NamedCsvRecord row : ShippedTable.rows("sdgs.csv")) {
            Goal goal = goal(row);
            goals.put(goal.number(), goal);
        }
        for (NamedCsvRecord row : ShippedTable.rows("field-sdgs.csv")) {
            goalsByField
                    .computeIfAbsent(new Field(row.getField("field")), f -> new TreeSet<>())
                    .add(Integer.valueOf(row.getField("goal")));
        }
        kinships = ShippedTable.rows("kinships.csv").stream()
                .map(Taxonomy::kinship)
                .toList();
    }

    /** The name of a field. */
    public String label(Field field, Locale locale) {
        Label label = labels.get(field);
        if (label == null) {
            throw new IllegalStateException("The field (%s) has no label in isced-f-2013.csv.".formatted(field));
        }
        return label.in(locale);
    }

    /** The 11 broad fields, by code. */
    public List<Field> broadFields() {
        return Field.all().stream().filter(field -> field.depth() == 1).toList();
    }

    /** The fields directly below a field, by code; none below a detailed one. */
    public List<Field> children(Field parent) {
        return Field.all().stream()
                .filter(field -> field.depth() == parent.depth() + 1 && parent.includes(field))
                .toList();
    }

    /**
     * Fields of whose label, in the locale's language, some word starts with each word of the text, or whose code
     * starts with it; accents and case don't count. Labels that start with the text come first, then broader fields.
     * Empty for a text without letters or digits.
     *
     * @param limit how many at most, 0 or more
     */
    public List<Field> search(String text, Locale locale, int limit) {
        String sought = fold(text);
        if (sought.isEmpty()) {
            return List.of();
        }
        List<String> words = List.of(sought.split(" "));
        var found = new ArrayList<Field>();
        for (Map.Entry<Field, Label> entry : labels.entrySet()) {
            String label = fold(entry.getValue().in(locale));
            if (entry.getKey().code().startsWith(sought) || words.stream().allMatch(word -> hasWord(label, word))) {
                found.add(entry.getKey());
            }
        }
        found.sort(Comparator.comparing(
                        (Field field) -> !fold(label(field, locale)).startsWith(sought)
                                && !field.code().startsWith(sought))
                .thenComparing(Field::depth)
                .thenComparing(Field::compareTo));
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    /** The 17 goals, by number. */
    public List<Goal> goals() {
        return List.copyOf(goals.values());
    }

    /**
     * One goal.
     *
     * @param number 1 to 17
     * @throws IllegalArgumentException for any other number
     */
    public Goal goal(int number) {
        Goal goal = goals.get(number);
        if (goal == null) {
            throw new IllegalArgumentException(
                    "%d is not a Sustainable Development Goal: they are 1 to %d.".formatted(number, Goal.COUNT));
        }
        return goal;
    }

    /** The fields that serve a goal: those the reviewed table names and all below them, by code. */
    public Set<Field> fieldsOf(Goal goal) {
        var fields = new TreeSet<Field>();
        for (Field field : Field.all()) {
            if (goalNumbersOf(field).contains(goal.number())) {
                fields.add(field);
            }
        }
        return fields;
    }

    /** The goals a field serves: those the reviewed table names for it or a field above it, by number. */
    public List<Goal> goalsOf(Field field) {
        return goalNumbersOf(field).stream().map(this::goal).toList();
    }

    /** Reviewed kinships of fields in different broad fields, for the engine's similarity. */
    public List<Similarity.Kinship> kinships() {
        return kinships;
    }

    static boolean isFrench(Locale locale) {
        return locale.getLanguage().equals("fr");
    }

    private Set<Integer> goalNumbersOf(Field field) {
        var numbers = new TreeSet<Integer>();
        goalsByField.forEach((named, of) -> {
            if (named.includes(field)) {
                numbers.addAll(of);
            }
        });
        return numbers;
    }

    private static boolean hasWord(String label, String prefix) {
        return label.startsWith(prefix) || label.contains(" " + prefix);
    }

    private static String fold(String text) {
        String bare =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NOT_A_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static Goal goal(NamedCsvRecord row) {
        return new Goal(
                Integer.parseInt(row.getField("goal")),
                row.getField("title_en"),
                row.getField("title_fr"),
                row.getField("short_en"),
                row.getField("short_fr"));
    }

    private static Similarity.Kinship kinship(NamedCsvRecord row) {
        return new Similarity.Kinship(
                new Field(row.getField("field_a")),
                new Field(row.getField("field_b")),
                Double.parseDouble(row.getField("value")));
    }

    private record Label(String en, String fr) {
        String in(Locale locale) {
            return isFrench(locale) ? fr : en;
        }
    }
}
