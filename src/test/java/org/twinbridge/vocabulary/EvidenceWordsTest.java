package org.twinbridge.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.twinbridge.taxonomy.Taxonomy;

class EvidenceWordsTest {

    private static EvidenceWords words(Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/institutions", "i18n/vocabulary");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new EvidenceWords(new Vocabulary(messages, new Taxonomy(), Map.of(), "institutions", locale));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind: UNIVERSITY | usual for its kind: university",
                "works: 12345 | 12,345 works recorded",
                "established: 1957 | founded in 1957",
                "country: graduates_07 11.9 | 11.9 % of its country’s graduates are in Engineering, manufacturing and construction",
                "country: tertiary_enrolment 15.3302400879779 | Tertiary enrolment, gross % in its country: 15.3",
                "country: net_migration -1.2E-3 | Net migration, persons a year in its country: -0",
                "country: least developed | its country is among the least developed",
                "name: \"medical\" | its name has “medical”",
                "part: \"Institute; works: of art\" | a part of it is “Institute; works: of art”",
                "compiled by hand: 091 | compiled by hand: Health",
            })
    void saysInWordsWhatARuleRead(String note, String text) {
        assertThat(words(Locale.ENGLISH).of(note)).isEqualTo(text);
    }

    @Test
    void saysSeveralThingsReadOneAfterTheOther() {
        assertThat(words(Locale.FRENCH).of("kind: UNIVERSITY; works: 1200; established: 1990"))
                .isEqualTo("usuel pour ce type\u00a0: université\u00a0; 1\u202f200 travaux recensés\u00a0;"
                        + " fondé en 1990");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Register of 2020, page 4",
                "kind: SOMETHING",
                "works: many",
                "country: unheard_of 3",
                "country: rich",
                "compiled by hand: 9999",
                "established: 19.5",
            })
    void leavesANoteThatNoRuleWroteAsItIs(String note) {
        assertThat(words(Locale.ENGLISH).of(note)).isEqualTo(note);
    }

    @Test
    void saysNothingWhereNothingWasRead() {
        assertThat(words(Locale.ENGLISH).of(" ")).isEmpty();
    }
}
