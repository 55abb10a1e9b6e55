package org.twinbridge.dossier;

import java.awt.Color;
import java.io.OutputStream;
import java.text.Bidi;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPCellEvent;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;
import org.twinbridge.dossier.Dossier.Amount;
import org.twinbridge.dossier.Dossier.Block;
import org.twinbridge.dossier.Dossier.Cell;
import org.twinbridge.dossier.Dossier.Picture;
import org.twinbridge.dossier.Dossier.Points;
import org.twinbridge.dossier.Dossier.Table;
import org.twinbridge.dossier.Dossier.Text;
import org.twinbridge.dossier.Dossier.Tone;
import org.twinbridge.dossier.Dossier.Words;

/**
 * A dossier as a PDF of A4 pages: with title, language, bookmarks and embedded typeface. OpenPDF does not tag what it lays
 * out, so that the file has no structure for screen readers; the other formats hold the same content.
 */
final class DossierPdf {

    static final Color SELF = new Color(0x1d4f91);
    static final Color PARTNER = new Color(0xb06a00);

    private static final Color INK = new Color(0x17212e);
    private static final Color QUIET = new Color(0x55616f);
    private static final Color RULE = new Color(0xd3dae1);
    private static final Color HEAD = new Color(0xe8eff8);

    private static final float MARGIN = 48;
    private static final float FOOT = 60;
    private static final float SIZE = 9.5f;
    private static final float SMALL = 8;
    private static final float MAP_SHARE = .46f;
    private static final float PADDING = 4;
    private static final float HEADING_SPACE = 120;
    private static final float PICTURE_SPACE = 320;

    private final Dossier dossier;
    private final Typeface typeface = new Typeface();

    DossierPdf(Dossier dossier) {
        this.dossier = dossier;
    }

