package org.twinbridge.account;

import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.account.AccountRefusedException.Cause;
import org.twinbridge.account.persistence.AccountEntity;
import org.twinbridge.account.persistence.AccountRepository;
import org.twinbridge.audit.AuditTrail;

/** What everybody may do about their own account, and about no other. */
@Service
@RolesAllowed({"OFFICER", "STAFF", "REVIEWER", "STEWARD", "ADMINISTRATOR"})
public class OwnAccount {

    private final AccountRepository repository;
    private final CurrentAccount current;
    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final SignInAttempts attempts;
    private final AuditTrail trail;

    OwnAccount(
            AccountRepository repository,
            CurrentAccount current,
            Passwords passwords,
            PasswordEncoder encoder,
            SignInAttempts attempts,
            AuditTrail trail) {
        this.repository = repository;
        this.current = current;
        this.passwords = passwords;
        this.encoder = encoder;
        this.attempts = attempts;
        this.trail = trail;
    }

    /** Whether there is anything to change: the demonstration's people are not stored. */
    @Transactional(readOnly = true)
    public boolean isStored() {
        return repository.existsById(current.get().id());
    }

    /** Whether the account has a password; whoever came through the single sign-on alone has none. */
    @Transactional(readOnly = true)
    public boolean hasPassword() {
        return repository
                .findById(current.get().id())
                .filter(account -> account.password() != null)
                .isPresent();
    }

    /**
     * Changes the password and ends every other session of the account.
     *
     * @param before the password so far, asked so that a screen left open is not enough
     * @throws AccountRefusedException if the password so far is wrong, or the new one too short or too long
     */
    @Transactional(noRollbackFor = AccountRefusedException.class)
    public void changePassword(CharSequence before, CharSequence after) {
        AccountEntity account = stored();
        String name = account.name();
        boolean right = attempts.lockedUntil(name).isEmpty() && encoder.matches(before, account.password());
        if (!right) {
            attempts.failed(name, true, "own account");
            throw new AccountRefusedException(Cause.PASSWORD_WRONG, "The password so far is not right.");
        }
        repository.setPassword(account.id(), passwords.hash(name, after));
        repository.signOutEverywhere(account.id());
        trail.record("account.password-changed", "account:" + name, null, Map.of());
        keepThisSession(repository.signOuts(account.id()));
    }

    /** Ends every session of the account, this one too: with its next request. */
    @Transactional
    public void signOutEverywhere() {
        AccountEntity account = stored();
        repository.signOutEverywhere(account.id());
        trail.record("account.signed-out-everywhere", "account:" + account.name(), null, Map.of());
    }

    private AccountEntity stored() {
        return repository
                .findById(current.get().id())
                .orElseThrow(() -> new AccountRefusedException(
                        Cause.NOT_STORED,
                        "The people of the demonstration live in memory: there is nothing to change."));
    }

    private static void keepThisSession(int signOuts) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal) {
            principal.outlive(signOuts);
        }
    }
}
