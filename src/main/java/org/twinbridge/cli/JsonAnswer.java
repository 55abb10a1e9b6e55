package org.twinbridge.cli;

import java.io.PrintWriter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers for scripts: one JSON document on standard output, numbers in full precision. */
final class JsonAnswer {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private JsonAnswer() {}

    /** Writes the answer, ending with a line break. */
    static void write(Object answer, PrintWriter out) {
        MAPPER.writeValue(out, answer);
        out.println();
        out.flush();
    }
}