    /** Writes it; the stream stays open. */
    void write(OutputStream out) {
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, FOOT);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(dossier.locale().toLanguageTag()));
        writer.setPageEvent(new Foot());
        document.addTitle(dossier.title());
        document.addSubject(dossier.subtitle());
        document.addCreator("Twinbridge");
        document.open();
        head(document);
        for (Dossier.Section section : dossier.sections()) {
            boolean withPicture =
                    !section.blocks().isEmpty() && section.blocks().getFirst() instanceof Picture;
            heading(document, writer, section.heading(), withPicture ? PICTURE_SPACE : HEADING_SPACE);
            for (Block block : section.blocks()) {
                add(document, writer, block);
            }
        }
        if (typeface.isLacking()) {
            document.add(text(dossier.unprintable(), typeface.regular(SMALL, QUIET), 8, 0));
        }
        document.close();
    }

    private void head(Document document) {
        document.add(text("Twinbridge · " + dossier.subtitle(), typeface.regular(SIZE, QUIET), 0, 4));
        document.add(text(dossier.title(), typeface.bold(19, INK), 0, 6));
        document.add(text(dossier.foot(), typeface.regular(SMALL, QUIET), 0, 8));
        if (dossier.notice() != null) {
            PdfPTable box = table(1);
            PdfPCell cell = cell(dossier.notice(), typeface.regular(SIZE, INK));
            cell.setBorder(Rectangle.BOX);
            cell.setBorderColor(PARTNER);
            cell.setPadding(6);
            box.addCell(cell);
            box.setSpacingAfter(6);
            document.add(box);
        }
    }

    /** A heading never stands at the end of a page without what follows it. */
    private void heading(Document document, PdfWriter writer, String words, float needed) {
        if (writer.getVerticalPosition(true) < FOOT + needed) {
            document.newPage();
        }
        document.add(text(words, typeface.bold(13, SELF), 12, 6));
        var destination = new PdfDestination(PdfDestination.XYZ, -1, writer.getVerticalPosition(false) + 30, 0);
        PdfOutline root = writer.getDirectContent().getRootOutline();
        new PdfOutline(
                root,
                PdfAction.gotoLocalPage(writer.getPageNumber(), destination, writer),
                new Paragraph(new Chunk(words)),
                true);
    }

    private void add(Document document, PdfWriter writer, Block block) {
        switch (block) {
            case Text text -> document.add(text(text.words(), font(text.tone()), 0, 4));
            case Points points -> document.add(points(points));
            case Table table -> document.add(table(table));
            case Picture picture -> picture(document, writer, picture);
        }
    }

    private Font font(Tone tone) {
        return switch (tone) {
            case PLAIN -> typeface.regular(SIZE, INK);
            case STRONG -> typeface.bold(SIZE + 1, INK);
            case QUIET -> typeface.regular(SMALL, QUIET);
        };
    }

    /** A paragraph as a table of one cell: only there is Arabic written from right to left and joined up. */
    private Element text(String words, Font font, float before, float after) {
        PdfPTable table = table(1);
        PdfPCell cell = cell(words, font);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setLeading(0, 1.35f);
        table.addCell(cell);
        table.setSpacingBefore(before);
        table.setSpacingAfter(after);
        table.setSplitLate(false);
        return table;
    }

    private Element points(Points points) {
        PdfPTable table = table(new float[] {24, 9, 20, 20, 9, 11, 9});
        List<String> names = points.columns();
        table.addCell(headCell(names.get(0), Element.ALIGN_LEFT));
        PdfPCell self = headCell(names.get(1), Element.ALIGN_RIGHT);
        self.setColspan(2);
        table.addCell(self);
        PdfPCell partner = headCell(names.get(2), Element.ALIGN_LEFT);
        partner.setColspan(2);
        table.addCell(partner);
        table.addCell(headCell(names.get(3), Element.ALIGN_RIGHT));
        table.addCell(headCell(names.get(4), Element.ALIGN_RIGHT));
        table.setHeaderRows(1);
        double greatest = points.rows().stream()
                .mapToDouble(row -> Math.max(row.both(), Math.max(row.self(), row.partner())))
                .max()
                .orElse(1);
        points.rows().forEach(row -> addRow(table, row, greatest, false));
        addRow(table, points.total(), greatest, true);
        table.setSpacingAfter(2);
        Stream.of(points.caption()).filter(caption -> !caption.isEmpty()).forEach(caption -> {
            PdfPCell cell = cell(caption, typeface.regular(SMALL, QUIET));
            cell.setBorder(Rectangle.NO_BORDER);
            cell.setColspan(7);
            table.addCell(cell);
        });
        return table;
    }

    private void addRow(PdfPTable table, Points.Row row, double greatest, boolean total) {
        Font font = total ? typeface.bold(SIZE, INK) : typeface.regular(SIZE, INK);
        table.addCell(cell(row.criterion(), font));
        table.addCell(right(number(row.self(), 2), font));
        table.addCell(bar(total ? 0 : row.self() / greatest, SELF, true));
        table.addCell(bar(total ? 0 : row.partner() / greatest, PARTNER, false));
        table.addCell(right(number(row.partner(), 2), font));
        table.addCell(right(number(row.both(), 2), font));
        table.addCell(right(number(row.sum(), 2), typeface.bold(SIZE, INK)));
    }

    private Element table(Table table) {
        var shares = new float[table.columns().size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = table.columns().get(i).share();
        }
        PdfPTable grid = table(shares);
        grid.setHeaderRows(1);
        if (!table.caption().isEmpty()) {
            // Within the table, so that it stays with it and is said again on the next page.
            PdfPCell caption = cell(table.caption(), typeface.bold(SIZE, INK));
            caption.setColspan(shares.length);
            caption.setBorder(Rectangle.NO_BORDER);
            caption.setPaddingLeft(0);
            grid.addCell(caption);
            grid.setHeaderRows(2);
        }
        List<Cell> first = table.rows().isEmpty() ? List.of() : table.rows().getFirst();
        for (int i = 0; i < shares.length; i++) {
            boolean isNumber = i < first.size() && first.get(i) instanceof Amount;
            grid.addCell(headCell(table.columns().get(i).name(), isNumber ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT));
        }
        Font font = typeface.regular(SIZE - .5f, INK);
        for (List<Cell> row : table.rows()) {
            for (Cell cell : row) {
                grid.addCell(
                        switch (cell) {
                            case Words words -> cell(words.words(), font);
                            case Amount amount -> right(number(amount.value(), amount.decimals()), font);
                        });
            }
        }
        grid.setSpacingBefore(4);
        grid.setSpacingAfter(8);
        return grid;
    }

    private void picture(Document document, PdfWriter writer, Picture picture) {
        float width = document.right() - document.left();
        float height = width * MAP_SHARE;
        PdfTemplate canvas = writer.getDirectContent().createTemplate(width, height);
        DossierMap.draw(picture, canvas, width, height);
        Image image = Image.getInstance(canvas);
        image.setAlt(picture.caption());
        PdfPTable frame = table(1);
        var cell = new PdfPCell(image, true);
        cell.setBorderColor(RULE);
        frame.addCell(cell);
        frame.setKeepTogether(true);
        document.add(frame);
        document.add(text(picture.caption(), typeface.regular(SMALL, QUIET), 3, 6));
    }

    private static PdfPTable table(int columns) {
        var shares = new float[columns];
        java.util.Arrays.fill(shares, 1);
        return table(shares);
    }

    private static PdfPTable table(float[] shares) {
        var table = new PdfPTable(shares);
        table.setWidthPercentage(100);
        table.setSplitLate(true);
        return table;
    }

    private PdfPCell headCell(String words, int alignment) {
        PdfPCell cell = cell(words, typeface.bold(SMALL, INK));
        cell.setHorizontalAlignment(alignment);
        cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
        cell.setBackgroundColor(HEAD);
        return cell;
    }

    private PdfPCell right(String words, Font font) {
        PdfPCell cell = cell(words, font);
        cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        cell.setNoWrap(true);
        return cell;
    }

    private PdfPCell cell(String words, Font font) {
        String printable = typeface.printable(words);
        var cell = new PdfPCell(new Phrase(printable, font));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(RULE);
        cell.setPadding(PADDING);
        cell.setLeading(0, 1.2f);
        char[] characters = printable.toCharArray();
        if (Bidi.requiresBidi(characters, 0, characters.length)) {
            cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
        }
        return cell;
    }

    private PdfPCell bar(double share, Color colour, boolean fromTheRight) {
        PdfPCell cell = cell("", typeface.regular(SIZE, INK));
        PdfPCellEvent drawn = (drawnCell, box, canvases) -> {
            PdfContentByte canvas = canvases[PdfPTable.BACKGROUNDCANVAS];
            float length = (float) (share * (box.getWidth() - 4));
            canvas.saveState();
            canvas.setColorFill(colour);
            canvas.rectangle(
                    fromTheRight ? box.getRight() - length - 1 : box.getLeft() + 1,
                    box.getBottom() + box.getHeight() / 2 - 4,
                    length,
                    8);
            canvas.fill();
            canvas.restoreState();
        };
        cell.setCellEvent(drawn);
        return cell;
    }

    private String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(dossier.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return typeface.printable(format.format(value));
    }

    /** The foot of each page; how many there are is filled in at the end. */
    private final class Foot extends PdfPageEventHelper {

        private static final float COUNT_WIDTH = 40;

        private @Nullable PdfTemplate count;

        @Override
        public void onOpenDocument(PdfWriter writer, Document document) {
            count = writer.getDirectContent().createTemplate(COUNT_WIDTH, 12);
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            Font font = typeface.regular(SMALL, QUIET);
            PdfContentByte canvas = writer.getDirectContent();
            float y = FOOT / 2;
            canvas.setColorStroke(RULE);
            canvas.setLineWidth(.5f);
            canvas.moveTo(document.left(), y + 12);
            canvas.lineTo(document.right(), y + 12);
            canvas.stroke();
            String title = dossier.title();
            String shortened = title.length() <= 70 ? title : title.substring(0, 69) + "…";
            ColumnText.showTextAligned(
                    canvas,
                    Element.ALIGN_LEFT,
                    new Phrase(typeface.printable(shortened), font),
                    document.left(),
                    y,
                    0,
                    PdfWriter.RUN_DIRECTION_LTR,
                    0);
            String page = MessageFormat.format(dossier.pageWords(), writer.getPageNumber(), "");
            float right = document.right() - COUNT_WIDTH / 2;
            ColumnText.showTextAligned(
                    canvas, Element.ALIGN_RIGHT, new Phrase(typeface.printable(page), font), right, y, 0);
            canvas.addTemplate(Objects.requireNonNull(count, "made when the document was opened"), right + 3, y);
        }

        @Override
        public void onCloseDocument(PdfWriter writer, Document document) {
            ColumnText.showTextAligned(
                    Objects.requireNonNull(count, "made when the document was opened"),
                    Element.ALIGN_LEFT,
                    new Phrase(Integer.toString(writer.getPageNumber() - 1), typeface.regular(SMALL, QUIET)),
                    0,
                    0,
                    0);
        }
    }
}
