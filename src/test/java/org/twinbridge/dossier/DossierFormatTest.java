package org.twinbridge.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.twinbridge.dossier.Dossier.Amount;
import org.twinbridge.dossier.Dossier.Column;
import org.twinbridge.dossier.Dossier.Picture;
import org.twinbridge.dossier.Dossier.Place;
import org.twinbridge.dossier.Dossier.Points;
import org.twinbridge.dossier.Dossier.Section;
import org.twinbridge.dossier.Dossier.Table;
import org.twinbridge.dossier.Dossier.Text;
import org.twinbridge.dossier.Dossier.Words;
import org.twinbridge.engine.profile.GeoPoint;

class DossierFormatTest {

    private static final String VIETNAMESE = "Trường Đại học Cần Thơ";
    private static final String ARABIC = "جامعة القاهرة";
    private static final String CHINESE = "北京大学";

    @Test
    void printsEveryNameThatTheTypefaceHolds() throws IOException {
        byte[] pdf = written(dossier(VIETNAMESE), DossierFormat.PDF);

        assertThat(text(pdf))
                .contains(VIETNAMESE)
                .contains("Université Cheikh Anta Diop")
                .doesNotContain("stand-in");
    }

    @Test
    void printsArabicJoinedUp() throws IOException {
        byte[] pdf = written(dossier(ARABIC), DossierFormat.PDF);

        // Letters are replaced by their joined forms; brought back to plain letters the name is the same.
        String plain = java.text.Normalizer.normalize(text(pdf), java.text.Normalizer.Form.NFKC);
        assertThat(plain).contains("القاهرة").doesNotContain("stand-in");
        picture(pdf, "arabic");
    }

    @Test
    void saysWhatItCannotPrint() throws IOException {
        byte[] pdf = written(dossier(CHINESE), DossierFormat.PDF);

        assertThat(text(pdf)).contains("····").contains("Dots are a stand-in.");
    }

    @Test
    void isReadableByMachinesAsFarAsPdfGoesWithoutTags() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written(dossier(VIETNAMESE), DossierFormat.PDF))) {
            assertThat(pdf.getDocumentInformation().getTitle()).contains(VIETNAMESE);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("First part");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void countsItsPages() throws IOException {
        assertThat(text(written(dossier(VIETNAMESE), DossierFormat.PDF))).contains("Page 1 of 1");
    }

    @Test
    void letsNoSpreadsheetTakeANameForAFormula() throws IOException {
        String formula = "=HYPERLINK(\"http://example.com\")";

        String csv = new String(written(dossier(formula), DossierFormat.CSV), StandardCharsets.UTF_8);
        assertThat(csv.lines())
                .noneMatch(line -> line.matches("(.*,)?\"?=.*"))
                .anyMatch(line -> line.contains("'=HYPER"));
        assertThat(cells(written(dossier(formula), DossierFormat.XLSX)))
                .contains("'" + formula)
                .noneMatch(cell -> cell.startsWith("="));
    }

    @Test
    void keepsNumbersInFullInFiles() throws IOException {
        assertThat(new String(written(dossier(VIETNAMESE), DossierFormat.CSV), StandardCharsets.UTF_8))
                .contains("12.3456789");
        assertThat(new String(written(dossier(VIETNAMESE), DossierFormat.JSON), StandardCharsets.UTF_8))
                .contains("12.3456789")
                .contains("\"language\" : \"en\"");
        assertThat(cells(written(dossier(VIETNAMESE), DossierFormat.XLSX))).contains("12.3456789");
    }

    @Test
    void takesTheShortWayAcrossThePacific() {
        // From Suva (178.4 E) to Apia (171.8 W) eastward: ten degrees, not three hundred and fifty.
        List<double[]> way = DossierMap.greatCircle(new GeoPoint(-18.1, 178.4), new GeoPoint(-13.8, -171.8));

        assertThat(way.getLast()[0]).isBetween(188.1, 188.3);
        assertThat(DossierMap.kilometres(new GeoPoint(0, 0), new GeoPoint(0, 90)))
                .isBetween(10_007.0, 10_008.0);
    }

    @Test
    void roundsPartsSoThatTheySumToTheWhole() {
        // 3 × 33.333 = 99.999, printed 100.00: each cut to 33.33, and the one hundredth that is missing goes to the
        // first.
        assertThat(Rounding.toHundredths(List.of(33.333, 33.333, 33.333))).containsExactly(33.34, 33.33, 33.33);
        assertThat(Rounding.toHundredths(List.of())).isEmpty();
    }

    @Test
    void knowsTheOutlinesOfTheWorld() {
        assertThat(WorldOutlines.all()).hasSizeGreaterThan(170).anySatisfy(outline -> assertThat(outline.code())
                .isEqualTo("686"));
    }

    private static Dossier dossier(String partner) {
        var points = new Points(
                "Rounded.",
                List.of("Criterion", "One", "Other", "Both", "Sum"),
                List.of(new Points.Row("coverage", 10, 20, 0)),
                new Points.Row("Score", 10, 20, 0));
        var table = new Table(
                "A table",
                List.of(new Column("Name", 60), new Column("Value", 40)),
                List.of(List.of(new Words(partner), new Amount(12.3456789, 2))));
        var picture = new Picture(
                "On a map",
                List.of(new Place("Dakar", new GeoPoint(14.7, -17.5)), new Place(partner, new GeoPoint(10, 105.8))),
                List.of("686", "704"));
        return new Dossier(
                Locale.ENGLISH,
                "Université Cheikh Anta Diop and " + partner,
                "Dossier of a pair",
                "Demonstration.",
                "Policy 1",
                "Page {0} of {1}",
                "Dots are a stand-in.",
                List.of(new Section("First part", List.of(Text.strong(partner), points, table, picture))));
    }

    static byte[] written(Dossier dossier, DossierFormat format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        format.write(dossier, bytes);
        return bytes.toByteArray();
    }

    static String text(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf);
        }
    }

    /** Draws the pages for people to look at. */
    static void picture(byte[] bytes, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "dossier"));
        Files.write(folder.resolve(name + ".pdf"), bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(page, 80);
                ImageIO.write(
                        image,
                        "png",
                        folder.resolve("%s-%d.png".formatted(name, page + 1)).toFile());
            }
        }
    }

    private static List<String> cells(byte[] bytes) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.flatMap(Row::stream)
                    .filter(cell -> cell != null && cell.getRawValue() != null)
                    .map(cell -> cell.getRawValue())
                    .toList();
        }
    }
}
