package org.twinbridge.impact.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinbridge.matching.ui.StoredCatalogue.CAN_THO;
import static org.twinbridge.matching.ui.StoredCatalogue.DAKAR;
import static org.twinbridge.matching.ui.StoredCatalogue.LA_PAZ;
import static org.twinbridge.matching.ui.StoredCatalogue.MONTREAL;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.matching.ui.StoredCatalogue;
import org.twinbridge.outcome.Activity;
import org.twinbridge.outcome.Cohort;
import org.twinbridge.outcome.FollowUp;
import org.twinbridge.outcome.Outcome;
import org.twinbridge.outcome.OutcomeRegister;
import org.twinbridge.outcome.People;
import org.twinbridge.outcome.Place;
import org.twinbridge.outcome.Recorded;
import org.twinbridge.outcome.RunningTwinnings;

@SpringBootTest
@ActiveProfiles("production")
@Import({StoredCatalogue.class, RunningTwinnings.class, RunningTwinnings.Today.class})
@ViewPackages(classes = RecordView.class)
class RecordViewTest extends SpringBrowserlessTest {

    private static final CountryCode SENEGAL = new CountryCode("SN");
    private static final CountryCode VIETNAM = new CountryCode("VN");

    @Autowired
    private RunningTwinnings twinnings;

    @Autowired
    private OutcomeRegister register;

    private long agreement;

