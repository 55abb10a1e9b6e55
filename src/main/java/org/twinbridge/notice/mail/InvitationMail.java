package org.twinbridge.notice.mail;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinbridge.account.InvitationMade;
import org.twinbridge.notice.persistence.MailStore;

/**
 * Puts the link of an invitation into the outbox, within the transaction that keeps the invitation. Without an address, a
 * mail server or {@code twinbridge.public-address} the link is only shown to whoever invited.
 */
@Component
class InvitationMail {

    private final MailStore outbox;
    private final MailDispatch dispatch;
    private final MailText text;
    private final Clock clock;

    InvitationMail(MailStore outbox, MailDispatch dispatch, MailText text, Clock clock) {
        this.outbox = outbox;
        this.dispatch = dispatch;
        this.text = text;
        this.clock = clock;
    }

    @EventListener
    void on(InvitationMade made) {
        String address = made.mailAddress();
        if (address == null || !dispatch.isConfigured()) {
            return;
        }
        text.link(made.path()).ifPresent(link -> {
            String once = "invitation/" + made.invitation().id();
            outbox.add(
                    null,
                    once,
                    address,
                    text.invitationSubject(),
                    text.invitation(link, made.invitation().expiresAt()),
                    clock.instant());
        });
    }
}
