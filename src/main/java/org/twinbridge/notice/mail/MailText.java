package org.twinbridge.notice.mail;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.twinbridge.notice.Notice;
import org.twinbridge.notice.NoticeWords;
import org.twinbridge.shell.MessageBundles;

/**
 * Words mails. Accounts have no language, so that a mail says everything in each; a link stands in it only where
 * {@code twinbridge.public-address} says under which address the application is reached.
 */
@Component
class MailText {

    private static final int LONGEST_SUBJECT = 150;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private final NoticeWords words;
    private final MessageSource messages;
    private final Optional<String> publicAddress;

    MailText(NoticeWords words, MessageSource messages, @Value("${twinbridge.public-address:}") String publicAddress) {
        this.words = words;
        this.messages = messages;
        this.publicAddress = checked(publicAddress);
    }

    /** One line without control characters, whatever the notice holds. */
    String subject(Notice notice) {
        return subject(words.say(notice, Locale.ENGLISH));
    }

    /** The same of a sentence. */
    static String subject(String sentence) {
        String line = oneLine(sentence);
        String shortened = line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
        return "Twinbridge: " + shortened;
    }

    /** The text without what could begin a further line of a mail's head. */
    static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    String body(Notice notice) {
        var body = new StringBuilder();
        for (Locale locale : MessageBundles.LOCALES) {
            if (!body.isEmpty()) {
                body.append("\n\n—\n\n");
            }
            body.append(words.say(notice, locale)).append("\n\n");
            link(notice.address()).ifPresent(link -> body.append(link).append("\n\n"));
            body.append(messages.getMessage("notice.mail.why", null, locale));
        }
        return body.append('\n').toString();
    }

    String invitationSubject() {
        return subject(messages.getMessage("notice.mail.invitation.subject", null, Locale.ENGLISH));
    }

    /** What an invitation says: the link, and the day in UTC on which it ends. */
    String invitation(String link, Instant expiresAt) {
        LocalDate day = expiresAt.atZone(ZoneOffset.UTC).toLocalDate();
        var body = new StringBuilder();
        for (Locale locale : MessageBundles.LOCALES) {
            if (!body.isEmpty()) {
                body.append("\n\n—\n\n");
            }
            String until = DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
            body.append(messages.getMessage("notice.mail.invitation", null, locale))
                    .append("\n\n")
                    .append(link)
                    .append("\n\n")
                    .append(messages.getMessage("notice.mail.invitation.once", new Object[] {until}, locale));
        }
        return body.append('\n').toString();
    }

    /** An absolute link to a page of the application; empty where its public address is not known. */
    Optional<String> link(String address) {
        return publicAddress.map(root -> root + "/" + address);
    }

    private static Optional<String> checked(String address) {
        if (address.isBlank()) {
            return Optional.empty();
        }
        URI uri = URI.create(address.strip());
        boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!isWeb || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException(
                    "twinbridge.public-address (%s) must be an address such as https://twinbridge.example.org."
                            .formatted(address));
        }
        return Optional.of(uri.toString().replaceFirst("/+$", ""));
    }
}
