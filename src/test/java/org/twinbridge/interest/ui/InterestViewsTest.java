package org.twinbridge.interest.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinbridge.agreement.AgreementDesk.CAN_THO;
import static org.twinbridge.agreement.AgreementDesk.DAKAR;
import static org.twinbridge.agreement.AgreementDesk.officer;
import static org.twinbridge.agreement.AgreementDesk.staff;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.agreement.AgreementDesk;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.interest.Interest;
import org.twinbridge.interest.InterestState;
import org.twinbridge.interest.Interests;
import org.twinbridge.matching.ui.StoredCatalogue;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:agreements;DB_CLOSE_DELAY=-1")
@ActiveProfiles("production")
@Import({StoredCatalogue.class, AgreementDesk.class, AgreementDesk.TimeConfiguration.class})
@ViewPackages(classes = InterestsView.class)
class InterestViewsTest extends SpringBrowserlessTest {

    @Autowired
    private AgreementDesk desk;

    @Autowired
    private Interests interests;

    @BeforeEach
    void anOfficerOfDakarWhoReadsEnglish() {
        desk.tidy();
        officer(DAKAR);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void explainsThePairAndWhoSeesWhatBeforeInterestIsSent() {
        open("interest", "for=04je6yw13&with=0071qz696");

        assertThat(headings()).contains("Why you would fit", "Who sees what");
        assertThat(find(H3.class).all())
                .extracting(H3::getText)
                .anyMatch(text -> text.startsWith("Université Cheikh Anta Diop gains:"))
                .anyMatch(text -> text.startsWith("Can Tho University gains:"));
        test(find(TextArea.class).single()).setValue("We teach, you farm.");
        click("Send");

        Interest sent = interests.mine().getFirst();
        assertThat(sent.to()).isEqualTo(CAN_THO);
        assertThat(sent.note()).isEqualTo("We teach, you farm.");
        assertThat(paragraphs()).contains("We teach, you farm.");
    }

    @Test
    void saysWhyInterestCannotBeExpressedAgain() {
        interests.express(DAKAR, CAN_THO, "");

        open("interest", "for=04je6yw13&with=0071qz696");

        assertThat(paragraphs()).contains("You expressed this interest on Nov 25, 2026; it waits for an answer.");
        assertThat(buttons()).doesNotContain("Send");
    }

    @Test
    void asksInWhomWhereTheAddressDoesNotSay() {
        open("interest", "with=tb:nowhere");

        assertThat(headings()).contains("In whom?");
    }

    @Test
    void explainsFromTheOtherSideAndLetsItAccept() {
        Interest sent = interests.express(DAKAR, CAN_THO, "");
        officer(CAN_THO);

        open("interests", "");
        assertThat(headings()).contains("Waits for your answer (1)");
        open("interests/" + sent.id(), "");
        assertThat(find(H3.class).all().getFirst().getText()).startsWith("Can Tho University gains:");
        click("Accept");

        assertThat(interests.find(sent.id()).orElseThrow().state()).isEqualTo(InterestState.ACCEPTED);
        assertThat(links()).contains("Open the agreement");
    }

    @Test
    void wantsAReasonToDeclineAndKeepsWhatWasTyped() {
        Interest sent = interests.express(DAKAR, CAN_THO, "");
        officer(CAN_THO);
        open("interests/" + sent.id(), "");
        TextArea words = find(TextArea.class).withCaption("In your words").single();
        test(words).setValue("Next year.");

        click("Decline");

        assertThat(paragraphs()).contains("Choose a reason, and for another reason say it in words.");
        assertThat(words.getValue()).isEqualTo("Next year.");
        assertThat(interests.find(sent.id()).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void showsTheSectionWhatWaitsForAnAccountAndWhereToInvite() {
        interests.express(DAKAR, CAN_THO, "");
        staff();

        open("interests", "");

        assertThat(headings()).contains("Waits for an account of the other side (1)");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(address -> address.endsWith("institution=0071qz696"));
    }

    @Test
    void showsNothingToOthers() {
        Interest sent = interests.express(DAKAR, CAN_THO, "Ours alone.");
        officer(new InstitutionId("tb:la-paz"));

        open("interests/" + sent.id(), "");

        assertThat(headings()).contains("There is no such interest");
        assertThat(paragraphs()).doesNotContain("Ours alone.");
    }

    private void open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
    }

    private void click(String text) {
        test(find(Button.class).withText(text).all().getFirst()).click();
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
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
}
