package org.twinbridge.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;

@DataJpaTest(properties = "spring.datasource.url=jdbc:h2:mem:institutions")
@ComponentScan("org.twinbridge.institution")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class InstitutionsTest {

    private static final InstitutionId DAKAR = new InstitutionId("tb:dakar");

    @Autowired
    private Institutions institutions;

    @Autowired
    private JdbcTemplate jdbc;

    /** Imports commit, and what is kept in memory follows their change numbers, so these tests commit too. */
    @BeforeEach
    void storesNothingButSenegal() {
        jdbc.execute("delete from institution_link");
        jdbc.execute("delete from institution_name");
        jdbc.execute("delete from institution");
        jdbc.execute("delete from country");
        jdbc.update("""
            insert into country (iso2, iso3, name_en, name_fr, ldc, lldc, sids, official_languages, regional_languages)
            values ('SN', 'SEN', 'Senegal', 'Sénégal', true, false, false, 'fr', '')\
            """);
    }

    @Test
    void givesBackWhatWasStored() {
        Institution dakar = dakar();

        put(dakar);

        assertThat(institutions.find(DAKAR)).contains(dakar);
        assertThat(institutions.all()).containsExactly(dakar);
        assertThat(institutions.count()).isEqualTo(1);
    }

    @Test
    void streamsMoreInstitutionsThanOnePortionHolds() {
        CatalogueUpdate update = institutions.beginUpdate();
        for (int i = 0; i < 9001; i++) {
            update.put(named("tb:%05d".formatted(i), "Institut %d".formatted(i)));
        }

        update.finish();

        assertThat(institutions.stream().map(Institution::id).distinct()).hasSize(9001);
    }

    @Test
    void writesOnlyWhatDiffers() {
        put(dakar());

        CatalogueUpdate again = institutions.beginUpdate();
        var outcome = again.put(dakar());
        again.finish();
        CatalogueUpdate changed = institutions.beginUpdate();
        var changedOutcome = changed.put(named(DAKAR.value(), "Université de Dakar"));
        changed.finish();

        assertThat(outcome).isEqualTo(CatalogueUpdate.Outcome.UNCHANGED);
        assertThat(changedOutcome).isEqualTo(CatalogueUpdate.Outcome.CHANGED);
        assertThat(institutions.find(DAKAR)).get().satisfies(stored -> {
            assertThat(stored.name()).isEqualTo("Université de Dakar");
            assertThat(stored.otherNames()).isEmpty();
            assertThat(stored.works())
                    .as("kept, since the new record does not know them")
                    .isEqualTo(3794L);
        });
    }

    @Test
    void refusesAnInstitutionThatComesTwiceInOneUpdate() {
        CatalogueUpdate update = institutions.beginUpdate();
        update.put(dakar());

        assertThatThrownBy(() -> update.put(dakar()))
                .hasMessageContaining("tb:dakar")
                .hasMessageContaining("twice");
    }

    @Test
    void withdrawsWithoutForgettingAndTakesBackWhatReturns() {
        put(dakar());

        CatalogueUpdate withdrawal = institutions.beginUpdate();
        withdrawal.withdraw(DAKAR, List.of());
        withdrawal.finish();
        boolean activeAfterWithdrawal = institutions.find(DAKAR).orElseThrow().active();
        put(dakar());

        assertThat(activeAfterWithdrawal).isFalse();
        assertThat(institutions.find(DAKAR)).contains(dakar());
    }

    @Test
    void findsByDisplayNameBeforeAliasBeforeFoldedName() {
        put(dakar());
        put(named("tb:other", "UCAD"));

        assertThat(ids(institutions.findByName("Université Cheikh Anta Diop").matches()))
                .containsExactly("tb:dakar");
        assertThat(ids(institutions.findByName("UCAD").matches())).containsExactly("tb:other");
        assertThat(ids(institutions.findByName("University of Dakar").matches()))
                .containsExactly("tb:dakar");
        assertThat(ids(institutions.findByName("UNIVERSITE  cheikh anta-diop").matches()))
                .containsExactly("tb:dakar");
    }

    @Test
    void suggestsNearNamesWhereNothingMatches() {
        put(dakar());
        put(named("tb:thies", "Université Iba Der Thiam de Thiès"));

        institutions.noteChange();

        NameLookup lookup = institutions.findByName("Universite Cheik Anta Dioop");

        assertThat(lookup.matches()).isEmpty();
        assertThat(ids(lookup.suggestions())).startsWith("tb:dakar");
    }

    @Test
    void searchesWordsInsideAllNamesWithoutAccents() {
        put(dakar());
        put(named("tb:thies", "Université Iba Der Thiam de Thiès"));

        institutions.noteChange();

        assertThat(ids(institutions.search("thies", 5))).containsExactly("tb:thies");
        assertThat(ids(institutions.search("diop univ", 5))).containsExactly("tb:dakar");
        assertThat(ids(institutions.search("université", 1))).containsExactly("tb:dakar");
        assertThat(institutions.search("  ", 5)).isEmpty();
        assertThat(institutions.search("100%", 5)).isEmpty();
    }

    @Test
    void suggestsInstitutionsThatHoldTheWordsOfAName() {
        put(dakar());
        institutions.noteChange();

        NameLookup lookup = institutions.findByName("anta diop");

        assertThat(lookup.matches()).isEmpty();
        assertThat(ids(lookup.suggestions())).containsExactly("tb:dakar");
    }

    @Test
    void neitherSearchesNorSuggestsWhatIsNoLongerListed() {
        put(dakar());
        CatalogueUpdate withdrawal = institutions.beginUpdate();
        withdrawal.withdraw(DAKAR, List.of());
        withdrawal.finish();
        institutions.noteChange();

        assertThat(institutions.search("diop", 5)).isEmpty();
        assertThat(institutions.findByName("anta diop").suggestions()).isEmpty();
    }

    @Test
    void raisesTheChangeNumber() {
        long before = institutions.changeNumber();

        institutions.noteChange();

        assertThat(institutions.changeNumber()).isGreaterThan(before);
    }

    private void put(Institution institution) {
        CatalogueUpdate update = institutions.beginUpdate();
        update.put(institution);
        update.finish();
    }

    private static List<String> ids(List<Institution> found) {
        return found.stream().map(institution -> institution.id().value()).toList();
    }

    private static Institution dakar() {
        return new Institution(
                DAKAR,
                "Université Cheikh Anta Diop",
                "fr",
                List.of(
                        new InstitutionName("University of Dakar", "en", InstitutionName.Type.ALIAS),
                        new InstitutionName("UCAD", null, InstitutionName.Type.ACRONYM)),
                Kind.UNIVERSITY,
                Set.of("education", "funder"),
                new CountryCode("SN"),
                "Dakar",
                new GeoPoint(14.69, -17.44),
                1957,
                "https://www.ucad.sn",
                List.of(new InstitutionLink(
                        InstitutionLink.Type.CHILD, new InstitutionId("https://ror.org/04je6yw13"), "IFAN")),
                3794L,
                true,
                "ROR");
    }

    private static Institution named(String id, String name) {
        return new Institution(
                new InstitutionId(id),
                name,
                null,
                List.of(),
                Kind.UNIVERSITY,
                Set.of(),
                new CountryCode("SN"),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                true,
                "ROR");
    }
}
