package org.twinbridge.profile;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.twinbridge.account.Account;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;

/** Who may edit which profile: officers those they act for, staff and stewards all. */
@Component
class ProfileEditors {

    private final CurrentAccount current;

    ProfileEditors(CurrentAccount current) {
        this.current = current;
    }

    boolean mayEdit(InstitutionId institution) {
        return current.find().filter(account -> mayEdit(account, institution)).isPresent();
    }

    /** The institutions an officer acts for; empty for everybody else. */
    List<InstitutionId> own() {
        return current.find()
                .map(account -> List.copyOf(account.institutions()))
                .orElse(List.of());
    }

    /**
     * The account that is signed in.
     *
     * @throws AccessDeniedException if it may not edit the profile of the institution
     */
    Account require(InstitutionId institution) {
        Account account = current.get();
        if (!mayEdit(account, institution)) {
            throw new AccessDeniedException("The profile of (%s) is not yours to edit.".formatted(institution));
        }
        return account;
    }

    /** Whether an account may say that something is verified. */
    static boolean mayVerify(Account account) {
        return account.has(Role.STAFF) || account.has(Role.STEWARD);
    }

    /** In which role an account edits the profile of an institution. */
    static Role role(Account account, InstitutionId institution) {
        if (account.actsFor(institution)) {
            return Role.OFFICER;
        }
        return account.has(Role.STAFF) ? Role.STAFF : Role.STEWARD;
    }

    private static boolean mayEdit(Account account, InstitutionId institution) {
        return mayVerify(account) || account.actsFor(institution);
    }
}
