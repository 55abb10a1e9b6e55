package org.twinbridge.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinbridge.country.Countries;
import org.twinbridge.country.Country;
import org.twinbridge.country.Figure;
import org.twinbridge.country.IncomeGroup;
import org.twinbridge.country.Indicator;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.ingest.persistence.CataloguePart;

/** Imports the table of countries. A country that is not in the file stays as it is. */
@Component
class CountryImport implements FileImport {

    private static final List<String> REQUIRED = List.of("iso2", "iso3", "name_en", "name_fr");
    private static final int MOST_NAME = 120;
    private static final int MOST_REGION = 60;
    private static final int MOST_SOURCE = 120;
    private static final int FIRST_YEAR = 1900;
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final ImportFrame frame;
    private final Countries countries;

    CountryImport(ImportFrame frame, Countries countries) {
        this.frame = frame;
        this.countries = countries;
    }

    @Override
    public ImportSubject subject() {
        return ImportSubject.COUNTRIES;
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
        var stored = new HashMap<CountryCode, Country>();
        countries.all().forEach(country -> stored.put(country.code(), country));
        var seen = new HashSet<CountryCode>();
        var changed = new ArrayList<Country>();
        try (CsvTable table = CsvTable.open(source, REQUIRED)) {
            table.forEach(run, row -> {
                Country country = country(row);
                if (!seen.add(country.code())) {
                    throw new RowRefusedException("iso2", country.code().value(), Sentence.of("ingest.row.second"));
                }
                Country before = stored.get(country.code());
                run.compared(before, country);
                if (!country.equals(before)) {
                    changed.add(country);
                }
            });
        }
        run.keep(
                CataloguePart.COUNTRY,
                changed.stream().map(country -> country.code().value()).toList());
        countries.save(changed);
        return "Countries (%s)".formatted(source.name());
    }

    private Country country(CsvRow row) {
        return new Country(
                code(row),
                iso3(row),
                m49(row),
                name(row, "name_en"),
                name(row, "name_fr"),
                region(row, "un_region"),
                region(row, "un_subregion"),
                region(row, "un_intermediate_region"),
                row.flag("ldc"),
                row.flag("lldc"),
                row.flag("sids"),
                incomeGroup(row),
                languages(row, "official_languages"),
                languages(row, "regional_languages"),
                figures(row));
    }

    private static CountryCode code(CsvRow row) {
        String text = row.requiredText("iso2");
        if (!text.matches("[A-Z]{2}")) {
            String suggestion = text.matches("[A-Za-z]{2}") ? text.toUpperCase(Locale.ROOT) : null;
            throw new RowRefusedException("iso2", text, Sentence.of("ingest.row.alpha2"), suggestion);
        }
        return new CountryCode(text);
    }

    private static String iso3(CsvRow row) {
        String text = row.requiredText("iso3");
        if (!text.matches("[A-Z]{3}")) {
            String suggestion = text.matches("[A-Za-z]{3}") ? text.toUpperCase(Locale.ROOT) : null;
            throw new RowRefusedException("iso3", text, Sentence.of("ingest.row.alpha3"), suggestion);
        }
        return text;
    }

    private static @Nullable String m49(CsvRow row) {
        String text = row.textOrNull("m49");
        if (text != null && !text.matches("\\d{3}")) {
            String suggestion = text.matches("\\d{1,2}") ? "0".repeat(3 - text.length()) + text : null;
            throw new RowRefusedException("m49", text, Sentence.of("ingest.row.m49"), suggestion);
        }
        return text;
    }

    private static String name(CsvRow row, String column) {
        row.requiredText(column);
        return row.boundedText(column, MOST_NAME);
    }

    private static @Nullable String region(CsvRow row, String column) {
        String text = row.boundedText(column, MOST_REGION);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable IncomeGroup incomeGroup(CsvRow row) {
        String text = row.textOrNull("wb_income_group");
        return text == null
                ? null
                : row.oneOf(
                        "wb_income_group",
                        text,
                        Arrays.asList(IncomeGroup.values()),
                        IncomeGroup::label,
                        Sentence.of("ingest.row.not.income"));
    }

    private static List<String> languages(CsvRow row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> languages = Arrays.asList(text.split("\\s+"));
        for (String language : languages) {
            if (!LANGUAGES.contains(language)) {
                throw new RowRefusedException(column, language, Sentence.of("ingest.row.language"));
            }
        }
        return languages;
    }

    private Map<Indicator, Figure> figures(CsvRow row) {
        var figures = new EnumMap<Indicator, Figure>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            Double value = row.number(indicator.column(), indicator.least(), indicator.most());
            String yearColumn = indicator.column() + "_year";
            Double year = row.number(yearColumn, FIRST_YEAR, frame.today().getYear());
            if (value != null && year == null) {
                throw new RowRefusedException(yearColumn, "", Sentence.of("ingest.row.no-year"));
            }
            if (value != null && year != null) {
                figures.put(indicator, new Figure(value, wholeYear(yearColumn, year), source(row, indicator)));
            }
        }
        return figures;
    }

    private static @Nullable String source(CsvRow row, Indicator indicator) {
        String text = row.boundedText(indicator.column() + "_source", MOST_SOURCE);
        return text.isEmpty() ? null : text;
    }

    private static int wholeYear(String column, double year) {
        if (year != Math.rint(year)) {
            throw new RowRefusedException(column, String.valueOf(year), Sentence.of("ingest.row.year"));
        }
        return (int) year;
    }
}
