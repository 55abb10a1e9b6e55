package org.twinbridge.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinbridge.matching.ui.StoredCatalogue.CAN_THO;
import static org.twinbridge.matching.ui.StoredCatalogue.DAKAR;
import static org.twinbridge.matching.ui.StoredCatalogue.LA_PAZ;
import static org.twinbridge.matching.ui.StoredCatalogue.MONTREAL;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.Role;
import org.twinbridge.engine.initiative.NeedKind;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.Side;
import org.twinbridge.initiative.Initiative;
import org.twinbridge.initiative.InitiativeDraft;
import org.twinbridge.initiative.InitiativeScope;
import org.twinbridge.initiative.Initiatives;
import org.twinbridge.matching.Matching;
import org.twinbridge.shell.LensSelect;

/** Partners of Dakar, which needs agriculture and medicine, seen through initiatives. */
@SpringBootTest
@ActiveProfiles("production")
@Import(StoredCatalogue.class)
@ViewPackages(classes = PartnersView.class)
class PartnersThroughInitiativesTest extends SpringBrowserlessTest {

    private static final Field MEDICINE = new Field("0912");

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
        assertThat(matching.catalogue().profiles()).hasSize(7);
        signIn();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void showsThoseWhoTakePart() {
        Initiative medicine =
                make(InitiativeScope.from(LocalDate.of(2026, 1, 1)).withFields(Set.of(MEDICINE)));
        open("");
        assertThat(ids()).contains(CAN_THO.value(), LA_PAZ.value(), MONTREAL.value());

        lens().setValue(choice(medicine));

        // Can Tho neither needs nor offers medicine, and La Paz offers too little of it to meet Dakar's need.
        assertThat(ids()).containsExactly(MONTREAL.value());
        assertThat(view().state().initiative()).isEqualTo(medicine.id());
    }

    @Test
    void scoresWithTheNeedsThatCountDouble() {
        InitiativeScope scope = InitiativeScope.from(LocalDate.of(2026, 1, 1)).withFields(Set.of(MEDICINE));
        Initiative plain = make(scope);
        open("initiative=" + plain.id());
        int before = row(MONTREAL.value()).score();
        Initiative doubled = make(scope.withDoubled(Set.of(new NeedKind(MEDICINE, Modality.ANY))));

        lens().setValue(choice(doubled));

        // Of Dakar's weight medicine, which Montréal covers, had .7 of 1.6; doubled it has 1.4 of 2.3.
        assertThat(row(MONTREAL.value()).score()).isGreaterThan(before);
        var terms = initiatives.terms(doubled);
        var why = matching.through(terms).explain(DAKAR, MONTREAL, Policy.withDefaults());
        assertThat(why.points(CriterionId.COVERAGE, Side.SELF))
                .isGreaterThan(matching.explain(DAKAR, MONTREAL, Policy.withDefaults())
                        .points(CriterionId.COVERAGE, Side.SELF));
    }

    @Test
    void saysThatAnInstitutionTakesNoPartAndLeadsBack() {
        Initiative transport =
                make(InitiativeScope.from(LocalDate.of(2026, 1, 1)).withFields(Set.of(new Field("1041"))));

        open("initiative=" + transport.id());

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("It takes no part in the initiative");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Université Cheikh Anta Diop neither needs nor offers"));

        test(find(Button.class).withText("See the whole catalogue").single()).click();
        assertThat(ids()).isNotEmpty();
        assertThat(view().state().initiative()).isNull();
    }

    @Test
    void forgetsAnInitiativeThatThereIsNot() {
        open("initiative=nowhere");

        assertThat(view().state().initiative()).isNull();
        assertThat(lens().getValue().id()).isEmpty();
        assertThat(ids()).contains(CAN_THO.value());
    }

    @Test
    void offersARetiredOneOnlyToWhomTheAddressNamesIt() {
        Initiative medicine =
                make(InitiativeScope.from(LocalDate.of(2026, 1, 1)).withFields(Set.of(MEDICINE)));
        initiatives.retire(medicine.id(), medicine.version(), true);

        open("initiative=" + medicine.id());
        assertThat(lens().getValue()).isEqualTo(choice(medicine));

        open("");
        assertThat(lens().getListDataView().getItems()).doesNotContain(choice(medicine));
    }

    private Initiative make(InitiativeScope scope) {
        return initiatives.make(new InitiativeDraft("Initiative " + UUID.randomUUID(), "", scope));
    }

    private static LensSelect.Choice choice(Initiative initiative) {
        return new LensSelect.Choice(initiative.id(), initiative.name());
    }

    private void open(String query) {
        UI.getCurrent()
                .navigate(
                        "partners",
                        QueryParameters.fromString("order=best-fit&institution=" + DAKAR.bare() + "&" + query));
    }

    private LensSelect lens() {
        return find(LensSelect.class).single();
    }

    private PartnersView view() {
        return find(PartnersView.class).single();
    }

    private List<String> ids() {
        return find(PartnerList.class).single().rows().stream()
                .map(PartnerRow::id)
                .toList();
    }

    private PartnerRow row(String id) {
        return find(PartnerList.class).single().rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void signIn() {
        var account = new Account(UUID.randomUUID(), "somebody", "Somebody", Set.of(Role.STAFF), null, true);
        AccountPrincipal principal = AccountPrincipal.authenticated(account);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }
}
