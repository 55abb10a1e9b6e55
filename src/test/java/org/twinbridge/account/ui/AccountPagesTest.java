package org.twinbridge.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountAdministration;
import org.twinbridge.account.AccountChange;
import org.twinbridge.account.Accounts;
import org.twinbridge.account.NewAccount;
import org.twinbridge.account.Role;
import org.twinbridge.account.persistence.AccountRepository;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.ingest.SignedIn;

@SpringBootTest
@ActiveProfiles({"demonstration", "production"})
class AccountPagesTest extends SpringBrowserlessTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private AccountRepository repository;

    private Account awa;

    @BeforeEach
    void makeAwa() {
        repository.deleteAll();
        SignedIn.as("chief", Role.ADMINISTRATOR);
        awa = accounts.create(
                new NewAccount("awa@ucad.sn", "Awa Diop", Set.of(Role.OFFICER), InstitutionId.parse("04je6yw13")),
                "correct horse battery");
    }

    @Test
    void listsTheAccountsWithWhatTheyMayDo() {
        navigate(AccountsView.class);

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Awa Diop");
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("University officer for 04je6yw13", "Has not signed in yet");
    }

    @Test
    void deactivatesAnAccount() {
        navigate(AccountsView.class);

        button("Deactivate").click();

        assertThat(administration.find(awa.id()).account().active()).isFalse();
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("Deactivated: cannot sign in");
    }

    @Test
    void tellsAnAdministratorThatAnotherWasFasterAndShowsWhatIsNow() {
        navigate(AccountsView.class);
        administration.change(
                awa.id(),
                administration.find(awa.id()).version(),
                new AccountChange("Awa Fall", Set.of(Role.REVIEWER), List.of(), null, null));

        button("Deactivate").click();

        assertThat(test(find(Notification.class).single()).getText()).contains("Somebody else has changed");
        assertThat(administration.find(awa.id()).account().active()).isTrue();
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Awa Fall");
    }

    @Test
    void letsStaffInviteButShowsThemNoAccounts() {
        SignedIn.as(Role.STAFF);

        navigate(AccountsView.class);

        assertThat(find(H2.class).all()).extracting(H2::getText).containsExactly("Invite somebody");
    }

    @Test
    void showsTheAdministratorWhatWasDone() {
        navigate(AuditView.class);

        find(TextField.class).withCaption("To what").single().setValue("account:awa@ucad.sn");

        assertThat(find(Span.class).all()).extracting(Span::getText).contains("Account made", "chief");
    }

    @Test
    void saysThatNothingFits() {
        navigate(AuditView.class);

        find(TextField.class).withCaption("Who").single().setValue("nobody at all");

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("Nothing fits. Take out a word or widen the time.");
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
