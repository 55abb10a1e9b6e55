package org.twinbridge.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** DejaVu Sans Condensed, embedded in every dossier; its README says which scripts it holds. */
final class Typeface {

    private static final BaseFont REGULAR = read("DejaVuSansCondensed.ttf");
    private static final BaseFont BOLD = read("DejaVuSansCondensed-Bold.ttf");
    private static final char MISSING = '·';

    private boolean lacking;

    Font regular(float size, java.awt.Color colour) {
        return new Font(REGULAR, size, Font.NORMAL, colour);
    }

    Font bold(float size, java.awt.Color colour) {
        return new Font(BOLD, size, Font.NORMAL, colour);
    }

    /** The text with a dot in place of what the typeface lacks, which is remembered. */
    String printable(String text) {
        var printable = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point) || REGULAR.charExists(point)) {
                printable.appendCodePoint(point == '\u202f' ? '\u00a0' : point);
            } else if (Character.getType(point) != Character.FORMAT) {
                lacking = true;
                printable.append(MISSING);
            }
        });
        return printable.toString();
    }

    /** Whether something could not be printed. */
    boolean isLacking() {
        return lacking;
    }

    private static BaseFont read(String file) {
        try (InputStream stream =
                Objects.requireNonNull(Typeface.class.getResourceAsStream("/dossier/" + file), file)) {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, stream.readAllBytes(), null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
