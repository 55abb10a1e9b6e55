package org.twinbridge.notice.mail;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.Role;
import org.twinbridge.notice.persistence.MailStore;

/** How mail fares. For administrators; others are refused with an {@link AccessDeniedException}. */
@Service
@RolesAllowed("ADMINISTRATOR")
public class Outbox {

    private static final int MOST_SHOWN = 200;

    private final MailStore store;
    private final MailDispatch dispatch;
    private final CurrentAccount current;
    private final Clock clock;

    Outbox(MailStore store, MailDispatch dispatch, CurrentAccount current, Clock clock) {
        this.store = store;
        this.dispatch = dispatch;
        this.current = current;
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param configured whether a mail server is configured
     * @param sent how many mails went out
     * @param waiting how many wait
     * @param oldest the oldest of those that wait, at most {@value #MOST_SHOWN}
     */
    public record State(boolean configured, int sent, int waiting, List<WaitingMail> oldest) {}

    public State state() {
        current.requireAny(Role.ADMINISTRATOR);
        return new State(dispatch.isConfigured(), store.sentCount(), store.waitingCount(), store.waiting(MOST_SHOWN));
    }

    /** Lets everything that waits be tried with the next look, within a minute. */
    public void hurry() {
        current.requireAny(Role.ADMINISTRATOR);
        store.hurry(clock.instant());
    }
}
