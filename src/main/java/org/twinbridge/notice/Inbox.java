package org.twinbridge.notice;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.account.Account;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.notice.persistence.NoticeStore;

/**
 * The inbox of the account that is signed in: what it was told itself, as an officer of its institutions and by its
 * roles. Every method refuses those who are not signed in with an {@link AuthenticationCredentialsNotFoundException}.
 */
@Service
@PermitAll
public class Inbox {

    private final NoticeStore store;
    private final CurrentAccount current;
    private final Clock clock;

    Inbox(NoticeStore store, CurrentAccount current, Clock clock) {
        this.store = store;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A page of notices: unread ones first, urgent ones among them first, then the latest first.
     *
     * @param most how many at most, from the one after {@code skipped}
     */
    @Transactional(readOnly = true)
    public List<ReceivedNotice> page(InboxPart part, int skipped, int most) {
        Account reader = current.get();
        return store.page(reader.name(), recipients(reader), part, skipped, most);
    }

    /** How many notices a part holds. */
    @Transactional(readOnly = true)
    public int count(InboxPart part) {
        Account reader = current.get();
        return store.count(reader.name(), recipients(reader), part);
    }

    /** How many have not been read, put away or dealt with. */
    @Transactional(readOnly = true)
    public int unread() {
        Account reader = current.get();
        return store.unread(reader.name(), recipients(reader));
    }

    /**
     * Notes that a notice was read; the first time counts.
     *
     * @throws AccessDeniedException if it is not in the inbox of the account
     */
    @Transactional
    public void read(long id) {
        store.read(id, reader(id), clock.instant());
    }

    /**
     * Puts a notice away, or takes it out again.
     *
     * @throws AccessDeniedException if it is not in the inbox of the account
     */
    @Transactional
    public void putAway(long id, boolean done) {
        store.putAway(id, reader(id), done ? clock.instant() : null, clock.instant());
    }

    private String reader(long id) {
        Account reader = current.get();
        if (!store.isFor(id, recipients(reader))) {
            throw new AccessDeniedException("The notice %d is not in the inbox of %s.".formatted(id, reader.name()));
        }
        return reader.name();
    }

    private static List<Recipient> recipients(Account reader) {
        List<Recipient> all = new ArrayList<>(List.of(Recipient.account(reader)));
        reader.institutions().forEach(institution -> all.add(Recipient.officersOf(institution)));
        reader.roles().forEach(role -> all.add(Recipient.holdersOf(role)));
        return all;
    }
}
