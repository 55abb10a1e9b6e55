package org.twinbridge.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.EditDistance;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.InstitutionLink;
import org.twinbridge.institution.InstitutionName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads records of ROR's schema 2.x (ror.readme.io, "ROR data structure"). */
final class RorRecords {

    /** Whether ROR lists an organisation. */
    enum Status {
        ACTIVE,
        INACTIVE,
        WITHDRAWN
    }

    static final String SOURCE_NAME = "ROR";

    private static final String DISPLAY = "ror_display";
    private static final List<String> NAME_TYPES = List.of(DISPLAY, "label", "alias", "acronym");
    private static final Map<String, InstitutionLink.Type> LINK_TYPES = Map.of(
            "parent", InstitutionLink.Type.PARENT,
            "child", InstitutionLink.Type.CHILD,
            "related", InstitutionLink.Type.RELATED,
            "successor", InstitutionLink.Type.SUCCESSOR,
            "predecessor", InstitutionLink.Type.PREDECESSOR);
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final CountryCodes countries;
    private final LocalDate today;

    RorRecords(CountryCodes countries, LocalDate today) {
        this.countries = countries;
        this.today = today;
    }

    /** The record's id. */
    InstitutionId id(JsonNode record) {
        String text = text(record, "id", "id");
        InstitutionId id = InstitutionId.parse(text);
        if (!id.isRor() || !InstitutionId.parse(id.value()).equals(id)) {
            throw new RowRefusedException("id", text, Sentence.of("ingest.row.ror"));
        }
        return id;
    }

    Status status(JsonNode record) {
        String text = text(record, "status", "status");
        return switch (text) {
            case "active" -> Status.ACTIVE;
            case "inactive" -> Status.INACTIVE;
            case "withdrawn" -> Status.WITHDRAWN;
            default -> throw new RowRefusedException("status", text, Sentence.of("ingest.row.ror-status"), near(text));
        };
    }

    /** The institutions that a record which is not active names as its successors. */
    List<InstitutionId> successors(InstitutionId id, JsonNode record) {
        return links(id, record).stream()
                .filter(link -> link.type() == InstitutionLink.Type.SUCCESSOR)
                .map(InstitutionLink::target)
                .toList();
    }

    /** The institution an active record describes. */
    Institution institution(InstitutionId id, JsonNode record) {
        Names names = names(record);
        Set<String> types = types(record);
        JsonNode location = location(record);
        JsonNode place = location.path("geonames_details");
        return new Institution(
                id,
                names.display().value(),
                names.display().language(),
                names.others(),
                RorKinds.kind(types, names.labels()),
                types,
                countries.read("country_code", text(place, "country_code", "country_code")),
                optionalText(place, "name", "locations.name"),
                point(place),
                established(record),
                website(record),
                links(id, record),
                null,
                true,
                SOURCE_NAME);
    }

    private record Names(InstitutionName display, List<InstitutionName> others) {
        List<String> labels() {
            return Stream.concat(
                            Stream.of(display),
                            others.stream().filter(name -> name.type() == InstitutionName.Type.LABEL))
                    .map(InstitutionName::value)
                    .toList();
        }
    }

    private static Names names(JsonNode record) {
        InstitutionName display = null;
        var others = new ArrayList<InstitutionName>();
        for (JsonNode node : array(record, "names")) {
            Set<String> types = words(node, "types", "names.types");
            InstitutionName name = new InstitutionName(bounded(node), language(node), type(types));
            if (types.contains(DISPLAY) && display == null) {
                display = name;
            } else if (!others.contains(name)) {
                others.add(name);
            }
        }
        if (display == null) {
            throw new RowRefusedException("names", "", Sentence.of("ingest.row.ror-display"));
        }
        return new Names(display, others);
    }

    private static String bounded(JsonNode name) {
        String value = text(name, "value", "names.value");
        if (value.length() > InstitutionName.MAX_LENGTH) {
            throw new RowRefusedException(
                    "names.value", value, Sentence.of("ingest.row.longer", InstitutionName.MAX_LENGTH));
        }
        return value;
    }

    private static InstitutionName.Type type(Set<String> types) {
        for (String type : types) {
            if (!NAME_TYPES.contains(type)) {
                throw new RowRefusedException("names.types", type, Sentence.of("ingest.row.ror-name-type"));
            }
        }
        if (types.contains("label") || types.contains(DISPLAY)) {
            return InstitutionName.Type.LABEL;
        }
        return types.contains("alias") || types.isEmpty() ? InstitutionName.Type.ALIAS : InstitutionName.Type.ACRONYM;
    }

    /** A language ROR states and ISO 639-1 does not have is no reason to lose the name. */
    private static @Nullable String language(JsonNode name) {
        String language = optionalText(name, "lang", "names.lang");
        return language != null && LANGUAGES.contains(language) ? language : null;
    }

