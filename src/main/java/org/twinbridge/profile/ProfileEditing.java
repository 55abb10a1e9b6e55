package org.twinbridge.profile;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.twinbridge.account.Account;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.matching.ProfileTrials;
import org.twinbridge.matching.UnknownInstitutionException;
import org.twinbridge.profile.ProfileRefusedException.Cause;
import org.twinbridge.profile.ProfileVersion.How;
import org.twinbridge.profile.persistence.DraftStore;
import org.twinbridge.profile.persistence.VersionStore;

/**
 * Edits what institutions state. Officers edit the profiles of those they act for, staff and stewards all; everybody else
 * is refused with an {@link AccessDeniedException}. A draft belongs to the account that makes it and is shown to no other.
 * What makes no sense is refused with a {@link ProfileRefusedException}, an institution that the catalogue does not hold
 * with an {@link UnknownInstitutionException}.
 */
@Service
@RolesAllowed({"OFFICER", "STAFF", "STEWARD"})
public class ProfileEditing {

    /** The most versions that a history shows. */
    public static final int MOST_VERSIONS = 100;

    private static final Comparator<Statement> AS_SHOWN = Comparator.comparing(
                    (Statement statement) -> statement.key().kind())
            .thenComparing(Comparator.comparingDouble(Statement::amount).reversed())
            .thenComparing(Statement::key);

    private final ProfileEditors editors;
    private final ProfileSaves saves;
    private final ProfileTrials trials;
    private final DraftStore drafts;
    private final VersionStore versions;
    private final Clock clock;

    ProfileEditing(
            ProfileEditors editors,
            ProfileSaves saves,
            ProfileTrials trials,
            DraftStore drafts,
            VersionStore versions,
            Clock clock) {
        this.editors = editors;
        this.saves = saves;
        this.trials = trials;
        this.drafts = drafts;
        this.versions = versions;
        this.clock = clock;
    }

    /** Whether the account that is signed in may edit the profile of an institution. */
    @PermitAll
    public boolean mayEdit(InstitutionId institution) {
        return editors.mayEdit(institution);
    }

    /** The institutions an officer acts for; empty for everybody else. */
    public List<InstitutionId> own() {
        return editors.own();
    }

    /** Begins to edit, or goes on. */
    public Editing open(InstitutionId institution) {
        Account account = editors.require(institution);
        Profile assumed = trials.known(ProfileItems.none(institution));
        return new Editing(
                stored(institution),
                offered(institution, assumed),
                drafts.find(account.id(), institution)
                        .map(kept -> draft(institution, kept))
                        .orElse(null),
                versions.latest(institution)
                        .map(kept -> version(institution, kept))
                        .orElse(null),
                ProfileEditors.mayVerify(account));
    }

    /**
     * Keeps what is not saved yet, in the place of what the same account kept of the institution before.
     *
     * @param base what was stored when the draft was begun
     */
    public void keep(ProfileItems base, ProfileItems mine) {
        InstitutionId institution = mine.institution();
        Account account = editors.require(institution);
        requireSame(base, mine);
        Map<Statement.Key, Statement> statements = Statements.of(mine);
        ProfileChecks.check(statements.values(), today());
        drafts.keep(account.id(), institution, Statements.of(base).values(), statements.values(), clock.instant());
    }

    /** Forgets the draft of the account that is signed in; nothing happens if there is none. */
    public void discard(InstitutionId institution) {
        drafts.discard(editors.require(institution).id(), institution);
    }

    /**
     * Stores a profile, unless somebody else stored another since it was begun. The draft is gone once it is stored.
     *
     * @param base what was stored when it was begun
     */
    public SaveOutcome save(ProfileItems base, ProfileItems mine) {
        return save(base, mine, How.EDITED, null);
    }

    /** As {@link #save}, of a profile that was put together with what somebody else saved first. */
    public SaveOutcome saveMerged(ProfileItems theirs, ProfileItems merged) {
        return save(theirs, merged, How.MERGED, null);
    }

    /**
     * Brings a version back, as a new one.
     *
     * @param base what is stored as far as whoever restores knows
     */
    public SaveOutcome restore(ProfileItems base, int number) {
        InstitutionId institution = base.institution();
        editors.require(institution);
        VersionStore.Kept kept = versions.find(institution, number)
                .orElseThrow(() -> new ProfileRefusedException(Cause.VERSION_UNKNOWN, number));
        return save(base, Statements.together(institution, kept.statements()), How.RESTORED, number);
    }

    /** What was stated, the latest first, at most {@value #MOST_VERSIONS}. */
    public List<ProfileVersion> history(InstitutionId institution) {
        editors.require(institution);
        return versions.all(institution, MOST_VERSIONS).stream()
                .map(kept -> version(institution, kept))
                .toList();
    }

    private SaveOutcome save(ProfileItems base, ProfileItems given, How how, @Nullable Integer restored) {
        Account account = editors.require(given.institution());
        requireSame(base, given);
        ProfileItems mine = Statements.inOrder(given);
        ProfileChecks.check(Statements.of(mine).values(), today());
        return saves.save(account, Statements.inOrder(base), mine, new ProfileSaves.Reason(how, restored));
    }

    private ProfileItems stored(InstitutionId institution) {
        return saves.stored(institution);
    }

    private static List<Statement> offered(InstitutionId institution, Profile assumed) {
        var items = new ProfileItems(
                institution,
                assumed.themes(),
                assumed.needs(),
                assumed.capacities(),
                Set.of(),
                Set.of(),
                null,
                Set.of());
        return Statements.of(items).values().stream().sorted(AS_SHOWN).toList();
    }

    private static Draft draft(InstitutionId institution, DraftStore.Kept kept) {
        return new Draft(
                Statements.together(institution, kept.base()),
                Statements.together(institution, kept.mine()),
                kept.changedAt());
    }

    private static ProfileVersion version(InstitutionId institution, VersionStore.Kept kept) {
        return new ProfileVersion(
                kept.number(),
                How.valueOf(kept.how()),
                kept.by(),
                kept.role(),
                kept.at(),
                kept.restored(),
                Statements.together(institution, kept.statements()));
    }

    private static void requireSame(ProfileItems base, ProfileItems mine) {
        if (!base.institution().equals(mine.institution())) {
            throw new IllegalArgumentException(
                    "A profile of (%s) was begun from one of (%s).".formatted(mine.institution(), base.institution()));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
