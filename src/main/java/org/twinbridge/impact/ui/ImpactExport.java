package org.twinbridge.impact.ui;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.twinbridge.matching.report.Cells;

/** Figures as files that spreadsheets open; no cell is taken for a formula. */
final class ImpactExport {

    /** A spreadsheet takes a file that begins with this for UTF-8, and for its own old encoding otherwise. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private ImpactExport() {}

    /** One row for each number: table, row, column, value. */
    static byte[] csv(List<ImpactTable> tables, String sources) {
        var bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            csv.writeRecord("table", "row", "column", "value");
            for (ImpactTable table : tables) {
                for (ImpactTable.Row row : table.rows()) {
                    for (int i = 1; i < table.columns().size(); i++) {
                        csv.writeRecord(
                                table.id(),
                                Cells.text(row.cells().getFirst()),
                                Cells.text(table.columns().get(i)),
                                Cells.text(row.cells().get(i)));
                    }
                }
            }
            csv.writeRecord("sources", "", "", Cells.text(sources));
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A sheet for each table, under its title. */
    static byte[] xlsx(List<ImpactTable> tables, String sources) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Twinbridge", "1.0")) {
            for (ImpactTable table : tables) {
                write(table, book.newWorksheet(table.id()), sources);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(ImpactTable table, Worksheet sheet, String sources) {
        sheet.value(0, 0, Cells.text(table.title()));
        sheet.style(0, 0).bold().set();
        sheet.value(1, 0, Cells.text(sources));
        int line = 3;
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.value(line, i, Cells.text(table.columns().get(i)));
            sheet.style(line, i).bold().set();
        }
        for (ImpactTable.Row row : table.rows()) {
            line++;
            for (int i = 0; i < row.cells().size(); i++) {
                sheet.value(line, i, Cells.text(row.cells().get(i)));
            }
        }
    }
}
