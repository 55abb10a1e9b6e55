package org.twinbridge.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.twinbridge.country.Countries;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.CatalogueUpdate;
import org.twinbridge.institution.DeclaredProfiles;
import org.twinbridge.institution.Institutions;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * Imports the data dump of the Research Organization Registry, schema 2.x: one JSON array of records, alone or in the
 * official zip. It is read record by record. Records that are inactive or withdrawn only matter where the institution is
 * known already: then they take it out of the list, and its stated profile goes over to the successor that they name.
 */
@Component
class RorImport implements FileImport {

    /** How ROR names its dumps: v2.9-2026-06-23-ror-data.json. */
    private static final Pattern DUMP = Pattern.compile("(v\\d+\\.\\d+)-(\\d{4}-\\d{2}-\\d{2})-ror-data(.*)\\.json");

    private final ImportFrame frame;
    private final Countries countries;
    private final Institutions institutions;
    private final DeclaredProfiles profiles;

    RorImport(ImportFrame frame, Countries countries, Institutions institutions, DeclaredProfiles profiles) {
        this.frame = frame;
        this.countries = countries;
        this.institutions = institutions;
        this.profiles = profiles;
    }

    @Override
    public ImportSubject subject() {
        return ImportSubject.ROR;
    }

    @Override
    public ImportReport run(Path file, ImportOptions options, ProgressListener listener) {
        return frame.run(subject(), FileForm.JSON, file, options, listener, this::read);
    }

    private String read(TextSource source, ImportRun run) throws IOException {
        var records = new RorRecords(new CountryCodes(countries.all()), frame.today());
        CatalogueUpdate update = institutions.beginUpdate(run::keepInstitutions);
        var successions = new RorSuccessions();
        var budget = new RecordBudget(source.reader(), BoundedJson.MOST_RECORD_CHARACTERS);
        try (JsonParser parser = BoundedJson.MAPPER.createParser(budget)) {
            requireArray(parser);
            long number = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                budget.renew();
                JsonNode record = BoundedJson.MAPPER.readTree(parser);
                run.read();
                take(++number, record, records, update, successions, run);
            }
            if (parser.nextToken() != null) {
                throw new RefusedInputException("ingest.file.ror-goes-on");
            }
        }
        update.finish();
        successions.carryOver(institutions.ids(), profiles, run);
        return name(source.name());
    }

    private static void requireArray(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw new RefusedInputException("ingest.file.not-ror");
        }
    }

    private static void take(
            long number,
            JsonNode record,
            RorRecords records,
            CatalogueUpdate update,
            RorSuccessions successions,
            ImportRun run)
            throws IOException {
        requireSchema2(record);
        try {
            if (!record.isObject()) {
                throw new RowRefusedException("", record.toString(), Sentence.of("ingest.row.record"));
            }
            InstitutionId id = records.id(record);
            if (update.hasSeen(id)) {
                throw new RowRefusedException("id", id.value(), Sentence.of("ingest.row.second"));
            }
            if (records.status(record) == RorRecords.Status.ACTIVE) {
                run.count(update.put(records.institution(id, record)));
            } else {
                withdraw(id, records.successors(id, record), update, successions, run);
            }
        } catch (RowRefusedException mistake) {
            run.refuse(number, mistake);
        } catch (IllegalArgumentException mistake) {
            run.refuse(number, mistake);
        }
    }

    private static void requireSchema2(JsonNode record) throws IOException {
        if (record.path("name").isString() && record.path("names").isMissingNode()) {
            throw new RefusedInputException("ingest.file.ror-schema");
        }
    }

    private static void withdraw(
            InstitutionId id,
            List<InstitutionId> successors,
            CatalogueUpdate update,
            RorSuccessions successions,
            ImportRun run) {
        if (!update.isKnown(id)) {
            run.skipped();
        } else if (update.withdraw(id, successors) == CatalogueUpdate.Outcome.CHANGED) {
            successions.add(id, successors);
            run.withdrawn();
        } else {
            run.unchanged();
        }
    }

    private static String name(String file) {
        Matcher dump = DUMP.matcher(file);
        if (!dump.find()) {
            return "ROR (%s)".formatted(file);
        }
        String part = dump.group(3).contains("subset") ? " (subset)" : "";
        return "ROR %s of %s%s".formatted(dump.group(1), dump.group(2), part);
    }
}
