package org.twinbridge.account;

import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.account.AccountRefusedException.Cause;
import org.twinbridge.account.persistence.AccountEntity;
import org.twinbridge.account.persistence.AccountRepository;
import org.twinbridge.audit.AuditTrail;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * What administrators do about accounts. Whatever changes what an account may do ends its sessions, so that it holds at
 * once.
 */
@Service
@RolesAllowed("ADMINISTRATOR")
public class AccountAdministration {

    private final AccountRepository repository;
    private final SignInAttempts attempts;
    private final AuditTrail trail;

    AccountAdministration(AccountRepository repository, SignInAttempts attempts, AuditTrail trail) {
        this.repository = repository;
        this.attempts = attempts;
        this.trail = trail;
    }

    /** The accounts, by name, whose name, display name or address has the text in it; all for a blank text. */
    @Transactional(readOnly = true)
    public List<ManagedAccount> search(String text) {
        // What would stand for any text stands for itself.
        String part = text.strip().toLowerCase(Locale.ROOT).replaceAll("([~%_])", "~$1");
        return repository.search(part).stream().map(this::managed).toList();
    }

    /**
     * One account.
     *
     * @throws AccountRefusedException if there is none of this id
     */
    @Transactional(readOnly = true)
    public ManagedAccount find(UUID id) {
        return managed(required(id));
    }

    /**
     * Changes an account.
     *
     * @param version the version that the administrator saw
     * @throws AccountRefusedException if somebody changed it meanwhile, its roles and institutions don't fit each other,
     *     nobody would be left to administer, or the address or the name at the single sign-on is malformed or taken
     */
    @Transactional
    public ManagedAccount change(UUID id, long version, AccountChange change) {
        AccountEntity entity = seen(id, version);
        String displayName = change.displayName().isBlank()
                ? entity.name()
                : change.displayName().strip();
        String mail = blankAsNull(change.mailAddress());
        String subject = blankAsNull(change.oidcSubject());
        Accounts.checkDisplayName(displayName);
        Accounts.checkParts(entity.name(), change.roles(), change.institutions(), mail);
        if (!change.roles().contains(Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(entity);
        }
        if (subject != null
                && repository
                        .findByOidcSubject(subject)
                        .filter(other -> !other.id().equals(id))
                        .isPresent()) {
            throw new AccountRefusedException(
                    Cause.OIDC_TAKEN,
                    "Another account has the name \"%s\" at the single sign-on.".formatted(subject),
                    subject);
        }
        List<String> institutions =
                change.institutions().stream().map(InstitutionId::value).toList();
        boolean mayDiffers = !entity.roles().equals(change.roles())
                || !entity.institutionIds().equals(institutions);
        String before = rights(entity);
        entity.change(displayName, change.roles(), institutions, mail, subject);
        AccountEntity saved = save(entity);
        trail.record(
                "account.changed",
                "account:" + entity.name(),
                change.institutions().stream().findFirst().orElse(null),
                Map.of("before", before, "after", rights(saved)));
        if (mayDiffers) {
            repository.signOutEverywhere(id);
        }
        return managed(saved);
    }

    /**
     * Lets the person sign in, or not any more. What the account did stays.
     *
     * @throws AccountRefusedException if somebody changed it meanwhile, or nobody would be left to administer
     */
    @Transactional
    public ManagedAccount setActive(UUID id, long version, boolean active) {
        AccountEntity entity = seen(id, version);
        if (!active) {
            requireAnotherAdministrator(entity);
        }
        entity.setActive(active);
        AccountEntity saved = save(entity);
        repository.signOutEverywhere(id);
        trail.record(active ? "account.activated" : "account.deactivated", "account:" + entity.name(), null, Map.of());
        return managed(saved);
    }

    /** Ends every session of an account. */
    @Transactional
    public void signOutEverywhere(UUID id) {
        AccountEntity entity = required(id);
        repository.signOutEverywhere(id);
        trail.record("account.signed-out-everywhere", "account:" + entity.name(), null, Map.of());
    }

    /** Forgets an account's failed attempts to sign in. */
    @Transactional
    public void unlock(UUID id) {
        AccountEntity entity = required(id);
        if (attempts.forget(entity.name())) {
            trail.record("account.unlocked", "account:" + entity.name(), null, Map.of());
        }
    }

    private AccountEntity required(UUID id) {
        return repository
                .findById(id)
                .orElseThrow(() ->
                        new AccountRefusedException(Cause.UNKNOWN_ACCOUNT, "There is no account (%s).".formatted(id)));
    }

    private AccountEntity seen(UUID id, long version) {
        AccountEntity entity = required(id);
        if (entity.version() != version) {
            throw changedMeanwhile(entity);
        }
        return entity;
    }

    private AccountEntity save(AccountEntity entity) {
        try {
            return repository.saveAndFlush(entity);
        } catch (OptimisticLockingFailureException faster) {
            throw changedMeanwhile(entity);
        }
    }

    private static AccountRefusedException changedMeanwhile(AccountEntity entity) {
        return new AccountRefusedException(
                Cause.CHANGED_MEANWHILE,
                "Somebody else changed the account \"%s\" meanwhile. Look at it again.".formatted(entity.name()),
                entity.name());
    }

    private void requireAnotherAdministrator(AccountEntity entity) {
        if (entity.active()
                && entity.roles().contains(Role.ADMINISTRATOR)
                && repository.countActiveWith(Role.ADMINISTRATOR) == 1) {
            throw new AccountRefusedException(
                    Cause.LAST_ADMINISTRATOR,
                    "\"%s\" is the last administrator: make another first.".formatted(entity.name()),
                    entity.name());
        }
    }

    private ManagedAccount managed(AccountEntity entity) {
        return new ManagedAccount(
                Accounts.account(entity),
                entity.version(),
                entity.lastSignIn(),
                attempts.lockedUntil(entity.name()).orElse(null),
                entity.oidcSubject());
    }

    private static String rights(AccountEntity entity) {
        Set<Role> roles = new HashSet<>(entity.roles());
        return "%s %s".formatted(roles.stream().sorted().toList(), entity.institutionIds());
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
