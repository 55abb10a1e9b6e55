package org.twinbridge.ingest;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** What is wrong with broken JSON, in words that name no library. */
final class JsonFaults {

    private JsonFaults() {}

    static String sentence(JacksonException fault) {
        String place = fault.getLocation() == null
                ? ""
                : " (line %d, column %d)"
                        .formatted(
                                fault.getLocation().getLineNr(),
                                fault.getLocation().getColumnNr());
        return switch (fault) {
            case StreamConstraintsException bound ->
                "it nests deeper or holds longer texts or numbers than such a file ever does%s.".formatted(place);
            case UnexpectedEndOfInputException end ->
                "its JSON ends in the middle%s: the file is cut off. Fetch it again.".formatted(place);
            default -> "its JSON is broken%s. Fetch it again.".formatted(place);
        };
    }
}
