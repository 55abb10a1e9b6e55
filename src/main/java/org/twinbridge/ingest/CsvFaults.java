package org.twinbridge.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;

/** What is wrong with broken CSV, in words that name no library. */
final class CsvFaults {

    private CsvFaults() {}

    static Sentence sentence(CsvParseException fault) {
        String message = String.valueOf(fault.getMessage());
        if (message.contains("maximum") || message.contains("exceed")) {
            return Sentence.of("ingest.file.csv-endless");
        }
        return Sentence.of("ingest.file.csv-broken");
    }
}
