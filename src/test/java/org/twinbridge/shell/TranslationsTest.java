package org.twinbridge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TranslationsTest {

    private Translations translations;

    @BeforeEach
    void readTheBundles() throws Exception {
        translations = new Translations(new MessageBundles().messageSource(new PathMatchingResourcePatternResolver()));
    }

    @Test
    void showsAMissingKeyForAllToSee() {
        String text = translations.getTranslation("no.such.key", Locale.FRENCH);

        assertThat(text).isEqualTo("!no.such.key!");
    }

    @Test
    void speaksFrenchToAFrenchSpeakerWhateverTheCountry() {
        String text = translations.getTranslation("shell.home", Locale.CANADA_FRENCH);

        assertThat(text).isEqualTo("Accueil");
    }

    @Test
    void speaksEnglishWhereALanguageIsNotOffered() {
        String text = translations.getTranslation("shell.home", Locale.JAPANESE);

        assertThat(text).isEqualTo("Home");
    }

    @Test
    void putsArgumentsIntoTheText() {
        String text = translations.getTranslation("home.greeting", Locale.ENGLISH, "Awa Diop");

        assertThat(text).isEqualTo("Welcome, Awa Diop");
    }
}