    @BeforeEach
    void anOfficerOfDakarWhoReadsEnglish() {
        twinnings.start();
        agreement = twinnings.active(DAKAR, CAN_THO);
        twinnings.signInOfficerOf(DAKAR);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void signOut() {
        twinnings.signOut();
    }

    @Test
    void recordsAnActivityAndShowsIt() {
        open("agreement=" + agreement);
        typeAnActivity();

        press("Record");

        assertThat(recorded())
                .singleElement()
                .extracting(Recorded::outcome)
                .isInstanceOfSatisfying(Activity.class, activity -> {
                    assertThat(activity.people()).isEqualTo(new People(2, 1, 0));
                    assertThat(activity.personMonths()).isEqualTo(6.5);
                    assertThat(activity.from()).isEqualTo(Place.at(DAKAR, SENEGAL));
                });
        assertThat(texts())
                .contains(
                        "Staff exchange, Université Cheikh Anta Diop → Can Tho University: 6.5 person-months, 3 people"
                                + " (2 women, 1 man, 0 other or not stated)");
    }

    @Test
    void saysThatDatesAreReversedAndKeepsWhatWasTyped() {
        open("agreement=" + agreement);
        typeAnActivity();
        field(DatePicker.class, "Last day").setValue(LocalDate.of(2021, 12, 31));

        press("Record");

        assertThat(refusal())
                .isEqualTo("The period begins on 1 January 2022 and ends on 31 December 2021, before that."
                        + " Change one of the days; nothing of what you typed is lost.");
        assertThat(field(TextArea.class, "How it is known").getValue()).isEqualTo("Report of the coordinator");
        assertThat(field(IntegerField.class, "Women").getValue()).isEqualTo(2);
        assertThat(recorded()).isEmpty();
    }

    @Test
    void saysThatANoteHoldsAnAddressAndKeepsIt() {
        open("agreement=" + agreement);
        typeAnActivity();
        field(TextArea.class, "How it is known").setValue("Ask awa@ucad.sn");

        press("Record");

        assertThat(refusal()).startsWith("\"awa@ucad.sn\" looks like an e-mail address.");
        assertThat(field(TextArea.class, "How it is known").getValue()).isEqualTo("Ask awa@ucad.sn");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void saysThatWhereaboutsDoNotAddUpAndKeepsThem() {
        open("agreement=" + agreement + "&kind=cohort");
        typeACohortOf(10);
        all(IntegerField.class, "Home country").get(1).setValue(6);
        all(IntegerField.class, "Host country").get(1).setValue(5);

        press("Record");

        assertThat(refusal())
                .isEqualTo("Of 10 people, 11 are accounted for. The four numbers must add up to 10; nothing of what"
                        + " you typed is lost.");
        assertThat(all(IntegerField.class, "Home country").get(1).getValue()).isEqualTo(6);
        assertThat(recorded()).isEmpty();
    }

    @Test
    void recordsWhereACohortWasThreeYearsAfter() {
        open("agreement=" + agreement + "&kind=cohort");
        typeACohortOf(10);
        all(IntegerField.class, "Home country").get(1).setValue(6);
        all(IntegerField.class, "Unknown").get(1).setValue(4);

        press("Record");

        assertThat(recorded())
                .singleElement()
                .extracting(Recorded::outcome)
                .isInstanceOfSatisfying(Cohort.class, cohort -> assertThat(cohort.followUps())
                        .containsOnlyKeys(FollowUp.Year.THREE)
                        .containsValue(new FollowUp(6, 0, 0, 4)));
    }

    @Test
    void marksWhatIsMissing() {
        open("agreement=" + agreement);

        press("Record");

        assertThat(refusal()).startsWith("Something is missing.");
        assertThat(field(DatePicker.class, "First day").isInvalid()).isTrue();
        assertThat(field(DatePicker.class, "Date of the evidence").isInvalid()).isFalse();
    }

    @Test
    void keepsWhatWasTypedWhenAnotherKindIsLookedAt() {
        open("agreement=" + agreement);
        typeAnActivity();

        form().choose(Outcome.Kind.DEGREES);
        form().choose(Outcome.Kind.ACTIVITY);

        assertThat(field(NumberField.class, "Person-months").getValue()).isEqualTo(6.5);
    }

    @Test
    void takesAMistakeBack() {
        open("agreement=" + agreement);
        typeAnActivity();
        press("Record");

        press("Take back");

        assertThat(recorded()).isEmpty();
        assertThat($(H2.class).all()).extracting(H2::getText).contains("Nothing on record yet");
    }

    @Test
    void tellsNothingOfAnAgreementOfOthers() {
        long theirs = twinnings.active(LA_PAZ, MONTREAL);

        open("agreement=" + theirs);

        assertThat($(H2.class).single().getText()).isEqualTo("Which agreement?");
    }

    private void typeAnActivity() {
        choose(Select.class, "Modality", Modality.STAFF_EXCHANGE);
        choose(ComboBox.class, "From", Place.at(DAKAR, SENEGAL));
        choose(ComboBox.class, "To", Place.at(CAN_THO, VIETNAM));
        field(DatePicker.class, "First day").setValue(LocalDate.of(2022, 1, 1));
        field(DatePicker.class, "Last day").setValue(LocalDate.of(2022, 6, 30));
        field(NumberField.class, "Person-months").setValue(6.5);
        field(IntegerField.class, "Women").setValue(2);
        field(IntegerField.class, "Men").setValue(1);
        field(TextArea.class, "How it is known").setValue("Report of the coordinator");
    }

    private void typeACohortOf(int size) {
        choose(Select.class, "Modality", Modality.SPLIT_SITE_DOCTORATE);
        choose(ComboBox.class, "Country of origin", SENEGAL);
        choose(ComboBox.class, "Host country", VIETNAM);
        field(DatePicker.class, "Last day of their stay").setValue(LocalDate.of(2022, 6, 30));
        field(IntegerField.class, "How many people").setValue(size);
        field(TextArea.class, "How it is known").setValue("Survey of the alumni office");
    }

    @SuppressWarnings("unchecked")
    private void choose(Class<? extends Component> type, String label, Object value) {
        ((HasValue<?, Object>) field(type, label)).setValue(value);
    }

    private OutcomeForm form() {
        return $(OutcomeForm.class).single();
    }

    private <C extends Component> C field(Class<C> type, String label) {
        return all(type, label).getFirst();
    }

    private <C extends Component> List<C> all(Class<C> type, String label) {
        return $(type).all().stream()
                .filter(field -> label.equals(field.getElement().getProperty("label")))
                .toList();
    }

    private void press(String text) {
        test($(Button.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private String refusal() {
        return $(Paragraph.class).all().stream()
                .filter(text -> "alert".equals(text.getElement().getAttribute("role")) && text.isVisible())
                .map(Paragraph::getText)
                .findFirst()
                .orElse("");
    }

    private List<String> texts() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<Recorded> recorded() {
        return register.of(agreement);
    }

    private void open(String address) {
        UI.getCurrent().navigate("impact/record", QueryParameters.fromString(address));
    }
}
