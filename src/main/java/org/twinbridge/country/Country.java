package org.twinbridge.country;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.CountryCode;

/**
 * A country or territory.
 *
 * @param code ISO 3166-1 alpha-2; {@code XK} for Kosovo
 * @param iso3 ISO 3166-1 alpha-3; {@code XKX} for Kosovo
 * @param m49 three digits of UN M49, {@code null} where it has none
 * @param nameEn English short name
 * @param nameFr French short name
 * @param region M49 region, {@code null} if M49 places it in none
 * @param subregion M49 subregion, {@code null} if M49 places it in none
 * @param intermediateRegion M49 intermediate region (Western Africa, Caribbean …), {@code null} where M49 has none
 * @param ldc whether it is a least developed country (UN)
 * @param lldc whether it is a landlocked developing country (UN)
 * @param sids whether it is a small island developing state (UN)
 * @param incomeGroup World Bank class, {@code null} if not classified
 * @param officialLanguages ISO 639-1 codes, most spoken first
 * @param regionalLanguages ISO 639-1 codes of languages official in part of it
 * @param figures what is known; an indicator that is missing is unknown, not zero
 */
public record Country(
        CountryCode code,
        String iso3,
        @Nullable String m49,
        String nameEn,
        String nameFr,
        @Nullable String region,
        @Nullable String subregion,
        @Nullable String intermediateRegion,
        boolean ldc,
        boolean lldc,
        boolean sids,
        @Nullable IncomeGroup incomeGroup,
        List<String> officialLanguages,
        List<String> regionalLanguages,
        Map<Indicator, Figure> figures) {

    public Country {
        if (!iso3.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException(
                    "\"%s\" is not an ISO 3166-1 alpha-3 code: three capital letters, such as SEN.".formatted(iso3));
        }
        if (nameEn.isBlank() || nameFr.isBlank()) {
            throw new IllegalArgumentException(
                    "The country (%s) must have an English and a French name.".formatted(code));
        }
        officialLanguages = List.copyOf(officialLanguages);
        regionalLanguages = List.copyOf(regionalLanguages);
        var sorted = new EnumMap<Indicator, Figure>(Indicator.class);
        sorted.putAll(figures);
        figures = Collections.unmodifiableMap(sorted);
    }

    /** Its name in French for a French locale, else in English. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("fr") ? nameFr : nameEn;
    }

    /** The latest known figure; empty if unknown. */
    public Optional<Figure> figure(Indicator indicator) {
        return Optional.ofNullable(figures.get(indicator));
    }

    /** Whether the World Bank classes it as high income; false if it is not classified. */
    public boolean isHighIncome() {
        return incomeGroup == IncomeGroup.HIGH;
    }

    /** The finest M49 region it belongs to: the intermediate one where there is one, else the subregion. */
    public Optional<String> finestRegion() {
        return Optional.ofNullable(intermediateRegion != null ? intermediateRegion : subregion);
    }
}
