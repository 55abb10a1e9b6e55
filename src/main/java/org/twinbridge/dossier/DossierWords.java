package org.twinbridge.dossier;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.twinbridge.country.Indicator;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.vocabulary.Vocabularies;
import org.twinbridge.vocabulary.Vocabulary;

/** The words of a dossier in one language: its own, and those that Partners and Institutions say the same with. */
final class DossierWords {

    private final MessageSource messages;
    private final Vocabulary own;
    private final Vocabulary partners;
    private final Locale locale;

    DossierWords(MessageSource messages, Vocabularies vocabularies, Locale locale) {
        this.messages = messages;
        this.own = vocabularies.of("dossier", locale);
        this.partners = vocabularies.of("partners", locale);
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... arguments) {
        return own.say(key, arguments);
    }

    Vocabulary own() {
        return own;
    }

    /** The words of the page Partners, for the verdict on brain drain. */
    Vocabulary partners() {
        return partners;
    }

    /** A field and how it is worked on. */
    String item(Field field, Modality modality) {
        return modality == Modality.ANY
                ? own.field(field)
                : partners.say("item", own.field(field), own.modality(modality));
    }

    String source(Source source) {
        return shared("institutions.source." + Vocabulary.id(source));
    }

    /** What an item rests on, and how far it is believed on a day. */
    String evidence(Evidence evidence, LocalDate day) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return say("evidence", source(evidence.source()), format.format(evidence.confidenceOn(day)));
    }

    String indicator(Indicator indicator) {
        return shared("institutions.indicator." + Vocabulary.id(indicator));
    }

    String demonstration() {
        return shared("shell.demonstration.notice");
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    private String shared(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale), key);
    }
}
