package org.twinbridge.profile.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinbridge.matching.ui.StoredCatalogue.CAN_THO;
import static org.twinbridge.matching.ui.StoredCatalogue.DAKAR;
import static org.twinbridge.matching.ui.StoredCatalogue.EMPTY;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
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
import org.twinbridge.account.OwnWork;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.institution.DeclaredProfiles;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.ui.StoredCatalogue;

@SpringBootTest
@ActiveProfiles("production")
@Import(StoredCatalogue.class)
@ViewPackages(classes = ProfileView.class)
class ProfileViewTest extends SpringBrowserlessTest {

    @Autowired
    private StoredCatalogue stored;

    @Autowired
    private Matching matching;

    @Autowired
    private DeclaredProfiles profiles;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void anOfficerOfDakarWhoReadsEnglish() {
        jdbc.update("delete from profile_draft");
        stored.store();
        stored.touch();
        OwnWork.run(() -> profiles.save(ProfileItems.none(EMPTY)));
        signIn("awa", Role.OFFICER, DAKAR);
        assertThat(matching.catalogue().profiles()).isNotEmpty();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void opensOnTheOfficersOwnInstitution() {
        open("");

        assertThat(titles()).contains("Themes", "Needs", "Capacities", "3 of 6 parts are stated");
        assertThat(find(IntegerSlider.class).all())
                .extracting(IntegerSlider::getLabel)
                .contains("Share 100 %", "Urgency 90 of 100", "Strength 80 of 100");
    }

    @Test
    void keepsWhatIsTypedAndOffersItToWhoeverComesBack() {
        open("");
        test(quota()).setValue(7);
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("Not saved yet. Your draft was kept at"));

        open("for=04je6yw13");

        assertThat(titles()).anyMatch(text -> text.startsWith("You have an unsaved draft of"));
        assertThat(items()).contains("Added – New twinnings it can take on: 7");
        test(button("Go on with the draft")).click();
        assertThat(quota().getValue()).isEqualTo(7);
        test(button("Discard the draft")).click();
        assertThat(quota().getValue()).isNull();
        assertThat(paragraphs()).contains("The draft is discarded. This is what is stored.");
    }

    @Test
    void savesAndSaysWhoStatedWhat() {
        open("");
        test(quota()).setValue(7);
        test(button("Show what changes")).click();
        assertThat(items()).contains("Added – New twinnings it can take on: 7");
        assertThat(paragraphs()).contains("Your first ten partners would stay as they are.");

        test(button("Save")).click();

        assertThat(paragraphs()).anyMatch(text -> text.startsWith("Saved as version"));
        assertThat(profiles.find(DAKAR)).get().extracting(ProfileItems::quota).isEqualTo(7);
        test(find(Details.class).all().getLast()).openDetails();
        assertThat(titles()).contains("What was stated");
    }

    @Test
    void confirmsAndDeniesWhatIsAssumedItemByItem() {
        signIn("empty", Role.OFFICER, EMPTY);
        open("");
        assertThat(titles()).contains("Is this right?");

        List<Button> confirm = find(Button.class).withText("Confirm").all();
        int open = confirm.size();
        test(confirm.getFirst()).click();
        test(find(Button.class).withText("Not ours").all().getFirst()).click();

        assertThat(paragraphs()).contains("2 of %d decided".formatted(open));
        test(find(Button.class).withText("Undo").all().getFirst()).click();
        assertThat(paragraphs()).contains("1 of %d decided".formatted(open));
    }

    @Test
    void mergesWithWhatAColleagueSavedFirst() {
        open("");
        test(find(IntegerSlider.class).all().stream()
                        .filter(slider -> slider.getLabel().startsWith("Urgency 90"))
                        .findFirst()
                        .orElseThrow())
                .setValue(20);
        test(quota()).setValue(7);
        ProfileItems before = profiles.find(DAKAR).orElseThrow();
        Need need = before.needs().getFirst();
        Evidence theirs = Evidence.of(Source.DECLARED, LocalDate.of(2026, 2, 2));
        ProfileItems first = new ProfileItems(
                DAKAR,
                before.themes(),
                List.of(
                        new Need(need.field(), need.modality(), .5, theirs),
                        before.needs().get(1),
                        new Need(new Field("0511"), Modality.ANY, .4, theirs)),
                before.capacities(),
                Set.of(),
                Set.of(),
                null,
                Set.of());
        OwnWork.run(() -> profiles.save(first));

        test(button("Save")).click();

        assertThat(titles()).contains("A colleague saved first");
        assertThat(paragraphs()).contains("1 to be chosen");
        test(button("Save both together")).click();
        assertThat(titles()).contains("A colleague saved first");
        List<RadioButtonGroup> groups = find(RadioButtonGroup.class).all();
        RadioButtonGroup<?> conflict = groups.stream()
                .filter(group -> group.getValue() == null)
                .findFirst()
                .orElseThrow();
        test(conflict).selectItem("yours");
        test(button("Save both together")).click();

        assertThat(profiles.find(DAKAR)).get().satisfies(saved -> {
            assertThat(saved.quota()).isEqualTo(7);
            assertThat(saved.needs()).extracting(Need::urgency).containsExactlyInAnyOrder(.2, .7, .4);
        });
    }

    @Test
    void refusesTheProfileOfAnother() {
        open("for=" + CAN_THO.bare());

        assertThat(titles()).containsExactly("This profile is not yours to edit");
    }

    @Test
    void letsTheSectionChooseAndVerify() {
        signIn("staff", Role.STAFF, null);

        open("");
        assertThat(titles()).containsExactly("Whose profile?");
        open("for=" + CAN_THO.bare());
        assertThat(titles()).contains("Themes", "Needs", "Capacities");
    }

    @Test
    void saysThatThereIsNoSuchInstitution() {
        open("for=tb:nowhere");

        assertThat(titles()).containsExactly("There is no such institution");
    }

    @Test
    void keepsANoteWithItsItem() {
        open("");
        Details evidence = find(Details.class).all().getFirst();
        test(evidence).openDetails();

        test(find(TextField.class).withCaption("What it rests on").all().getFirst())
                .setValue("Senate of May");

        assertThat(jdbc.queryForObject("select content from profile_draft", String.class))
                .contains("Senate of May");
    }

    private static void open(String query) {
        UI.getCurrent().navigate("profile", QueryParameters.fromString(query));
    }

    private IntegerField quota() {
        return find(IntegerField.class).single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private List<String> titles() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> items() {
        return find(ListItem.class).all().stream().map(ListItem::getText).toList();
    }

    private static void signIn(String name, Role role, @Nullable InstitutionId institution) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        AccountPrincipal principal =
                AccountPrincipal.authenticated(new Account(id, name, name, Set.of(role), institution, true));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }
}
