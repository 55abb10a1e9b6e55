package org.twinbridge.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Spreadsheets for tests. */
final class SheetFile {

    private SheetFile() {}

    /** A sheet with the cells of a CSV text without quotes, all as text. */
    static byte[] ofCsv(String csv) throws IOException {
        return of(sheet -> {
            String[] lines = csv.split("\n");
            for (int row = 0; row < lines.length; row++) {
                String[] cells = lines[row].split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (!cells[column].isEmpty()) {
                        sheet.value(row, column, cells[column]);
                    }
                }
            }
        });
    }

    static byte[] of(Consumer<Worksheet> cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Twinbridge", "1.0")) {
            cells.accept(workbook.newWorksheet("Data"));
            workbook.newWorksheet("Notes").value(0, 0, "not read");
        }
        return out.toByteArray();
    }

    /** The parts of the least spreadsheet there is, with the XML of its one sheet as given. */
    static byte[] ofXml(String sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.\
                spreadsheetml.sheet.main+xml"/></Types>\
                """);
            put(zip, "_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\
                officeDocument" Target="xl/workbook.xml"/></Relationships>\
                """);
            put(zip, "xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r=\
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
                <sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>\
                """);
            put(zip, "xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\
                worksheet" Target="worksheets/sheet1.xml"/></Relationships>\
                """);
            put(zip, "xl/worksheets/sheet1.xml", sheet);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
