package org.twinbridge.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the first sheet of an XLSX file as text: days in ISO form, formulas by the value they had when the file was
 * saved, empty rows left out, every row as wide as the first one or wider. Read one by one.
 */
final class SheetRecords implements Iterator<TableRecord>, Closeable {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, true);

    /** Words in quotes and colours or conditions in brackets are no part of a pattern for days. */
    private static final Pattern NOT_OF_PATTERN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final long total;
    private long done;
    private int width;
    private @Nullable TableRecord next;

    private SheetRecords(ReadableWorkbook workbook, Stream<Row> stream, long total) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
        this.total = total;
    }

    /** Opens a file that is a zip of spreadsheet parts; refuses it if it is out of bounds or damaged. */
    static SheetRecords open(Path file, long mostBytes) throws IOException {
        long rows;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            rows = SheetScan.of(zip, mostBytes).rows();
        } catch (ZipException e) {
            throw damaged();
        }
        ReadableWorkbook workbook = workbook(file);
        try {
            return new SheetRecords(workbook, workbook.getFirstSheet().openStream(), rows);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw damaged();
        }
    }

    /** Rows read so far, the empty ones too. */
    long done() {
        return Math.min(done, total);
    }

    /** Rows there are, at least 1. */
    long total() {
        return total;
    }

    @Override
    public boolean hasNext() {
        while (next == null && hasNextRow()) {
            next = record(nextRow());
        }
        return next != null;
    }

    @Override
    public TableRecord next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        TableRecord given = next;
        next = null;
        return given;
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            stream.close();
        }
    }

    /** Without formats where the file has none: then its days are numbers, and refused as such. */
    private static ReadableWorkbook workbook(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), WITH_FORMATS);
        } catch (ExcelReaderException withoutFormats) {
            return plainWorkbook(file);
        } catch (NullPointerException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static ReadableWorkbook plainWorkbook(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), WITHOUT_FORMATS);
        } catch (ExcelReaderException | NullPointerException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static RefusedInputException damaged() {
        return new RefusedInputException("ingest.file.sheet-damaged");
    }

    private boolean hasNextRow() {
        try {
            return rows.hasNext();
        } catch (RuntimeException e) {
            throw new UncheckedIOException(damaged());
        }
    }

    private Row nextRow() {
        try {
            done++;
            return rows.next();
        } catch (RuntimeException e) {
            throw new UncheckedIOException(damaged());
        }
    }

    /** The row's cells up to the last that holds something; null if none does. */
    private @Nullable TableRecord record(Row row) {
        int last = row.getCellCount() - 1;
        while (last >= 0 && text(row, last).isEmpty()) {
            last--;
        }
        if (last < 0) {
            return null;
        }
        if (last >= CsvTable.MOST_COLUMNS) {
            throw new UncheckedIOException(new RefusedInputException("ingest.file.columns", CsvTable.MOST_COLUMNS));
        }
        List<String> cells = new ArrayList<>();
        for (int column = 0; column <= Math.max(last, width - 1); column++) {
            cells.add(column <= last ? text(row, column) : "");
        }
        width = width == 0 ? cells.size() : width;
        return new TableRecord(row.getRowNum(), cells);
    }

    private static String text(Row row, int column) {
        String text = row.getOptionalCell(column).map(SheetRecords::text).orElse("");
        if (text.length() > CsvTable.MOST_CELL) {
            throw new UncheckedIOException(
                    new RefusedInputException("ingest.file.cell", row.getRowNum(), CsvTable.MOST_CELL));
        }
        return text;
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> "";
            case BOOLEAN -> raw.equals("1") || raw.equalsIgnoreCase("true") ? "true" : "false";
            case NUMBER -> isDay(cell) ? day(cell) : number(raw);
            case FORMULA -> isDay(cell) && isNumber(raw) ? day(cell) : number(raw);
            case STRING -> cell.getText();
            case ERROR -> raw;
        };
    }

    /** The format's pattern has a year and a day: others, such as minutes or percent, are plain numbers. */
    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String pattern = NOT_OF_PATTERN.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return pattern.contains("y") && pattern.contains("d");
    }

    private static String day(Cell cell) {
        LocalDateTime moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    /** A whole number is written as 12.0 by some programs. */
    private static String number(String raw) {
        return raw.endsWith(".0") && isNumber(raw) ? raw.substring(0, raw.length() - 2) : raw;
    }

    private static boolean isNumber(String raw) {
        try {
            return raw.length() < 40 && new BigDecimal(raw).signum() >= -1;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
