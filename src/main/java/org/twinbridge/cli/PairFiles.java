package org.twinbridge.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The pairs to score and where their scores go. The answer appears whole or not at all. */
final class PairFiles {

    private final Path pairs;
    private final Path out;
    private final Words words;

    PairFiles(Path pairs, Path out, Words words) {
        this.pairs = pairs;
        this.out = out;
        this.words = words;
    }

    /**
     * How it went.
     *
     * @param pairs lines read
     * @param unknown how many of them name an institution nobody knows
     */
    record Tally(long pairs, long unknown) {}

    /** @throws CommandFailure if the pairs cannot be read or their scores cannot be written: said before long work */
    void check() {
        if (!Files.isRegularFile(pairs) || !Files.isReadable(pairs)) {
            throw refused("score.unreadable", pairs);
        }
        if (!Files.isDirectory(folder()) || !Files.isWritable(folder()) || Files.isDirectory(out)) {
            throw refused("score.unwritable", out);
        }
    }

    Tally score(PairLine.Scorer scorer) throws IOException {
        Path draft = Files.createTempFile(folder(), ".scores", ".csv");
        try {
            Tally tally = write(scorer, draft);
            Files.move(draft, out, StandardCopyOption.REPLACE_EXISTING);
            return tally;
        } catch (CsvParseException malformed) {
            throw refused("score.malformed", pairs, reason(malformed));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Tally write(PairLine.Scorer scorer, Path draft) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                        .detectBomHeader(true)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofNamedCsvRecord(pairs);
                CsvWriter writer =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(draft)) {
            writer.writeRecord(PairLine.COLUMNS);
            long read = 0;
            long unknown = 0;
            for (NamedCsvRecord row : reader) {
                if (read == 0) {
                    requireColumns(row.getHeader());
                }
                PairLine line = scorer.line(cell(row, "a"), cell(row, "b"));
                writer.writeRecord(line.cells());
                read++;
                unknown += line.known() ? 0 : 1;
            }
            if (read == 0) {
                throw refused("score.empty", pairs);
            }
            return new Tally(read, unknown);
        }
    }

    private void requireColumns(List<String> header) {
        for (String column : List.of("a", "b")) {
            if (!header.contains(column)) {
                throw refused("score.column", pairs, column, String.join(", ", header));
            }
        }
    }

    private static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).orElse("");
    }

    private static String reason(CsvParseException malformed) {
        return Optional.ofNullable(malformed.getCause())
                .map(Throwable::getMessage)
                .or(() -> Optional.ofNullable(malformed.getMessage()))
                .orElse("?");
    }

    private Path folder() {
        return Optional.ofNullable(out.toAbsolutePath().getParent()).orElse(Path.of("."));
    }

    private CommandFailure refused(String key, Object... values) {
        Object[] texts = Arrays.stream(values).map(String::valueOf).toArray();
        return new CommandFailure(words.say(key, texts), ExitCode.REFUSED);
    }
}
