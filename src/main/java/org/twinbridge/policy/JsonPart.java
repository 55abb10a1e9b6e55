package org.twinbridge.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.twinbridge.policy.PolicyRefusedException.Cause;
import tools.jackson.databind.JsonNode;

/** One object of a document, of which every part must be known and present, with its place for refusals. */
final class JsonPart {

    private final String place;
    private final JsonNode node;

    private JsonPart(String place, JsonNode node) {
        this.place = place;
        this.node = node;
    }

    /** @throws PolicyRefusedException if the node is not an object of just these parts */
    static JsonPart of(String place, JsonNode node, Set<String> parts) {
        JsonPart part = open(place, node);
        for (String name : node.propertyNames()) {
            if (!parts.contains(name)) {
                throw new PolicyRefusedException(Cause.UNKNOWN_PART, part.at(name));
            }
        }
        parts.forEach(part::get);
        return part;
    }

    /** The same whatever its parts are called. */
    private static JsonPart open(String place, JsonNode node) {
        if (!node.isObject()) {
            throw new PolicyRefusedException(Cause.WRONG_FORM, place.isEmpty() ? "document" : place, "{…}");
        }
        return new JsonPart(place, node);
    }

    JsonPart part(String name, Set<String> parts) {
        return of(at(name), get(name), parts);
    }

    /** A number in a closed range. */
    double number(String name, double least, double greatest) {
        JsonNode value = get(name);
        if (!value.isNumber()) {
            throw new PolicyRefusedException(Cause.WRONG_FORM, at(name), "0.0");
        }
        double number = value.doubleValue();
        if (!(number >= least && number <= greatest)) {
            throw new PolicyRefusedException(Cause.OUT_OF_RANGE, at(name), number, least, greatest);
        }
        return number;
    }

    int count(String name, int least, int greatest) {
        return count(at(name), get(name), least, greatest);
    }

    boolean flag(String name) {
        return flag(at(name), get(name));
    }

    String text(String name) {
        return text(at(name), get(name));
    }

    /** One of the values that the function knows. */
    <T> T choice(String name, Function<String, T> known) {
        return choice(at(name), text(name), known);
    }

    <T> List<T> choices(String name, Function<String, T> known) {
        var found = new ArrayList<T>();
        items(name).forEach((place, item) -> found.add(choice(place, text(place, item), known)));
        return found;
    }

    List<Integer> counts(String name, int least, int greatest) {
        var found = new ArrayList<Integer>();
        items(name).forEach((place, item) -> found.add(count(place, item, least, greatest)));
        return found;
    }

    List<JsonPart> parts(String name, Set<String> parts) {
        var found = new ArrayList<JsonPart>();
        items(name).forEach((place, item) -> found.add(of(place, item, parts)));
        return found;
    }

    /** An object whose names are values, each yes or no. */
    <K> Map<K, Boolean> flags(String name, Function<String, K> known) {
        JsonPart part = open(at(name), get(name));
        var found = new LinkedHashMap<K, Boolean>();
        for (String key : part.node.propertyNames()) {
            found.put(choice(part.at(key), key, known), flag(part.at(key), part.get(key)));
        }
        return found;
    }

    private Map<String, JsonNode> items(String name) {
        JsonNode list = get(name);
        if (!list.isArray()) {
            throw new PolicyRefusedException(Cause.WRONG_FORM, at(name), "[…]");
        }
        var items = new LinkedHashMap<String, JsonNode>();
        for (int i = 0; i < list.size(); i++) {
            items.put(at(name) + "[" + i + "]", list.get(i));
        }
        return items;
    }

    private JsonNode get(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new PolicyRefusedException(Cause.MISSING, at(name));
        }
        return value;
    }

    String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private static String text(String place, JsonNode value) {
        if (!value.isString()) {
            throw new PolicyRefusedException(Cause.WRONG_FORM, place, "\"…\"");
        }
        return value.stringValue();
    }

    private static boolean flag(String place, JsonNode value) {
        if (!value.isBoolean()) {
            throw new PolicyRefusedException(Cause.WRONG_FORM, place, "true | false");
        }
        return value.booleanValue();
    }

    private static int count(String place, JsonNode value, int least, int greatest) {
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new PolicyRefusedException(Cause.WRONG_FORM, place, "0");
        }
        int count = value.intValue();
        if (count < least || count > greatest) {
            throw new PolicyRefusedException(Cause.OUT_OF_RANGE, place, count, least, greatest);
        }
        return count;
    }

    private static <T> T choice(String place, String text, Function<String, T> known) {
        try {
            return known.apply(text);
        } catch (IllegalArgumentException unknown) {
            throw new PolicyRefusedException(Cause.UNKNOWN_VALUE, place, text);
        }
    }
}
