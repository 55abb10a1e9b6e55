package org.twinbridge.notice.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.twinbridge.notice.persistence.MailStore;

/** Sends what is in the outbox and due. What cannot be sent stays, and is tried again ever more rarely. */
@Component
class MailDispatch {

    /** The longest that a mail waits for its next try. */
    static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatch.class);
    private static final int PORTION = 100;
    private static final int LONGEST_ERROR = 500;

    /** Longer than the time-outs of the connection together: whoever takes a mail and dies leaves it to the next. */
    private static final Duration TAKEN_FOR = Duration.ofMinutes(10);

    private final MailStore outbox;
    private final ObjectProvider<JavaMailSender> senders;
    private final String from;
    private final Clock clock;

    MailDispatch(
            MailStore outbox,
            ObjectProvider<JavaMailSender> senders,
            @Value("${twinbridge.mail.from:twinbridge@localhost}") String from,
            Clock clock) {
        this.outbox = outbox;
        this.senders = senders;
        this.from = from;
        this.clock = clock;
    }

    /** Whether a mail server is configured ({@code spring.mail.host}). */
    boolean isConfigured() {
        return senders.getIfAvailable() != null;
    }

    /** Sends what is due. Nothing happens where no mail server is configured. */
    void send() {
        Optional<JavaMailSender> sender = Optional.ofNullable(senders.getIfAvailable());
        if (sender.isEmpty()) {
            return;
        }
        for (WaitingMail mail : outbox.due(clock.instant(), PORTION)) {
            Instant now = clock.instant();
            if (outbox.claim(mail.id(), now, now.plus(TAKEN_FOR))) {
                send(mail, sender.get());
            }
        }
    }

    private void send(WaitingMail mail, JavaMailSender sender) {
        try {
            sender.send(message(mail, sender));
            outbox.sent(mail.id(), clock.instant());
        } catch (MailException | MessagingException fault) {
            Duration wait = wait(mail.attempts());
            LOG.warn("Mail {} could not be sent ({}); it is tried again in {}.", mail.id(), reason(fault), wait);
            outbox.failed(mail.id(), clock.instant().plus(wait), reason(fault));
        }
    }

    private MimeMessage message(WaitingMail mail, JavaMailSender sender) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        var parts = new MimeMessageHelper(message, "UTF-8");
        parts.setFrom(one(from));
        parts.setTo(one(mail.address()));
        parts.setSubject(MailText.oneLine(mail.subject()));
        parts.setText(mail.body());
        return message;
    }

    /** Exactly one address: neither a second one nor a further header can hide in it. */
    private static InternetAddress one(String text) throws AddressException {
        InternetAddress[] all = InternetAddress.parse(MailText.oneLine(text), true);
        if (all.length != 1) {
            throw new AddressException("One address is needed, not %d".formatted(all.length), text);
        }
        all[0].validate();
        return all[0];
    }

    /** 1, 2, 4 … minutes, up to {@link #LONGEST_WAIT}. */
    static Duration wait(int attemptsBefore) {
        Duration wait = Duration.ofMinutes(1L << Math.min(attemptsBefore, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static String reason(Exception fault) {
        String said = MailText.oneLine(String.valueOf(fault.getMessage()));
        return said.substring(0, Math.min(said.length(), LONGEST_ERROR));
    }
}
