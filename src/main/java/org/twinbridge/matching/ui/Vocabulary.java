package org.twinbridge.matching.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.twinbridge.country.Country;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.taxonomy.Taxonomy;

/** The words of one language for what the page speaks of. */
final class Vocabulary {

    private static final double HUNDRED = 100;

    private final MessageSource messages;
    private final Taxonomy taxonomy;
    private final Map<CountryCode, Country> countries;
    private final Locale locale;

    Vocabulary(MessageSource messages, Taxonomy taxonomy, Map<CountryCode, Country> countries, Locale locale) {
        this.messages = messages;
        this.taxonomy = taxonomy;
        this.countries = countries;
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** A message of the feature's bundle, its key without the feature's name. */
    String say(String key, Object... arguments) {
        return messages.getMessage("partners." + key, arguments, locale);
    }

    String field(Field field) {
        return taxonomy.label(field, locale);
    }

    String modality(Modality modality) {
        return say("modality." + id(modality));
    }

    String kind(Kind kind) {
        return say("kind." + id(kind));
    }

    /** Name of a criterion; its id where a policy has added one that the bundles don't know. */
    String criterion(CriterionId criterion) {
        String name = messages.getMessage("partners.criterion." + criterion, null, criterion.value(), locale);
        return Objects.requireNonNullElse(name, criterion.value());
    }

    String region(M49Region region) {
        return messages.getMessage("country.region." + region.code(), null, locale);
    }

    /** Name of a country; its code where no table names it. */
    String country(CountryCode code) {
        Country country = countries.get(code);
        return country == null ? code.value() : country.name(locale);
    }

    /** Name of a language by its ISO 639-1 code, with a capital where it stands alone. */
    String language(String code) {
        String name = Locale.of(code).getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** A share as it is shown: 0 to 100 without decimals. */
    static int points(double share) {
        return Math.toIntExact(Math.round(share * HUNDRED));
    }

    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
