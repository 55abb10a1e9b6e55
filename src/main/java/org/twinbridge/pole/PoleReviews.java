package org.twinbridge.pole;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Service;
import org.twinbridge.account.Account;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.Role;
import org.twinbridge.engine.pole.PoleTheme;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institutions;
import org.twinbridge.pole.PoleRefusedException.Cause;
import org.twinbridge.policy.Policies;

/**
 * The review of poles: the queue, the decisions and their history, for reviewers and for the staff who watch; and the
 * list of accepted poles, for anybody. Every method but {@link #accepted()} and {@link #accepted(String)} refuses those
 * who are neither reviewer, staff nor administrator with an {@link AccessDeniedException}, and those who are not signed
 * in with an {@link AuthenticationCredentialsNotFoundException}.
 */
@Service
@RolesAllowed({"REVIEWER", "STAFF", "ADMINISTRATOR"})
public class PoleReviews {

    /** The most characters of a reason or question. */
    public static final int LONGEST_REASON = 2000;

    private static final Logger LOG = LoggerFactory.getLogger(PoleReviews.class);
    private static final Set<Role> READERS = Set.of(Role.REVIEWER, Role.STAFF, Role.ADMINISTRATOR);

    private final Poles poles;
    private final PoleRegister register;
    private final Policies policies;
    private final Institutions institutions;
    private final CurrentAccount current;
    private final ReentrantLock searching = new ReentrantLock();

    PoleReviews(
            Poles poles, PoleRegister register, Policies policies, Institutions institutions, CurrentAccount current) {
        this.poles = poles;
        this.register = register;
        this.policies = policies;
        this.institutions = institutions;
        this.current = current;
    }

    /** Whether the account that is signed in may see the queue. */
    @PermitAll
    public boolean mayRead() {
        return current.find().filter(PoleReviews::mayRead).isPresent();
    }

    /** Whether the account that is signed in may decide at all. */
    @PermitAll
    public boolean mayDecide() {
        return current.find().filter(account -> account.has(Role.REVIEWER)).isPresent();
    }

    /** Searches a theme again if the catalogue or the policy has changed since it was searched last. */
    public void refresh(PoleTheme theme) {
        requireReader();
        searching.lock();
        try {
            if (!register.isUpToDate(theme.code(), poles.release(), policies.current())) {
                register.update(poles.find(theme));
            }
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException faster) {
            LOG.info("Another process has searched the theme {} at the same time; its result stays.", theme.code());
        } finally {
            searching.unlock();
        }
    }

    /**
     * The candidates of a theme, searched again if the data have changed: those that lack at most joint work, and all
     * that were decided, present or not; with recorded joint work first, then by score.
     *
     * @param incompleteToo whether those are wanted too that lack something else
     */
    public List<ReviewedPole> queue(PoleTheme theme, boolean incompleteToo) {
        refresh(theme);
        return register.queue(theme.code(), incompleteToo);
    }

    /** One pole; empty if there is none of this id. */
    public Optional<ReviewedPole> find(String id) {
        requireReader();
        return register.find(id);
    }

    /** What was decided of a pole, the latest first. */
    public List<PoleDecision> history(String id) {
        requireReader();
        return register.history(id);
    }

    /** How many poles that could be accepted wait for a reviewer, among the themes searched so far. */
    public long waiting() {
        requireReader();
        return register.waiting();
    }

    /** What of a pole the account that is signed in belongs to, so that it must stand aside; empty if nothing. */
    @PermitAll
    public Optional<InstitutionId> interest(PoleReport.Pole pole) {
        return current.find().stream()
                .flatMap(account -> account.institutions().stream())
                .filter(own -> touches(pole, own))
                .findFirst();
    }

    /**
     * Decides. For reviewers.
     *
     * @throws PoleRefusedException if the pole is unknown, was changed since the reviewer looked, or does not allow it; if
     *     a reason is missing or longer than {@value #LONGEST_REASON} characters; or if the reviewer belongs to a member
     * @throws AccessDeniedException if the account is not a reviewer's
     */
    @RolesAllowed("REVIEWER")
    public PoleDecision decide(Judgement asked) {
        Account reviewer = current.get();
        if (!reviewer.has(Role.REVIEWER)) {
            throw new AccessDeniedException("Only a reviewer decides on poles.");
        }
        String reason = asked.reason().strip();
        checkReason(asked.kind(), reason);
        register.find(asked.poleId())
                .map(ReviewedPole::evidence)
                .flatMap(this::interest)
                .ifPresent(own -> {
                    throw new PoleRefusedException(
                            Cause.STAND_ASIDE,
                            "You belong to (%s), which has a part in the pole (%s): stand aside and leave it to another reviewer."
                                    .formatted(own, asked.poleId()));
                });
        try {
            return register.decide(asked, reason, reviewer.name());
        } catch (OptimisticLockingFailureException faster) {
            throw new PoleRefusedException(
                    Cause.CHANGED_MEANWHILE,
                    "Somebody decided on the pole (%s) at the same time. Look at it again.".formatted(asked.poleId()));
        }
    }

    /** The accepted poles with the decisions by which they are, by theme, the best first. For anybody. */
    @PermitAll
    public List<PoleDecision> accepted() {
        return register.accepted();
    }

    /** The decision by which a pole is accepted; empty if it is not. For anybody. */
    @PermitAll
    public Optional<PoleDecision> accepted(String id) {
        return register.accepted().stream()
                .filter(decision -> decision.poleId().equals(id))
                .findFirst();
    }

    private static void checkReason(DecisionKind kind, String reason) {
        if (kind.needsReason() && reason.isEmpty()) {
            throw new PoleRefusedException(
                    Cause.NO_REASON, "The decision (%s) needs a reason or a question.".formatted(kind));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new PoleRefusedException(
                    Cause.TOO_LONG,
                    "The reason has %d characters; %d are the most.".formatted(reason.length(), LONGEST_REASON));
        }
    }

    /** Whoever belongs to a member's parent or child has an interest as well. */
    private boolean touches(PoleReport.Pole pole, InstitutionId own) {
        Set<String> near = new HashSet<>(Set.of(own.value()));
        institutions.find(own).ifPresent(found -> found.house().forEach(id -> near.add(id.value())));
        return pole.memberIds().stream().anyMatch(near::contains);
    }

    private void requireReader() {
        if (!mayRead(current.get())) {
            throw new AccessDeniedException("Only reviewers, staff and administrators see the review of poles.");
        }
    }

    private static boolean mayRead(Account account) {
        return READERS.stream().anyMatch(account::has);
    }
}
