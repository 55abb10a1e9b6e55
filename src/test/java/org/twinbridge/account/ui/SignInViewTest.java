package org.twinbridge.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.twinbridge.shell.DemonstrationNotice;

@SpringBootTest
@WithAnonymousUser
class SignInViewTest extends SpringBrowserlessTest {

    @Test
    void meetsWhoeverOpensTheHomePageWithoutAnAccount() {
        assertThat(getCurrentView()).isInstanceOf(SignInView.class);
    }

    @Test
    void offersTheRolesOfTheDemonstrationAndSaysWhatItIs() {
        assertThat(find(NativeButton.class).all())
                .extracting(button -> button.getElement().getAttribute("value"))
                .containsExactly("officer", "staff", "reviewer", "steward", "administrator");
        assertThat(find(DemonstrationNotice.class).exists()).isTrue();
    }

    @Test
    void saysThatAnAttemptFailed() {
        UI.getCurrent().navigate("sign-in", QueryParameters.of("error", ""));

        assertThat(find(LoginForm.class).single().isError()).isTrue();
    }

    @Test
    void speaksFrench() {
        UI.getCurrent().getSession().setLocale(Locale.FRENCH);
        UI.getCurrent().setLocale(Locale.FRENCH);

        SignInView view = navigate(SignInView.class);

        assertThat(view.getPageTitle()).isEqualTo("Se connecter · Twinbridge");
    }
}
