package org.twinbridge.interest;

import java.util.Collection;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.twinbridge.account.Account;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;

/** Who may see and answer an interest: the officers of its two sides; the section sees all. */
@Component
class InterestDesk {

    private final CurrentAccount current;

    InterestDesk(CurrentAccount current) {
        this.current = current;
    }

    String name() {
        return current.get().name();
    }

    Set<InstitutionId> institutions() {
        return current.find().<Set<InstitutionId>>map(Account::institutions).orElse(Set.of());
    }

    /** Whether all interest may be read; on the command line nobody is signed in and all may. */
    boolean readsAll() {
        return current.find()
                .map(account -> account.has(Role.STAFF) || account.has(Role.ADMINISTRATOR))
                .orElse(true);
    }

    void requireRead(Interest interest) {
        if (!readsAll() && institutions().stream().noneMatch(interest::concerns)) {
            throw new AccessDeniedException(
                    "The interest %d is between others: only the two and the section see it.".formatted(interest.id()));
        }
    }

    void requireAll() {
        if (!readsAll()) {
            throw new AccessDeniedException("Only the section sees all interest.");
        }
    }

    void requireActsFor(InstitutionId side) {
        current.requireActsFor(side);
    }

    /** The side that the one who is signed in acts for; an officer of both acts for the one that is asked. */
    InstitutionId requireSide(Interest interest) {
        Collection<InstitutionId> own = institutions();
        if (own.contains(interest.to())) {
            return interest.to();
        }
        if (own.contains(interest.from())) {
            return interest.from();
        }
        throw new AccessDeniedException("You act for neither side of the interest %d.".formatted(interest.id()));
    }
}
