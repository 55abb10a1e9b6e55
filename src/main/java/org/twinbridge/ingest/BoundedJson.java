package org.twinbridge.ingest;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON of unknown origin record by record, none of which may nest, or hold texts or numbers, without bounds. */
final class BoundedJson {

    /** Most characters of one record. */
    static final int MOST_RECORD_CHARACTERS = 8 << 20;

    private static final int MOST_DEPTH = 32;
    private static final int MOST_TEXT = 100_000;
    private static final int MOST_NAME = 1_000;
    private static final int MOST_DIGITS = 100;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxStringLength(MOST_TEXT)
                            .maxNameLength(MOST_NAME)
                            .maxNumberLength(MOST_DIGITS)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BoundedJson() {}
}
