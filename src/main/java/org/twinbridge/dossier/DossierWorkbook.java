package org.twinbridge.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.twinbridge.dossier.Dossier.Amount;
import org.twinbridge.dossier.Dossier.Block;
import org.twinbridge.dossier.Dossier.Cell;
import org.twinbridge.dossier.Dossier.Words;
import org.twinbridge.matching.report.Cells;

/** A dossier as a workbook, a sheet for each section. */
final class DossierWorkbook {

    private static final int LONGEST_NAME = 31;
    private static final double FIRST_WIDTH = 44;
    private static final double OTHER_WIDTH = 22;

    private DossierWorkbook() {}

    static void write(Dossier dossier, OutputStream out) throws IOException {
        // Left open: closing the workbook would close the stream, which is not ours.
        var workbook = new Workbook(out, "Twinbridge", null);
        Set<String> names = new HashSet<>();
        for (Dossier.Section section : dossier.sections()) {
            Worksheet sheet = workbook.newWorksheet(name(section.heading(), names));
            int row = 0;
            sheet.value(row, 0, Cells.text(dossier.title()));
            sheet.style(row++, 0).bold().set();
            sheet.value(row++, 0, Cells.text(dossier.foot()));
            if (dossier.notice() != null) {
                sheet.value(row++, 0, Cells.text(dossier.notice()));
            }
            row++;
            for (Block block : section.blocks()) {
                row = write(sheet, row, DossierTable.rows(block)) + 1;
            }
            sheet.width(0, FIRST_WIDTH);
            for (int column = 1; column < 8; column++) {
                sheet.width(column, OTHER_WIDTH);
            }
        }
        workbook.finish();
    }

    private static int write(Worksheet sheet, int first, List<List<Cell>> rows) {
        int row = first;
        for (List<Cell> cells : rows) {
            for (int column = 0; column < cells.size(); column++) {
                switch (cells.get(column)) {
                    case Words words -> sheet.value(row, column, Cells.text(words.words()));
                    case Amount amount -> {
                        sheet.value(row, column, amount.value());
                        sheet.style(row, column)
                                .format(amount.decimals() == 0 ? "#,##0" : "#,##0." + "0".repeat(amount.decimals()))
                                .set();
                    }
                }
            }
            row++;
        }
        return row;
    }

    /** Spreadsheets allow 31 characters, not all of them, and no name twice. */
    private static String name(String heading, Set<String> taken) {
        String plain = heading.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String name = plain.substring(0, Math.min(LONGEST_NAME, plain.length())).strip();
        for (int number = 2; !taken.add(name); number++) {
            String ending = " " + number;
            name = plain.substring(0, Math.min(LONGEST_NAME - ending.length(), plain.length())) + ending;
        }
        return name;
    }
}
