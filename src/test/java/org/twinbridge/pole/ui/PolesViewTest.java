package org.twinbridge.pole.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinbridge.pole.NairobiInTheRegister.UNIVERSITY;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.initiative.InitiativeDraft;
import org.twinbridge.initiative.InitiativeScope;
import org.twinbridge.initiative.Initiatives;
import org.twinbridge.matching.Matching;
import org.twinbridge.pole.DecisionKind;
import org.twinbridge.pole.Judgement;
import org.twinbridge.pole.NairobiInTheRegister;
import org.twinbridge.pole.PoleReviews;
import org.twinbridge.pole.ReviewState;
import org.twinbridge.pole.ReviewedPole;
import org.twinbridge.shell.chart.LocalMap;
import org.twinbridge.shell.chart.WorldMap;

@SpringBootTest
@ActiveProfiles("production")
@Import({NairobiInTheRegister.class, NairobiInTheRegister.Time.class})
@ViewPackages(classes = PolesView.class)
class PolesViewTest extends SpringBrowserlessTest {

    @Autowired
    private NairobiInTheRegister nairobi;

    @Autowired
    private PoleReviews reviews;

    @Autowired
    private Matching matching;

    @Autowired
    private Initiatives initiatives;

    @BeforeEach
    void aReviewerWhoReadsEnglish() {
        nairobi.store();
        assertThat(matching.catalogue().profiles()).hasSize(6);
        signIn(Set.of(Role.REVIEWER), null);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void listsTheCandidatesOfAThemeBestFirst() {
        open("theme=081");

        assertThat(rows())
                .satisfiesExactly(
                        row -> assertThat(text(row))
                                .contains("Nairobi, Kenya", "Potential", "3 members", "non-governmental organisation"),
                        row -> assertThat(text(row)).contains("Hanoi, Viet Nam"));
        assertThat(find(WorldMap.class).all().getFirst().table().rows()).hasSize(2);
    }

    @Test
    void keepsThoseOfARegion() {
        open("theme=081&region=035");

        assertThat(rows()).singleElement().satisfies(row -> assertThat(text(row))
                .contains("Hanoi"));
    }

    @Test
    void keepsThoseOfTheCountriesAndFieldsOfAnInitiative() {
        InitiativeScope scope = InitiativeScope.from(LocalDate.of(2026, 1, 1))
                .withFields(Set.of(new Field("0811")))
                .withRegions(Set.of(M49Region.EASTERN_AFRICA));
        signIn(Set.of(Role.STAFF), null);
        String id = initiatives
                .make(new InitiativeDraft("Crops " + UUID.randomUUID(), "", scope))
                .id();

        open("theme=081&initiative=" + id);

        assertThat(rows()).singleElement().satisfies(row -> assertThat(text(row))
                .contains("Nairobi"));
    }

    @Test
    void leadsBackFromAnInitiativeThatHasNothingToDoWithTheTheme() {
        open("theme=081&initiative=teacher-training-africa");
        assertThat(texts(H2.class)).contains("No pole fits");

        test(button("See the whole catalogue")).click();

        assertThat(rows()).hasSize(2);
    }

    @Test
    void saysWhatToDoWhereNothingFits() {
        open("theme=061&region=035");

        assertThat(texts(H2.class)).contains("No pole fits");
        assertThat(button("Look everywhere").isVisible()).isTrue();
    }

    @Test
    void opensAThemeThatHasSomethingToReviewWhereTheAddressNamesNone() {
        open("");

        assertThat(view().state().theme()).isEqualTo("081");
        assertThat(find(NativeButton.class).all()).isNotEmpty();
    }

    @Test
    void saysOfAThemeThatDoesNotExistThatItDoesNot() {
        open("theme=999");

        assertThat(texts(H2.class)).contains("There is no such theme");
    }

    @Test
    void saysOfAPoleThatDoesNotExistThatItDoesNot() {
        open("theme=081&pole=081-none");

        assertThat(texts(H2.class)).contains("There is no such pole");
    }

    @Test
    void showsTheEvidenceOfAPoleAndWhatItLacks() {
        open("theme=081");

        choose("Nairobi");

        assertThat(texts(H2.class)).anyMatch(title -> title.startsWith("Nairobi, Kenya · "));
        assertThat(texts(Span.class)).contains("not known", "No joint work is on record", "Evidence of joint work.");
        assertThat(texts(NativeTableHeaderCell.class)).contains("University of Nairobi", "Agroforestry Centre");
        assertThat(find(LocalMap.class).single().table().rows()).hasSize(3);
        assertThat(button("Accept").isEnabled()).isFalse();
        assertThat(texts(ListItem.class)).anyMatch(fact -> fact.contains("cannot be accepted yet"));
    }

    @Test
    void opensThePoleOfTheAddress() {
        open("theme=081&pole=" + nairobi().id());

        assertThat(texts(H2.class)).anyMatch(title -> title.startsWith("Nairobi, Kenya · "));
    }

    @Test
    void acceptsAPoleAndShowsTheDecisionInItsHistory() {
        nairobi.recordJointWork();
        open("theme=081");
        choose("Nairobi");

        test(button("Accept")).click();

        assertThat(nairobi().state()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(texts(Span.class)).anyMatch(text -> text.startsWith("by reviewer, "));
        assertThat(buttons()).contains("Reopen").doesNotContain("Accept");
    }

    @Test
    void asksForTheReasonOfARejection() {
        open("theme=081");
        choose("Nairobi");

        test(button("Reject with a reason")).click();

        assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("Say why, or what you ask.");
        assertThat(nairobi().state()).isEqualTo(ReviewState.TO_REVIEW);
    }

    @Test
    void sendsAPoleBackWithAQuestion() {
        open("theme=081");
        choose("Nairobi");
        test(find(TextArea.class).single()).setValue("Who leads the laboratory?");

        test(button("Send back with a question")).click();

        assertThat(nairobi().state()).isEqualTo(ReviewState.SENT_BACK);
        assertThat(texts(Paragraph.class)).contains("Who leads the laboratory?");
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseWasFaster() {
        open("theme=081");
        choose("Nairobi");
        ReviewedPole seen = nairobi();
        reviews.decide(new Judgement(seen.id(), seen.version(), DecisionKind.SENT_BACK, "Who leads?"));
        test(find(TextArea.class).single()).setValue("Too thin.");

        test(button("Reject with a reason")).click();

        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("Somebody decided, or new data"));
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Too thin.");
    }

    @Test
    void tellsAReviewerOfAMemberToStandAside() {
        signIn(Set.of(Role.REVIEWER, Role.OFFICER), UNIVERSITY);
        open("theme=081");

        choose("Nairobi");

        assertThat(texts(ListItem.class)).anyMatch(fact -> fact.contains("stand aside"));
        assertThat(buttons()).doesNotContain("Accept", "Reject with a reason");
    }

    @Test
    void comparesTwoAndGoesBack() {
        open("theme=081");
        choose("Nairobi");
        test(button("Compare")).click();
        choose("Hanoi");

        test(button("Compare")).click();

        assertThat(texts(H2.class)).contains("Two poles side by side");
        assertThat(view().state().compared()).hasSize(2);

        test(button("← End the comparison")).click();

        assertThat(texts(H2.class)).doesNotContain("Two poles side by side");
    }

    @Test
    void showsOthersTheAcceptedPolesOnly() {
        nairobi.recordJointWork();
        ReviewedPole seen = nairobi();
        reviews.decide(new Judgement(seen.id(), seen.version(), DecisionKind.ACCEPTED, ""));
        signIn(Set.of(Role.OFFICER), UNIVERSITY);

        open("");

        assertThat(texts(H2.class)).anyMatch(title -> title.startsWith("Nairobi, Kenya · "));
        assertThat(rows()).isEmpty();
        assertThat(buttons()).doesNotContain("Reopen");
    }

    @Test
    void saysToEverybodyThatNoPoleIsAcceptedYet() {
        SecurityContextHolder.clearContext();

        navigate(AcceptedPolesView.class);

        assertThat(texts(H2.class)).contains("No pole has been accepted yet");
    }

    @Test
    void readsAndWritesTheWholeStateAsAnAddress() {
        Map<String, List<String>> address = Map.of(
                "theme", List.of("SDG4"),
                "region", List.of("202"),
                "show", List.of("all"),
                "pole", List.of("081-a"),
                "compare", List.of("081-a", "081-b"),
                "length", List.of("100"));

        assertThat(PolesState.read(address, "081").write()).isEqualTo(address);
        assertThat(PolesState.read(Map.of("length", List.of("x"), "show", List.of("y")), "081"))
                .isEqualTo(PolesState.read(Map.of(), "081"));
    }

    private void open(String query) {
        UI.getCurrent().navigate("poles", QueryParameters.fromString(query));
        roundTrip();
    }

    private PolesView view() {
        return (PolesView) getCurrentView();
    }

    private List<NativeButton> rows() {
        return find(NativeButton.class).all();
    }

    private void choose(String place) {
        test(rows().stream()
                        .filter(row -> text(row).contains(place))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private <T extends Component> List<String> texts(Class<T> type) {
        return find(type).all().stream().map(PolesViewTest::text).toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private ReviewedPole nairobi() {
        return reviews.queue(NairobiInTheRegister.AGRICULTURE, true).stream()
                .filter(pole -> pole.evidence().name().startsWith("Nairobi"))
                .findFirst()
                .orElseThrow();
    }

    private static void signIn(Set<Role> roles, @Nullable InstitutionId institution) {
        var principal = AccountPrincipal.authenticated(
                new Account(UUID.randomUUID(), "reviewer", "Reviewer", roles, institution, true));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }
}
