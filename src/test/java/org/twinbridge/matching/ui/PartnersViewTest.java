package org.twinbridge.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.twinbridge.matching.ui.StoredCatalogue.CAN_THO;
import static org.twinbridge.matching.ui.StoredCatalogue.DAKAR;
import static org.twinbridge.matching.ui.StoredCatalogue.LA_PAZ;
import static org.twinbridge.matching.ui.StoredCatalogue.MONTREAL;
import static org.twinbridge.matching.ui.StoredCatalogue.NAIROBI;
import static org.twinbridge.matching.ui.StoredCatalogue.THIES;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.router.QueryParameters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import org.twinbridge.market.StoredMarket;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.report.RankedList;
import org.twinbridge.shell.chart.DataTable;
import org.twinbridge.shell.chart.MirrorBars;
import org.twinbridge.shell.chart.Radar;
import org.twinbridge.shell.chart.WorldMap;

@SpringBootTest
@ActiveProfiles("production")
@Import({StoredCatalogue.class, StoredMarket.class, OfferedActions.class})
@ViewPackages(classes = PartnersView.class)
class PartnersViewTest extends SpringBrowserlessTest {

    @Autowired
    private StoredCatalogue stored;

    @Autowired
    private Matching matching;

    @Autowired
    private StoredMarket market;

    @Autowired
    private PartnersExport export;

    @BeforeEach
    void anOfficerOfDakarWhoReadsEnglish() {
        stored.store();
        assertThat(matching.catalogue().profiles().size()).isEqualTo(7);
        signIn(new Account(UUID.randomUUID(), "officer", "Officer", Set.of(Role.OFFICER), DAKAR, true));
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void listsPartnersOfTheOfficersOwnInstitutionBestFirst() {
        open("");

        // Thiès is in Senegal too.
        assertThat(ids()).startsWith(CAN_THO.value()).doesNotContain(THIES.value(), DAKAR.value());
        assertThat(rows()).first().satisfies(row -> {
            assertThat(row.rank()).isEqualTo(1);
            assertThat(row.country()).isEqualTo("Viet Nam");
            assertThat(row.score()).isBetween(1, 100);
            assertThat(row.parts().stream().mapToDouble(PartnerRow.Part::points).sum())
                    .isCloseTo(row.score(), within(.5));
            assertThat(row.why()).contains("Crop and livestock production");
            assertThat(row.inferred()).isFalse();
            assertThat(row.note()).isEmpty();
        });
    }

    @Test
    void saysOfAnInferredProfileThatItIsInferred() {
        open("");

        assertThat(row(NAIROBI).inferred()).isTrue();
        assertThat(row(NAIROBI).label()).contains("inferred profile");
    }

    @Test
    void explainsTheFirstUntilAnotherIsChosen() {
        open("");

        assertThat(texts(H2.class)).contains("Can Tho University");

        choose(LA_PAZ);

        assertThat(texts(H2.class)).contains("Universidad Mayor de San Andrés").doesNotContain("Can Tho University");
    }

    @Test
    void explainsAPairSoThatItsPartsSumToItsScore() {
        open("");

        choose(CAN_THO);

        DataTable table = find(MirrorBars.class).single().table();
        double sum = table.rows().stream()
                .flatMap(row -> row.stream().skip(1))
                .mapToDouble(cell -> "–".equals(cell) ? 0 : Double.parseDouble(cell))
                .sum();
        // Each of up to fifteen cells is rounded to a tenth.
        assertThat(sum).isCloseTo(row(CAN_THO).score(), within(1.3));
    }

    @Test
    void followsASliderAndMarksWhatRoseAndFell() {
        open("order=best-fit");
        List<String> before = ids();

        slider("weight-coverage").setValue(0);
        slider("weight-theme").setValue(100);

        assertThat(before.getFirst()).isEqualTo(CAN_THO.value());
        assertThat(ids().getFirst()).isEqualTo(LA_PAZ.value());
        assertThat(row(LA_PAZ).moved()).isEqualTo(before.indexOf(LA_PAZ.value()));
        assertThat(row(LA_PAZ).label()).contains("up ");
        assertThat(row(CAN_THO).moved()).isNegative();
        assertThat(row(CAN_THO).label()).contains("down ");
    }

    @Test
    void goesBackToThePolicy() {
        open("order=best-fit&weight=theme.100&weight=coverage.0");

        test(button("Back to the policy")).click();

        assertThat(ids().getFirst()).isEqualTo(CAN_THO.value());
        assertThat(rows()).allSatisfy(row -> assertThat(row.moved()).isZero());
        assertThat(slider("weight-coverage").getValue()).isEqualTo(40);
    }

    @Test
    void narrowsTheListByAFilter() {
        open("");

        checkbox("Global South only").setValue(true);

        assertThat(ids()).contains(CAN_THO.value()).doesNotContain(MONTREAL.value());
    }

    @Test
    void looksWithinTheCountryTooWhenAsked() {
        open("");

        checkbox("Own country too").setValue(true);

        assertThat(ids()).contains(THIES.value());
    }

    @Test
    void showsWhatTheAddressSays() {
        PartnersView view = open("institution=tb:la-paz&partner=04je6yw13&order=best-fit&kind=university&balance=70");

        assertThat(view.state().institution()).isEqualTo(LA_PAZ);
        assertThat(view.heading()).isEqualTo("Partners for Universidad Mayor de San Andrés");
        assertThat(texts(H2.class)).contains("Université Cheikh Anta Diop");
        assertThat(ids()).doesNotContain(NAIROBI.value());
        // The slider runs from "you" to "they".
        assertThat(slider("weight-balance").getValue()).isEqualTo(30);
    }

    @Test
    void leavesOutWhatItDoesNotUnderstandAndSaysSo() {
        open("kind=tree&partner=tb:nobody");

        assertThat(ids()).isNotEmpty();
        assertThat(test(find(Notification.class).single()).getText()).contains("kind=tree");
    }

    @Test
    void namesTheFilterToLoosenWhereNothingFits() {
        open("field=0213");

        assertThat(texts(H2.class)).contains("No partner passes these filters");

        test(find(Button.class).withTextContaining("Field: remove it").single()).click();

        assertThat(ids()).contains(CAN_THO.value());
    }

    @Test
    void asksForAnInstitutionWhereNobodyIsChosen() {
        signIn(new Account(UUID.randomUUID(), "staff", "Staff", Set.of(Role.STAFF), null, true));

        open("");

        assertThat(texts(H2.class)).contains("For whom shall we look?");
    }

    @Test
    void saysWhereTheInstitutionItselfIsOnlyInferred() {
        open("institution=tb:empty");

        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("What Fondation sans profil needs"));
    }

