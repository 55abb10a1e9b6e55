package org.twinbridge.profile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinbridge.account.Account;
import org.twinbridge.account.Role;
import org.twinbridge.audit.AuditTrail;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.DeclaredProfiles;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.notice.Notice;
import org.twinbridge.notice.Notices;
import org.twinbridge.notice.Recipient;
import org.twinbridge.profile.ProfileVersion.How;
import org.twinbridge.profile.SaveOutcome.Overtaken;
import org.twinbridge.profile.SaveOutcome.Saved;
import org.twinbridge.profile.SaveOutcome.Unchanged;
import org.twinbridge.profile.persistence.DraftStore;
import org.twinbridge.profile.persistence.VersionStore;

/**
 * Stores profiles whose editor and content were checked, one transaction each: the profile, its version, the end of the
 * draft and whoever must learn of it, or nothing at all.
 */
@Component
class ProfileSaves {

    private final DeclaredProfiles profiles;
    private final VersionStore versions;
    private final DraftStore drafts;
    private final AuditTrail audit;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProfileSaves(
            DeclaredProfiles profiles,
            VersionStore versions,
            DraftStore drafts,
            AuditTrail audit,
            Notices notices,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.profiles = profiles;
        this.versions = versions;
        this.drafts = drafts;
        this.audit = audit;
        this.notices = notices;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Why a profile is stored.
     *
     * @param restored number of the version that is brought back; {@code null} if none is
     */
    record Reason(How how, @Nullable Integer restored) {}

    /** What an institution states now, in the order in which statements are kept. */
    ProfileItems stored(InstitutionId institution) {
        return Statements.inOrder(profiles.find(institution).orElse(ProfileItems.none(institution)));
    }

    /** @param base what is stored as far as the account knows, in order, as {@code mine} is */
    SaveOutcome save(Account account, ProfileItems base, ProfileItems mine, Reason reason) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> store(account, base, mine, reason)));
        } catch (ConcurrencyFailureException | DataIntegrityViolationException faster) {
            ProfileItems theirs = stored(mine.institution());
            if (theirs.equals(base)) {
                throw faster;
            }
            return new Overtaken(base, theirs, mine);
        }
    }

    private SaveOutcome store(Account account, ProfileItems base, ProfileItems mine, Reason reason) {
        InstitutionId institution = mine.institution();
        Optional<ProfileItems> found = profiles.find(institution);
        ProfileItems stored = Statements.inOrder(found.orElse(ProfileItems.none(institution)));
        if (!stored.equals(base)) {
            return new Overtaken(base, stored, mine);
        }
        if (mine.equals(stored)) {
            drafts.discard(account.id(), institution);
            return new Unchanged();
        }
        Collection<Statement> statements = Statements.of(mine).values();
        // What was verified and is brought back from a version was verified by those who may.
        if (!ProfileEditors.mayVerify(account) && reason.how() != How.RESTORED) {
            ProfileChecks.checkVerified(Statements.of(stored), statements);
        }
        if (!profiles.replace(found.orElse(ProfileItems.none(institution)), mine)) {
            return new Overtaken(base, stored(institution), mine);
        }
        noteFound(institution, stored);
        Role role = ProfileEditors.role(account, institution);
        int number = versions.add(
                institution,
                reason.how().name(),
                account.name(),
                role.name(),
                clock.instant(),
                reason.restored(),
                statements);
        // What somebody has typed outlives a version that is brought back, and is merged with it when it is saved.
        if (reason.how() != How.RESTORED) {
            drafts.discard(account.id(), institution);
        }
        tell(account, role, institution, number, reason);
        return new Saved(number);
    }

    /** What an import or a merge of institutions stored was in no version yet, and would be lost to the history. */
    private void noteFound(InstitutionId institution, ProfileItems stored) {
        Collection<Statement> statements = Statements.of(stored).values();
        boolean known = versions.latest(institution)
                .map(latest ->
                        Statements.together(institution, latest.statements()).equals(stored))
                .orElse(statements.isEmpty());
        if (!known) {
            versions.add(institution, How.FOUND.name(), "", "", clock.instant(), null, statements);
        }
    }

    private void tell(Account account, Role role, InstitutionId institution, int number, Reason reason) {
        audit.record(
                "profile.saved",
                "profile:" + institution.bare(),
                institution,
                Map.of("version", number, "how", reason.how(), "role", role));
        if (role != Role.OFFICER) {
            notices.tell(
                    Recipient.officersOf(institution),
                    Notice.of(
                            "profile.notice.edited",
                            "profile?for=" + URLEncoder.encode(institution.bare(), StandardCharsets.UTF_8),
                            "profile/" + institution.bare() + "/" + number,
                            account.displayName(),
                            String.valueOf(number)));
        }
        events.publishEvent(new ProfileSaved(institution, number, account.name()));
    }
}
