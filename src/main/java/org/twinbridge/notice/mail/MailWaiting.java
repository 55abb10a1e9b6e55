package org.twinbridge.notice.mail;

import java.util.List;
import org.springframework.stereotype.Component;
import org.twinbridge.account.Account;
import org.twinbridge.account.Role;
import org.twinbridge.notice.Waiting;
import org.twinbridge.notice.WaitingWork;
import org.twinbridge.notice.persistence.MailStore;

/** Mail that could not be sent, for administrators to look into. */
@Component
class MailWaiting implements WaitingWork {

    private final MailStore store;

    MailWaiting(MailStore store) {
        this.store = store;
    }

    @Override
    public List<Waiting> of(Account account) {
        int failing = account.has(Role.ADMINISTRATOR) ? store.failingCount() : 0;
        return failing == 0 ? List.of() : List.of(new Waiting("notice.mail.failing", failing, "outbox"));
    }
}
