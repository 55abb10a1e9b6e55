package org.twinbridge.institution.inference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.twinbridge.engine.profile.Kind;

/**
 * Draws institutions by language whose name gives a field, with the fields the lexicon reads, to be judged by hand; not
 * a test. Arguments: CSV with language, ror_id, country and name; seed; how many per language. Prints CSV without
 * verdicts.
 */
final class PrecisionSample {

    private PrecisionSample() {}

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        Lexicon lexicon = Lexicon.shipped();
        String seed = arguments[1];
        int count = Integer.parseInt(arguments[2]);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Map<String, List<NamedCsvRecord>> byLanguage;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Path.of(arguments[0]))) {
            byLanguage = rows.stream()
                    .filter(row -> !lexicon.read(row.getField("name")).hits().isEmpty())
                    .collect(Collectors.groupingBy(row -> row.getField("language"), TreeMap::new, Collectors.toList()));
        }
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord("seed", "ror_id", "name", "country", "language", "field", "share", "read");
            for (List<NamedCsvRecord> names : byLanguage.values()) {
                names.stream()
                        .sorted(Comparator.comparing((NamedCsvRecord row) -> HexFormat.of()
                                .formatHex(digest.digest(
                                        (seed + row.getField("ror_id")).getBytes(StandardCharsets.UTF_8)))))
                        .limit(count)
                        .forEach(row -> write(csv, lexicon, seed, row));
            }
        }
    }

    private static void write(CsvWriter csv, Lexicon lexicon, String seed, NamedCsvRecord row) {
        List<FieldReading.Guess> guesses = FieldReading.of(
                        lexicon, InstitutionFacts.of(row.getField("name"), Kind.OTHER, CountryFacts.unknown()))
                .guesses();
        double sum = guesses.stream().mapToDouble(FieldReading.Guess::weight).sum();
        for (FieldReading.Guess guess : guesses) {
            csv.writeRecord(
                    seed,
                    row.getField("ror_id"),
                    row.getField("name"),
                    row.getField("country"),
                    row.getField("language"),
                    guess.field().code(),
                    String.format(Locale.ROOT, "%.2f", guess.weight() / sum),
                    guess.note().replaceAll("^name: \"|\"$", ""));
        }
    }
}
