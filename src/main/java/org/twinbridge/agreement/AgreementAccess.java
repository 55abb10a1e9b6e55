package org.twinbridge.agreement;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.twinbridge.account.Account;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;

/** Who may see and do what with agreements. */
@Component
class AgreementAccess {

    private final CurrentAccount current;

    AgreementAccess(CurrentAccount current) {
        this.current = current;
    }

    Account account() {
        return current.get();
    }

    /** Whether all agreements may be read; on the command line nobody is signed in and all may. */
    boolean readsAll() {
        return current.find().map(AgreementAccess::isOfTheSection).orElse(true);
    }

    /** The institutions that the one who is signed in acts for; empty for most. */
    Set<InstitutionId> institutions() {
        return current.find().<Set<InstitutionId>>map(Account::institutions).orElse(Set.of());
    }

    void requireRead(Agreement agreement) {
        if (!readsAll() && institutions().stream().noneMatch(agreement::isMember)) {
            throw new AccessDeniedException(
                    "The agreement %d is between others: only its members and the section see it."
                            .formatted(agreement.id()));
        }
    }

    void requireFor(InstitutionId institution) {
        if (!readsAll() && !institutions().contains(institution)) {
            throw new AccessDeniedException("You don't act for (%s).".formatted(institution));
        }
    }

    void requireAll() {
        if (!readsAll()) {
            throw new AccessDeniedException("Only the section sees all agreements.");
        }
    }

    /** As what the one who is signed in acts on an agreement; empty if not at all. */
    Optional<Actor> actor(Agreement agreement) {
        Account account = current.get();
        if (institutions().stream().anyMatch(agreement::isMember)) {
            return Optional.of(Actor.OFFICER);
        }
        return isOfTheSection(account) ? Optional.of(Actor.STAFF) : Optional.empty();
    }

    /** As {@link #actor}, for those who must be one. */
    Actor requireActor(Agreement agreement) {
        return actor(agreement)
                .orElseThrow(() ->
                        new AccessDeniedException("The agreement %d is between others.".formatted(agreement.id())));
    }

    static boolean isOfTheSection(Account account) {
        return account.has(Role.STAFF) || account.has(Role.ADMINISTRATOR);
    }
}
