package org.twinbridge.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.twinbridge.country.Countries;
import org.twinbridge.country.Country;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.taxonomy.Taxonomy;

/** Gives the words of a language. */
@Component
public class Vocabularies {

    private final MessageSource messages;
    private final Taxonomy taxonomy;
    private final Countries countries;
    private volatile Map<CountryCode, Country> known = Map.of();

    Vocabularies(MessageSource messages, Taxonomy taxonomy, Countries countries) {
        this.messages = messages;
        this.taxonomy = taxonomy;
        this.countries = countries;
    }

    /** @param feature the name of the bundle that holds its own texts, such as {@code partners} */
    public Vocabulary of(String feature, Locale locale) {
        return new Vocabulary(messages, taxonomy, known(), feature, locale);
    }

    /** All countries, by code. */
    public List<Country> countries() {
        return List.copyOf(known().values());
    }

    /** Countries and their names change with an import of them at most, and then by a restart at the latest. */
    private Map<CountryCode, Country> known() {
        if (known.isEmpty()) {
            known = countries.all().stream().collect(Collectors.toMap(Country::code, Function.identity()));
        }
        return known;
    }
}
