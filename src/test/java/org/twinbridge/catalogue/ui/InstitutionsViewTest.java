package org.twinbridge.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.matching.ui.StoredCatalogue;
import org.twinbridge.shell.chart.WorldMap;
import org.twinbridge.steward.StewardQueue;
import org.twinbridge.steward.StewardRequest;

@SpringBootTest
@ActiveProfiles("production")
@Import(StoredCatalogue.class)
@ViewPackages(classes = InstitutionsView.class)
class InstitutionsViewTest extends SpringBrowserlessTest {

    @Autowired
    private StoredCatalogue stored;

    @Autowired
    private CatalogueSearch search;

    @Autowired
    private StewardQueue queue;

    @BeforeEach
    void anOfficerWhoReadsEnglish() {
        stored.store();
        assertThat(search.search(CatalogueQuery.everything(), 0, 0).total()).isEqualTo(7);
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
    void listsTheWholeCatalogueByName() {
        open("");

        assertThat(heading()).isEqualTo("7 institutions");
        assertThat(names())
                .containsExactly(
                        "Can Tho University",
                        "Fondation sans profil",
                        "Kenya Institute of Agriculture",
                        "Universidad Mayor de San Andrés",
                        "Université Cheikh Anta Diop",
                        "Université de Montréal",
                        "Université de Thiès");
    }

    @Test
    void forgivesATypoAndSaysSo() {
        open("text=Cheik+Anta+Dioop");

        assertThat(names()).startsWith("Université Cheikh Anta Diop");
        assertThat(text()).contains("None is called so. These come near it");
    }

    @Test
    void narrowsByAFacetAndPutsItIntoTheAddress() {
        open("");

        find(Checkbox.class).all().stream()
                .filter(box -> box.getLabel() != null && box.getLabel().equals("foundation"))
                .findFirst()
                .orElseThrow()
                .setValue(true);

        assertThat(names()).containsExactly("Fondation sans profil");
        assertThat(view().query().kinds()).containsExactly(Kind.FOUNDATION);
        assertThat(heading()).isEqualTo("1 institution");
    }

    @Test
    void readsItsWholeStateFromTheAddress() {
        open("text=universite&country=SN&field=08");

        assertThat(names()).containsExactly("Université de Thiès");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("universite");
    }

    @Test
    void saysWhatOfTheAddressItCouldNotRead() {
        open("kind=tree&area=north&country=SN");

        assertThat(names()).hasSize(2);
        assertThat(test(find(Notification.class).single()).getText())
                .contains("kind=tree")
                .contains("area=north");
    }

    @Test
    void drawsOnlyWhatHasAPlaceAndCountsTheRestInWords() {
        open("");

        WorldMap map = find(WorldMap.class).single();
        // Dakar and Thiès share a cell of 5.6 degrees; Can Tho, La Paz and Montréal stand alone.
        assertThat(map.table().rows()).hasSize(4);
        assertThat(map.table().rows().getFirst().get(1)).isEqualTo("2");
        assertThat(text()).contains("Of 2 institutions only the country is known");
    }

    @Test
    void helpsWhereNothingIsFound() {
        open("text=universite&kind=ngo");

        assertThat(find(H2.class).all().stream().map(H2::getText)).contains("Nothing was found");
        button("Search without the filters").click();

        assertThat(names()).contains("Université Cheikh Anta Diop");
    }

    @Test
    void takesARequestForAMissingInstitutionToTheStewards() {
        open("");
        button("We are not listed").click();

        button("Send").click();
        String refusal = text();
        find(TextArea.class).single().setValue("Université de Kaolack");
        button("Send").click();

        assertThat(refusal).contains("Write something that a steward can go by.");
        assertThat(queue.mine()).extracting(StewardRequest::text).containsExactly("Université de Kaolack");
    }

    private InstitutionsView view() {
        return find(InstitutionsView.class).single();
    }

    private void open(String parameters) {
        UI.getCurrent().navigate("institutions", QueryParameters.fromString(parameters));
        roundTrip();
    }

    private List<String> names() {
        var grid = test(find(ResultList.class).single());
        return IntStream.range(0, grid.size())
                .mapToObj(row -> grid.getRow(row).name())
                .toList();
    }

    private String heading() {
        return find(H2.class).withId("found").single().getText();
    }

    private Button button(String start) {
        return find(Button.class).all().stream()
                .filter(button -> button.isVisible() && button.getText().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        return find(Paragraph.class).all().stream()
                        .map(Paragraph::getText)
                        .toList()
                        .toString()
                + find(Component.class).all().stream()
                        .map(component -> component.getElement().getText())
                        .toList();
    }
}
