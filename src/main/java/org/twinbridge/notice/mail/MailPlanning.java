package org.twinbridge.notice.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinbridge.account.Correspondents;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.notice.Notice;
import org.twinbridge.notice.Recipient;
import org.twinbridge.notice.persistence.MailStore;
import org.twinbridge.notice.persistence.NoticeStore;

/** Puts urgent notices into the outbox, a mail for each recipient whose address is known. */
@Component
class MailPlanning {

    /** What is older was told before mail was configured, and would only surprise. */
    private static final Duration STILL_NEWS = Duration.ofDays(7);

    private final MailStore outbox;
    private final NoticeStore notices;
    private final Correspondents correspondents;
    private final MailText text;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailPlanning(
            MailStore outbox,
            NoticeStore notices,
            Correspondents correspondents,
            MailText text,
            TransactionTemplate transaction,
            Clock clock) {
        this.outbox = outbox;
        this.notices = notices;
        this.correspondents = correspondents;
        this.text = text;
        this.transaction = transaction;
        this.clock = clock;
    }

    void plan() {
        outbox.unplanned(clock.instant().minus(STILL_NEWS)).forEach(this::plan);
    }

    private void plan(MailStore.Unplanned unplanned) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            if (!outbox.plan(unplanned.id(), now)) {
                return;
            }
            Notice notice = notices.notice(unplanned.id());
            for (String address : addresses(unplanned.recipient())) {
                String once = "notice/%d/%s".formatted(unplanned.id(), address);
                outbox.add(unplanned.id(), once, address, text.subject(notice), text.body(notice), now);
            }
        });
    }

    private List<String> addresses(Recipient recipient) {
        return switch (recipient.kind()) {
            case ACCOUNT -> correspondents.named(recipient.value());
            case OFFICERS -> correspondents.officersOf(new InstitutionId(recipient.value()));
            case ROLE -> correspondents.holdersOf(Role.valueOf(recipient.value()));
        };
    }
}
