package org.twinbridge.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinbridge.matching.ui.StoredCatalogue.CAN_THO;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Role;
import org.twinbridge.ingest.SignedIn;
import org.twinbridge.matching.Matching;

/** A program of its own, in which nobody has had the market solved. */
@SpringBootTest(properties = "spring.application.name=before-the-market")
@ActiveProfiles("production")
@Import(StoredCatalogue.class)
@ViewPackages(classes = PartnersView.class)
class PartnersBeforeTheMarketTest extends SpringBrowserlessTest {

    @Autowired
    private StoredCatalogue stored;

    @Autowired
    private Matching matching;

    @BeforeEach
    void aCatalogueForWhoReadsEnglish() {
        stored.store();
        assertThat(matching.catalogue().profiles()).isNotEmpty();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void tellsAnOfficerThatThereIsNoBalancedListAndWhoCanHaveItMade() {
        SignedIn.as(Role.OFFICER);

        open();

        assertThat(find(H2.class).all().stream().map(H2::getText)).contains("There is no balanced list yet");
        assertThat(links()).doesNotContain("Go to the market");
    }

    @Test
    void showsBestFitInstead() {
        SignedIn.as(Role.OFFICER);
        open();

        test(find(Button.class).withText("Show best fit").single()).click();

        assertThat(find(PartnerList.class).single().rows().getFirst().id()).isEqualTo(CAN_THO.value());
    }

    @Test
    void leadsStaffToTheMarket() {
        SignedIn.as(Role.STAFF);

        open();

        assertThat(links()).contains("Go to the market");
    }

    private static void open() {
        UI.getCurrent().navigate("partners", QueryParameters.fromString("order=balanced&institution=04je6yw13"));
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getText).toList();
    }
}