    @Test
    void comparesPartnersByPictureAndTable() {
        open("");
        choose(CAN_THO);
        test(button("Add to comparison")).click();
        choose(MONTREAL);
        test(button("Add to comparison")).click();

        test(button("Compare (2 of 4)")).click();

        DataTable radar = find(Radar.class).single().table();
        assertThat(radar.columns()).contains("Can Tho University", "Université de Montréal");
        assertThat(row(MONTREAL).compared()).isTrue();
    }

    @Test
    void drawsNobodyWhosePlaceIsUnknown() {
        open("");

        DataTable map = find(WorldMap.class).single().table();
        assertThat(map.rows().stream().map(List::getFirst))
                .contains("Can Tho University", "Université Cheikh Anta Diop")
                .doesNotContain("Kenya Institute of Agriculture");
    }

    @Test
    void listsPartnersBalancedOverTheMarketAndSaysWhyEachMoved() {
        open("order=best-fit");
        List<String> bestFit = ids();
        market.solve();

        PartnersView view = open("order=balanced");

        assertThat(view.state().order()).isEqualTo(ListOrder.BALANCED);
        // Everybody is a candidate of everybody abroad, in a market of seven.
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(bestFit);
        assertThat(rows()).extracting(PartnerRow::rank).first().isEqualTo(1);
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.moved()).isEqualTo(bestFit.indexOf(row.id()) + 1 - row.rank()));
        assertThat(rows()).filteredOn(row -> row.moved() != 0).isNotEmpty().allSatisfy(row -> {
            assertThat(row.reason()).isNotBlank();
            assertThat(row.label()).contains(row.reason());
        });
        assertThat(find(WeightsPanel.class).all()).isEmpty();
    }

    @Test
    void narrowsTheBalancedListByAFilterToo() {
        market.solve();
        open("order=balanced");

        checkbox("Global South only").setValue(true);

        assertThat(ids()).contains(CAN_THO.value()).doesNotContain(MONTREAL.value());
        assertThat(rows()).extracting(PartnerRow::rank).startsWith(1, 2);
    }

    @Test
    void takesTheBalancedListAwayWithItsNumbers() {
        market.solve();
        PartnersView view = open("order=balanced");

        RankedList list = export.list(view.state());

        assertThat(list.partners()).extracting(RankedList.Partner::id).containsExactlyElementsOf(ids());
        assertThat(list.partners()).allSatisfy(partner -> {
            assertThat(partner.market()).isNotNull();
            assertThat(partner.market().expected()).isPositive();
        });
    }

    @Test
    void saysThatTheBalancedListIsOldWhenTheCatalogueHasChanged() {
        market.solve();
        stored.touch();
        market.awaitThatItIsOld();

        open("order=balanced");

        assertThat(texts(H2.class)).contains("The balanced list is out of date");
    }

    @Test
    void drawsHowFarScoresCouldLieFromWhereTheyAre() {
        PartnersView view = open("");
        assertThat(find(PartnerList.class).single().ranges()).isEmpty();

        view.showRanges();

        Map<String, Ranges.Range> ranges = find(PartnerList.class).single().ranges();
        assertThat(ranges.keySet()).containsExactlyInAnyOrderElementsOf(ids());
        Ranges.Range first = ranges.get(CAN_THO.value());
        assertThat(row(CAN_THO).score()).isBetween(first.low(), first.high());
        assertThat(first.words()).isEqualTo("between " + first.low() + " and " + first.high());
        // The explanation says the same range, and with five candidates everybody is among the first ten.
        assertThat(texts(Paragraph.class))
                .contains("With what is uncertain drawn anew, the score lies between " + first.low() + " and "
                        + first.high() + " in eight cases of ten.")
                .anyMatch(text -> text.startsWith("In 100 of 100 draws it is among the first 10"));
    }

    @Test
    void listsCautiouslyByWhatScoresCouldFallTo() {
        PartnersView view = open("order=cautious");
        view.showRanges();

        Map<String, Ranges.Range> ranges = find(PartnerList.class).single().ranges();
        assertThat(ids().stream().map(id -> ranges.get(id).low()).toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(ids()).hasSameSizeAs(ranges.keySet());
        RankedList taken = export.list(view.state());
        assertThat(taken.partners()).extracting(RankedList.Partner::id).containsExactlyElementsOf(ids());
        assertThat(taken.partners())
                .allSatisfy(partner -> assertThat(partner.range()).isNotNull());
    }

    @Test
    void offersWhatCanBeDoneAboutAPartnerToThoseWhoMay() {
        open("weight=coverage.70&field=0811&compare=la-paz&partner=" + CAN_THO.bare());

        List<Anchor> links = find(PartnerActionBar.class)
                .single()
                .getChildren()
                .map(item -> (Anchor) item.getChildren().findFirst().orElseThrow())
                .toList();

        // In the order of the beans, without what only the staff may do, among what other features really offer.
        assertThat(links)
                .extracting(Anchor::getText)
                .containsSubsequence("Write to them", "Sheet")
                .doesNotContain("Bring together");
        Anchor letter = linkOf(links, "Write to them");
        assertThat(letter.getHref())
                .isEqualTo("letter?institution=" + DAKAR.bare() + "&partner=" + CAN_THO.bare()
                        + "&field=0811&weight=coverage.70");
        assertThat(letter.getElement().hasAttribute("download")).isFalse();
        assertThat(linkOf(links, "Sheet").getElement().hasAttribute("download")).isTrue();
        assertThat(links)
                .extracting(Anchor::getClassName)
                .filteredOn("partners-do-first"::equals)
                .hasSize(1);
    }

    private static Anchor linkOf(List<Anchor> links, String words) {
        return links.stream()
                .filter(link -> words.equals(link.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void speaksFrench() {
        UI.getCurrent().setLocale(Locale.FRENCH);

        open("");

        assertThat(row(LA_PAZ).country()).startsWith("Bolivie");
        assertThat(row(CAN_THO).label()).contains("université");
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("Aide probablement"));
    }

    private PartnersView open(String parameters) {
        UI.getCurrent().navigate("partners", QueryParameters.fromString(parameters));
        return (PartnersView) getCurrentView();
    }

    private static void signIn(Account account) {
        var principal = AccountPrincipal.authenticated(account);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }

    private void choose(InstitutionId partner) {
        PartnerList list = find(PartnerList.class).single();
        ComponentUtil.fireEvent(list, new PartnerList.SelectEvent(list, true, partner.value()));
    }

    private List<PartnerRow> rows() {
        return find(PartnerList.class).single().rows();
    }

    private List<String> ids() {
        return rows().stream().map(PartnerRow::id).toList();
    }

    private PartnerRow row(InstitutionId partner) {
        return rows().stream()
                .filter(row -> row.id().equals(partner.value()))
                .findFirst()
                .orElseThrow();
    }

    private IntegerSlider slider(String id) {
        return find(IntegerSlider.class).withId(id).single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private Checkbox checkbox(String label) {
        return find(Checkbox.class)
                .withCondition(box -> label.equals(box.getLabel()))
                .single();
    }

    private <T extends Component> List<String> texts(Class<T> type) {
        return find(type).all().stream()
                .map(component -> component.getElement().getTextRecursively())
                .toList();
    }
}
