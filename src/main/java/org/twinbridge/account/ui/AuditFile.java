package org.twinbridge.account.ui;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.twinbridge.audit.AuditEvent;
import org.twinbridge.engine.profile.InstitutionId;

/** The audit trail as a table that spreadsheets open. */
final class AuditFile {

    private AuditFile() {}

    static String of(List<AuditEvent> events) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("at", "who", "what", "object", "institution", "details");
            events.forEach(event -> csv.writeRecord(
                    event.at().toString(),
                    safe(event.author()),
                    safe(event.kind()),
                    safe(event.subject()),
                    event.institution().map(InstitutionId::value).orElse(""),
                    safe(event.details().toString())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Text that no spreadsheet takes for a formula (OWASP, CSV injection). */
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
