package org.twinbridge.ingest;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.twinbridge.institution.EditDistance;

/** A table with a header, in CSV or the first sheet of a spreadsheet. Columns beyond those asked for are left alone. */
final class CsvTable implements AutoCloseable {

    static final int MOST_COLUMNS = 500;

    /** Most characters of a cell. */
    static final int MOST_CELL = 10_000;

    private final TextSource source;
    private final Iterator<TableRecord> records;
    private final Map<String, Integer> columns;

    private CsvTable(TextSource source, Iterator<TableRecord> records, Map<String, Integer> columns) {
        this.source = source;
        this.records = records;
        this.columns = columns;
    }

    /** Reads the header and refuses a file that lacks one of the columns. */
    static CsvTable open(TextSource source, List<String> required) throws IOException {
        Iterator<TableRecord> records = source.records();
        if (!records.hasNext()) {
            throw new RefusedInputException("ingest.file.empty");
        }
        Map<String, Integer> columns = columns(records.next().cells());
        requireAll(required, columns);
        return new CsvTable(source, records, columns);
    }

    /** Reads all rows; each is checked for its number of cells before it is given on. */
    void forEach(ImportRun run, Consumer<CsvRow> row) {
        while (records.hasNext()) {
            TableRecord record = records.next();
            run.read();
            try {
                requireCells(record);
                row.accept(new CsvRow(record, columns));
            } catch (RowRefusedException mistake) {
                run.refuse(record.number(), mistake);
            } catch (IllegalArgumentException mistake) {
                run.refuse(record.number(), mistake);
            }
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private void requireCells(TableRecord record) {
        int cells = record.cells().size();
        if (cells != columns.size()) {
            boolean open = record.cells().stream().anyMatch(cell -> cell.indexOf('\n') >= 0);
            throw new RowRefusedException(Sentence.of("ingest.row.cells", cells, columns.size(), open ? 1 : 0));
        }
    }

    private static Map<String, Integer> columns(List<String> header) throws RefusedInputException {
        if (header.size() == 1 && header.getFirst().indexOf(';') >= 0) {
            throw new RefusedInputException("ingest.file.semicolons");
        }
        if (header.size() == 1 && header.getFirst().indexOf('\t') >= 0) {
            throw new RefusedInputException("ingest.file.tabs");
        }
        var columns = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            if (columns.putIfAbsent(name, i) != null) {
                throw new RefusedInputException("ingest.file.column-twice", name);
            }
        }
        return columns;
    }

    private static void requireAll(List<String> required, Map<String, Integer> columns) throws RefusedInputException {
        for (String column : required) {
            if (!columns.containsKey(column)) {
                throw new RefusedInputException("ingest.file.column-missing", column, near(column, required, columns));
            }
        }
    }

    private static Sentence near(String missing, List<String> required, Map<String, Integer> columns) {
        return columns.keySet().stream()
                .filter(column -> !required.contains(column))
                .filter(column -> EditDistance.between(missing, column.toLowerCase(Locale.ROOT)) <= 2)
                .findFirst()
                .map(column -> Sentence.of("ingest.file.column-near", column))
                .orElse(Sentence.of("ingest.file.columns-required", String.join(", ", required)));
    }
}
