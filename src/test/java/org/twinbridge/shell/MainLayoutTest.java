package org.twinbridge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinbridge.account.ui.AsOfficer;

@SpringBootTest
@AsOfficer
class MainLayoutTest extends SpringBrowserlessTest {

    @Test
    void greetsTheOfficerAtHome() {
        assertThat($(H1.class).single().getText()).isEqualTo("Welcome, University officer");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Welcome, University officer · Twinbridge");
    }

    @Test
    void namesEveryEntryOfTheNavigationInWords() {
        assertThat(find(SideNavItem.class).all())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.getLabel()).doesNotStartWith("!"))
                .anySatisfy(item -> assertThat(item.getLabel()).isEqualTo("Home"));
    }

    @Test
    void letsTheKeyboardSkipToTheContent() {
        Anchor skip = find(Anchor.class).withClassName("skip-link").single();

        assertThat(skip.getHref()).isEqualTo("#content");
        assertThat(find(Main.class).id("content").getElement().getAttribute("tabindex"))
                .isEqualTo("-1");
    }

    @Test
    void saysOnThePageThatThisIsADemonstration() {
        assertThat(find(DemonstrationNotice.class).single().getText())
                .isEqualTo("Demonstration: institutions are real, their profiles are inferred.");
    }

    @Test
    void offersToSignOut() {
        assertThat(find(Button.class).all()).extracting(Button::getText).contains("Sign out");
    }

    @Test
    void keepsTheLanguageThatIsChosen() {
        @SuppressWarnings("unchecked")
        Select<Locale> languages = find(Select.class).all().getFirst();

        languages.setValue(Locale.FRENCH);

        assertThat(VaadinSession.getCurrent().getLocale()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void saysInWordsThatAPageDoesNotExist() {
        UI.getCurrent().navigate("no-such-page");

        assertThat(getCurrentView()).isInstanceOf(NotFoundView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("There is no such page");
    }
}
