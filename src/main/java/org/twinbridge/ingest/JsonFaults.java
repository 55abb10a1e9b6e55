package org.twinbridge.ingest;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** What is wrong with broken JSON, in words that name no library. */
final class JsonFaults {

    private JsonFaults() {}

    static Sentence sentence(JacksonException fault) {
        TokenStreamLocation location = fault.getLocation();
        Object place =
                location == null ? "" : Sentence.of("ingest.file.place", location.getLineNr(), location.getColumnNr());
        return switch (fault) {
            case StreamConstraintsException bound -> Sentence.of("ingest.file.json-bounds", place);
            case UnexpectedEndOfInputException end -> Sentence.of("ingest.file.json-ends", place);
            default -> Sentence.of("ingest.file.json-broken", place);
        };
    }
}
