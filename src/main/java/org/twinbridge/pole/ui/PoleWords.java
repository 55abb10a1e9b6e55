package org.twinbridge.pole.ui;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.twinbridge.country.Countries;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;
import org.twinbridge.pole.PoleReport;
import org.twinbridge.pole.PoleThemes;

/** The words for poles, in the reader's language. */
@Component
class PoleWords {

    private static final double HUNDRED = 100;
    private static final double LEAST_WIDTH_KM = .05;

    private final MessageSource messages;
    private final PoleThemes themes;
    private final Countries countries;
    private final Institutions institutions;

    PoleWords(MessageSource messages, PoleThemes themes, Countries countries, Institutions institutions) {
        this.messages = messages;
        this.themes = themes;
        this.countries = countries;
        this.institutions = institutions;
    }

    /** A message of the feature's bundle, its key without the feature's name. */
    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage("pole." + key, arguments, locale);
    }

    /** A message for a word of a report, such as {@code critical_mass}. */
    String word(String family, String word, Locale locale) {
        return say(family + "." + word.replace('_', '-'), locale);
    }

    String theme(String code, Locale locale) {
        return themes.name(code, locale);
    }

    String kind(String kind, Locale locale) {
        return messages.getMessage("vocabulary.kind." + kind.replace('_', '-'), null, locale);
    }

    String region(M49Region region, Locale locale) {
        return messages.getMessage("country.region." + region.code(), null, locale);
    }

    /** Where a pole is: its city and the name of its country. */
    String place(PoleReport.Pole pole, Locale locale) {
        int comma = pole.name().lastIndexOf(", ");
        String city = comma < 0 ? "" : pole.name().substring(0, comma + 2);
        String code = comma < 0 ? pole.name() : pole.name().substring(comma + 2);
        return city
                + countries
                        .find(new CountryCode(code))
                        .map(country -> country.name(locale))
                        .orElse(code);
    }

    /** Name of an organisation as the catalogue has it now; its id where it is gone. */
    String organisation(String id) {
        return institutions.find(new InstitutionId(id)).map(Institution::name).orElse(id);
    }

    String kilometres(double km, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(km < 10 ? 1 : 0);
        return say("km", locale, format.format(km));
    }

    /** How far members are apart, such as "within 12 km" or "at one point". */
    String extent(double km, Locale locale) {
        return km < LEAST_WIDTH_KM ? say("extent.point", locale) : say("extent.km", locale, kilometres(km, locale));
    }

    String day(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(ZoneId.systemDefault()));
    }

    /** A share as it is shown: 0 to 100 without decimals. */
    static int points(double share) {
        return Math.toIntExact(Math.round(share * HUNDRED));
    }
}
