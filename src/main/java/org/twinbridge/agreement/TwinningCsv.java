package org.twinbridge.agreement;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.ingest.SafeCell;
import org.twinbridge.twinning.Twinning;
import org.twinbridge.twinning.Twinnings;

/**
 * Twinnings as CSV in the columns that their import reads, so that what is taken away can be brought in again: officers
 * those of their institutions, staff and administrators all.
 */
@Service
@RolesAllowed({"OFFICER", "STAFF", "ADMINISTRATOR"})
public class TwinningCsv {

    private static final List<String> COLUMNS =
            List.of("a", "b", "kind", "fields", "start", "end", "active", "commitments_made", "commitments_kept");

    private final Twinnings twinnings;
    private final AgreementAccess access;

    TwinningCsv(Twinnings twinnings, AgreementAccess access) {
        this.twinnings = twinnings;
        this.access = access;
    }

    /** Writes a header and one twinning a row; the writer is flushed and left open. */
    public void write(Writer out) {
        try {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            csv.writeRecord(COLUMNS);
            for (Twinning twinning : twinnings.all()) {
                if (mayRead(twinning)) {
                    csv.writeRecord(row(twinning));
                }
            }
            csv.flush();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean mayRead(Twinning twinning) {
        return access.readsAll()
                || access.institutions().contains(twinning.a())
                || access.institutions().contains(twinning.b());
    }

    private static List<String> row(Twinning twinning) {
        return List.of(
                SafeCell.of(twinning.a().value()),
                SafeCell.of(twinning.b().value()),
                twinning.kind().label(),
                twinning.fields().stream().map(Field::code).collect(Collectors.joining(" ")),
                text(twinning.start()),
                text(twinning.end()),
                String.valueOf(twinning.active()),
                String.valueOf(twinning.commitmentsMade()),
                String.valueOf(twinning.commitmentsKept()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
