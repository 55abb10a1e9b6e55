package org.twinbridge.engine.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbridge.engine.profile.CountryCode;

/** The shipped figures give the exposures that the scoring model names. */
class PublishedDrainTest {

    private static Map<CountryCode, CountryStanding> standings = Map.of();
    private static List<NamedCsvRecord> countries = List.of();

    @BeforeAll
    static void assessesTheShippedCountries() throws IOException {
        Map<String, Double> losses = scholarsLosses(read("scholar-outflow.csv"));
        countries = read("countries.csv");
        standings = CountryDrain.assess(
                countries.stream().map(row -> figures(row, losses)).toList(), DrainRules.withDefaults());
    }

    @ParameterizedTest
    @CsvSource({
        "ML, .72", "HT, .65", "PK, .61", "SN, .59", "NG, .57", "VN, .51", "KE, .46", "EG, .40", "BR, .27", "FR, .27",
        "US, .19"
    })
    void givesTheExposureTheModelNames(String country, double drain) {
        assertThat(standing(country).drain()).isCloseTo(drain, within(.005));
    }

    @Test
    void protectsFortyEightOfFiftyFourAfricanCountries() {
        // Africa without its territories: those of M49 that are no state, and Western Sahara.
        List<String> territories = List.of("EH", "IO", "RE", "SH", "TF", "YT");

        List<CountryStanding> african = countries.stream()
                .filter(row -> row.getField("un_region").equals("Africa"))
                .map(row -> row.getField("iso2"))
                .filter(code -> !territories.contains(code))
                .map(PublishedDrainTest::standing)
                .toList();

        assertThat(african).hasSize(54);
        assertThat(african).filteredOn(CountryStanding::isProtected).hasSize(48);
    }

    /** Movers of home-trained scholars × share, weighted by number, last seen abroad after four years or more. */
    private static Map<String, Double> scholarsLosses(List<NamedCsvRecord> corridors) {
        Map<String, Double> stayed = new HashMap<>();
        Map<String, Double> counted = new HashMap<>();
        Map<String, Double> left = new HashMap<>();
        for (NamedCsvRecord row : corridors) {
            if (row.getField("stratum").equals("long")) {
                String origin = row.getField("origin").toUpperCase(Locale.ROOT);
                double n = number(row, "n");
                stayed.merge(origin, n * number(row, "stay"), Double::sum);
                counted.merge(origin, n, Double::sum);
                left.put(origin, number(row, "movers") / number(row, "home_start"));
            }
        }
        left.replaceAll((origin, share) -> share * stayed.getOrDefault(origin, 0.) / counted.getOrDefault(origin, 1.));
        return left;
    }

    private static CountryFigures figures(NamedCsvRecord row, Map<String, Double> losses) {
        var figures = new EnumMap<DrainIndicator, CountryFigures.Figure>(DrainIndicator.class);
        String code = row.getField("iso2");
        if (known(row, "outbound_mobility_ratio")) {
            figures.put(DrainIndicator.OUTBOUND_MOBILITY, figure(number(row, "outbound_mobility_ratio")));
        }
        if (losses.containsKey(code)) {
            figures.put(DrainIndicator.SCHOLARS_LOSS, figure(losses.getOrDefault(code, 0.)));
        }
        if (known(row, "researchers_per_million")) {
            figures.put(DrainIndicator.SCARCITY, figure(-number(row, "researchers_per_million")));
        }
        if (known(row, "net_migration") && known(row, "population")) {
            figures.put(
                    DrainIndicator.NET_OUT_MIGRATION,
                    figure(-number(row, "net_migration") / number(row, "population")));
        }
        return new CountryFigures(
                new CountryCode(code),
                row.getField("un_region"),
                row.getField("un_subregion"),
                row.getField("un_intermediate_region"),
                row.getField("ldc").equals("true"),
                row.getField("sids").equals("true"),
                row.getField("wb_income_group").equals("High income"),
                figures);
    }

    private static CountryFigures.Figure figure(double value) {
        return new CountryFigures.Figure(value, 2020);
    }

    private static boolean known(NamedCsvRecord row, String column) {
        return !row.getField(column).isEmpty();
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static CountryStanding standing(String code) {
        return Objects.requireNonNull(standings.get(new CountryCode(code)), code);
    }

    private static List<NamedCsvRecord> read(String file) throws IOException {
        var stream = Objects.requireNonNull(
                PublishedDrainTest.class.getResourceAsStream("/shipped/" + file), "shipped/" + file);
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        }
    }
}
