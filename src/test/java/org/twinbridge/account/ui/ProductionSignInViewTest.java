package org.twinbridge.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.login.LoginForm;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Accounts;
import org.twinbridge.account.NewAccount;
import org.twinbridge.account.OwnWork;
import org.twinbridge.account.Role;
import org.twinbridge.account.persistence.AccountRepository;
import org.twinbridge.shell.DemonstrationNotice;

@SpringBootTest
@ActiveProfiles({"demonstration", "production"})
@WithAnonymousUser
class ProductionSignInViewTest extends SpringBrowserlessTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountRepository repository;

    @BeforeEach
    void forgetEverybody() {
        repository.deleteAll();
    }

    @Test
    void saysHowToMakeTheFirstAdministratorAndOffersNoForm() {
        navigate(SignInView.class);

        assertThat(find(Code.class).single().getText())
                .isEqualTo("./twinbridge account create --administrator --name YOUR-NAME");
        assertThat(find(LoginForm.class).exists()).isFalse();
        assertThat(find(NativeButton.class).exists()).isFalse();
        assertThat(find(DemonstrationNotice.class).exists()).isFalse();
    }

    @Test
    void asksForNameAndPasswordOnceThereIsAnAdministrator() {
        makeAnAdministrator();

        navigate(SignInView.class);

        assertThat(find(LoginForm.class).exists()).isTrue();
        assertThat(find(Code.class).exists()).isFalse();
        assertThat(find(NativeButton.class).exists()).isFalse();
    }

    private void makeAnAdministrator() {
        OwnWork.run(() -> accounts.create(
                new NewAccount("chief", "Chief", Set.of(Role.ADMINISTRATOR), null), "correct horse battery"));
    }
}
