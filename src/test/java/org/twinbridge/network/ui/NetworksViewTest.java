package org.twinbridge.network.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.twinbridge.matching.ui.StoredCatalogue.CAN_THO;
import static org.twinbridge.matching.ui.StoredCatalogue.DAKAR;
import static org.twinbridge.matching.ui.StoredCatalogue.LA_PAZ;
import static org.twinbridge.matching.ui.StoredCatalogue.MONTREAL;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.Role;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.initiative.InitiativeDraft;
import org.twinbridge.initiative.InitiativeScope;
import org.twinbridge.initiative.Initiatives;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.ui.StoredCatalogue;
import org.twinbridge.network.NetworkProposals;
import org.twinbridge.network.Networks;
import org.twinbridge.shell.chart.NetworkGraph;

@SpringBootTest
@ActiveProfiles("production")
@Import(StoredCatalogue.class)
@ViewPackages(classes = NetworksView.class)
class NetworksViewTest extends SpringBrowserlessTest {

    @Autowired
    private StoredCatalogue stored;

    @Autowired
    private Matching matching;

    @Autowired
    private NetworkProposals proposals;

    @Autowired
    private Networks networks;

    @Autowired
    private Initiatives initiatives;

    @BeforeEach
    void someoneOfTheSectionWhoReadsEnglish() {
        stored.store();
        assertThat(matching.catalogue().profiles()).isNotEmpty();
        signIn(Role.STAFF, null);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void saysWhatToDoWhereNothingIsAsked() {
        open("");

        assertThat(titles()).contains("What network are you looking for?", "Put forward by the section");
    }

    @Test
    void composesANetworkForAThemeInAtLeastThreeCountries() {
        open("");

        theme().setValue(new Field("0114"));
        find(IntegerField.class).single().setValue(3);
        test(button("Compose the network")).click();

        assertThat(titles()).anyMatch(title -> title.startsWith("A network of 3, worth "));
        assertThat(view().state().wish().theme()).isEqualTo(new Field("0114"));
        assertThat(find(NetworkGraph.class).single().table().columns()).hasSize(3);
        assertThat(removeButtons()).hasSize(3);
        // Dakar and Thiès are both in Senegal: of three members no two share a country.
        assertThat(find(NetworkGraph.class).single().table().rows()).isNotEmpty();
    }

    @Test
    void composesANetworkThatCanGiveWhatIsAskedOfItInTheTheme() {
        open("theme=0114&offer=teacher-training&offer=miracles&size=3");

        assertThat(view().state().wish().offers()).containsExactly(Modality.TEACHER_TRAINING);
        assertThat(titles()).anyMatch(title -> title.startsWith("A network of 3, worth "));
        assertThat(networks.compose(view().state().wish()).demand().target().needs())
                .extracting(Need::field, Need::modality)
                .containsExactly(tuple(new Field("0114"), Modality.TEACHER_TRAINING));
        assertThat(NetworkAddress.write(view().state())).containsEntry("offer", List.of("teacher-training"));
    }

    @Test
    void asksForAThemeOrAMember() {
        open("");

        test(button("Compose the network")).click();

        assertThat(theme().isInvalid()).isTrue();
        assertThat(titles()).contains("What network are you looking for?");
    }

    @Test
    void movesAMemberOutAndTellsWhatThatChanges() {
        open("theme=0114&size=4&with=" + bare(DAKAR));

        test(removeButtons().getFirst()).click();

        assertThat(view().state().members()).hasSize(3);
        assertThat(titles()).anyMatch(title -> title.startsWith("A network of 3, worth "));
    }

    @Test
    void letsWhoWasTakenOutBeTakenBackIn() {
        open("theme=0114&size=4&with=" + bare(DAKAR));
        String removed = removeButtons().getFirst().getAriaLabel().orElseThrow();

        test(removeButtons().getFirst()).click();
        test(find(Button.class)
                        .withCondition(button -> button.getAriaLabel()
                                .filter(removed.replace("Remove", "Add")::equals)
                                .isPresent())
                        .single())
                .click();

        assertThat(view().state().members()).hasSize(4);
        assertThat(removeButtons())
                .anySatisfy(button -> assertThat(button.getAriaLabel()).contains(removed));
    }

    @Test
    void tellsWhichOfTheProgrammesRulesAHandMadeNetworkBreaks() {
        open("theme=0114&member=%s&member=%s".formatted(bare(DAKAR), MONTREAL.value()));

        assertThat(items())
                .contains(
                        "The programme asks for at least three members.",
                        "The programme asks for members in at least three countries.",
                        "The programme asks for at least two members in the Global South.");
        assertThat(removeButtons()).noneMatch(Button::isEnabled);
    }

    @Test
    void saysWhichRulesCollideAndWhatWouldMendIt() {
        open("theme=0114&size=3&region=011");

        assertThat(titles()).contains("No network can be all that");
        assertThat(items()).anyMatch(item -> item.contains("the least number of members in Western Africa"));
    }

    @Test
    void keepsAProposalWithItsEvidence() {
        open("theme=0114&member=%s&member=%s&member=%s".formatted(bare(DAKAR), bare(CAN_THO), LA_PAZ.value()));

        test(button("Put it forward")).click();
        test(find(TextField.class).withCaption("How is it called?").single()).setValue("Teachers of three continents");
        test(button("Put forward")).click();

        assertThat(proposals.latest()).first().satisfies(proposal -> {
            assertThat(proposal.title()).isEqualTo("Teachers of three continents");
            assertThat(proposal.evidence().members()).hasSize(3);
            assertThat(proposal.address()).contains("theme=0114", "member=" + bare(CAN_THO));
            assertThat(proposal.proposedBy()).isEqualTo("somebody");
        });
    }

    @Test
    void composesAmongThoseWhoTakePartInAnInitiative() {
        InitiativeScope medicine =
                InitiativeScope.from(LocalDate.of(2026, 1, 1)).withFields(Set.of(new Field("0912")));
        String id = make(medicine);

        open("theme=0912&size=3&initiative=" + id);

        // Can Tho neither needs nor offers medicine.
        assertThat(removeButtons()).hasSize(3);
        assertThat(find(NetworkGraph.class).single().table().rows().toString()).doesNotContain("Can Tho");
        open("theme=0912&size=3&initiative=%s&with=%s".formatted(id, bare(CAN_THO)));
        assertThat(titles()).contains("One of the institutions is not in the catalogue");
    }

    @Test
    void asksForAMemberInTheCountriesOfTheInitiative() {
        InitiativeScope polynesia = InitiativeScope.from(LocalDate.of(2026, 1, 1))
                .withFields(Set.of(new Field("0912")))
                .withRegions(Set.of(M49Region.POLYNESIA));

        open("theme=0912&size=3&initiative=" + make(polynesia));

        assertThat(titles()).contains("No network can be all that");
        assertThat(items())
                .anyMatch(item -> item.contains("the least number of members in the initiative’s countries"));
    }

    @Test
    void saysThatAnInstitutionIsUnknown() {
        open("member=tb:nobody&member=" + bare(DAKAR));

        assertThat(titles()).contains("One of the institutions is not in the catalogue");
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .anyMatch(text -> text.contains("tb:nobody"));
    }

    @Test
    void isForTheSectionAlone() {
        signIn(Role.OFFICER, DAKAR);

        assertThatThrownBy(proposals::latest).isInstanceOf(AccessDeniedException.class);
    }

    private String make(InitiativeScope scope) {
        return initiatives
                .make(new InitiativeDraft("Medicine " + UUID.randomUUID(), "", scope))
                .id();
    }

    private void open(String query) {
        UI.getCurrent().navigate("networks", QueryParameters.fromString(query));
    }

    private NetworksView view() {
        return find(NetworksView.class).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Field> theme() {
        return find(ComboBox.class).withCaption("Theme").single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private List<Button> removeButtons() {
        return find(Button.class).withText("Remove").all();
    }

    private List<String> titles() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> items() {
        return find(ListItem.class).all().stream().map(ListItem::getText).toList();
    }

    private static String bare(InstitutionId id) {
        return id.value().substring(id.value().lastIndexOf('/') + 1);
    }

    private static void signIn(Role role, @Nullable InstitutionId institution) {
        var account = new Account(UUID.randomUUID(), "somebody", "Somebody", Set.of(role), institution, true);
        AccountPrincipal principal = AccountPrincipal.authenticated(account);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }
}
