package org.twinbridge.matching.report;

import java.io.IOException;
import java.io.Writer;

/** A way to write a ranked list. */
public interface ListFormat {

    /** Writes the list, ending with a line break; leaves the writer open. */
    void write(RankedList list, Writer out) throws IOException;
}
