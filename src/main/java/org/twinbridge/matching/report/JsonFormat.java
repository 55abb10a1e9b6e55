package org.twinbridge.matching.report;

import java.io.IOException;
import java.io.Writer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The list as one JSON object, numbers in full precision. */
public final class JsonFormat implements ListFormat {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    @Override
    public void write(RankedList list, Writer out) throws IOException {
        MAPPER.writeValue(out, list);
        out.write("\n");
        out.flush();
    }
}
