package org.twinbridge.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twinbridge.country.Countries;
import org.twinbridge.country.ScholarOutflow;
import org.twinbridge.country.StayLength;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.ingest.persistence.CataloguePart;

/** Imports where scholars go and whether they stay. Rows that are not in the file stay as they are. */
@Component
class OutflowImport implements FileImport {

    private static final List<String> REQUIRED = List.of(
            "origin",
            "sampled",
            "home_start",
            "movers",
            "destination",
            "stratum",
            "n",
            "stay",
            "dual",
            "return",
            "onward");
    private static final long MOST_SCHOLARS = 1_000_000_000L;

    private record Key(CountryCode origin, CountryCode destination, StayLength stratum) {
        static Key of(ScholarOutflow outflow) {
            return new Key(outflow.origin(), outflow.destination(), outflow.stratum());
        }

        String text() {
            return CataloguePart.key(origin.value(), destination.value(), stratum.name());
        }
    }

    private final ImportFrame frame;
    private final Countries countries;

    OutflowImport(ImportFrame frame, Countries countries) {
        this.frame = frame;
        this.countries = countries;
    }

    @Override
    public ImportSubject subject() {
        return ImportSubject.OUTFLOW;
    }

    @Override
    public ImportReport run(Path file, ImportOptions options, ProgressListener listener) {
        return frame.run(subject(), FileForm.CSV, file, options, listener, this::read);
    }

    /** Imports what ships. */
    ImportReport load(String name, byte[] csv) {
        return frame.run(subject(), name, csv, this::read);
    }

    private String read(TextSource source, ImportRun run) throws IOException {
        var codes = new CountryCodes(countries.all());
        var stored = new HashMap<Key, ScholarOutflow>();
        countries.outflows().forEach(outflow -> stored.put(Key.of(outflow), outflow));
        var seen = new HashSet<Key>();
        var changed = new ArrayList<ScholarOutflow>();
        try (CsvTable table = CsvTable.open(source, REQUIRED)) {
            table.forEach(run, row -> {
                ScholarOutflow outflow = outflow(row, codes);
                Key key = Key.of(outflow);
                if (!seen.add(key)) {
                    throw new RowRefusedException(Sentence.of("ingest.row.outflow-twice"));
                }
                ScholarOutflow before = stored.get(key);
                run.compared(before, outflow);
                if (!outflow.equals(before)) {
                    changed.add(outflow);
                }
            });
        }
        run.keep(
                CataloguePart.OUTFLOW,
                changed.stream().map(outflow -> Key.of(outflow).text()).toList());
        countries.saveOutflows(changed);
        return "Scholars' outflow (%s)".formatted(source.name());
    }

    private static ScholarOutflow outflow(CsvRow row, CountryCodes codes) {
        return new ScholarOutflow(
                codes.read("origin", row.requiredText("origin")),
                row.requiredCount("sampled", MOST_SCHOLARS),
                row.requiredCount("home_start", MOST_SCHOLARS),
                row.requiredCount("movers", MOST_SCHOLARS),
                codes.read("destination", row.requiredText("destination")),
                row.oneOf(
                        "stratum",
                        row.requiredText("stratum"),
                        Arrays.asList(StayLength.values()),
                        StayLength::label,
                        Sentence.of("ingest.row.not.stay")),
                row.requiredCount("n", MOST_SCHOLARS),
                row.requiredNumber("stay", 0, 1),
                row.requiredNumber("dual", 0, 1),
                row.requiredNumber("return", 0, 1),
                row.requiredNumber("onward", 0, 1));
    }
}
