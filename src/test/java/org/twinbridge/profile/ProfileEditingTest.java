package org.twinbridge.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinbridge.matching.ui.StoredCatalogue.CAN_THO;
import static org.twinbridge.matching.ui.StoredCatalogue.DAKAR;
import static org.twinbridge.matching.ui.StoredCatalogue.EMPTY;
import static org.twinbridge.matching.ui.StoredCatalogue.LA_PAZ;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.OwnWork;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.institution.DeclaredProfiles;
import org.twinbridge.institution.Institutions;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.ui.StoredCatalogue;
import org.twinbridge.profile.Completeness.State;
import org.twinbridge.profile.MatchPreview.Move;
import org.twinbridge.profile.ProfileVersion.How;
import org.twinbridge.profile.SaveOutcome.Overtaken;
import org.twinbridge.profile.SaveOutcome.Saved;
import org.twinbridge.profile.SaveOutcome.Unchanged;
import org.twinbridge.profile.Statement.Key;
import org.twinbridge.profile.Statement.Kind;

@SpringBootTest
@ActiveProfiles("production")
@Import(StoredCatalogue.class)
class ProfileEditingTest {

    private static final Key TEACHING = Key.of(Kind.NEED, new Field("0114"), Modality.ANY);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Autowired
    private StoredCatalogue stored;

    @Autowired
    private Institutions institutions;

    @Autowired
    private DeclaredProfiles profiles;

    @Autowired
    private ProfileEditing editing;

    @Autowired
    private MatchPreviews previews;

    @Autowired
    private NextItems nextItems;

    @Autowired
    private Matching matching;

    @Autowired
    private JdbcTemplate jdbc;

    private final Account awa = officer("awa", DAKAR);
    private final Account binta = officer("binta", DAKAR);

