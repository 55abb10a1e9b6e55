package org.twinbridge.account;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.account.AccountRefusedException.Cause;
import org.twinbridge.account.persistence.AccountEntity;
import org.twinbridge.account.persistence.AccountRepository;
import org.twinbridge.audit.AuditTrail;
import org.twinbridge.engine.profile.InstitutionId;

/** Makes and finds accounts. Passwords are kept only as salted hashes. */
@Service
@PermitAll
public class Accounts {

    /** The fewest characters of a password. */
    public static final int SHORTEST_PASSWORD = 12;

    /** The most bytes of a password in UTF-8: Argon2 reads them all, and nobody needs more. */
    public static final int LONGEST_PASSWORD = 1000;

    static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{2,99}");
    private static final int LONGEST_DISPLAY_NAME = 200;

    private final AccountRepository repository;
    private final Passwords passwords;
    private final AuditTrail trail;
    private final Clock clock;

    Accounts(AccountRepository repository, Passwords passwords, AuditTrail trail, Clock clock) {
        this.repository = repository;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes an account. On the web only an administrator may; the command line, which has no one signed in, may too.
     *
     * @throws AccountRefusedException if the name is taken or malformed, a role is missing, an officer lacks an
     *     institution, or the password is too short or too long
     */
    @RolesAllowed("ADMINISTRATOR")
    @Transactional
    public Account create(NewAccount asked, CharSequence password) {
        requireAdministrator();
        return make(asked, password);
    }

    /** Makes an account for whoever may be given one: {@link #create} and invitations judge that. */
    Account make(NewAccount asked, CharSequence password) {
        String name = canonical(asked.name());
        String displayName =
                asked.displayName().isBlank() ? name : asked.displayName().strip();
        check(asked, name, displayName);
        String hash = passwords.hash(name, password);
        if (repository.findByName(name).isPresent()) {
            throw new AccountRefusedException(
                    Cause.NAME_TAKEN,
                    "The name \"%s\" is taken. Choose another, or sign in with it.".formatted(name),
                    name);
        }
        Account account = new Account(
                UUID.randomUUID(), name, displayName, asked.roles(), asked.institutions(), asked.mailAddress(), true);
        repository.save(entity(account, hash));
        trail.record(
                "account.made",
                "account:" + name,
                account.institution().orElse(null),
                Map.of("roles", account.roles().stream().sorted().toList()));
        return account;
    }

    /** The account of that name, whatever its case; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<Account> find(String name) {
        return repository.findByName(canonical(name)).map(Accounts::account);
    }

    /** Whether anybody could sign in and make further accounts. */
    @Transactional(readOnly = true)
    public boolean administratorExists() {
        return repository.existsActiveWith(Role.ADMINISTRATOR);
    }

    private static void check(NewAccount asked, String name, String displayName) {
        if (!NAME.matcher(name).matches()) {
            throw new AccountRefusedException(
                    Cause.NAME_MALFORMED,
                    "\"%s\" cannot be a name to sign in with: use 3 to 100 letters a-z, digits or . _ @ + -, such as an e-mail address."
                            .formatted(name),
                    name);
        }
        checkDisplayName(displayName);
        checkParts(name, asked.roles(), asked.institutions(), asked.mailAddress());
    }

    static void checkDisplayName(String displayName) {
        if (displayName.length() > LONGEST_DISPLAY_NAME) {
            throw new AccountRefusedException(
                    Cause.DISPLAY_NAME_LONG,
                    "The display name has %d characters; %d are the most."
                            .formatted(displayName.length(), LONGEST_DISPLAY_NAME),
                    displayName.length(),
                    LONGEST_DISPLAY_NAME);
        }
    }

    /** Checks that roles, institutions and address fit each other. */
    static void checkParts(
            String name, Set<Role> roles, Collection<InstitutionId> institutions, @Nullable String mail) {
        if (roles.isEmpty()) {
            throw new AccountRefusedException(
                    Cause.NO_ROLE, "The account \"%s\" needs at least one role.".formatted(name), name);
        }
        boolean officer = roles.contains(Role.OFFICER);
        if (officer == institutions.isEmpty()) {
            throw new AccountRefusedException(
                    officer ? Cause.NO_INSTITUTION : Cause.NEEDLESS_INSTITUTION,
                    officer
                            ? "An officer acts for one institution: name it."
                            : "Only an officer acts for an institution: leave the institution out, or add the role.");
        }
        if (mail != null && !MAIL.matcher(mail).matches()) {
            throw new AccountRefusedException(
                    Cause.MAIL_MALFORMED, "\"%s\" is no address of e-mail.".formatted(mail), mail);
        }
    }

    private static void requireAdministrator() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getAuthorities().stream()
                        .noneMatch(authority ->
                                AccountPrincipal.authority(Role.ADMINISTRATOR).equals(authority))) {
            throw new AccessDeniedException("Only an administrator makes accounts.");
        }
    }

    private AccountEntity entity(Account account, String hash) {
        return new AccountEntity(
                account.id(),
                account.name(),
                account.displayName(),
                hash,
                account.institutions().stream().map(InstitutionId::value).toList(),
                account.mailAddress(),
                account.roles(),
                clock.instant());
    }

    static Account account(AccountEntity entity) {
        return new Account(
                entity.id(),
                entity.name(),
                entity.displayName(),
                entity.roles(),
                Account.inOrder(
                        entity.institutionIds().stream().map(InstitutionId::new).toList()),
                entity.mail(),
                entity.active());
    }

    static String canonical(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
