package org.twinbridge.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.twinbridge.institution.EditDistance;

/** A CSV file with a header: commas, double quotes, LF or CRLF. Columns beyond those asked for are left alone. */
final class CsvTable implements Closeable {

    private static final int MOST_FIELDS = 500;
    private static final int MOST_FIELD = 10_000;
    private static final int MOST_RECORD = 100_000;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Map<String, Integer> columns;

    private CsvTable(CsvReader<CsvRecord> reader, Iterator<CsvRecord> records, Map<String, Integer> columns) {
        this.reader = reader;
        this.records = records;
        this.columns = columns;
    }

    /** Reads the header and refuses a file that lacks one of the columns. */
    static CsvTable open(TextSource source, List<String> required) throws IOException {
        var handler = CsvRecordHandler.builder()
                .maxFields(MOST_FIELDS)
                .maxFieldSize(MOST_FIELD)
                .maxRecordSize(MOST_RECORD)
                .build();
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(handler, source.reader());
        Iterator<CsvRecord> records = reader.iterator();
        if (!records.hasNext()) {
            throw new RefusedInputException("it is empty.");
        }
        Map<String, Integer> columns = columns(records.next().getFields());
        requireAll(required, columns);
        return new CsvTable(reader, records, columns);
    }

    /** Reads all rows; each is checked for its number of cells before it is given on. */
    void forEach(ImportRun run, Consumer<CsvRow> row) {
        while (records.hasNext()) {
            CsvRecord record = records.next();
            run.read();
            try {
                requireCells(record);
                row.accept(new CsvRow(record, columns));
            } catch (RowRefusedException mistake) {
                run.refuse(record.getStartingLineNumber(), mistake);
            } catch (IllegalArgumentException mistake) {
                run.refuse(record.getStartingLineNumber(), mistake);
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private void requireCells(CsvRecord record) {
        int cells = record.getFieldCount();
        if (cells != columns.size()) {
            boolean open = record.getFields().stream().anyMatch(cell -> cell.indexOf('\n') >= 0);
            throw new RowRefusedException("The row has %d cells, the header has %d.%s"
                    .formatted(cells, columns.size(), open ? " Perhaps a quotation mark is not closed." : ""));
        }
    }

    private static Map<String, Integer> columns(List<String> header) throws RefusedInputException {
        if (header.size() == 1 && header.getFirst().indexOf(';') >= 0) {
            throw new RefusedInputException("its columns are parted by semicolons. Save it with commas.");
        }
        if (header.size() == 1 && header.getFirst().indexOf('\t') >= 0) {
            throw new RefusedInputException("its columns are parted by tabs. Save it with commas.");
        }
        var columns = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            if (columns.putIfAbsent(name, i) != null) {
                throw new RefusedInputException("its header has the column \"%s\" twice.".formatted(name));
            }
        }
        return columns;
    }

    private static void requireAll(List<String> required, Map<String, Integer> columns) throws RefusedInputException {
        for (String column : required) {
            if (!columns.containsKey(column)) {
                throw new RefusedInputException(
                        "its header lacks the column \"%s\".%s".formatted(column, near(column, required, columns)));
            }
        }
    }

    private static String near(String missing, List<String> required, Map<String, Integer> columns) {
        return columns.keySet().stream()
                .filter(column -> !required.contains(column))
                .filter(column -> EditDistance.between(missing, column.toLowerCase(Locale.ROOT)) <= 2)
                .findFirst()
                .map(" It has \"%s\": rename it."::formatted)
                .orElse(" It must have: %s.".formatted(String.join(", ", required)));
    }
}
