package org.twinbridge.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.taxonomy.Taxonomy;

class FieldSearchTest {

    private final FieldSearch search = new FieldSearch(new Taxonomy());

    @ParameterizedTest
    @CsvSource({
        "medicine, en, 0912",
        "medcine, en, 0912",
        "veterinery, en, 084",
        "medecine, fr, 0912",
        "MÉDECINE, fr, 0912",
        "soins infirmies, fr, 0913",
        "0114, fr, 0114",
        "agricultre, en, 08",
    })
    void findsAFieldThoughAccentsAreMissingAndLettersSlipped(String text, String language, String code) {
        assertThat(search.find(text, Locale.of(language))).contains(new Field(code));
    }

    @Test
    void givesTheWholeTreeWhereNothingIsAsked() {
        assertThat(search.find(" ", Locale.ENGLISH)).isEqualTo(Field.all());
    }

    @Test
    void guessesNothingFarFetched() {
        assertThat(search.find("xylophonqz", Locale.ENGLISH)).isEmpty();
    }
}
