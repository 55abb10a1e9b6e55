package org.twinbridge.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.stereotype.Component;

/** Tells by the beginning of a file what it is about, where that is certain. It guesses from nothing else. */
@Component
public class SubjectGuess {

    private static final int HEAD = 1 << 15;
    private static final int MOST_ENTRIES = 20;
    private static final int GZIP = 0x1f8b;
    private static final int ZIP = 0x504b;

    /** Columns that only files of the subject have together. */
    private static final Map<String, List<String>> COLUMNS = columns();

    /** What the file is about; empty if that cannot be told, or the file cannot be read. */
    public Optional<ImportSubject> of(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return subject(head(in));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<ImportSubject> subject(String head) {
        String start = head.startsWith("\ufeff") ? head.substring(1) : head;
        if (start.startsWith("[") || start.startsWith("{")) {
            return named(json(start));
        }
        Set<String> columns = Arrays.stream(start.lines().findFirst().orElse("").split(","))
                .map(column -> column.replace("\"", "").strip())
                .collect(Collectors.toSet());
        return COLUMNS.entrySet().stream()
                .filter(candidate -> columns.containsAll(candidate.getValue()))
                .findFirst()
                .flatMap(candidate -> named(candidate.getKey()));
    }

    private static String json(String start) {
        if (start.contains("https://openalex.org/I")) {
            return "openalex";
        }
        return start.contains("https://ror.org/") && start.contains("\"names\"") ? "ror" : "";
    }

    private static Optional<ImportSubject> named(String label) {
        return Arrays.stream(ImportSubject.values())
                .filter(subject -> subject.label().equals(label))
                .findFirst();
    }

    private static String head(InputStream in) throws IOException {
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return switch (magic) {
            case GZIP -> text(new GZIPInputStream(in));
            case ZIP -> packed(new ZipInputStream(in));
            default -> text(in);
        };
    }

    private static String packed(ZipInputStream zip) throws IOException {
        for (int i = 0; i < MOST_ENTRIES; i++) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                return "";
            }
            // A dump of ROR holds the same as a table beside the records; the records are what is imported.
            if (entry.getName().endsWith(".json") || entry.getName().endsWith(".jsonl")) {
                return text(zip);
            }
            if (entry.getName().endsWith(".csv") && !entry.getName().contains("ror-data")) {
                return text(zip);
            }
        }
        return "";
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> columns() {
        var columns = new LinkedHashMap<String, List<String>>();
        columns.put("profiles", List.of("institution_id", "item", "field", "modality"));
        columns.put("countries", List.of("iso2", "iso3", "name_en", "name_fr"));
        columns.put("country-ties", List.of("iso2_a", "iso2_b"));
        columns.put("outflow", List.of("origin", "destination", "stratum"));
        columns.put("programmes", List.of("ror_id", "programme"));
        return columns;
    }
}
