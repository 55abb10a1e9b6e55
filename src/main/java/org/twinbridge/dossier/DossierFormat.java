package org.twinbridge.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a dossier is taken away. */
public enum DossierFormat {
    PDF("application/pdf") {
        @Override
        public void write(Dossier dossier, OutputStream out) throws IOException {
            new DossierPdf(dossier).write(out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public void write(Dossier dossier, OutputStream out) throws IOException {
            DossierWorkbook.write(dossier, out);
        }
    },
    CSV("text/csv;charset=UTF-8") {
        @Override
        public void write(Dossier dossier, OutputStream out) throws IOException {
            DossierTable.writeCsv(dossier, out);
        }
    },
    JSON("application/json") {
        @Override
        public void write(Dossier dossier, OutputStream out) {
            DossierJson.write(dossier, out);
        }
    };

    private final String mediaType;

    DossierFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As the web names it. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending of a file's name, such as {@code pdf}. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of an ending; empty if there is none. */
    public static Optional<DossierFormat> of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }

    /** Writes a dossier; the stream stays open. */
    public abstract void write(Dossier dossier, OutputStream out) throws IOException;
}