    private static Set<String> types(JsonNode record) {
        Set<String> types = words(record, "types", "types");
        for (String type : types) {
            if (!type.matches("[a-z_-]{1,30}")) {
                throw new RowRefusedException("types", type, Sentence.of("ingest.row.ror-type"));
            }
        }
        if (types.isEmpty()) {
            throw new RowRefusedException("types", "", Sentence.of("ingest.row.ror-no-type"));
        }
        return types;
    }

    private static JsonNode location(JsonNode record) {
        JsonNode first = array(record, "locations").path(0);
        if (!first.path("geonames_details").isObject()) {
            throw new RowRefusedException("locations", "", Sentence.of("ingest.row.ror-no-location"));
        }
        return first;
    }

    private static @Nullable GeoPoint point(JsonNode place) {
        Double latitude = number(place, "lat");
        Double longitude = number(place, "lng");
        if (latitude == null || longitude == null) {
            return null;
        }
        requireWithin("lat", latitude, 90);
        requireWithin("lng", longitude, 180);
        return new GeoPoint(latitude, longitude);
    }

    private static void requireWithin(String field, double degrees, int most) {
        if (!(Math.abs(degrees) <= most)) {
            throw new RowRefusedException(field, String.valueOf(degrees), Sentence.of("ingest.row.degrees", most));
        }
    }

    private @Nullable Integer established(JsonNode record) {
        Double year = number(record, "established");
        if (year == null) {
            return null;
        }
        if (!(year >= 1 && year <= today.getYear() + 1 && year == Math.rint(year))) {
            throw new RowRefusedException(
                    "established", record.path("established").asString(), Sentence.of("ingest.row.year-next"));
        }
        return year.intValue();
    }

    private static @Nullable String website(JsonNode record) {
        for (JsonNode link : optionalArray(record, "links")) {
            if ("website".equals(optionalText(link, "type", "links.type"))) {
                String address = text(link, "value", "links.value");
                if (!address.matches("(?i)https?://\\S{1,990}")) {
                    throw new RowRefusedException("links.value", address, Sentence.of("ingest.row.web"));
                }
                return address;
            }
        }
        return null;
    }

    /** By type and target. The register has records that are linked to themselves; such a link says nothing. */
    private static List<InstitutionLink> links(InstitutionId id, JsonNode record) {
        var links = new TreeMap<String, InstitutionLink>();
        for (JsonNode node : optionalArray(record, "relationships")) {
            String type = text(node, "type", "relationships.type").toLowerCase(Locale.ROOT);
            InstitutionLink.Type linkType = LINK_TYPES.get(type);
            if (linkType == null) {
                throw new RowRefusedException("relationships.type", type, Sentence.of("ingest.row.ror-link"));
            }
            String text = text(node, "id", "relationships.id");
            InstitutionId target = InstitutionId.parse(text);
            if (!target.isRor()) {
                throw new RowRefusedException("relationships.id", text, Sentence.of("ingest.row.ror-id"));
            }
            String label = Optional.ofNullable(optionalText(node, "label", "relationships.label"))
                    .orElse("");
            if (target.equals(id)) {
                continue;
            }
            links.putIfAbsent(linkType.name() + ' ' + target, new InstitutionLink(linkType, target, label));
        }
        return List.copyOf(links.values());
    }

    private static @Nullable String near(String status) {
        return Stream.of(Status.values())
                .map(s -> s.name().toLowerCase(Locale.ROOT))
                .filter(s -> EditDistance.between(s, status.toLowerCase(Locale.ROOT)) <= 2)
                .findFirst()
                .orElse(null);
    }

    private static Set<String> words(JsonNode node, String field, String path) {
        var words = new TreeSet<String>();
        for (JsonNode word : array(node, field)) {
            if (!word.isString()) {
                throw new RowRefusedException(path, word.toString(), Sentence.of("ingest.row.text"));
            }
            words.add(word.stringValue());
        }
        return words;
    }

    private static JsonNode array(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isArray()) {
            throw new RowRefusedException(field, "", Sentence.of("ingest.row.no-list", field));
        }
        return value;
    }

    private static JsonNode optionalArray(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? MissingNode.getInstance() : array(node, field);
    }

    private static String text(JsonNode node, String field, String path) {
        String text = optionalText(node, field, path);
        if (text == null) {
            throw new RowRefusedException(path, "", Sentence.of("ingest.row.lacks", field));
        }
        return text;
    }

    /** The text without blanks around it; null if it is missing or blank. */
    private static @Nullable String optionalText(JsonNode node, String field, String path) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new RowRefusedException(path, value.toString(), Sentence.of("ingest.row.text"));
        }
        String text = value.stringValue().strip();
        if (text.indexOf('\0') >= 0) {
            throw new RowRefusedException(path, text, Sentence.of("ingest.row.zero"));
        }
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Double number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw new RowRefusedException(field, value.toString(), Sentence.of("ingest.row.number"));
        }
        return value.doubleValue();
    }
}
