package org.twinbridge.vocabulary;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.twinbridge.country.Country;
import org.twinbridge.country.IncomeGroup;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.taxonomy.Taxonomy;

/** The words of one language for what a feature's pages speak of. */
public final class Vocabulary {

    private static final double HUNDRED = 100;

    private final MessageSource messages;
    private final Taxonomy taxonomy;
    private final Map<CountryCode, Country> countries;
    private final String feature;
    private final Locale locale;

    /**
     * Use {@link Vocabularies}, which knows the countries.
     *
     * @param feature the name of the bundle that holds the feature's own texts
     */
    public Vocabulary(
            MessageSource messages,
            Taxonomy taxonomy,
            Map<CountryCode, Country> countries,
            String feature,
            Locale locale) {
        this.messages = messages;
        this.taxonomy = taxonomy;
        this.countries = countries;
        this.feature = feature;
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** A message of the feature's bundle, its key without the feature's name. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(feature + "." + key, arguments, locale);
    }

    public String field(Field field) {
        return taxonomy.label(field, locale);
    }

    public String modality(Modality modality) {
        return shared("modality." + id(modality));
    }

    public String kind(Kind kind) {
        return shared("kind." + id(kind));
    }

    /** Name of a criterion; its id where a policy has added one that the bundles don't know. */
    public String criterion(CriterionId criterion) {
        String name = messages.getMessage("vocabulary.criterion." + criterion, null, criterion.value(), locale);
        return Objects.requireNonNullElse(name, criterion.value());
    }

    public String region(M49Region region) {
        return messages.getMessage("country.region." + region.code(), null, locale);
    }

    /** Name of the World Bank's class of economies. */
    public String incomeGroup(IncomeGroup group) {
        return shared("income-group." + id(group));
    }

    /** Name of a country; its code where no table names it. */
    public String country(CountryCode code) {
        Country country = countries.get(code);
        return country == null ? code.value() : country.name(locale);
    }

    /** Name of a language by its ISO 639-1 code, with a capital where it stands alone. */
    public String language(String code) {
        String name = Locale.of(code).getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private String shared(String key) {
        return messages.getMessage("vocabulary." + key, null, locale);
    }

    /** A share as it is shown: 0 to 100 without decimals. */
    public static int points(double share) {
        return Math.toIntExact(Math.round(share * HUNDRED));
    }

    public static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
