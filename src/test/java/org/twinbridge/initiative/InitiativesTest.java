package org.twinbridge.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.Role;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.initiative.NeedKind;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.initiative.Initiative.Stage;
import org.twinbridge.initiative.InitiativeRefusedException.Cause;
import org.twinbridge.matching.Lens;
import org.twinbridge.matching.Lenses;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.ui.StoredCatalogue;

@SpringBootTest
@ActiveProfiles("production")
@Import(StoredCatalogue.class)
class InitiativesTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 3, 1);
    private static final Field AGRICULTURE = new Field("081");
    private static final InitiativeScope CROPS_IN_AFRICA =
            InitiativeScope.from(BEGIN).withFields(Set.of(AGRICULTURE)).withRegions(Set.of(M49Region.AFRICA));

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Lenses lenses;

    @Autowired
    private Matching matching;

    @Autowired
    private StoredCatalogue stored;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void someoneOfTheSection() {
        jdbc.update("delete from initiative");
        stored.store();
        signIn("awa", Role.STAFF);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void shipsTheThreeOfTheProgrammeInBothLanguages() {
        assertThat(lenses.offered(Locale.ENGLISH))
                .extracting(Lens::name)
                .containsExactly(
                        "Teacher training in Sub-Saharan Africa",
                        "HIV and AIDS prevention education",
                        "Quality of education");
        assertThat(lenses.offered(Locale.FRENCH)).extracting(Lens::name).contains("Qualité de l’éducation");
    }

    @Test
    void keepsWhatWasMadeAsItWasTyped() {
        InitiativeScope scope = CROPS_IN_AFRICA
                .withGoals(Set.of(2))
                .withGroups(Set.of(CountryGroup.SMALL_ISLAND_DEVELOPING))
                .withModalities(Set.of(Modality.JOINT_RESEARCH))
                .withDoubled(Set.of(new NeedKind(AGRICULTURE, Modality.JOINT_RESEARCH)))
                .until(LocalDate.of(2028, 2, 29));

        Initiative made = initiatives.make(new InitiativeDraft(" Semences d’Afrique ", "Mil, sorgho.", scope));

        assertThat(initiatives.find(made.id())).contains(made);
        assertThat(made.name()).isEqualTo("Semences d’Afrique");
        assertThat(made.scope()).isEqualTo(scope);
        assertThat(made.maker()).contains("awa");
        assertThat(initiatives.offered()).last().isEqualTo(made);
    }

    @Test
    void meansTheCountriesOfItsRegionsAndOfItsGroups() {
        InitiativeTerms terms = initiatives.terms(made(CROPS_IN_AFRICA
                .withRegions(Set.of(M49Region.CARIBBEAN))
                .withGroups(Set.of(CountryGroup.LEAST_DEVELOPED))));

        // Haiti is both, Cuba lies in the Caribbean, Bangladesh is least developed; France is neither.
        assertThat(terms.countries())
                .contains(new CountryCode("HT"), new CountryCode("CU"), new CountryCode("BD"))
                .doesNotContain(new CountryCode("FR"));
    }

    @Test
    void letsGoalsStandForFieldsOnlyWhereNoneIsNamed() {
        InitiativeScope goalAlone = InitiativeScope.from(BEGIN).withGoals(Set.of(4));

        assertThat(initiatives.terms(made(goalAlone)).fields()).contains(new Field("011"), new Field("0231"));
        assertThat(initiatives
                        .terms(made(goalAlone.withFields(Set.of(new Field("0113")))))
                        .fields())
                .containsExactly(new Field("0113"));
    }

    @Test
    void showsWhoTakesPartThroughOneCatalogueForAll() {
        InitiativeTerms terms = initiatives.terms(initiatives.make(draft("Crops", CROPS_IN_AFRICA)));
        Matching through = matching.through(terms);

        // Montréal and La Paz have nothing to do with crops, and nothing is stated of the foundation.
        assertThat(through.catalogue().profiles())
                .extracting(Profile::id)
                .contains(
                        StoredCatalogue.DAKAR, StoredCatalogue.CAN_THO, StoredCatalogue.THIES, StoredCatalogue.NAIROBI)
                .doesNotContain(StoredCatalogue.MONTREAL, StoredCatalogue.LA_PAZ);
        assertThat(matching.through(terms).ranker()).isSameAs(through.ranker());
        assertThat(matching.through(InitiativeTerms.none())).isSameAs(matching);
    }

    @Test
    void tellsWhereADayLiesInItsPeriod() {
        Initiative year = made(CROPS_IN_AFRICA.until(LocalDate.of(2027, 2, 28)));

        assertThat(year.stage(LocalDate.of(2026, 2, 28))).isEqualTo(Stage.AHEAD);
        assertThat(year.stage(LocalDate.of(2026, 3, 1))).isEqualTo(Stage.RUNNING);
        assertThat(year.stage(LocalDate.of(2027, 2, 28))).isEqualTo(Stage.RUNNING);
        assertThat(year.stage(LocalDate.of(2027, 3, 1))).isEqualTo(Stage.OVER);
        assertThat(made(CROPS_IN_AFRICA).stage(LocalDate.of(2099, 1, 1))).isEqualTo(Stage.RUNNING);
    }

    @Test
    void changesNothingOfWhatShips() {
        refused(Cause.PRESET, () -> initiatives.change("quality-of-education", 0, draft("Mine", CROPS_IN_AFRICA)));
        refused(Cause.PRESET, () -> initiatives.retire("quality-of-education", 0, true));
    }

    @Test
    void letsNobodyChangeWhatAColleagueMadeButAdministrators() {
        Initiative made = initiatives.make(draft("Crops", CROPS_IN_AFRICA));
        signIn("binta", Role.STAFF);
        refused(Cause.NOT_YOURS, () -> initiatives.change(made.id(), made.version(), draft("Mine", CROPS_IN_AFRICA)));
        assertThat(initiatives.mayChange(made)).isFalse();

        signIn("root", Role.ADMINISTRATOR);
        Initiative changed = initiatives.change(made.id(), made.version(), draft("Crops again", CROPS_IN_AFRICA));

        assertThat(changed.name()).isEqualTo("Crops again");
        assertThat(changed.maker()).contains("awa");
    }

    @Test
    void letsNobodyOverwriteWhatChangedMeanwhile() {
        Initiative made = initiatives.make(draft("Crops", CROPS_IN_AFRICA));
        initiatives.change(made.id(), made.version(), draft("Crops", CROPS_IN_AFRICA.withGoals(Set.of(2))));

        refused(
                Cause.CHANGED_MEANWHILE,
                () -> initiatives.change(made.id(), made.version(), draft("Seeds", CROPS_IN_AFRICA)));
    }

    @Test
    void retiresWithoutForgettingAndGivesBack() {
        Initiative made = initiatives.make(draft("Crops", CROPS_IN_AFRICA));

        Initiative retired = initiatives.retire(made.id(), made.version(), true);

        assertThat(initiatives.offered()).doesNotContain(retired);
        assertThat(initiatives.retired()).containsExactly(retired);
        assertThat(lenses.find(made.id(), Locale.ENGLISH)).isPresent();
        assertThat(initiatives.retire(made.id(), retired.version(), false).retired())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OFFICER", "REVIEWER", "STEWARD"})
    void letsOnlyTheSectionMakeThem(Role role) {
        Initiative made = initiatives.make(draft("Crops", CROPS_IN_AFRICA));
        signIn("other", role);

        assertThat(initiatives.offered()).contains(made);
        assertThat(initiatives.mayMake()).isFalse();
        assertThatThrownBy(() -> initiatives.make(draft("Mine", CROPS_IN_AFRICA)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> initiatives.retire(made.id(), made.version(), true))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void asksStrangersToSignIn() {
        SecurityContextHolder.clearContext();

        assertThatThrownBy(() -> initiatives.make(draft("Mine", CROPS_IN_AFRICA)))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void refusesWhatMakesNoSenseWithTheWayOut() {
        initiatives.make(draft("Crops", CROPS_IN_AFRICA));

        refused(Cause.NO_NAME, () -> initiatives.make(draft("  ", CROPS_IN_AFRICA)));
        refused(Cause.NAME_TOO_LONG, () -> initiatives.make(draft("x".repeat(121), CROPS_IN_AFRICA)));
        refused(Cause.NAME_TAKEN, () -> initiatives.make(draft("CROPS", CROPS_IN_AFRICA)));
        refused(
                Cause.DESCRIPTION_TOO_LONG,
                () -> initiatives.make(new InitiativeDraft("Long", "x".repeat(2001), CROPS_IN_AFRICA)));
        refused(Cause.NAMES_NOTHING, () -> initiatives.make(draft("All", InitiativeScope.from(BEGIN))));
        refused(Cause.ENDS_BEFORE_IT_BEGINS, () -> CROPS_IN_AFRICA.until(BEGIN.minusDays(1)));
        refused(Cause.OUT_OF_CALENDAR, () -> InitiativeScope.from(LocalDate.of(1066, 10, 14)));
        refused(Cause.UNKNOWN, () -> initiatives.change("nowhere", 0, draft("X", CROPS_IN_AFRICA)));
        assertThatThrownBy(() -> CROPS_IN_AFRICA.withModalities(Set.of(Modality.ANY)))
                .hasMessageContaining("one by one");
        assertThatThrownBy(() -> CROPS_IN_AFRICA.withGoals(Set.of(18))).hasMessageContaining("18");
    }

    @Test
    void refusesToDoubleNeedsThatAreNotItsOwn() {
        InitiativeScope scope = CROPS_IN_AFRICA.withDoubled(Set.of(new NeedKind(new Field("0912"), Modality.ANY)));

        assertThat(refused(Cause.DOUBLED_OUTSIDE, () -> initiatives.make(draft("Crops", scope))))
                .hasMessageContaining("0912")
                .hasMessageContaining("take them away");
    }

    @Test
    void namesNoMoreFieldsThanAnybodyReads() {
        Set<Field> many = Field.all().stream().limit(41).collect(Collectors.toSet());

        refused(Cause.TOO_MANY_FIELDS, () -> CROPS_IN_AFRICA.withFields(many));
        refused(
                Cause.TOO_MANY_DOUBLED,
                () -> CROPS_IN_AFRICA.withDoubled(many.stream()
                        .map(field -> new NeedKind(field, Modality.ANY))
                        .collect(Collectors.toSet())));
    }

    @Test
    void offersNoMoreThanAHundredOfTheSectionsOwn() {
        IntStream.range(0, Initiatives.MOST).forEach(i -> initiatives.make(draft("Crops " + i, CROPS_IN_AFRICA)));

        refused(Cause.TOO_MANY, () -> initiatives.make(draft("One more", CROPS_IN_AFRICA)));
    }

    private static InitiativeRefusedException refused(Cause cause, ThrowingCallable attempt) {
        InitiativeRefusedException refusal = catchThrowableOfType(InitiativeRefusedException.class, attempt);
        assertThat(refusal).as(cause.name()).isNotNull();
        assertThat(refusal.why()).isEqualTo(cause);
        return refusal;
    }

    private static Initiative made(InitiativeScope scope) {
        return new Initiative("made", "Made", "", scope, "awa", false, 0);
    }

    private static InitiativeDraft draft(String name, InitiativeScope scope) {
        return new InitiativeDraft(name, "", scope);
    }

    private static void signIn(String name, Role role) {
        var institution = role == Role.OFFICER ? StoredCatalogue.DAKAR : null;
        var account = new Account(UUID.randomUUID(), name, name, Set.of(role), institution, true);
        var principal = AccountPrincipal.authenticated(account);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }
}
