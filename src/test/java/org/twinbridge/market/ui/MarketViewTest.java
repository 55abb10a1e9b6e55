package org.twinbridge.market.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
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
import org.twinbridge.market.CountryGrouping;
import org.twinbridge.market.StoredMarket;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.ui.StoredCatalogue;
import org.twinbridge.shell.LensSelect;
import org.twinbridge.shell.chart.DataTable;
import org.twinbridge.shell.chart.Lines;

@SpringBootTest
@ActiveProfiles("production")
@Import({StoredCatalogue.class, StoredMarket.class})
@ViewPackages(classes = MarketView.class)
class MarketViewTest extends SpringBrowserlessTest {

    @Autowired
    private StoredCatalogue stored;

    @Autowired
    private StoredMarket market;

    @Autowired
    private Matching matching;

    @BeforeEach
    void aSolvedMarketAndSomeoneOfTheSectionWhoReadsEnglish() {
        stored.store();
        assertThat(matching.catalogue().profiles()).hasSize(7);
        market.solve();
        SignedIn.as(Role.STAFF);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void showsWhatBothKindsOfListDoSideBySide() {
        open("");

        // In lists of ten of a market of seven everybody is shown by either order.
        assertThat(titles()).contains("Best fit shows 100 % of all institutions, balanced lists show 100 %");
        assertThat(rowHeadings()).anyMatch(text -> text.startsWith("Gini coefficient"));
        assertThat(rowHeadings()).anyMatch(text -> text.startsWith("Never shown"));
        assertThat(paragraphs()).anyMatch(text -> text.contains("7 institutions"));
    }

    @Test
    void drawsHowEvenlyInstitutionsAreShownAndWhatOtherSettingsChange() {
        open("");

        List<DataTable> tables =
                find(Lines.class).all().stream().map(Lines::table).toList();

        assertThat(tables).hasSize(3);
        assertThat(tables.getFirst().columns())
                .containsExactly("Institutions, the least shown first", "Best fit", "Balanced", "All alike");
        // 0, 10, … 100 percent.
        assertThat(tables.getFirst().rows()).hasSize(11);
        assertThat(tables.get(1).rows())
                .extracting(List::getFirst)
                .containsExactly("0.05", "0.075", "0.1", "0.15", "0.2");
        assertThat(tables.get(2).rows()).extracting(List::getFirst).containsExactly("0.5", "1", "2");
    }

    @Test
    void groupsCountriesAsTheAddressSaysAndAsIsChosen() {
        MarketView view = open("group=status");

        // Senegal is a least developed country.
        assertThat(rowHeadings()).contains("Least developed countries").doesNotContain("Sub-Saharan Africa");

        groupings().setValue(CountryGrouping.REGION);

        assertThat(view.state().grouping()).isEqualTo(CountryGrouping.REGION);
        assertThat(rowHeadings()).contains("Sub-Saharan Africa", "Northern America");
    }

    @Test
    void listsOnlyThoseShownMoreOrLessWhereAsked() {
        MarketView view = open("moved=less&length=20");

        assertThat(view.state().moved()).isEqualTo(MarketState.Moved.LESS);
        assertThat(view.state().length()).isEqualTo(20);
        // Lists of ten hold everybody, so nobody moves.
        assertThat(find(ListItem.class).all()).isEmpty();
    }

    @Test
    void passesOverWhatMakesNoSenseInTheAddress() {
        MarketView view = open("group=tree&length=7&moved=sideways");

        assertThat(view.state()).isEqualTo(MarketState.start());
    }

    @Test
    void offersToSolveTheMarketOfAnInitiativeThatWasNotYet() {
        MarketView view = open("initiative=teacher-training-africa");

        assertThat(view.state().initiative()).isEqualTo("teacher-training-africa");
        assertThat(titles()).noneMatch(title -> title.startsWith("Best fit shows"));
        assertThat(buttons()).contains("Solve the market");

        find(LensSelect.class)
                .single()
                .setValue(find(LensSelect.class).single().getListDataView().getItem(0));

        assertThat(view.state().initiative()).isNull();
        assertThat(buttons()).contains("Solve it again");
    }

    @Test
    void saysThatTheCatalogueHasChangedSince() {
        stored.touch();
        market.awaitThatItIsOld();

        open("");

        assertThat(paragraphs()).anyMatch(text -> text.startsWith("Institutions or the policy have changed since."));
        assertThat(buttons()).contains("Solve it again");
    }

    @Test
    void offersBothTablesAsFiles() {
        open("");

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("Balanced lists as CSV", "Exposure of everybody as CSV");
    }

    @Test
    void speaksFrench() {
        UI.getCurrent().setLocale(Locale.FRENCH);

        open("group=income");

        assertThat(titles()).anyMatch(title -> title.startsWith("Le meilleur accord montre 100"));
        assertThat(rowHeadings()).contains("Revenu élevé");
    }

    private MarketView open(String parameters) {
        UI.getCurrent().navigate("market", QueryParameters.fromString(parameters));
        return find(MarketView.class).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<CountryGrouping> groupings() {
        return find(RadioButtonGroup.class)
                .withCondition(group -> group.getAriaLabel()
                        .filter("Group countries by"::equals)
                        .isPresent())
                .single();
    }

    private List<String> titles() {
        return texts(H2.class);
    }

    private List<String> paragraphs() {
        return texts(Paragraph.class);
    }

    private List<String> buttons() {
        return texts(Button.class);
    }

    private List<String> rowHeadings() {
        return texts(NativeTableHeaderCell.class);
    }

    private <T extends Component> List<String> texts(Class<T> type) {
        return find(type).all().stream()
                .map(component -> component.getElement().getTextRecursively())
                .toList();
    }
}
