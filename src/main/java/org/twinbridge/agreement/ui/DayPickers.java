package org.twinbridge.agreement.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Choosers of days in the reader's language. */
final class DayPickers {

    private static final int DAYS_BEFORE_SUNDAY = 6;

    private DayPickers() {}

    static DatePicker of(AgreementWords words, String key) {
        Locale locale = words.locale();
        var picker = new DatePicker(words.say(key));
        picker.setLocale(locale.getLanguage().equals("fr") ? Locale.FRANCE : Locale.UK);
        picker.setClearButtonVisible(true);
        picker.setI18n(new DatePicker.DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setToday(words.say("today"))
                .setCancel(words.say("cancel"))
                .setBadInputErrorMessage(words.say("day.bad")));
        return picker;
    }

    /** From Sunday, as the picker wants them. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Arrays.stream(DayOfWeek.values()).limit(DAYS_BEFORE_SUNDAY))
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
