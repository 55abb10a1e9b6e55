package org.twinbridge.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says notices in a language. */
@Component
public class NoticeWords {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final MessageSource messages;

    NoticeWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence of a notice; its values alone where no bundle knows the kind any more. */
    public String say(Notice notice, Locale locale) {
        Object[] values =
                notice.values().stream().map(value -> shown(value, locale)).toArray();
        String bare = String.join(" · ", notice.values());
        String unknown = bare.isEmpty() ? notice.kind() : bare;
        return Objects.requireNonNullElse(messages.getMessage(notice.kind(), values, null, locale), unknown);
    }

    /** The sentence of work that waits; its kind where no bundle knows it. */
    public String say(Waiting waiting, Locale locale) {
        return Objects.requireNonNullElse(
                messages.getMessage(waiting.kind(), new Object[] {waiting.count()}, null, locale), waiting.kind());
    }

    private static String shown(String value, Locale locale) {
        if (!DATE.matcher(value).matches()) {
            return value;
        }
        try {
            return LocalDate.parse(value)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
        } catch (DateTimeParseException noDate) {
            return value;
        }
    }
}
