package org.twinbridge.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.twinbridge.matching.ui.StoredCatalogue.CAN_THO;
import static org.twinbridge.matching.ui.StoredCatalogue.DAKAR;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Role;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.market.BalancedPlace;
import org.twinbridge.engine.market.CandidateGraph;
import org.twinbridge.engine.market.MarketVariant;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.ingest.SignedIn;
import org.twinbridge.market.MarketTask.Stage;
import org.twinbridge.market.MarketTask.State;
import org.twinbridge.matching.BalancedLists;
import org.twinbridge.matching.ui.StoredCatalogue;

@SpringBootTest
@ActiveProfiles("production")
@Import({StoredCatalogue.class, StoredMarket.class})
class MarketTasksTest {

    @Autowired
    private StoredCatalogue stored;

    @Autowired
    private StoredMarket market;

    @Autowired
    private MarketTasks tasks;

    @Autowired
    private SolvedMarkets solved;

    @Autowired
    private BalancedLists lists;

    @BeforeEach
    void someoneOfTheSection() {
        stored.store();
        SignedIn.as(Role.STAFF);
    }

    @AfterEach
    void leaveNothingRunning() {
        SignedIn.as(Role.STAFF);
        tasks.stop();
        await().atMost(Duration.ofSeconds(30)).pollInSameThread().until(() -> tasks.latest().stream()
                .noneMatch(task -> task.state().isUnderWay()));
        tasks.putAway();
        SecurityContextHolder.clearContext();
    }

    @Test
    void keepsTheSolvedMarketWithWhatItWouldComeToOtherwise() {
        market.solve();

        KeptMarket kept = solved.last().orElseThrow();

        assertThat(kept.current()).isTrue();
        assertThat(kept.summary().institutions()).isEqualTo(7);
        assertThat(kept.summary().converged()).isTrue();
        // As stated, four other β, quotas halved and doubled.
        assertThat(kept.variants()).hasSize(7);
        assertThat(kept.variants()).extracting(MarketVariant::beta).contains(.05, .075, .1, .15, .2);
        assertThat(kept.variants()).extracting(MarketVariant::quotaFactor).contains(.5, 1., 2.);
    }

    @Test
    void letsAnyoneSignedInReadAListAndNobodyElse() {
        market.solve();
        SignedIn.as(Role.OFFICER);

        assertThat(lists.state()).isEqualTo(BalancedLists.State.SOLVED);
        assertThat(lists.of(DAKAR)).extracting(BalancedPlace::partner).contains(CAN_THO);
        assertThat(lists.of(new InstitutionId("tb:nobody"))).isEmpty();

        SecurityContextHolder.clearContext();

        assertThatThrownBy(() -> lists.of(DAKAR)).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void letsNobodyButStaffAndAdministratorsStartOrSeeTheWhole() {
        SignedIn.as(Role.OFFICER);

        assertThatThrownBy(() -> tasks.begin(MarketRequest.withDefaults())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(tasks::latest).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(tasks::stop).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(solved::last).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void isOldOnceTheCatalogueHasChangedButKeepsItsFigures() {
        market.solve();

        stored.touch();
        market.awaitThatItIsOld();

        assertThat(lists.of(DAKAR)).isEmpty();
        assertThat(solved.last().orElseThrow().current()).isFalse();
    }

    @Test
    void keepsTheMarketOfAnInitiativeBesideThatOfAll() {
        InitiativeTerms medicine = InitiativeTerms.none().withFields(Set.of(new Field("0912")));
        market.solve();

        tasks.begin(MarketRequest.withDefaults().through(medicine));
        await().atMost(Duration.ofSeconds(30)).pollInSameThread().until(() -> solved.last(medicine)
                .isPresent());

        // Can Tho neither needs nor offers medicine.
        CandidateGraph seen =
                solved.last(medicine).orElseThrow().market().equilibrium().graph();
        assertThat(seen.find(CAN_THO)).isEmpty();
        assertThat(seen.find(DAKAR)).isPresent();
        assertThat(solved.last(medicine).orElseThrow().current()).isTrue();
        assertThat(solved.last().orElseThrow().summary().institutions()).isEqualTo(7);
        assertThat(lists.state()).isEqualTo(BalancedLists.State.SOLVED);
        assertThat(solved.last(medicine.withCountries(Set.of(new CountryCode("SN")))))
                .isEmpty();
    }

    @Test
    void neverSolvesTwiceAtOnce() {
        var task = new RunningMarketTask("somebody", Clock.systemUTC().instant());
        solved.task().set(task);

        assertThatThrownBy(() -> tasks.begin(MarketRequest.withDefaults()))
                .isInstanceOf(MarketBusyException.class)
                .hasMessageContaining("somebody");
        assertThat(lists.state()).isNotEqualTo(BalancedLists.State.NEVER_SOLVED);

        tasks.putAway();
        assertThat(tasks.latest()).isPresent();
        task.end(State.STOPPED);
        tasks.putAway();
        assertThat(tasks.latest()).isEmpty();
    }

    @Test
    void stopsWhenAskedTo() {
        var task = new RunningMarketTask("somebody", Clock.systemUTC().instant());
        solved.task().set(task);

        assertThat(task.gathering(1, 4)).isTrue();
        assertThat(tasks.latest().orElseThrow())
                .satisfies(now -> assertThat(now.stage()).isEqualTo(Stage.GATHERING))
                .satisfies(now -> assertThat(now.done()).isEqualTo(1))
                .satisfies(now -> assertThat(now.total()).isEqualTo(4));

        tasks.stop();

        assertThat(tasks.latest().orElseThrow().state()).isEqualTo(State.STOPPING);
        assertThat(task.solving(12, .5)).isFalse();
        assertThat(tasks.latest().orElseThrow())
                .satisfies(now -> assertThat(now.stage()).isEqualTo(Stage.SOLVING))
                .satisfies(now -> assertThat(now.residual()).isEqualTo(.5));
        task.end(State.STOPPED);
    }
}
