package org.twinbridge.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.ui.StoredCatalogue;
import org.twinbridge.shell.chart.WorldMap;
import org.twinbridge.steward.RequestKind;
import org.twinbridge.steward.StewardQueue;
import org.twinbridge.steward.StewardRequest;

@SpringBootTest
@ActiveProfiles("production")
@Import(StoredCatalogue.class)
@ViewPackages(classes = InstitutionView.class)
class InstitutionViewTest extends SpringBrowserlessTest {

    @Autowired
    private StoredCatalogue stored;

    @Autowired
    private Matching matching;

    @Autowired
    private StewardQueue queue;

    @BeforeEach
    void anOfficerWhoReadsEnglish() {
        stored.store();
        assertThat(matching.catalogue().profiles()).hasSize(7);
        var account = new Account(
                UUID.randomUUID(),
                "officer" + UUID.randomUUID(),
                "Officer",
                Set.of(Role.OFFICER),
                StoredCatalogue.DAKAR,
                true);
        AccountPrincipal principal = AccountPrincipal.authenticated(account);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void saysOfEachItemWhatItRestsOn() {
        open(StoredCatalogue.DAKAR);

        assertThat(find(InstitutionView.class).single().heading()).isEqualTo("Université Cheikh Anta Diop");
        assertThat(text())
                .contains("Senegal · university")
                .contains("Teacher training with subject specialisation")
                .contains("split-site doctorate")
                .contains("declared by the institution, 2026");
    }

    @Test
    void saysInWordsThatAnItemIsOnlyInferred() {
        open(StoredCatalogue.NAIROBI);

        assertThat(text()).contains("Nobody has stated any of this yet").contains("inferred, 2026; confidence");
    }

    @Test
    void drawsNoPlaceWhereOnlyTheCountryIsKnown() {
        open(StoredCatalogue.NAIROBI);

        assertThat(find(WorldMap.class).all()).isEmpty();
        assertThat(text()).contains("Only the country is known");
    }

    @Test
    void showsWhatItsCountryIsExposedToAndHowMuchOfThatIsKnown() {
        open(StoredCatalogue.DAKAR);

        assertThat(text()).contains("Exposure to brain drain").contains("Senegal is protected");
    }

    @Test
    void leadsToItsPartners() {
        open(StoredCatalogue.DAKAR);

        assertThat(find(Anchor.class).withText("Find partners").single().getHref())
                .isEqualTo("partners?institution=04je6yw13");
    }

    @Test
    void takesAClaimToTheStewards() {
        open(StoredCatalogue.CAN_THO);
        button("This is us").click();

        find(TextArea.class).single().setValue("I keep its register.");
        button("Send").click();

        assertThat(queue.mine())
                .extracting(StewardRequest::kind, StewardRequest::institution)
                .containsExactly(tuple(RequestKind.CLAIM, StoredCatalogue.CAN_THO));
    }

    @Test
    void saysWhereToGoFromAnUnknownInstitution() {
        open(new InstitutionId("tb:nowhere"));

        assertThat(text()).contains("Nothing is known under “tb:nowhere”");
        assertThat(find(Anchor.class)
                        .withText("Search the institutions")
                        .single()
                        .getHref())
                .isEqualTo("institutions");
    }

    private void open(InstitutionId id) {
        UI.getCurrent().navigate("institutions/" + id.bare());
        roundTrip();
    }

    private Button button(String start) {
        return find(Button.class).all().stream()
                .filter(button -> button.isVisible() && button.getText().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        List<Component> all = find(Component.class).all();
        return all.stream()
                .map(component -> component.getElement().getText())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
