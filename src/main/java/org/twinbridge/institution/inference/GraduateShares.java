package org.twinbridge.institution.inference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;

/** Shares of graduates by broad field and country, of the UNESCO Institute for Statistics. Immutable. */
public final class GraduateShares {

    private final Map<CountryCode, Map<Field, GraduateShare>> shares;

    private GraduateShares(Map<CountryCode, Map<Field, GraduateShare>> shares) {
        this.shares = Map.copyOf(shares);
    }

    /** The shares that ship with the program. */
    public static GraduateShares shipped() {
        try (Reader csv = ShippedTable.open("graduate-shares.csv")) {
            return read(csv);
        } catch (IOException e) {
            throw new UncheckedIOException("The shares of graduates that ship cannot be read.", e);
        }
    }

    /** Reads shares: CSV with the columns country, field and share_percent. */
    static GraduateShares read(Reader csv) {
        var percents = new HashMap<CountryCode, Map<Field, Double>>();
        var byField = new HashMap<Field, List<Double>>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                Field field = new Field(row.getField("field"));
                Double percent = Double.valueOf(row.getField("share_percent"));
                percents.computeIfAbsent(new CountryCode(row.getField("country")), code -> new TreeMap<>())
                        .put(field, percent);
                byField.computeIfAbsent(field, f -> new ArrayList<>()).add(percent);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The shares of graduates cannot be read.", e);
        }
        var medians = new HashMap<Field, Double>();
        byField.forEach((field, all) -> medians.put(field, median(all)));
        var shares = new HashMap<CountryCode, Map<Field, GraduateShare>>();
        percents.forEach((country, fields) -> {
            var ofCountry = new TreeMap<Field, GraduateShare>();
            fields.forEach((field, percent) ->
                    ofCountry.put(field, new GraduateShare(percent, medians.getOrDefault(field, percent))));
            shares.put(country, ofCountry);
        });
        return new GraduateShares(shares);
    }

    /** Shares by broad field; a field that is missing is unknown, never zero. */
    public Map<Field, GraduateShare> of(CountryCode country) {
        return shares.getOrDefault(country, Map.of());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
