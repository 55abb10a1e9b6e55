package org.twinbridge.catalogue.ui;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.twinbridge.catalogue.CatalogueQuery;
import org.twinbridge.catalogue.MapArea;
import org.twinbridge.country.IncomeGroup;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.shell.AddressReader;

/** What is looked for as parameters of the page's address, and back. */
final class InstitutionsAddress {

    static final String TEXT = "text";
    static final String REGION = "region";
    static final String COUNTRY = "country";
    static final String KIND = "kind";
    static final String FIELD = "field";
    static final String INCOME = "income";
    static final String LANGUAGE = "language";
    static final String PROTECTED = "protected";
    static final String AREA = "area";

    private static final Pattern LANGUAGE_CODE = Pattern.compile("[a-z]{2}");
    private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{2}");
    private static final Pattern CORNERS =
            Pattern.compile("(-?[\\d.]{1,9}),(-?[\\d.]{1,9}),(-?[\\d.]{1,9}),(-?[\\d.]{1,9})");

    private InstitutionsAddress() {}

    /**
     * What an address says.
     *
     * @param query what could be read
     * @param ignored what could not, as it was written
     */
    record Reading(CatalogueQuery query, List<String> ignored) {
        Reading {
            ignored = List.copyOf(ignored);
        }
    }

    /** The parameters of a query; what leaves all in is left out. */
    static Map<String, List<String>> write(CatalogueQuery query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        AddressReader.put(parameters, TEXT, query.text().isEmpty() ? null : query.text());
        AddressReader.putAll(parameters, REGION, sorted(query.regions()), M49Region::code);
        AddressReader.putAll(parameters, COUNTRY, sorted(query.countries()), CountryCode::value);
        AddressReader.putAll(parameters, KIND, sorted(query.kinds()), AddressReader::id);
        AddressReader.putAll(parameters, FIELD, sorted(query.fields()), Field::code);
        AddressReader.putAll(parameters, INCOME, sorted(query.incomeGroups()), AddressReader::id);
        AddressReader.putAll(parameters, LANGUAGE, sorted(query.languages()), Function.identity());
        AddressReader.put(parameters, PROTECTED, query.protectedOnly() ? AddressReader.YES : null);
        MapArea area = query.area();
        AddressReader.put(
                parameters,
                AREA,
                area == null
                        ? null
                        : String.format(
                                Locale.ROOT,
                                "%.4f,%.4f,%.4f,%.4f",
                                area.south(),
                                area.west(),
                                area.north(),
                                area.east()));
        return parameters;
    }

    static Reading read(Map<String, List<String>> parameters) {
        var address = new AddressReader(parameters);
        var query = new CatalogueQuery(
                address.one(TEXT, Optional::of).orElse(""),
                address.all(REGION, M49Region::of),
                address.all(COUNTRY, text -> matching(COUNTRY_CODE, text).map(CountryCode::new)),
                address.all(KIND, text -> AddressReader.constant(Kind.values(), text)),
                address.all(FIELD, text -> Field.isStandard(text) ? Optional.of(new Field(text)) : Optional.empty()),
                address.all(INCOME, text -> AddressReader.constant(IncomeGroup.values(), text)),
                address.all(LANGUAGE, text -> matching(LANGUAGE_CODE, text)),
                address.flag(PROTECTED),
                address.one(AREA, InstitutionsAddress::area).orElse(null));
        return new Reading(query, address.ignored());
    }

    private static Optional<String> matching(Pattern pattern, String text) {
        return pattern.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<MapArea> area(String text) {
        var corners = CORNERS.matcher(text);
        if (!corners.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MapArea(
                    Double.parseDouble(corners.group(1)),
                    Double.parseDouble(corners.group(2)),
                    Double.parseDouble(corners.group(3)),
                    Double.parseDouble(corners.group(4))));
        } catch (IllegalArgumentException nowhere) {
            return Optional.empty();
        }
    }

    private static <T extends Comparable<? super T>> List<T> sorted(Collection<T> values) {
        return values.stream().sorted().toList();
    }
}
