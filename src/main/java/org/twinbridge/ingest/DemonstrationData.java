package org.twinbridge.ingest;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twinbridge.country.Countries;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.institution.CatalogueUpdate;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;

/** The institutions that ship for the demonstration: real ones, whose profiles are only inferred. */
@Service
@RolesAllowed({"STEWARD", "ADMINISTRATOR"})
public class DemonstrationData {

    /** Name of the source of these institutions. */
    public static final String SOURCE_NAME = "demonstration";

    private static final String FILE = "institutions.csv";

    /** Those of the other kinds that a pole of excellence needs, compiled by hand. */
    private static final String ORGANISATIONS = "organisations.csv";

    private static final List<String> REQUIRED =
            List.of("id", "name", "kind", "country", "city", "latitude", "longitude", "website", "works");

    /** More than the largest system has. */
    private static final long MOST_WORKS = 100_000_000;

    private final ImportFrame frame;
    private final ShippedReferenceData shipped;
    private final Countries countries;
    private final Institutions institutions;
    private final DataReleases releases;

    DemonstrationData(
            ImportFrame frame,
            ShippedReferenceData shipped,
            Countries countries,
            Institutions institutions,
            DataReleases releases) {
        this.frame = frame;
        this.shipped = shipped;
        this.countries = countries;
        this.institutions = institutions;
        this.releases = releases;
    }

    /**
     * Loads the institutions that ship into a database that has none and never had any imported. For the demonstration
     * only: the caller makes sure of that.
     *
     * @return what was loaded; empty if there was no need to
     */
    public Optional<ImportReport> loadIfEmpty() {
        if (institutions.count() > 0 || releases.current().isPresent()) {
            return Optional.empty();
        }
        shipped.loadIfEmpty();
        ImportReport report =
                frame.run(ImportSubject.DEMONSTRATION, FILE, ShippedReferenceData.resource(FILE), this::read);
        return Optional.of(ShippedReferenceData.requireComplete(report));
    }

    private String read(TextSource source, ImportRun run) throws IOException {
        var codes = new CountryCodes(countries.all());
        CatalogueUpdate update = institutions.beginUpdate(run::keepInstitutions);
        read(source, run, codes, update);
        try (TextSource organisations =
                TextSources.of(ORGANISATIONS, ShippedReferenceData.resource(ORGANISATIONS), FileForm.CSV)) {
            read(organisations, run, codes, update);
        }
        update.finish();
        return "Demonstration";
    }

    private static void read(TextSource source, ImportRun run, CountryCodes codes, CatalogueUpdate update)
            throws IOException {
        try (CsvTable table = CsvTable.open(source, REQUIRED)) {
            table.forEach(run, row -> {
                Institution institution = institution(row, codes);
                if (update.hasSeen(institution.id())) {
                    throw new RowRefusedException("id", institution.id().value(), Sentence.of("ingest.row.second"));
                }
                run.count(update.put(institution));
            });
        }
    }

    private static Institution institution(CsvRow row, CountryCodes codes) {
        return new Institution(
                InstitutionId.parse(row.requiredText("id")),
                row.requiredText("name"),
                null,
                List.of(),
                row.oneOf(
                        "kind",
                        row.requiredText("kind"),
                        Arrays.asList(Kind.values()),
                        kind -> kind.name().toLowerCase(Locale.ROOT),
                        Sentence.of("ingest.row.not.a-kind")),
                Set.of(),
                codes.read("country", row.requiredText("country")),
                row.textOrNull("city"),
                place(row),
                null,
                row.textOrNull("website"),
                List.of(),
                works(row),
                true,
                SOURCE_NAME);
    }

    private static @Nullable Long works(CsvRow row) {
        return row.textOrNull("works") == null ? null : Long.valueOf(row.requiredCount("works", MOST_WORKS));
    }

    private static @Nullable GeoPoint place(CsvRow row) {
        Double latitude = row.number("latitude", -90, 90);
        Double longitude = row.number("longitude", -180, 180);
        if ((latitude == null) != (longitude == null)) {
            throw new RowRefusedException(Sentence.of("ingest.row.place"));
        }
        return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
    }
}
