package org.twinbridge.ingest;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something to be said of an import, in the language of whoever reads it.
 *
 * @param key of the text in the bundle {@code i18n/ingest}
 * @param values what the text names, in its order; texts are put in as they are, numbers as the language writes them, other
 *     sentences in the same language
 */
public record Sentence(String key, List<Object> values) {

    private static final String BUNDLE = "i18n.ingest";

    public Sentence {
        values = List.copyOf(values);
    }

    static Sentence of(String key, Object... values) {
        return new Sentence(key, List.of(values));
    }

    /** Words that are the same in every language. */
    static Sentence verbatim(String words) {
        return of("ingest.verbatim", words);
    }

    /** The sentence in a language; in English where there is no such language. */
    public String in(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] said = values.stream()
                .map(value -> value instanceof Sentence part ? part.in(locale) : value)
                .toArray();
        return new MessageFormat(bundle.getString(key), locale).format(said);
    }

    /** The sentence in English. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
