package org.twinbridge.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Invitations;
import org.twinbridge.account.Role;
import org.twinbridge.account.persistence.AccountRepository;
import org.twinbridge.account.persistence.InvitationRepository;
import org.twinbridge.ingest.SignedIn;

@SpringBootTest
@ActiveProfiles({"demonstration", "production"})
@WithAnonymousUser
class InvitationViewTest extends SpringBrowserlessTest {

    @Autowired
    private Invitations invitations;

    @Autowired
    private InvitationRepository kept;

    @Autowired
    private AccountRepository accounts;

    private String link;

    @BeforeEach
    void inviteAReviewer() {
        accounts.deleteAll();
        kept.deleteAll();
        var context = SecurityContextHolder.getContext();
        var nobody = context.getAuthentication();
        SignedIn.as(Role.STAFF);
        link = invitations.invite(Set.of(Role.REVIEWER), List.of(), "awa@ucad.sn");
        SecurityContextHolder.getContext().setAuthentication(nobody);
    }

    @Test
    void letsWhoeverIsInvitedChooseANameAndAPassword() {
        UI.getCurrent().navigate(link);

        accept("correct horse battery");

        assertThat(heading()).isEqualTo("Your account is made");
        assertThat(accounts.findByName("awa@ucad.sn").orElseThrow().roles()).containsExactly(Role.REVIEWER);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhyAPasswordIsRefused() {
        UI.getCurrent().navigate(link);

        accept("short");

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("The password has 5 characters; it needs at least 12.");
        assertThat(find(TextField.class).all()).extracting(TextField::getValue).contains("awa@ucad.sn");
    }

    @Test
    void saysThatALinkWasUsedToWhoeverUsesItTwice() {
        UI.getCurrent().navigate(link);
        accept("correct horse battery");

        UI.getCurrent().navigate("invitation/x");
        UI.getCurrent().navigate(link);

        assertThat(heading()).isEqualTo("This invitation has been used");
        assertThat(find(PasswordField.class).exists()).isFalse();
    }

    @Test
    void saysOfALinkThatNobodyMadeThatItLeadsNowhere() {
        UI.getCurrent().navigate("invitation/AAAA");

        assertThat(heading()).isEqualTo("This link leads nowhere");
    }

    private void accept(String password) {
        find(PasswordField.class).single().setValue(password);
        find(Button.class).all().stream()
                .filter(button -> button.getText().equals("Make my account"))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private String heading() {
        return find(H1.class).single().getText();
    }
}
