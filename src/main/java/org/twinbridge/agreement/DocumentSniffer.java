package org.twinbridge.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Tells by its content what a file is. Packed files are only looked into by their table of contents, never unpacked; those
 * that carry programs (macros) are nothing that a document may be.
 */
final class DocumentSniffer {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int MOST_ENTRIES = 10_000;

    private DocumentSniffer() {}

    /** What the file is; empty if it is nothing that a document may be. */
    static Optional<DocumentForm> form(Path file) throws IOException {
        byte[] head = head(file);
        if (starts(head, PDF)) {
            return Optional.of(DocumentForm.PDF);
        }
        if (starts(head, PNG)) {
            return Optional.of(DocumentForm.PNG);
        }
        if (starts(head, JPEG)) {
            return Optional.of(DocumentForm.JPEG);
        }
        return starts(head, ZIP) ? office(file) : Optional.empty();
    }

    private static Optional<DocumentForm> office(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES || zip.getEntry("[Content_Types].xml") == null || carriesProgram(zip)) {
                return Optional.empty();
            }
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(DocumentForm.DOCX);
            }
            return zip.getEntry("xl/workbook.xml") == null ? Optional.empty() : Optional.of(DocumentForm.XLSX);
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }

    private static boolean carriesProgram(ZipFile zip) {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            if (entries.nextElement().getName().endsWith("vbaProject.bin")) {
                return true;
            }
        }
        return false;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PNG.length);
        }
    }

    private static boolean starts(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }
}
