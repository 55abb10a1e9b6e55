package org.twinbridge.impact.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinbridge.matching.ui.StoredCatalogue.CAN_THO;
import static org.twinbridge.matching.ui.StoredCatalogue.DAKAR;
import static org.twinbridge.matching.ui.StoredCatalogue.LA_PAZ;
import static org.twinbridge.matching.ui.StoredCatalogue.MONTREAL;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.ui.StoredCatalogue;
import org.twinbridge.outcome.Activity;
import org.twinbridge.outcome.Attestation;
import org.twinbridge.outcome.Cohort;
import org.twinbridge.outcome.FollowUp;
import org.twinbridge.outcome.Outcomes;
import org.twinbridge.outcome.People;
import org.twinbridge.outcome.Place;
import org.twinbridge.outcome.RunningTwinnings;

@SpringBootTest
@ActiveProfiles("production")
@Import({StoredCatalogue.class, RunningTwinnings.class, RunningTwinnings.Today.class})
@ViewPackages(classes = ImpactView.class)
class ImpactViewTest extends SpringBrowserlessTest {

    private static final CountryCode SENEGAL = new CountryCode("SN");
    private static final CountryCode VIETNAM = new CountryCode("VN");
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
    private static final Attestation REPORT = new Attestation("Report", DAY);

    @Autowired
    private RunningTwinnings twinnings;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Matching matching;

    @BeforeEach
    void someoneOfTheSectionWhoReadsEnglish() {
        twinnings.start();
        assertThat(matching.catalogue().profiles()).isNotEmpty();
        twinnings.signInStaff();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void signOut() {
        twinnings.signOut();
    }

    @Test
    void saysWhatToDoWhereNothingIsAgreedYet() {
        open("");

        assertThat(titles()).contains("Nothing to show for this choice", "There is no agreement yet");
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("twinnings");
    }

    @Test
    void saysWhatItFindsInItsTitles() {
        record();

        open("");

        assertThat(titles())
                .contains(
                        "Most moved from Senegal to Viet Nam: 6 of 6 person-months",
                        "South–South: 100% of all person-months",
                        "One agreement is running, of 1; none is dormant",
                        "Split-site doctorate: 77% expected at home, the world (prior: 83%)");
    }

    @Test
    void saysThatRetentionIsNoCausalEffect() {
        open("");

        assertThat(texts()).anyMatch(text -> text.contains("not causal effects"));
        assertThat(titles()).contains("Retention: nothing is recorded yet, so that priors stand as they are");
    }

    @Test
    void leadsFromAFigureToItsRowsAndTheirAgreement() {
        long agreement = record();
        open("");

        test(button("Show the rows of: Senegal → Viet Nam")).click();

        assertThat(state().figure()).isEqualTo("move.SN-VN");
        assertThat(titles()).contains("The row behind this figure");
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("twinnings/" + agreement);
    }

    @Test
    void showsAnOfficerTheSumsOfOthersButNotTheirRows() {
        record();
        twinnings.active(LA_PAZ, MONTREAL);
        twinnings.signInOfficerOf(LA_PAZ);

        open("show=move.SN-VN");

        assertThat(texts()).contains("One of these rows belongs to other institutions; only the section sees them.");
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).noneMatch(href -> href.startsWith("twinnings/"));
        assertThat(cells()).contains("6").doesNotContain("2 women");
    }

    @Test
    void tellsOfficersOfFewPeopleOnlyThatTheyAreFew() {
        long agreement = twinnings.active(DAKAR, CAN_THO);
        outcomes.record(agreement, move(new People(1, 1, 0)));
        twinnings.signInOfficerOf(LA_PAZ);

        open("");

        assertThat(cells()).contains("<3");
    }

    @Test
    void keepsItsChoicesInTheAddress() {
        open("from=2022&to=2024&region=011&modality=staff-exchange&kind=chair&samples=no&show=state.active");

        assertThat(state().write())
                .containsEntry("from", List.of("2022"))
                .containsEntry("to", List.of("2024"))
                .containsEntry("region", List.of("011"))
                .containsEntry("modality", List.of("staff-exchange"))
                .containsEntry("kind", List.of("chair"))
                .containsEntry("samples", List.of("no"))
                .containsEntry("show", List.of("state.active"));
    }

    @Test
    void passesOverWhatMakesNoSenseInTheAddress() {
        open("from=yesterday&region=mars&modality=any&show=<script>");

        assertThat(state().write()).isEmpty();
    }

    @Test
    void writesFilesInWhichNoCellIsAFormula() throws IOException {
        var table = new ImpactTable(
                "circulation",
                "=1+1",
                List.of("Move", "Months"),
                List.of(ImpactTable.Row.of(null, "=HYPERLINK(\"x\")", "-3")));

        String csv = new String(ImpactExport.csv(List.of(table), "@source"), StandardCharsets.UTF_8);

        assertThat(csv)
                .contains("circulation,\"'=HYPERLINK(\"\"x\"\")\",Months,'-3")
                .contains("'@source");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(ImpactExport.xlsx(List.of(table), "@source")))) {
            var sheet = book.getFirstSheet();
            assertThat(sheet.getName()).isEqualTo("circulation");
            assertThat(sheet.read().getFirst().getCellText(0)).isEqualTo("'=1+1");
        }
    }

    private long record() {
        long agreement = twinnings.active(DAKAR, CAN_THO);
        outcomes.record(agreement, move(new People(2, 1, 0)));
        outcomes.record(
                agreement,
                new Cohort(
                        "",
                        10,
                        Modality.SPLIT_SITE_DOCTORATE,
                        SENEGAL,
                        VIETNAM,
                        DAY,
                        // (9.13 + 7)/(11 + 10) = .768
                        Map.of(FollowUp.Year.THREE, new FollowUp(7, 3, 0, 0)),
                        REPORT));
        return agreement;
    }

    private static Activity move(People people) {
        return new Activity(
                Modality.SPLIT_SITE_DOCTORATE,
                Place.in(SENEGAL),
                Place.in(VIETNAM),
                LocalDate.of(2022, 1, 1),
                DAY,
                6,
                people,
                REPORT);
    }

    private void open(String query) {
        UI.getCurrent().navigate("impact", QueryParameters.fromString(query));
    }

    private ImpactState state() {
        return $(ImpactView.class).single().state();
    }

    private Button button(String label) {
        return $(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles() {
        return $(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> texts() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> cells() {
        return $(NativeTableCell.class).all().stream()
                .map(NativeTableCell::getText)
                .toList();
    }
}
