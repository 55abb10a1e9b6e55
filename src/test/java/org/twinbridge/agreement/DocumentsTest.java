package org.twinbridge.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinbridge.agreement.AgreementDesk.DAKAR;
import static org.twinbridge.agreement.AgreementDesk.officer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.agreement.AgreementRefusedException.Cause;
import org.twinbridge.matching.ui.StoredCatalogue;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:agreements;DB_CLOSE_DELAY=-1")
@ActiveProfiles("production")
@Import({StoredCatalogue.class, AgreementDesk.class, AgreementDesk.TimeConfiguration.class})
class DocumentsTest {

    private static final int GIGABYTE = 1 << 30;
    private static final byte[] PDF = "%PDF-1.7 a letter".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private AgreementDesk desk;

    @Autowired
    private AgreementDrafts drafts;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Documents documents;

    private Agreement agreement;

    @BeforeEach
    void aDraftOfDakar() {
        desk.tidy();
        officer(DAKAR);
        agreement = drafts.draft(AgreementDesk.complete(), "");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** The checksum of the PDF is that of {@code printf '%%PDF-1.7 a letter' | sha256sum}. */
    @Test
    void givesBackByteForByteWhatWasAdded() throws IOException {
        Document added = add("C:\\letters\\letter.pdf", PDF);

        var out = new ByteArrayOutputStream();
        documents.write(added.id(), out);

        assertThat(out.toByteArray()).isEqualTo(PDF);
        assertThat(added.name()).isEqualTo("letter.pdf");
        assertThat(added.form()).isEqualTo(DocumentForm.PDF);
        assertThat(added.bytes()).isEqualTo(PDF.length);
        assertThat(added.sha256()).isEqualTo("0e0daae501dae7bbcdd9381c4faec3b23f2b2b4bb7d25b9b794fe96e56262651");
        assertThat(documents.of(agreement)).containsExactly(added);
        assertThat(agreements.history(agreement).getFirst().words()).isEqualTo("letter.pdf");
    }

    @Test
    void tellsWordAndExcelByWhatIsInThem() throws IOException {
        assertThat(add("plan.docx", office("word/document.xml")).form()).isEqualTo(DocumentForm.DOCX);
        assertThat(add("budget.xlsx", office("xl/workbook.xml")).form()).isEqualTo(DocumentForm.XLSX);
    }

    /** A gigabyte is refused after the twenty megabytes and one portion that are read at most. */
    @Test
    void refusesAGigabyteWithoutReadingIt() {
        var gigabyte = new Endless();

        refuses(() -> documents.add(agreement.id(), "big.pdf", gigabyte), Cause.DOCUMENT_TOO_LARGE);

        assertThat(gigabyte.read).isLessThan(21L << 20);
        assertThat(documents.of(agreement)).isEmpty();
    }

    @Test
    void refusesNothingAndWhatIsNoDocument() {
        refuses(() -> add("empty.pdf", new byte[0]), Cause.EMPTY_DOCUMENT);
        refuses(() -> add("page.pdf", "<html><script>".getBytes(StandardCharsets.UTF_8)), Cause.DOCUMENT_TYPE);
        refuses(() -> add("any.docx", office("evil.class")), Cause.DOCUMENT_TYPE);
        refuses(() -> add("broken.docx", new byte[] {'P', 'K', 3, 4, 1, 2, 3}), Cause.DOCUMENT_TYPE);
        refuses(() -> add("macro.docx", office("word/document.xml", "word/vbaProject.bin")), Cause.DOCUMENT_TYPE);
        assertThat(documents.of(agreement)).isEmpty();
    }

    @Test
    void refusesWhatSaysByItsNameThatItIsSomethingElse() {
        refuses(() -> add("letter.exe", PDF), Cause.DOCUMENT_MISLABELLED);
        refuses(() -> add("letter.png", PDF), Cause.DOCUMENT_MISLABELLED);
    }

    @Test
    void keepsInMindWhatWasRemoved() throws IOException {
        Document added = add("letter.pdf", PDF);

        documents.remove(added.id());

        assertThat(documents.of(agreement)).isEmpty();
        refuses(() -> documents.find(added.id()), Cause.UNKNOWN_DOCUMENT);
        assertThat(agreements.history(agreement))
                .extracting(TimelineEntry::what)
                .startsWith(TimelineEntry.What.DOCUMENT_REMOVED, TimelineEntry.What.DOCUMENT_ADDED);
    }

    private Document add(String name, byte[] content) throws IOException {
        return documents.add(agreement.id(), name, new ByteArrayInputStream(content));
    }

    private static byte[] office(String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
            }
        }
        return bytes.toByteArray();
    }

    private static void refuses(ThrowingCallable asked, Cause why) {
        assertThatThrownBy(asked)
                .asInstanceOf(InstanceOfAssertFactories.type(AgreementRefusedException.class))
                .extracting(AgreementRefusedException::why)
                .isEqualTo(why);
    }

    /** A gigabyte that begins like a PDF and counts what is read of it. */
    private static final class Endless extends InputStream {

        private long read;

        @Override
        public int read() {
            return read >= GIGABYTE ? -1 : PDF[(int) (read++ % PDF.length)];
        }

        @Override
        public int read(byte[] into, int from, int length) {
            for (int i = 0; i < length; i++) {
                into[from + i] = (byte) read();
            }
            return length;
        }
    }
}
