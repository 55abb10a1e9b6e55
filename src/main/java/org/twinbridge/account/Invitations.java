package org.twinbridge.account;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.account.InvitationRefusedException.Cause;
import org.twinbridge.account.persistence.InvitationEntity;
import org.twinbridge.account.persistence.InvitationRepository;
import org.twinbridge.audit.AuditTrail;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Invites people by link: administrators into every role, the section's staff officers and reviewers. A link works once,
 * for a time, and may be revoked. Its 256 bits are kept as a hash only.
 */
@Service
public class Invitations {

    /** Where links lead, before their token. */
    public static final String PATH = "invitation/";

    /** What staff may invite into. */
    public static final Set<Role> OF_STAFF = Set.of(Role.OFFICER, Role.REVIEWER);

    private static final int TOKEN_BYTES = 32;

    private final InvitationRepository repository;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration lifetime;
    private final SecureRandom random = new SecureRandom();

    Invitations(
            InvitationRepository repository,
            Accounts accounts,
            CurrentAccount current,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${twinbridge.invitation.lifetime:7d}") Duration lifetime) {
        this.repository = repository;
        this.accounts = accounts;
        this.current = current;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /**
     * Invites somebody.
     *
     * @param institutions the institutions an officer will act for, the main one first; empty for everybody else
     * @param mail where the link goes; null if it is only shown
     * @return the link within the application, which is shown this once
     * @throws AccountRefusedException if the roles and institutions don't fit each other, or the address is malformed
     * @throws AccessDeniedException if who is signed in may not invite into a role
     */
    @RolesAllowed({"STAFF", "ADMINISTRATOR"})
    @Transactional
    public String invite(Set<Role> roles, Collection<InstitutionId> institutions, @Nullable String mail) {
        Account by = current.requireAny(Role.STAFF, Role.ADMINISTRATOR);
        if (!by.has(Role.ADMINISTRATOR) && !OF_STAFF.containsAll(roles)) {
            throw new AccessDeniedException(
                    "Staff invite officers and reviewers; into %s an administrator does.".formatted(roles));
        }
        String address = mail == null || mail.isBlank() ? null : mail.strip();
        Accounts.checkParts("invited", roles, Account.inOrder(institutions), address);
        String token = token();
        Instant now = clock.instant();
        var entity = repository.save(new InvitationEntity(
                hash(token),
                roles,
                institutions.stream().map(InstitutionId::value).toList(),
                address,
                by.name(),
                now,
                now.plus(lifetime)));
        trail.record(
                "account.invited",
                subject(entity),
                institutions.stream().findFirst().orElse(null),
                Map.of("roles", roles.stream().sorted().toList(), "mail", address == null ? "" : address));
        events.publishEvent(new InvitationMade(invitation(entity), PATH + token, address));
        return PATH + token;
    }

    /** The latest invitations, the last first: all for an administrator, their own for staff. */
    @RolesAllowed({"STAFF", "ADMINISTRATOR"})
    @Transactional(readOnly = true)
    public List<Invitation> latest() {
        Account by = current.requireAny(Role.STAFF, Role.ADMINISTRATOR);
        List<InvitationEntity> found = by.has(Role.ADMINISTRATOR)
                ? repository.findTop200ByOrderByIdDesc()
                : repository.findTop200ByMadeByOrderByIdDesc(by.name());
        return found.stream().map(this::invitation).toList();
    }

    /**
     * Makes the link of an invitation worthless; nothing happens if it is already.
     *
     * @throws InvitationRefusedException if there is no such invitation
     * @throws AccessDeniedException if it is another's, unless an administrator asks
     */
    @RolesAllowed({"STAFF", "ADMINISTRATOR"})
    @Transactional
    public void revoke(long id) {
        Account by = current.requireAny(Role.STAFF, Role.ADMINISTRATOR);
        InvitationEntity entity =
                repository.findById(id).orElseThrow(() -> new InvitationRefusedException(Cause.UNKNOWN));
        if (!by.has(Role.ADMINISTRATOR) && !entity.madeBy().equals(by.name())) {
            throw new AccessDeniedException("Staff revoke their own invitations.");
        }
        if (invitation(entity).state() == Invitation.State.WAITING) {
            entity.revoke(clock.instant());
            trail.record("account.invitation-revoked", subject(entity), null, Map.of());
        }
    }

    /**
     * What a link invites to. For anybody who has the link.
     *
     * @throws InvitationRefusedException if it is unknown, used, expired or revoked
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Invitation open(String token) {
        return invitation(waiting(token));
    }

    /**
     * Makes the account of a link. For anybody who has the link.
     *
     * @throws InvitationRefusedException if it is unknown, used, expired or revoked
     * @throws AccountRefusedException as {@link Accounts#create}; the link may be used again then
     */
    @PermitAll
    @Transactional
    public Account accept(String token, String name, String displayName, CharSequence password) {
        InvitationEntity entity = waiting(token);
        Invitation invitation = invitation(entity);
        Account made = accounts.make(
                new NewAccount(name, displayName, invitation.roles(), invitation.institutions(), entity.mail()),
                password);
        entity.use(made.name(), clock.instant());
        repository.saveAndFlush(entity);
        trail.recordAs(
                made.name(), "account.invitation-used", subject(entity), null, Map.of("invited by", entity.madeBy()));
        return made;
    }

    private InvitationEntity waiting(String token) {
        InvitationEntity entity = repository
                .findByTokenHash(hash(token))
                .orElseThrow(() -> new InvitationRefusedException(Cause.UNKNOWN));
        return switch (invitation(entity).state()) {
            case WAITING -> entity;
            case USED -> throw new InvitationRefusedException(Cause.USED);
            case EXPIRED -> throw new InvitationRefusedException(Cause.EXPIRED);
            case REVOKED -> throw new InvitationRefusedException(Cause.REVOKED);
        };
    }

    private Invitation invitation(InvitationEntity entity) {
        return new Invitation(
                entity.id(),
                state(entity),
                entity.roles(),
                Account.inOrder(
                        entity.institutions().stream().map(InstitutionId::new).toList()),
                entity.mail(),
                entity.madeBy(),
                entity.madeAt(),
                entity.expiresAt());
    }

    private Invitation.State state(InvitationEntity entity) {
        if (entity.usedAt() != null) {
            return Invitation.State.USED;
        }
        if (entity.revokedAt() != null) {
            return Invitation.State.REVOKED;
        }
        return clock.instant().isBefore(entity.expiresAt()) ? Invitation.State.WAITING : Invitation.State.EXPIRED;
    }

    private static String subject(InvitationEntity entity) {
        return "invitation:" + entity.id();
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256.", missing);
        }
    }
}
