package org.twinbridge.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.ingest.OpenAlexInstitution.Era;
import org.twinbridge.taxonomy.OpenAlexCrossWalk;
import tools.jackson.databind.JsonNode;

/**
 * Reads institutions of OpenAlex in the three forms they had: with concepts, with topics and concepts, with topics alone.
 * Where there are topics, they count, being the newer and finer classes. An institution's type says little in OpenAlex (a
 * university may be a "funder"), so that it is never looked at.
 */
final class OpenAlexRecords {

    /** OpenAlex lists this many classes of an institution and no more. */
    private static final int CUT = 25;

    /** What the upper concepts of a list that is cut are taken to cover; those left out are the rarest. */
    private static final double KNOWN_BY_CUT_CONCEPTS = .8;

    private static final int LOWEST_LEVEL = 1;
    private static final double MOST_SCORE = 100;
    private static final long MOST_WORKS = 1_000_000_000L;
    private static final Pattern SUBFIELD = Pattern.compile("(?:.*/)?(?:subfields/)?(\\d{4})");
    private static final Pattern FIELD = Pattern.compile("(?:.*/)?(?:fields/)?(\\d{2})");

    private final OpenAlexCrossWalk crossWalk;
    private final LocalDate today;

    OpenAlexRecords(OpenAlexCrossWalk crossWalk, LocalDate today) {
        this.crossWalk = crossWalk;
        this.today = today;
    }

    /** The record's ROR id; empty if it has none. */
    Optional<InstitutionId> id(JsonNode record) {
        JsonNode node = record.path("ror");
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        String text = node.isString() ? node.stringValue() : node.toString();
        InstitutionId id = text.isBlank() ? new InstitutionId("?") : parsed(text);
        if (!id.isRor() || !InstitutionId.parse(id.value()).equals(id)) {
            throw new RowRefusedException("ror", text, Sentence.of("ingest.row.ror"), null);
        }
        return Optional.of(id);
    }

    OpenAlexInstitution institution(InstitutionId id, JsonNode record) {
        long works = works(record);
        LocalDate seen = seen(record);
        JsonNode topics = list(record, "topics");
        if (!topics.isEmpty()) {
            Map<Field, Double> counts = topicCounts(topics);
            double sum = sum(counts);
            double known = topics.size() < CUT || works == 0 ? 1 : Math.min(1, sum / works);
            return of(id, works, seen, counts, Math.max(known, Double.MIN_NORMAL), Era.TOPICS);
        }
        JsonNode concepts = list(record, "x_concepts");
        double known = concepts.size() < CUT ? 1 : KNOWN_BY_CUT_CONCEPTS;
        return of(id, works, seen, conceptCounts(concepts), known, Era.CONCEPTS);
    }

    private static OpenAlexInstitution of(
            InstitutionId id, long works, LocalDate seen, Map<Field, Double> counts, double known, Era era) {
        double sum = sum(counts);
        var shares = new TreeMap<Field, Double>();
        if (sum > 0) {
            counts.forEach((field, count) -> shares.put(field, count / sum));
        }
        return new OpenAlexInstitution(id, works, seen, shares, known, era);
    }

    private static InstitutionId parsed(String text) {
        return text.length() <= 120 ? InstitutionId.parse(text) : new InstitutionId("?");
    }

    private static long works(JsonNode record) {
        return (long) number(record, "works_count", "works_count", MOST_WORKS);
    }

    /** Without a day, the record is taken to be of today: a file without dates says no more than when it was read. */
    private LocalDate seen(JsonNode record) {
        JsonNode node = record.path("updated_date");
        if (node.isMissingNode() || node.isNull()) {
            return today;
        }
        String text = node.isString() ? node.stringValue() : node.toString();
        try {
            LocalDate day = LocalDate.parse(text.length() <= 10 ? text : text.substring(0, 10));
            return day.isAfter(today) ? today : day;
        } catch (DateTimeException e) {
            throw new RowRefusedException("updated_date", text, Sentence.of("ingest.row.day"), null);
        }
    }

    private Map<Field, Double> topicCounts(JsonNode topics) {
        var counts = new TreeMap<Field, Double>();
        for (JsonNode topic : topics) {
            double count = number(topic, "count", "topics.count", MOST_WORKS);
            int subfield = code(topic.path("subfield"), "topics.subfield", SUBFIELD);
            int field = code(topic.path("field"), "topics.field", FIELD);
            add(counts, crossWalk.fieldsOf(subfield, field), count);
        }
        return counts;
    }

    private Map<Field, Double> conceptCounts(JsonNode concepts) {
        var counts = new TreeMap<Field, Double>();
        for (JsonNode concept : concepts) {
            double score = number(concept, "score", "x_concepts.score", MOST_SCORE);
            JsonNode name = concept.path("display_name");
            if (!name.isString()) {
                throw new RowRefusedException(
                        "x_concepts.display_name", text(name), Sentence.of("ingest.row.text"), null);
            }
            if (concept.path("level").asInt(0) <= LOWEST_LEVEL) {
                add(counts, crossWalk.conceptFields(name.stringValue()), score);
            }
        }
        return counts;
    }

    private static void add(Map<Field, Double> counts, Map<Field, Double> fields, double count) {
        if (count > 0) {
            fields.forEach((field, share) -> counts.merge(field, count * share, Double::sum));
        }
    }

    /** The code at the end of an id such as https://openalex.org/subfields/3106; 0 if there is none. */
    private static int code(JsonNode node, String path, Pattern pattern) {
        JsonNode id = node.path("id");
        if (id.isMissingNode() || id.isNull()) {
            return 0;
        }
        String text = id.isString() ? id.stringValue() : id.toString();
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new RowRefusedException(path, text, Sentence.of("ingest.row.openalex-class"), null);
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static double number(JsonNode node, String field, String path, double most) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new RowRefusedException(path, "", Sentence.of("ingest.row.lacks", field), null);
        }
        if (!value.isNumber()) {
            throw new RowRefusedException(path, text(value), Sentence.of("ingest.row.number"), null);
        }
        double number = value.doubleValue();
        if (!(number >= 0 && number <= most)) {
            throw new RowRefusedException(path, text(value), Sentence.of("ingest.row.between", "0", plain(most)), null);
        }
        return number;
    }

    private static String plain(double number) {
        return String.valueOf((long) number);
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "" : node.isString() ? node.stringValue() : node.toString();
    }

    private static JsonNode list(JsonNode record, String field) {
        JsonNode value = record.path(field);
        if (!value.isArray() && !value.isMissingNode() && !value.isNull()) {
            throw new RowRefusedException(field, text(value), Sentence.of("ingest.row.list"), null);
        }
        return value;
    }

    private static double sum(Map<Field, Double> counts) {
        return counts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