    @BeforeEach
    void profilesAsTheyWere() {
        jdbc.update("delete from profile_draft");
        stored.store();
        stored.touch();
        OwnWork.run(() -> profiles.save(ProfileItems.none(EMPTY)));
        signIn(awa);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void keepsADraftForWhoeverBeganItAndForNobodyElse() {
        ProfileItems base = editing.open(DAKAR).stored();
        ProfileItems mine = ProfileEdits.put(base, quota(7));

        editing.keep(base, mine);

        assertThat(editing.open(DAKAR).draftIfAny()).get().satisfies(draft -> {
            assertThat(draft.base()).isEqualTo(base);
            assertThat(draft.mine()).isEqualTo(mine);
        });
        signIn(binta);
        assertThat(editing.open(DAKAR).draftIfAny()).isEmpty();
        signIn(account("staff", Role.STAFF, null));
        assertThat(editing.open(DAKAR).draftIfAny()).isEmpty();
    }

    @Test
    void refusesOfficersOfAnotherInstitution() {
        ProfileItems base = editing.open(DAKAR).stored();
        editing.keep(base, ProfileEdits.put(base, quota(7)));
        signIn(officer("can-tho", CAN_THO));

        assertThat(editing.mayEdit(DAKAR)).isFalse();
        assertThatThrownBy(() -> editing.open(DAKAR)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> editing.history(DAKAR)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> editing.keep(base, base)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> editing.save(base, base)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> editing.restore(base, 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> editing.discard(DAKAR)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> previews.of(base, base)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> nextItems.of(base, List.of())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void savesAsAVersionOfItsOwnAndForgetsTheDraft() {
        ProfileItems base = editing.open(DAKAR).stored();
        ProfileItems mine = ProfileEdits.put(base, need(.9));
        editing.keep(base, mine);
        long change = institutions.changeNumber();

        SaveOutcome outcome = editing.save(base, mine);

        assertThat(outcome).isInstanceOf(Saved.class);
        Editing after = editing.open(DAKAR);
        assertThat(after.stored()).isEqualTo(mine);
        assertThat(after.draftIfAny()).isEmpty();
        assertThat(after.latestIfAny()).get().satisfies(version -> {
            assertThat(version.by()).isEqualTo("awa");
            assertThat(version.items()).isEqualTo(mine);
        });
        // Matching sees that it must load again.
        assertThat(institutions.changeNumber()).isGreaterThan(change);
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_event where kind = 'profile.saved' and account_name = 'awa'",
                        Integer.class))
                .isPositive();
    }

    @Test
    void savesNothingWhereNothingChanged() {
        ProfileItems base = editing.open(DAKAR).stored();

        assertThat(editing.save(base, base)).isInstanceOf(Unchanged.class);
    }

    @Test
    void loadsTheCatalogueWithWhatWasSaved() {
        ProfileItems base = openAs(officer("la-paz", LA_PAZ), LA_PAZ);

        editing.save(base, ProfileEdits.put(base, quota(0)));

        assertThat(matching.catalogueSince(institutions.changeNumber())
                        .profile(LA_PAZ)
                        .quota())
                .isZero();
    }

    @Test
    void losesNothingWhereTwoSaveAtOnce() throws Exception {
        ProfileItems base = editing.open(DAKAR).stored();
        ProfileItems hers = ProfileEdits.put(base, Statement.plain(Key.plain(Kind.LANGUAGE, "fr")));
        ProfileItems mine = ProfileEdits.put(base, need(.9));
        var start = new CyclicBarrier(2);

        List<SaveOutcome> outcomes =
                atOnce(() -> savingAs(awa, start, base, hers), () -> savingAs(binta, start, base, mine));

        assertThat(outcomes).hasAtLeastOneElementOfType(Saved.class).hasAtLeastOneElementOfType(Overtaken.class);
        Overtaken overtaken = (Overtaken) outcomes.stream()
                .filter(Overtaken.class::isInstance)
                .findFirst()
                .orElseThrow();
        ProfileItems merged = new ProfileMerge(overtaken.base(), overtaken.theirs(), overtaken.mine()).merged(Map.of());
        assertThat(editing.saveMerged(overtaken.theirs(), merged)).isInstanceOf(Saved.class);
        assertThat(editing.open(DAKAR).stored()).isEqualTo(ProfileEdits.put(hers, need(.9)));
        assertThat(editing.open(DAKAR).latestIfAny())
                .get()
                .extracting(ProfileVersion::how)
                .isEqualTo(How.MERGED);
    }

    @Test
    void losesNothingWhereTwoSaveTheFirstProfileAtOnce() throws Exception {
        jdbc.update("delete from profile_item where institution_id = ?", EMPTY.value());
        jdbc.update("delete from profile where institution_id = ?", EMPTY.value());
        Account one = officer("one", EMPTY);
        Account other = officer("other", EMPTY);
        ProfileItems base = ProfileItems.none(EMPTY);
        var start = new CyclicBarrier(2);

        List<SaveOutcome> outcomes = atOnce(
                () -> savingAs(one, start, base, ProfileEdits.put(base, quota(7))),
                () -> savingAs(other, start, base, ProfileEdits.put(base, need(.9))));

        assertThat(outcomes).hasAtLeastOneElementOfType(Saved.class).hasAtLeastOneElementOfType(Overtaken.class);
    }

    @Test
    void keepsTheDraftOfWhoeverWasOvertaken() {
        ProfileItems base = editing.open(DAKAR).stored();
        ProfileItems mine = ProfileEdits.put(base, need(.9));
        editing.keep(base, mine);
        signIn(binta);
        editing.save(base, ProfileEdits.put(base, quota(7)));
        signIn(awa);

        assertThat(editing.save(base, mine)).isInstanceOf(Overtaken.class);
        assertThat(editing.open(DAKAR).draftIfAny())
                .get()
                .extracting(Draft::mine)
                .isEqualTo(mine);
    }

    @Test
    void restoresAVersionAsANewOneAndKeepsWhatAnImportHadStored() {
        ProfileItems imported = editing.open(DAKAR).stored();
        ProfileItems changed = ProfileEdits.put(imported, quota(9));
        editing.save(imported, changed);
        List<ProfileVersion> before = editing.history(DAKAR);
        int found = before.stream()
                .filter(version -> version.how() == How.FOUND)
                .findFirst()
                .orElseThrow()
                .number();

        SaveOutcome outcome = editing.restore(changed, found);

        assertThat(outcome).isEqualTo(new Saved(before.getFirst().number() + 1));
        assertThat(editing.open(DAKAR).stored()).isEqualTo(imported);
        assertThat(editing.history(DAKAR).getFirst()).satisfies(version -> {
            assertThat(version.how()).isEqualTo(How.RESTORED);
            assertThat(version.restoredIfAny()).contains(found);
        });
        assertThatThrownBy(() -> jdbc.update("delete from profile_version")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void keepsWhatWasTypedWhenAVersionIsBroughtBack() {
        ProfileItems imported = editing.open(DAKAR).stored();
        ProfileItems changed = ProfileEdits.put(imported, quota(9));
        editing.save(imported, changed);
        ProfileItems typed = ProfileEdits.put(changed, need(.3));
        editing.keep(changed, typed);
        int before = editing.history(DAKAR).get(1).number();

        editing.restore(changed, before);

        assertThat(editing.open(DAKAR).draftIfAny())
                .get()
                .extracting(Draft::mine)
                .isEqualTo(typed);
    }

    @Test
    void letsOnlyTheSectionVerify() {
        ProfileItems base = editing.open(DAKAR).stored();
        ProfileItems verified = ProfileEdits.put(base, new Statement(TEACHING, .9, Evidence.of(Source.VERIFIED, DAY)));

        assertThatThrownBy(() -> editing.save(base, verified)).isInstanceOf(ProfileRefusedException.class);
        signIn(account("staff", Role.STAFF, null));
        assertThat(editing.save(base, verified)).isInstanceOf(Saved.class);
        assertThat(jdbc.queryForObject(
                        "select count(*) from notice where kind = 'profile.notice.edited'", Integer.class))
                .isPositive();
        signIn(awa);
        // What is verified stays so while it is left alone, and not when it is made to say something else.
        ProfileItems stored = editing.open(DAKAR).stored();
        assertThat(editing.save(stored, ProfileEdits.put(stored, quota(8)))).isInstanceOf(Saved.class);
        ProfileItems again = editing.open(DAKAR).stored();
        ProfileItems stronger = ProfileEdits.put(again, new Statement(TEACHING, 1, Evidence.of(Source.VERIFIED, DAY)));
        assertThatThrownBy(() -> editing.save(again, stronger)).isInstanceOf(ProfileRefusedException.class);
    }

    @Test
    void refusesWhatWouldBreakTheCatalogue() {
        ProfileItems base = editing.open(DAKAR).stored();

        for (Statement wrong : List.of(
                Statement.plain(Key.plain(Kind.LANGUAGE, "xx1")),
                quota(1001),
                new Statement(TEACHING, .9, Evidence.of(Source.INFERRED, DAY)),
                new Statement(TEACHING, .9, Evidence.of(Source.DECLARED, LocalDate.of(9999, 1, 1))),
                new Statement(TEACHING, .9, new Evidence(Source.DECLARED, DAY, "x".repeat(501))))) {
            ProfileItems mine = ProfileEdits.put(base, wrong);
            assertThatThrownBy(() -> editing.keep(base, mine)).isInstanceOf(ProfileRefusedException.class);
            assertThatThrownBy(() -> editing.save(base, mine)).isInstanceOf(ProfileRefusedException.class);
        }
    }

    @Test
    void offersWhatIsAssumedAndForgetsWhatIsDenied() {
        Account officer = officer("empty", EMPTY);
        signIn(officer);
        Editing first = editing.open(EMPTY);
        assertThat(first.openIn(first.stored())).isNotEmpty().allSatisfy(offered -> assertThat(
                        offered.requireEvidence().source().isStated())
                .isFalse());
        Statement need = first.offered().stream()
                .filter(statement -> statement.key().kind() == Kind.NEED)
                .findFirst()
                .orElseThrow();

        ProfileItems denied = ProfileEdits.deny(first.stored(), need.key());
        editing.save(first.stored(), denied);

        assertThat(editing.open(EMPTY).openIn(denied)).doesNotContain(need);
        assertThat(matching.catalogueSince(institutions.changeNumber())
                        .profile(EMPTY)
                        .needs())
                .noneMatch(known -> known.field().equals(need.key().requireField())
                        && known.modality() == need.key().modality());
    }

    /** Without its need of medicine Dakar has nothing that Montréal could meet; with one more of agriculture others gain. */
    @Test
    void showsWhatAChangeWouldDoToTheFirstPartners() {
        ProfileItems base = editing.open(DAKAR).stored();
        ProfileItems changed = ProfileEdits.put(
                base,
                new Statement(
                        Key.of(Kind.CAPACITY, new Field("0912"), Modality.ANY), 1, Evidence.of(Source.DECLARED, DAY)));

        MatchPreview preview = previews.of(base, changed);
        MatchPreview unchanged = previews.of(base, base);

        assertThat(preview.rows()).hasSizeBetween(1, 2 * MatchPreviews.SHOWN);
        assertThat(unchanged.rows()).extracting(MatchPreview.Row::move).containsOnly(Move.STAYS);
        assertThat(unchanged.rows())
                .allSatisfy(row -> assertThat(row.scoreAfter()).isEqualTo(row.scoreBefore()));
        editing.save(base, changed);
        var saved = matching.catalogueSince(institutions.changeNumber());
        assertThat(saved.profile(DAKAR).capacities()).hasSize(2);
        // What was shown is what comes.
        MatchPreview after = previews.of(changed, changed);
        assertThat(after.rows())
                .extracting(MatchPreview.Row::scoreAfter)
                .containsExactlyElementsOf(preview.rows().stream()
                        .filter(row -> row.move() != Move.LEAVES)
                        .map(MatchPreview.Row::scoreAfter)
                        .toList());
    }

    @Test
    void saysWhatWouldHelpMostAfterTryingIt() {
        Editing opened = editing.open(DAKAR);

        Completeness completeness = nextItems.of(opened.stored(), opened.offered());

        assertThat(completeness.parts().getFirst().state()).isEqualTo(State.STATED);
        assertThat(completeness.parts().get(3).state()).isEqualTo(State.EMPTY);
        assertThat(completeness.tried()).isPositive();
        NextItem next = completeness.nextIfAny().orElseThrow();
        assertThat(next.gain()).isPositive();
        // It does what it says.
        Completeness then = nextItems.of(next.items(), opened.offered());
        assertThat(then.nextIfAny().map(NextItem::before).orElse(next.after())).isEqualTo(next.after());
    }

    private ProfileItems openAs(Account account, InstitutionId institution) {
        signIn(account);
        return editing.open(institution).stored();
    }

    private SaveOutcome savingAs(Account account, CyclicBarrier start, ProfileItems base, ProfileItems mine)
            throws Exception {
        signIn(account);
        start.await();
        return editing.save(base, mine);
    }

    private static List<SaveOutcome> atOnce(Callable<SaveOutcome> one, Callable<SaveOutcome> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = new ArrayList<SaveOutcome>();
            for (Future<SaveOutcome> outcome : threads.invokeAll(List.of(one, other))) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }

    private static Statement quota(int quota) {
        return new Statement(Key.plain(Kind.QUOTA, ""), quota, null);
    }

    private static Statement need(double urgency) {
        return new Statement(TEACHING, urgency, Evidence.of(Source.DECLARED, DAY));
    }

    private static Account officer(String name, InstitutionId institution) {
        return account(name, Role.OFFICER, institution);
    }

    private static Account account(String name, Role role, @Nullable InstitutionId institution) {
        return new Account(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                name,
                Set.of(role),
                institution,
                true);
    }

    private static void signIn(Account account) {
        AccountPrincipal principal = AccountPrincipal.authenticated(account);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }
}
