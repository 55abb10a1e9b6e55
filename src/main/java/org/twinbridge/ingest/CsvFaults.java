package org.twinbridge.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;

/** What is wrong with broken CSV, in words that name no library. */
final class CsvFaults {

    private CsvFaults() {}

    static String sentence(CsvParseException fault) {
        String message = String.valueOf(fault.getMessage());
        if (message.contains("maximum") || message.contains("exceed")) {
            return "it has a cell or a row that goes on without end; perhaps a quotation mark is not closed.";
        }
        return "its CSV is broken: a quotation mark is out of place.";
    }
}
