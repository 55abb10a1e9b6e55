package org.twinbridge.notice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.Role;
import org.twinbridge.matching.ui.StoredCatalogue;
import org.twinbridge.notice.Notice;
import org.twinbridge.notice.Notices;
import org.twinbridge.notice.Recipient;

@SpringBootTest
@ActiveProfiles("production")
@Import(StoredCatalogue.class)
@ViewPackages(classes = InboxView.class)
class InboxViewTest extends SpringBrowserlessTest {

    @Autowired
    private Notices notices;

    private Recipient reader = Recipient.accountNamed("nobody");

    @BeforeEach
    void somebodyIsSignedIn() {
        String name = "person-" + UUID.randomUUID();
        var principal = AccountPrincipal.authenticated(
                new Account(UUID.randomUUID(), name, "Person", Set.of(Role.STAFF), null, true));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        reader = Recipient.accountNamed(name);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void saysWhatWillStandThereWhenNothingDoes() {
        open("inbox");

        assertThat(find(H2.class).single().getText()).isEqualTo("Nothing waits");
    }

    @Test
    void showsEachNoticeInTheLanguageOfTheReaderWithWhereItLeads() {
        notices.tell(reader, accepted("1").asUrgent().dueOn(LocalDate.of(2026, 12, 31)));
        UI.getCurrent().setLocale(Locale.FRENCH);

        open("inbox");

        assertThat(links()).singleElement().satisfies(link -> {
            assertThat(link.getText())
                    .isEqualTo("Un responsable des données a accepté votre demande au sujet de «\u00a0Kaolack\u00a0».");
            assertThat(link.getHref()).isEqualTo("institutions/tb:kaolack");
        });
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("Nouveau", "Urgent", "Avant le 31 déc. 2026");
    }

    @Test
    void putsAwayAndTakesOutAgainWithoutLosingAnything() {
        notices.tell(reader, accepted("1"));
        notices.tell(reader, accepted("2"));
        open("inbox");

        test(button("Done")).click();

        assertThat(links()).hasSize(1);
        assertThat(find(NativeButton.class).all())
                .extracting(NativeButton::getText)
                .containsExactly("Waiting (1)", "Done (1)", "All (2)");
        test(button("Undo")).click();
        assertThat(links()).hasSize(2);
    }

    @Test
    void showsTheDonePartByItsAddress() {
        notices.tell(reader, accepted("1"));
        notices.settle("1/" + reader.value());

        UI.getCurrent().navigate("inbox", QueryParameters.of("part", "done"));
        roundTrip();

        assertThat(links()).hasSize(1);
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("Dealt with");
        assertThat(find(Button.class).all()).noneMatch(button -> "Put back".equals(button.getText()));
    }

    private Notice accepted(String once) {
        return Notice.of(
                "steward.notice.accepted", "institutions/tb:kaolack", once + "/" + reader.value(), "Kaolack", "");
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private List<Anchor> links() {
        return find(Anchor.class).all().stream()
                .filter(link -> link.hasClassName("notice-link"))
                .toList();
    }

    private void open(String address) {
        UI.getCurrent().navigate(address);
        roundTrip();
    }
}
