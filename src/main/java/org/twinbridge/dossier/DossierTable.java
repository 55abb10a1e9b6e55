package org.twinbridge.dossier;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.twinbridge.dossier.Dossier.Amount;
import org.twinbridge.dossier.Dossier.Block;
import org.twinbridge.dossier.Dossier.Cell;
import org.twinbridge.dossier.Dossier.Picture;
import org.twinbridge.dossier.Dossier.Points;
import org.twinbridge.dossier.Dossier.Table;
import org.twinbridge.dossier.Dossier.Text;
import org.twinbridge.dossier.Dossier.Words;
import org.twinbridge.matching.report.Cells;

/** A dossier as rows of cells, for spreadsheets. */
final class DossierTable {

    /** A spreadsheet takes a file that begins with this for UTF-8, and for its own old encoding otherwise. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private DossierTable() {}

    /** A block as rows; a picture is its places and where they are. */
    static List<List<Cell>> rows(Block block) {
        return switch (block) {
            case Text text -> List.of(List.of(new Words(text.words())));
            case Points points -> rows(points);
            case Table table -> rows(table);
            case Picture picture -> rows(picture);
        };
    }

    /** One table after the other, the heading of the section in the first column of each row. */
    static void writeCsv(Dossier dossier, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(text);
        write(csv, dossier.subtitle(), List.of(new Words(dossier.title())));
        write(csv, dossier.subtitle(), List.of(new Words(dossier.foot())));
        if (dossier.notice() != null) {
            write(csv, dossier.subtitle(), List.of(new Words(dossier.notice())));
        }
        for (Dossier.Section section : dossier.sections()) {
            for (Block block : section.blocks()) {
                for (List<Cell> row : rows(block)) {
                    write(csv, section.heading(), row);
                }
            }
        }
        csv.flush();
        text.flush();
    }

    private static void write(CsvWriter csv, String section, List<Cell> row) {
        csv.writeRecord(
                Stream.concat(Stream.of(Cells.text(section)), row.stream().map(DossierTable::text))
                        .toList());
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Words words -> Cells.text(words.words());
            case Amount amount -> Cells.number(amount.value());
        };
    }

    private static List<List<Cell>> rows(Points points) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(words(points.columns()));
        Stream.concat(points.rows().stream(), Stream.of(points.total()))
                .forEach(row -> rows.add(List.of(
                        new Words(row.criterion()),
                        new Amount(row.self(), 2),
                        new Amount(row.partner(), 2),
                        new Amount(row.both(), 2),
                        new Amount(row.sum(), 2))));
        return rows;
    }

    private static List<List<Cell>> rows(Table table) {
        var rows = new ArrayList<List<Cell>>();
        if (!table.caption().isEmpty()) {
            rows.add(words(List.of(table.caption())));
        }
        rows.add(words(table.columns().stream().map(Dossier.Column::name).toList()));
        rows.addAll(table.rows());
        return rows;
    }

    private static List<List<Cell>> rows(Picture picture) {
        return picture.places().stream()
                .map(place -> List.<Cell>of(
                        new Words(place.name()),
                        new Amount(place.point().latitude(), 4),
                        new Amount(place.point().longitude(), 4)))
                .toList();
    }

    private static List<Cell> words(List<String> texts) {
        return texts.stream().<Cell>map(Words::new).toList();
    }
}
