package org.twinbridge.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
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
import org.twinbridge.learning.StoredDecisions;
import org.twinbridge.policy.PolicyDrafts;
import org.twinbridge.policy.PolicyState;
import org.twinbridge.policy.PolicyVersion;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:learning;DB_CLOSE_DELAY=-1")
@ActiveProfiles("production")
@Import(StoredDecisions.class)
@ViewPackages(packages = {"org.twinbridge.learning.ui", "org.twinbridge.policy.ui"})
class LearningViewTest extends SpringBrowserlessTest {

    @Autowired
    private StoredDecisions stored;

    @Autowired
    private PolicyDrafts drafts;

    @BeforeEach
    void someoneOfTheSectionWhoReadsEnglish() {
        stored.tidy();
        SignedIn.as("awa", Role.STAFF);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void saysHowManyDecisionsAreMissingAndWhyThatMatters() {
        stored.whereTrustDecides(3);

        navigate(LearningView.class);

        assertThat(titles()).contains("3 decisions to learn from");
        assertThat(paragraphs())
                .anyMatch(text -> text.startsWith("77 decisions are missing: weights are learned from 80 or more."))
                .anyMatch(text -> text.startsWith("With fewer than 80, chance would move the weights"));
        assertThat(find(Button.class).all()).isEmpty();
    }

    @Test
    void makesADraftOfWhatItLearnedWhoseOriginSaysFromWhat() {
        stored.whereTrustDecides(90);
        navigate(LearningView.class);

        press("Learn from them");

        assertThat(titles()).contains("Other weights foretell what people decide better");
        // The head and the six criteria.
        assertThat(find(NativeTableRow.class).all()).hasSize(7);
        press("Make a draft of it");
        PolicyVersion draft = drafts.all().getFirst();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("policy/" + draft.id());
        assertThat(draft.state()).isEqualTo(PolicyState.DRAFT);
        // From 2 November at 8:01, hour by hour: the ninetieth 89 hours later, on 6 November at 1:01.
        assertThat(draft.origin())
                .startsWith("Learned from 90 decisions taken from 2 November 2026 to 6 November 2026, starting from ")
                .contains("λ by cross-validation: ", "Log-loss on decisions held out: 0.");
    }

    private void press(String words) {
        test(find(Button.class).all().stream()
                        .filter(button -> words.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private List<String> titles() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
