package org.twinbridge.matching.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.twinbridge.matching.ui.StoredCatalogue.CAN_THO;
import static org.twinbridge.matching.ui.StoredCatalogue.DAKAR;
import static org.twinbridge.matching.ui.StoredCatalogue.LA_PAZ;
import static org.twinbridge.matching.ui.StoredCatalogue.MONTREAL;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.matching.saved.SearchRefusedException.Cause;
import org.twinbridge.matching.ui.StoredCatalogue;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@ActiveProfiles("production")
@Import(StoredCatalogue.class)
class SavedSearchesTest {

    private static final String OF_DAKAR = "institution=" + DAKAR.bare();

    @Autowired
    private StoredCatalogue stored;

    @Autowired
    private SavedSearches searches;

    @Autowired
    private SearchWatch watch;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void anOfficerOfDakar() {
        stored.store();
        jdbc.update("delete from saved_search");
        jdbc.update("delete from notice");
        signIn("officer-of-dakar", Role.OFFICER, DAKAR);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void keepsTheListAsItWasSeen() {
        searches.save("Agriculture", OF_DAKAR + "&field=0811");

        assertThat(searches.mine()).singleElement().satisfies(search -> {
            assertThat(search.address()).isEqualTo("partners?" + OF_DAKAR + "&field=0811");
            assertThat(search.seen().partners()).isNotEmpty().allSatisfy(partner -> assertThat(
                            partner.parts().values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum())
                    .isBetween(partner.score() - 1e-12, partner.score() + 1e-12));
        });
        assertThat(searches.changes(searches.mine().getFirst().id())).isEmpty();
    }

    @Test
    void saysWhoIsNewAndThatAStatedCapacityIsWhy() {
        SavedSearch search = searches.save("All", OF_DAKAR);
        asIfSeenWithout(CAN_THO, search, "2025-12-01T00:00:00Z", List.of());

        List<SearchChange> changes = searches.changes(search.id());

        // The capacities of Can Tho are declared on 1 January 2026, a month after the last look.
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.came()).isTrue();
            assertThat(change.name()).isEqualTo("Can Tho University");
            assertThat(change.reason())
                    .isInstanceOfSatisfying(SearchChange.Declared.class, declared -> assertThat(declared.item())
                            .startsWith("0811/"));
        });
    }

    @Test
    void namesThePolicyWhereAnotherIsInForce() {
        SavedSearch search = searches.save("All", OF_DAKAR);
        asIfSeenWithout(CAN_THO, search, "2027-01-01T00:00:00Z", List.of());
        jdbc.update("update saved_search set policy_name = 'Earlier v1'");

        assertThat(searches.changes(search.id()))
                .extracting(SearchChange::reason)
                .containsExactly(new SearchChange.PolicyChanged(
                        "Earlier v1", search.seen().policy()));
    }

    @Test
    void saysOfOneWhoLeftThatItIsGone() {
        SavedSearch search = searches.save("All", OF_DAKAR);
        asIfSeenWithout(
                null,
                search,
                "2027-01-01T00:00:00Z",
                List.of(new SeenPartner("tb:closed", "Closed College", .6, Map.of("theme", .6), List.of())));

        assertThat(searches.changes(search.id()))
                .containsExactly(new SearchChange(false, "tb:closed", "Closed College", new SearchChange.Gone()));
    }

    @Test
    void knowsNoChangeOnceItWasLookedAt() {
        SavedSearch search = searches.save("All", OF_DAKAR);
        asIfSeenWithout(LA_PAZ, search, "2025-12-01T00:00:00Z", List.of());
        assertThat(searches.changes(search.id())).hasSize(1);

        searches.look(search.id());

        assertThat(searches.changes(search.id())).isEmpty();
    }

    @Test
    void tellsItsOwnerOfAChangeOnce() {
        SavedSearch search = searches.save("All", OF_DAKAR);
        asIfSeenWithout(CAN_THO, search, "2025-12-01T00:00:00Z", List.of());
        jdbc.update("update saved_search set checked = 'earlier'");
        SecurityContextHolder.clearContext();

        watch.look();
        jdbc.update("update saved_search set checked = 'earlier'");
        watch.look();

        assertThat(jdbc.queryForList(
                        "select recipient from notice where kind = 'searches.notice.changed'", String.class))
                .containsExactly("officer-of-dakar");
    }

    @Test
    void tellsNobodyWhoHasMutedIt() {
        SavedSearch search = searches.save("All", OF_DAKAR);
        asIfSeenWithout(CAN_THO, search, "2025-12-01T00:00:00Z", List.of());
        searches.mute(search.id(), search.lockVersion(), true);
        jdbc.update("update saved_search set checked = 'earlier'");

        watch.look();

        assertThat(jdbc.queryForObject("select count(*) from notice", Long.class))
                .isZero();
    }

    @Test
    void keepsOfficersToTheirOwnInstitution() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> searches.save("Theirs", "institution=" + MONTREAL.bare()));
        assertThat(searches.mine()).isEmpty();
    }

    @Test
    void showsNobodyTheSearchesOfAnotherAccount() {
        long id = searches.save("Mine", OF_DAKAR).id();
        signIn("colleague", Role.OFFICER, DAKAR);

        assertThat(searches.mine()).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> searches.changes(id));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> searches.look(id));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> searches.rename(id, 0, "Ours"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> searches.mute(id, 0, true));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> searches.delete(id));
    }

    @Test
    void letsStaffSearchForAnyInstitution() {
        signIn("staff", Role.STAFF, null);

        searches.save("Montréal", "institution=" + MONTREAL.bare());

        assertThat(searches.mine()).extracting(SavedSearch::institution).containsExactly(MONTREAL);
    }

    @Test
    void refusesANameThatIsTakenAndAChangeOfWhatWasChangedMeanwhile() {
        SavedSearch search = searches.save("All", OF_DAKAR);
        searches.rename(search.id(), search.lockVersion(), "Everybody");

        assertThatExceptionOfType(SearchRefusedException.class)
                .isThrownBy(() -> searches.save("Everybody", OF_DAKAR))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(Cause.NAME_TAKEN));
        assertThatExceptionOfType(SearchRefusedException.class)
                .isThrownBy(() -> searches.mute(search.id(), search.lockVersion(), true))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(Cause.CHANGED_MEANWHILE));
        assertThat(searches.mine()).extracting(SavedSearch::name).containsExactly("Everybody");
    }

    @Test
    void bringsBackWhatWasDeleted() {
        SavedSearch search = searches.save("All", OF_DAKAR);

        SavedSearch deleted = searches.delete(search.id());
        assertThat(searches.mine()).isEmpty();
        searches.restore(deleted);

        assertThat(searches.mine()).singleElement().satisfies(back -> {
            assertThat(back.name()).isEqualTo("All");
            assertThat(back.seen()).isEqualTo(search.seen());
        });
    }

    @Test
    void keepsNoMoreThanFiftyOfAnAccount() {
        for (int i = 0; i < SavedSearches.MOST; i++) {
            searches.save("Search " + i, OF_DAKAR);
        }

        assertThatExceptionOfType(SearchRefusedException.class)
                .isThrownBy(() -> searches.save("One more", OF_DAKAR))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(Cause.TOO_MANY));
    }

    private void asIfSeenWithout(
            @Nullable InstitutionId missing, SavedSearch search, String lookedAt, List<SeenPartner> more) {
        var seen = new ArrayList<SeenPartner>(search.seen().partners());
        seen.removeIf(partner -> missing != null && partner.id().equals(missing.value()));
        seen.addAll(more);
        jdbc.update(
                "update saved_search set seen = ?, looked_at = ? where id = ?",
                JsonMapper.shared().writeValueAsString(seen),
                OffsetDateTime.parse(lookedAt),
                search.id());
    }

    private static void signIn(String name, Role role, @Nullable InstitutionId institution) {
        var account = new Account(UUID.randomUUID(), name, name, Set.of(role), institution, true);
        var principal = AccountPrincipal.authenticated(account);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }
}
