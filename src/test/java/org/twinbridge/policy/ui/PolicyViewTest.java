package org.twinbridge.policy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Role;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.ingest.SignedIn;
import org.twinbridge.matching.ui.StoredCatalogue;
import org.twinbridge.policy.Policies;
import org.twinbridge.policy.PolicyDocument;
import org.twinbridge.policy.PolicyDrafts;
import org.twinbridge.policy.PolicyState;
import org.twinbridge.policy.PolicyVersion;
import org.twinbridge.policy.PreviewTasks;
import org.twinbridge.policy.StoredPolicies;

@SpringBootTest
@ActiveProfiles("production")
@Import({StoredCatalogue.class, StoredPolicies.class})
@ViewPackages(classes = PolicyView.class)
class PolicyViewTest extends SpringBrowserlessTest {

    @Autowired
    private StoredCatalogue catalogue;

    @Autowired
    private StoredPolicies stored;

    @Autowired
    private PolicyDrafts drafts;

    @Autowired
    private Policies policies;

    @Autowired
    private PreviewTasks tasks;

    @BeforeEach
    void someoneOfTheSectionWhoReadsEnglish() {
        catalogue.store();
        SignedIn.as("awa", Role.STAFF);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OFFICER", "REVIEWER", "STEWARD"})
    void showsThoseWhoDontWriteThePolicyInForceAndNothingToWriteWith(Role role) {
        stored.draft(.3);
        SignedIn.as(role);

        navigate(PolicyView.class);

        assertThat(titles()).contains("In force: " + policies.current().label(), "Weights of the criteria");
        assertThat(titles()).doesNotContain("All policies");
        assertThat(buttons()).doesNotContain("Write a new policy");
    }

    @Test
    void opensADraftOfThePolicyInForce() {
        navigate(PolicyView.class);

        press("Write a new policy");

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).startsWith("policy/");
        assertThat(paragraphs()).contains("Nothing differs from the policy in force.");
        assertThat(buttons()).contains("Save the draft", "Submit for approval", "Give up");
    }

    @Test
    void showsWhatASliderMeansForAllWeightsAndWhatDiffersAtOnce() {
        PolicyVersion draft = open(drafts.begin(policies.inForce().name(), "A test."));

        slider("weight-trust").setValue(40);

        double trust = policies.current().weight(CriterionId.TRUST);
        double now = .4 / (1 - trust + .4);
        assertThat(slider("weight-trust").getLabel()).isEqualTo("Trust: %.1f%%".formatted(100 * now));
        assertThat(titles())
                .contains("Otherwise than in force (" + policies.current().label() + ")");
        assertThat(paragraphs()).doesNotContain("Nothing differs from the policy in force.");
        press("Save the draft");
        assertThat(drafts.find(draft.id()).orElseThrow().terms().weights().get(CriterionId.TRUST))
                .isEqualTo(now);
    }

    @Test
    void savesNothingWhereANumberIsOutOfItsRangeAndKeepsWhatWasTyped() {
        PolicyVersion draft = open(drafts.begin(policies.inForce().name(), "A test."));
        NumberField balance = number("term-balance");

        balance.setValue(.99);
        press("Save the draft");

        assertThat(balance.isInvalid()).isTrue();
        assertThat(balance.getErrorMessage()).isEqualTo("A number from 0.05 to 0.95.");
        assertThat(balance.getValue()).isEqualTo(.99);
        assertThat(drafts.find(draft.id()).orElseThrow().lockVersion()).isEqualTo(draft.lockVersion());
    }

    @Test
    void keepsMineAsADraftOfItsOwnWhereAColleagueSavedFirst() {
        PolicyVersion draft = open(drafts.begin(policies.inForce().name(), "A test."));
        drafts.edit(
                draft.id(), draft.lockVersion(), new PolicyDocument(draft.name(), stored.terms(CriterionId.THEME, .5)));
        number("term-balance").setValue(.6);

        press("Save the draft");

        assertThat(paragraphs()).anyMatch(text -> text.startsWith("Somebody else changed"));
        press("Keep mine as a new draft");
        PolicyVersion mine = drafts.all().getFirst();
        assertThat(mine.terms().balance()).isEqualTo(.6);
        assertThat(drafts.find(draft.id()).orElseThrow().terms()).isEqualTo(stored.terms(CriterionId.THEME, .5));
    }

    @Test
    void takesADraftThroughPreviewAndASecondPersonIntoForce() {
        open(stored.draft(.35));
        press("Quick preview (2,000 lists)");
        await().atMost(Duration.ofSeconds(30)).pollInSameThread().until(() -> tasks.latest().stream()
                .noneMatch(task -> task.state().isUnderWay()));
        find(TextArea.class).withId("reason").single().setValue("Trust counts more.");
        press("Submit for approval");
        PolicyVersion submitted = drafts.all().getFirst();
        assertThat(submitted.state()).isEqualTo(PolicyState.SUBMITTED);
        assertThat(buttons()).doesNotContain("Approve and put in force");
        SignedIn.as("berta", Role.STAFF);

        open(submitted);
        assertThat(find(H3.class).all())
                .extracting(H3::getText)
                .anyMatch(text -> text.contains("of the lists would change"));
        press("Approve and put in force");

        assertThat(policies.current().label()).isEqualTo(submitted.label());
        navigate(PolicyView.class);
        assertThat(titles()).contains("In force: " + submitted.label());
    }

    @Test
    void saysWhatIsMissingBeforeAnApproval() {
        PolicyVersion submitted = stored.in(PolicyState.SUBMITTED);
        SignedIn.as("berta", Role.STAFF);
        open(submitted);

        press("Approve and put in force");

        assertThat(paragraphs()).anyMatch(text -> text.startsWith("Nobody has seen yet what"));
        assertThat(drafts.find(submitted.id()).orElseThrow().state()).isEqualTo(PolicyState.SUBMITTED);
    }

    @Test
    void opensADocumentAsADraftAndSaysWhereAFaultLies() {
        navigate(PolicyView.class);
        PolicyImport files = find(PolicyImport.class).single();
        String good = new PolicyDocument("2030-1", stored.terms(CriterionId.TRUST, .5)).json();

        files.take("bad.json", good.replace("\"balance\" : 0.5", "\"balance\" : 2"));

        assertThat(paragraphs()).contains("In the file, balance is 2; it must lie from 0.05 to 0.95.");
        files.take("good.json", good);
        assertThat(drafts.all().getFirst().terms()).isEqualTo(stored.terms(CriterionId.TRUST, .5));
    }

    @Test
    void offersToReturnToAPolicyThatWasInForce() {
        PolicyVersion first = stored.in(PolicyState.SUPERSEDED);
        SignedIn.as("awa", Role.STAFF);
        open(first);

        find(TextArea.class).withId("reason").single().setValue("It was better.");
        press("Return to this policy");

        PolicyVersion asked = drafts.all().getFirst();
        assertThat(asked.state()).isEqualTo(PolicyState.SUBMITTED);
        assertThat(asked.terms()).isEqualTo(first.terms());
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("Download as JSON");
    }

    private PolicyVersion open(PolicyVersion policy) {
        navigate("policy/" + policy.id(), PolicyVersionView.class);
        return policy;
    }

    private void press(String words) {
        test(find(Button.class).all().stream()
                        .filter(button -> words.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private IntegerSlider slider(String id) {
        return find(IntegerSlider.class).withId(id).single();
    }

    private NumberField number(String id) {
        return find(NumberField.class).withId(id).single();
    }

    private List<String> titles() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }
}
