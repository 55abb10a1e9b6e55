package org.twinbridge.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Chooses a day in the reader's language; weeks begin on Monday. */
public class DayPicker extends DatePicker {

    private static final long serialVersionUID = 1L;
    private static final int DAYS_BEFORE_SUNDAY = 6;

    public DayPicker(String label, Locale locale) {
        super(label);
        setLocale(locale.getLanguage().equals("fr") ? Locale.FRANCE : Locale.UK);
        setI18n(new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setToday(getTranslation(locale, "shell.day.today"))
                .setCancel(getTranslation(locale, "shell.day.cancel"))
                .setBadInputErrorMessage(getTranslation(locale, "shell.day.bad")));
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
