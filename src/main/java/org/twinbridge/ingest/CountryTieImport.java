package org.twinbridge.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinbridge.country.Countries;
import org.twinbridge.country.CountryTie;
import org.twinbridge.country.CountryWorks;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.ingest.persistence.CataloguePart;

/**
 * Imports the works that authors of two countries wrote together, and the totals of each country: from a second file, or
 * else added up over all pairs stored. Pairs that are not in the file stay as they are.
 */
@Component
class CountryTieImport implements FileImport {

    private static final List<String> PAIRS = List.of("iso2_a", "iso2_b", "works_2014_2018", "works_2019_2023");
    private static final List<String> TOTALS = List.of("iso2", "works_2014_2018", "works_2019_2023");
    private static final long MOST_WORKS = 1_000_000_000_000L;

    private record Pair(CountryCode a, CountryCode b) {
        static Pair of(CountryTie tie) {
            return new Pair(tie.a(), tie.b());
        }
    }

    private final ImportFrame frame;
    private final Countries countries;

    CountryTieImport(ImportFrame frame, Countries countries) {
        this.frame = frame;
        this.countries = countries;
    }

    @Override
    public ImportSubject subject() {
        return ImportSubject.COUNTRY_TIES;
    }

    @Override
    public ImportReport run(Path file, ImportOptions options, ProgressListener listener) {
        return frame.run(subject(), FileForm.CSV, file, options, listener, (source, run) -> {
            var codes = new CountryCodes(countries.all());
            readPairs(source, codes, run);
            if (options.totals() == null) {
                addUp(run);
            } else {
                readTotals(options.totals(), codes, run);
            }
            return "Country ties (%s)".formatted(source.name());
        });
    }

    private void readPairs(TextSource source, CountryCodes codes, ImportRun run) throws IOException {
        Map<Pair, CountryTie> stored =
                countries.ties().stream().collect(Collectors.toMap(Pair::of, Function.identity()));
        var seen = new HashSet<Pair>();
        var changed = new ArrayList<CountryTie>();
        try (CsvTable table = CsvTable.open(source, PAIRS)) {
            table.forEach(run, row -> {
                CountryTie tie = tie(row, codes);
                if (!seen.add(Pair.of(tie))) {
                    throw new RowRefusedException(Sentence.of(
                            "ingest.row.pair-twice", tie.a().value(), tie.b().value()));
                }
                CountryTie before = stored.get(Pair.of(tie));
                run.compared(before, tie);
                if (!tie.equals(before)) {
                    changed.add(tie);
                }
            });
        }
        run.keep(
                CataloguePart.COUNTRY_TIE,
                changed.stream()
                        .map(tie -> CataloguePart.key(tie.a().value(), tie.b().value()))
                        .toList());
        countries.saveTies(changed);
    }

    private static CountryTie tie(CsvRow row, CountryCodes codes) {
        CountryCode a = codes.read("iso2_a", row.requiredText("iso2_a"));
        CountryCode b = codes.read("iso2_b", row.requiredText("iso2_b"));
        if (a.equals(b)) {
            throw new RowRefusedException("iso2_b", b.value(), Sentence.of("ingest.row.same-country"));
        }
        long earlier = row.requiredCount("works_2014_2018", MOST_WORKS);
        long later = row.requiredCount("works_2019_2023", MOST_WORKS);
        return a.compareTo(b) < 0 ? new CountryTie(a, b, earlier, later) : new CountryTie(b, a, earlier, later);
    }

    /** The totals file is the smaller part of one import: its rows count with the pairs, its mistakes name it. */
    private void readTotals(Path file, CountryCodes codes, ImportRun run) throws IOException {
        String name = TextSources.fileName(file);
        var read = new HashMap<CountryCode, CountryWorks>();
        run.goOnWith(name);
        try (TextSource source = TextSources.open(file, FileForm.CSV);
                CsvTable table = CsvTable.open(source, TOTALS)) {
            Map<CountryCode, CountryWorks> stored = countries.totals();
            table.forEach(run, row -> {
                CountryWorks works = works(row, codes);
                if (read.putIfAbsent(works.country(), works) != null) {
                    throw new RowRefusedException("iso2", works.country().value(), Sentence.of("ingest.row.second"));
                }
                run.compared(stored.get(works.country()), works);
            });
        } catch (RefusedInputException mistake) {
            throw new RefusedInputException("ingest.file.totals", name, mistake.sentence());
        }
        save(read.values(), run);
    }

    private static CountryWorks works(CsvRow row, CountryCodes codes) {
        return new CountryWorks(
                codes.read("iso2", row.requiredText("iso2")),
                row.requiredCount("works_2014_2018", MOST_WORKS),
                row.requiredCount("works_2019_2023", MOST_WORKS));
    }

    private void addUp(ImportRun run) {
        var sums = new HashMap<CountryCode, CountryWorks>();
        for (CountryTie tie : countries.ties()) {
            add(sums, tie.a(), tie);
            add(sums, tie.b(), tie);
        }
        save(sums.values(), run);
        run.remark(Sentence.of("ingest.ties.added-up"));
    }

    private static void add(Map<CountryCode, CountryWorks> sums, CountryCode country, CountryTie tie) {
        sums.merge(
                country,
                new CountryWorks(country, tie.earlierWorks(), tie.laterWorks()),
                (a, b) -> new CountryWorks(
                        country, a.earlierWorks() + b.earlierWorks(), a.laterWorks() + b.laterWorks()));
    }

    private void save(Collection<CountryWorks> totals, ImportRun run) {
        Map<CountryCode, CountryWorks> stored = countries.totals();
        List<CountryWorks> changed = totals.stream()
                .filter(works -> !works.equals(stored.get(works.country())))
                .toList();
        run.keep(
                CataloguePart.COUNTRY_WORKS,
                changed.stream().map(works -> works.country().value()).toList());
        countries.saveTotals(changed);
    }
}
