package org.twinbridge.agreement.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinbridge.agreement.AgreementDesk.CAN_THO;
import static org.twinbridge.agreement.AgreementDesk.DAKAR;
import static org.twinbridge.agreement.AgreementDesk.LA_PAZ;
import static org.twinbridge.agreement.AgreementDesk.MONTREAL;
import static org.twinbridge.agreement.AgreementDesk.TODAY;
import static org.twinbridge.agreement.AgreementDesk.officer;
import static org.twinbridge.agreement.AgreementDesk.staff;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.agreement.AgreementDesk;
import org.twinbridge.agreement.AgreementDrafts;
import org.twinbridge.agreement.AgreementState;
import org.twinbridge.agreement.AgreementStep;
import org.twinbridge.agreement.AgreementSteps;
import org.twinbridge.agreement.Agreements;
import org.twinbridge.agreement.StepRequest;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.matching.ui.StoredCatalogue;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:agreements;DB_CLOSE_DELAY=-1")
@ActiveProfiles("production")
@Import({StoredCatalogue.class, AgreementDesk.class, AgreementDesk.TimeConfiguration.class})
@ViewPackages(classes = TwinningsView.class)
class TwinningsViewTest extends SpringBrowserlessTest {

    @Autowired
    private AgreementDesk desk;

    @Autowired
    private AgreementDrafts drafts;

    @Autowired
    private AgreementSteps steps;

    @Autowired
    private Agreements agreements;

    @BeforeEach
    void anOfficerOfDakarWhoReadsEnglish() {
        desk.tidy();
        officer(DAKAR);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void saysWhatToDoWhereThereIsNoAgreementYet() {
        open("twinnings", "");

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("No agreement yet");
        assertThat(links()).contains("Look for a partner");
    }

    @Test
    void showsEachAgreementInTheColumnOfItsState() {
        drafts.draft(AgreementDesk.complete(), "");
        signedByAll(drafts.draft(AgreementDesk.complete(MONTREAL, Modality.SPLIT_SITE_DOCTORATE), ""));

        open("twinnings", "");

        assertThat(column("Drafted: 1")).contains("Can Tho University");
        assertThat(column("Agreed: 1")).contains("Université de Montréal");
        assertThat(column("Active: 0")).contains("None");
    }

    @Test
    void filtersByWhatTheAddressSays() {
        drafts.draft(AgreementDesk.complete(), "");
        drafts.draft(AgreementDesk.network(), "");

        open("twinnings", "view=list&kind=network&nonsense=1");

        assertThat(test(find(AgreementGrid.class).single()).size()).isEqualTo(1);
        open("twinnings", "kind=chair");
        assertThat(paragraphs()).contains("No agreement is like that. Take a filter away.");
    }

    /** It starts on 25 November 2026 and ends on 25 May 2028. */
    @Test
    void showsTheDaysOfAMonth() {
        drafts.draft(AgreementDesk.complete(), "");

        open("twinnings", "view=calendar");
        assertThat(links()).contains("Starts: Can Tho University");
        open("twinnings", "view=calendar&month=2028-05");
        assertThat(links()).contains("Ends: Can Tho University");
        open("twinnings", "view=calendar&month=2027-01");
        assertThat(buttons()).contains("Next: May 25, 2028");
    }

    @Test
    void signsForOnesOwnSideOnce() {
        Agreement draft = drafts.draft(AgreementDesk.complete(), "");
        open("twinnings/" + draft.id(), "");
        assertThat(buttons())
                .contains("Sign for Université Cheikh Anta Diop", "Change the terms", "Withdraw")
                .doesNotContain("Sign for Can Tho University", "Start");

        click("Sign for Université Cheikh Anta Diop");
        Button sign = find(Button.class, find(Dialog.class).single())
                .withText("Sign for Université Cheikh Anta Diop")
                .single();
        test(sign).click();

        assertThat(agreements.find(draft.id()).orElseThrow().signatures()).containsOnlyKeys(DAKAR);
        assertThat(buttons()).doesNotContain("Sign for Université Cheikh Anta Diop");
        assertThat(spans()).anyMatch(text -> text.startsWith("Signed by officer@04je6yw13"));
    }

    @Test
    void saysWhyAStepOfAStalePageIsRefusedAndKeepsTheDialog() {
        Agreement draft = drafts.draft(AgreementDesk.complete(), "");
        open("twinnings/" + draft.id(), "");
        click("Sign for Université Cheikh Anta Diop");
        drafts.change(draft.id(), draft.version(), AgreementDesk.complete(CAN_THO, Modality.STAFF_EXCHANGE));

        test(find(Button.class, find(Dialog.class).single())
                        .withText("Sign for Université Cheikh Anta Diop")
                        .single())
                .click();

        assertThat(find(Paragraph.class, find(Dialog.class).single()).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Somebody changed it since you opened it."));
        assertThat(agreements.find(draft.id()).orElseThrow().signatures()).isEmpty();
    }

    @Test
    void saysWhatKeepsAPlanFromBeingSignedAndLetsTheSectionLetItBe() {
        Agreement draft = drafts.draft(AgreementDesk.complete(MONTREAL, Modality.FULL_DEGREE_ABROAD), "");
        open("twinnings/" + draft.id(), "");
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("Before it can be signed: Too large a part"));
        assertThat(buttons()).doesNotContain("Let it be in spite of the guard");

        staff();
        open("twinnings/" + draft.id(), "");

        assertThat(buttons()).contains("Let it be in spite of the guard");
    }

    @Test
    void refusesSharesThatDoNotSumToOneInWordsAndKeepsWhatWasTyped() {
        Agreement draft = drafts.draft(AgreementDesk.complete(), "");
        open("twinnings/" + draft.id(), "change=yes");
        IntegerField lead = find(IntegerField.class).withCaption("Lead").all().getFirst();

        test(lead).setValue(90);
        click("Keep the terms");

        // Can Tho still leads by half.
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("The shares of lead sum to 140 %"));
        assertThat(lead.getValue()).isEqualTo(90);
        assertThat(agreements.find(draft.id()).orElseThrow().version()).isEqualTo(draft.version());
    }

    @Test
    void showsNothingOfAnAgreementToOthers() {
        Agreement draft = drafts.draft(AgreementDesk.complete(), "");
        officer(LA_PAZ);

        open("twinnings/" + draft.id(), "");

        assertThat(find(H2.class).all()).extracting(H2::getText).containsExactly("There is no such agreement");
        assertThat(links()).doesNotContain("Can Tho University");
        open("twinnings", "");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("No agreement yet");
    }

    @Test
    void offersEachStepOnlyInItsState() {
        Agreement active = steps.take(
                StepRequest.of(signedByAll(drafts.draft(AgreementDesk.complete(), "")), AgreementStep.START));
        open("twinnings/" + active.id(), "");
        assertThat(buttons()).contains("Set dormant", "End").doesNotContain("Start", "Withdraw", "Take up again");
        assertThat(active.state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(spans()).contains("Nov 25, 2026 to " + "May 25, 2028");
        assertThat(TODAY).isEqualTo(active.start());
    }

    private Agreement signedByAll(Agreement draft) {
        Agreement signed = draft;
        for (InstitutionId member : draft.members()) {
            officer(member);
            signed = steps.take(StepRequest.signature(signed, member));
        }
        officer(DAKAR);
        assertThat(signed.isMember(CAN_THO) || signed.isMember(MONTREAL)).isTrue();
        return signed;
    }

    private void open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String column(String label) {
        return find(Section.class).all().stream()
                .filter(section -> label.equals(section.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow()
                .getElement()
                .getTextRecursively();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getText).toList();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}
