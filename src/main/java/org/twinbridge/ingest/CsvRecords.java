package org.twinbridge.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.Reader;
import java.util.Iterator;

/** The rows of a CSV text: commas, double quotes, LF or CRLF. */
final class CsvRecords implements Iterator<TableRecord> {

    private static final int MOST_RECORD = 100_000;

    private final Iterator<CsvRecord> records;

    CsvRecords(Reader reader) {
        var handler = CsvRecordHandler.builder()
                .maxFields(CsvTable.MOST_COLUMNS)
                .maxFieldSize(CsvTable.MOST_CELL)
                .maxRecordSize(MOST_RECORD)
                .build();
        this.records = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(handler, reader)
                .iterator();
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public TableRecord next() {
        CsvRecord record = records.next();
        return new TableRecord(record.getStartingLineNumber(), record.getFields());
    }
}
