package org.twinbridge.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinbridge.country.Countries;
import org.twinbridge.country.Country;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;

/** Reads the parameters that both lists are chosen by. */
@Component
class Choices {

    static final String COUNTRY = "country";
    static final String REGION = "region";
    static final String KIND = "kind";
    static final String FIELD = "field";
    static final String LANGUAGE = "language";

    /** Codes in use for a country elsewhere than in ISO 3166-1. */
    private static final Map<String, String> USED_ELSEWHERE = Map.of("UK", "GB", "EL", "GR", "EN", "GB");

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Countries countries;

    Choices(Countries countries) {
        this.countries = countries;
    }

    List<Country> countries() {
        return countries.all();
    }

    /** Countries by ISO 3166-1 alpha-2 code, in capitals or small letters. */
    Set<CountryCode> countries(Query query) {
        Set<String> known =
                countries.all().stream().map(country -> country.code().value()).collect(Collectors.toSet());
        return query.several(
                COUNTRY,
                text -> {
                    String code = text.toUpperCase(Locale.ROOT);
                    if (USED_ELSEWHERE.containsKey(code)) {
                        throw new BadParameterException(COUNTRY, text, USED_ELSEWHERE.get(code), "country");
                    }
                    return known.contains(code) ? Optional.of(new CountryCode(code)) : Optional.empty();
                },
                "country",
                List.of());
    }

    /** Regions by M49 code. */
    Set<M49Region> regions(Query query) {
        return query.several(
                REGION,
                M49Region::of,
                "region",
                M49Region.all().stream().map(M49Region::code).toList());
    }

    Set<Kind> kinds(Query query) {
        return query.constants(KIND, Kind.values());
    }

    /** Fields by ISCED-F 2013 code, each with those below it. */
    Set<Field> fields(Query query) {
        return query.several(
                FIELD,
                text -> Field.isStandard(text) ? Optional.of(new Field(text)) : Optional.empty(),
                "field",
                List.of());
    }

    /** Languages by ISO 639-1 code. */
    Set<String> languages(Query query) {
        return query.several(
                LANGUAGE,
                text -> Optional.of(text.toLowerCase(Locale.ROOT)).filter(LANGUAGES::contains),
                "language",
                List.of());
    }
}
