package org.twinbridge.matching.shown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.twinbridge.matching.ui.StoredCatalogue.DAKAR;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Account;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.rank.RankQuery;
import org.twinbridge.engine.rank.Ranking;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.shown.ShownList.Channel;
import org.twinbridge.matching.shown.persistence.ShownListStore;
import org.twinbridge.matching.ui.StoredCatalogue;
import org.twinbridge.policy.Policies;

@SpringBootTest
@ActiveProfiles("production")
@Import(StoredCatalogue.class)
class ShownListsTest {

    private static final Account OFFICER =
            new Account(UUID.randomUUID(), "officer", "Officer", Set.of(Role.OFFICER), DAKAR, true);

    @Autowired
    private StoredCatalogue stored;

    @Autowired
    private Matching matching;

    @Autowired
    private Policies policies;

    @Autowired
    private ShownLists shown;

    @Autowired
    private ShownListStore store;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void nothingWasShownYet() {
        stored.store();
        jdbc.update("delete from shown_list");
    }

    @Test
    void keepsWhoWasShownWhereUnderWhichPolicy() throws Exception {
        Policy policy = policies.current();
        Ranking ranking = matching.rank(RankQuery.of(DAKAR, 20), policy);

        shown.show(
                OFFICER,
                Channel.PAGE,
                matching,
                ranking,
                ranking.partners().reversed(),
                "cautious",
                policy,
                false,
                null);

        assertThat(shown.awaitWritten(30)).isTrue();
        assertThat(store.of(DAKAR)).singleElement().satisfies(list -> {
            assertThat(list.to()).isEqualTo(Role.OFFICER);
            assertThat(list.policy()).isEqualTo(policy.label());
            assertThat(list.release()).isEqualTo(matching.catalogue().release());
            assertThat(list.order()).isEqualTo("cautious");
            assertThat(list.partners())
                    .extracting(ShownList.Place::partner)
                    .containsExactlyElementsOf(ranking.partners().reversed().stream()
                            .map(partner -> partner.pair().partner())
                            .toList());
        });
        ShownList.Place last = store.of(DAKAR).getFirst().partners().getLast();
        Explanation why = matching.explain(DAKAR, last.partner(), policy);
        // The mean of what coverage says of either side.
        double coverage = (value(why, true) + value(why, false)) / 2;
        assertThat(last.criteria().get(CriterionId.COVERAGE)).isCloseTo(coverage, within(1e-12));
    }

    @Test
    void disturbsNobodyWhenItCannotBeKept() throws Exception {
        Policy policy = policies.current();
        Ranking ranking = matching.rank(RankQuery.of(DAKAR, 20), policy);
        String tooLong = "x".repeat(300);

        shown.show(OFFICER, Channel.PAGE, matching, ranking, ranking.partners(), tooLong, policy, false, null);
        shown.show(OFFICER, Channel.API, matching, ranking, ranking.partners(), "best-fit", policy, false, null);

        assertThat(shown.awaitWritten(30)).isTrue();
        assertThat(store.of(DAKAR)).extracting(ShownList::channel).containsExactly(Channel.API);
    }

    @Test
    void deletesWhatWasShownLongAgo() {
        store.add(shownAt("2024-11-24T10:00:00Z"));
        store.add(shownAt("2024-11-26T10:00:00Z"));
        Clock november2026 = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);

        int deleted = new OldShownLists(store, november2026, 24).delete();

        assertThat(deleted).isEqualTo(1);
        assertThat(store.of(DAKAR)).extracting(ShownList::at).containsExactly(Instant.parse("2024-11-26T10:00:00Z"));
        assertThat(jdbc.queryForObject("select count(*) from shown_partner", Long.class))
                .isEqualTo(1);
    }

    private static ShownList shownAt(String instant) {
        return new ShownList(
                DAKAR,
                Role.STAFF,
                Channel.PAGE,
                "diverse",
                "p v1",
                false,
                "r",
                null,
                Instant.parse(instant),
                List.of(new ShownList.Place(new InstitutionId("tb:x"), .5, Map.of(CriterionId.THEME, .25))));
    }

    private static double value(Explanation why, boolean self) {
        return (self ? why.self() : why.partner())
                .criteria().stream()
                        .filter(value -> value.criterion().equals(CriterionId.COVERAGE))
                        .mapToDouble(value -> value.value())
                        .sum();
    }
}
