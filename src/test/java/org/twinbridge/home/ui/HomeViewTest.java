package org.twinbridge.home.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.Role;
import org.twinbridge.catalogue.CatalogueQuery;
import org.twinbridge.catalogue.CatalogueSearch;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.matching.ui.StoredCatalogue;
import org.twinbridge.shell.chart.WorldMap;
import org.twinbridge.steward.NewRequest;
import org.twinbridge.steward.StewardQueue;

@SpringBootTest
@ActiveProfiles("production")
@Import(StoredCatalogue.class)
@ViewPackages(classes = HomeView.class)
class HomeViewTest extends SpringBrowserlessTest {

    @Autowired
    private StoredCatalogue stored;

    @Autowired
    private CatalogueSearch search;

    @Autowired
    private StewardQueue queue;

    @BeforeEach
    void theCatalogueIsLoaded() {
        stored.store();
        assertThat(search.search(CatalogueQuery.everything(), 0, 0).total()).isEqualTo(7);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void showsThreeFiguresThatLeadToTheirRows() {
        signIn(Role.STAFF, null);

        open();

        assertThat(figures())
                .extracting(Anchor::getHref)
                .containsExactly(
                        "institutions", "institutions?protected=yes", "institutions?income=low&income=lower-middle");
    }

    @Test
    void tellsAnOfficerWhatOfTheProfileIsOnlyInferred() {
        signIn(Role.OFFICER, StoredCatalogue.NAIROBI);

        open();

        assertThat(find(Anchor.class)
                        .withTextContaining("of your profile are only inferred")
                        .single()
                        .getHref())
                .isEqualTo("profile?for=tb:nairobi");
    }

    @Test
    void tellsAStewardHowManyRequestsWait() {
        signIn(Role.STAFF, null);
        queue.submit(NewRequest.notListed("Université de Kaolack " + UUID.randomUUID()));
        signIn(Role.STEWARD, null);

        open();

        assertThat(figures()).extracting(Anchor::getHref).contains("data");
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getText().contains("for a steward"));
    }

    @Test
    void saysThatNothingWaits() {
        signIn(Role.REVIEWER, null);

        open();

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Nothing waits for you");
    }

    @Test
    void drawsTheCatalogueOnTheMap() {
        signIn(Role.STAFF, null);

        open();

        assertThat(find(WorldMap.class).single().table().rows()).hasSize(4);
    }

    private List<Anchor> figures() {
        return find(Anchor.class).all().stream()
                .filter(link -> link.getParent()
                        .flatMap(item -> item.getParent())
                        .filter(list -> list.getElement().getClassList().contains("home-figures"))
                        .isPresent())
                .toList();
    }

    private void open() {
        UI.getCurrent().navigate(HomeView.class);
        roundTrip();
    }

    private static void signIn(Role role, @Nullable InstitutionId institution) {
        String name = "person-" + UUID.randomUUID();
        var principal = AccountPrincipal.authenticated(
                new Account(UUID.randomUUID(), name, "Person", Set.of(role), institution, true));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }
}
