package org.twinbridge.agreement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a document may be. */
public enum DocumentForm {
    PDF("application/pdf", Set.of("pdf")),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx")),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx")),
    PNG("image/png", Set.of("png")),
    JPEG("image/jpeg", Set.of("jpg", "jpeg"));

    private final String mediaType;
    private final Set<String> endings;

    DocumentForm(String mediaType, Set<String> endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    /** Internet media type. */
    public String mediaType() {
        return mediaType;
    }

    /** The endings of file names, with their dot, that documents may have. */
    public static String[] allEndings() {
        return Arrays.stream(values())
                .flatMap(form -> form.endings.stream())
                .map(ending -> "." + ending)
                .sorted()
                .toArray(String[]::new);
    }

    /** Whether a file of the name can be of this form; a name without ending says nothing. */
    boolean fits(String fileName) {
        return ending(fileName).map(endings::contains).orElse(true);
    }

    private static Optional<String> ending(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 || dot == fileName.length() - 1
                ? Optional.empty()
                : Optional.of(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
