package org.twinbridge.initiative.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.initiative.Initiative;
import org.twinbridge.initiative.InitiativeDraft;
import org.twinbridge.initiative.InitiativeScope;
import org.twinbridge.initiative.Initiatives;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.ui.StoredCatalogue;
import org.twinbridge.shell.chart.TableTwin;

@SpringBootTest
@ActiveProfiles("production")
@Import(StoredCatalogue.class)
@ViewPackages(classes = InitiativesView.class)
class InitiativesViewTest extends SpringBrowserlessTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 3, 1);

    @Autowired
    private StoredCatalogue stored;

    @Autowired
    private Matching matching;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void someoneOfTheSectionWhoReadsEnglish() {
        jdbc.update("delete from initiative");
        stored.store();
        assertThat(matching.catalogue().profiles()).isNotEmpty();
        signIn(Role.STAFF, null);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void listsWhatShipsWithPeriodRegionsAndFields() {
        open("initiatives");

        assertThat(links())
                .contains(
                        "Teacher training in Sub-Saharan Africa",
                        "HIV and AIDS prevention education",
                        "Quality of education");
        assertThat(spans()).contains("from January 1, 2026", "Sub-Saharan Africa", "Education");
    }

    @Test
    void letsOfficersReadAndNotMake() {
        signIn(Role.OFFICER, StoredCatalogue.DAKAR);

        open("initiatives", "make=yes");

        assertThat(links()).contains("Quality of education");
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("Make an initiative", "Keep it");
        open("initiatives/quality-of-education");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Copy it", "Change it");
    }

    /**
     * Teaching in secondary schools, anywhere: Can Tho, La Paz, Thiès and Montréal need it, and so does Nairobi's institute,
     * which alone is no university; Dakar can give it.
     */
    @Test
    void saysWhoTakesPartAndWhichNeedsTheOthersCover() {
        Initiative teaching = teaching();

        open("initiatives/" + teaching.id());

        assertThat(find(H2.class).all())
                .extracting(H2::getText)
                .contains("6 institutions take part, anywhere in the world");
        assertThat(find(TableTwin.class).all()).hasSize(1);
        assertThat(find(NativeTableHeaderCell.class).all())
                .extracting(cell -> cell.getElement().getTextRecursively())
                .contains("training centre", "university", "together");
        assertThat(find(H3.class).all())
                .extracting(H3::getText)
                .containsExactly(
                        "Partners could cover 0 of the 4 needs that universities have here",
                        "Universities could cover 1 of the 1 needs that partners have here",
                        "The best pair");
        assertThat(find(NativeTableCell.class).all())
                .extracting(cell -> cell.getElement().getTextRecursively())
                .contains("0 of 3", "0 of 1", "1 of 1");
    }

    @Test
    void leadsFromAPairToPartnersSeenThroughIt() {
        Initiative teaching = teaching();

        open("initiatives/" + teaching.id());

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(
                        "partners?institution=04je6yw13&initiative=%s&partner=tb%%3Anairobi".formatted(teaching.id()));
    }

    @Test
    void saysWhereNobodyTakesPart() {
        Initiative rare = initiatives.make(
                new InitiativeDraft("Rare", "", InitiativeScope.from(BEGIN).withFields(Set.of(new Field("1041")))));

        open("initiatives/" + rare.id());

        assertThat(paragraphs()).anyMatch(text -> text.startsWith("No institution needs or offers anything"));
        assertThat(find(H3.class).all()).extracting(H3::getText).contains("No pairs yet");
    }

    @Test
    void makesOneFromTheForm() {
        open("initiatives", "make=yes");

        test(find(TextField.class).withCaption("Name").single()).setValue("Crops for all");
        fields().setValue(Set.of(new Field("081")));
        test(button("Keep it")).click();

        assertThat(initiatives.offered()).last().satisfies(made -> {
            assertThat(made.name()).isEqualTo("Crops for all");
            assertThat(made.scope().fields()).containsExactly(new Field("081"));
            assertThat(made.maker()).contains("somebody");
        });
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("Whoever needs or offers something"));
    }

    @Test
    void saysAtTheInputWhatIsWrongAndKeepsWhatWasTyped() {
        open("initiatives", "make=yes");

        fields().setValue(Set.of(new Field("081")));
        test(button("Keep it")).click();

        TextField name = find(TextField.class).withCaption("Name").single();
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("Give it a name.");
        assertThat(fields().getValue()).containsExactly(new Field("081"));

        name.setValue("Crops");
        find(DatePicker.class).withCaption("Last day, if it ends").single().setValue(LocalDate.of(2000, 1, 1));
        test(button("Keep it")).click();
        assertThat(find(DatePicker.class)
                        .withCaption("Last day, if it ends")
                        .single()
                        .getErrorMessage())
                .contains("January 1, 2000");
    }

    @Test
    void saysOfTheWholeThatItNamesNothing() {
        open("initiatives", "make=yes");

        test(find(TextField.class).withCaption("Name").single()).setValue("Everything");
        test(button("Keep it")).click();

        assertThat(paragraphs()).contains("It names nothing yet. Name a field, a goal, a region or a way of working.");
    }

    @Test
    void copiesWhatShipsIntoOneOfTheSection() {
        open("initiatives/teacher-training-africa");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Change it", "Retire it");
        open("initiatives/teacher-training-africa", "copy=yes");

        test(button("Keep it")).click();

        assertThat(initiatives.offered()).last().satisfies(copy -> {
            assertThat(copy.name()).isEqualTo("Teacher training in Sub-Saharan Africa (copy)");
            assertThat(copy.scope())
                    .isEqualTo(initiatives
                            .find("teacher-training-africa")
                            .orElseThrow()
                            .scope());
        });
    }

    @Test
    void changesRetiresAndOffersAgain() {
        Initiative crops = initiatives.make(
                new InitiativeDraft("Crops", "", InitiativeScope.from(BEGIN).withFields(Set.of(new Field("0811")))));
        open("initiatives/" + crops.id(), "change=yes");
        test(find(TextField.class).withCaption("Name").single()).setValue("Seeds");
        test(button("Keep it")).click();
        assertThat(initiatives.find(crops.id()))
                .get()
                .extracting(Initiative::name)
                .isEqualTo("Seeds");

        test(button("Retire it")).click();
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("This initiative is no longer offered."));

        test(button("Offer it again")).click();
        assertThat(initiatives.offered()).last().extracting(Initiative::name).isEqualTo("Seeds");
    }

    @Test
    void saysThatThereIsNoSuchInitiative() {
        open("initiatives/nowhere");

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("There is no such initiative");
        assertThat(links()).contains("See all initiatives");
    }

    private Initiative teaching() {
        InitiativeScope scope = InitiativeScope.from(BEGIN).withFields(Set.of(new Field("0114")));
        return initiatives.make(new InitiativeDraft("Teaching", "", scope));
    }

    private static void open(String path) {
        open(path, "");
    }

    private static void open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Field> fields() {
        return find(MultiSelectComboBox.class).withCaption("Fields").single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getText).toList();
    }

    private List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private static void signIn(Role role, @Nullable InstitutionId institution) {
        var account = new Account(UUID.randomUUID(), "somebody", "Somebody", Set.of(role), institution, true);
        AccountPrincipal principal = AccountPrincipal.authenticated(account);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }
}
