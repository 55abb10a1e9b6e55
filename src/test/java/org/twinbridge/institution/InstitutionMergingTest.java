package org.twinbridge.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.twinning.Twinning;
import org.twinbridge.twinning.Twinnings;

/** Merging duplicates loses nothing that is linked to the institution given up. */
@DataJpaTest
@ComponentScan({"org.twinbridge.institution", "org.twinbridge.twinning"})
class InstitutionMergingTest {

    private static final InstitutionId KEPT = new InstitutionId("https://ror.org/04je6yw13");
    private static final InstitutionId GIVEN_UP = new InstitutionId("tb:ucad");
    private static final InstitutionId WINDHOEK = new InstitutionId("https://ror.org/016xje988");
    private static final InstitutionId FACULTY = new InstitutionId("tb:faculty");
    private static final Evidence DECLARED = Evidence.of(Source.DECLARED, LocalDate.of(2026, 1, 1));

    @Autowired
    private InstitutionMerging merging;

    @Autowired
    private Institutions institutions;

    @Autowired
    private DeclaredProfiles profiles;

    @Autowired
    private EvidenceProfiles evidence;

    @Autowired
    private Twinnings twinnings;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void storesADuplicate() {
        jdbc.update("""
            insert into country (iso2, iso3, name_en, name_fr, ldc, lldc, sids, official_languages, regional_languages)
            values ('SN', 'SEN', 'Senegal', 'Sénégal', true, false, false, 'fr', '')\
            """);
        store(institution(KEPT, "Université Cheikh Anta Diop", null));
        store(institution(
                GIVEN_UP,
                "University of Dakar",
                900L,
                new InstitutionLink(InstitutionLink.Type.CHILD, FACULTY, "Faculty")));
        store(institution(WINDHOEK, "University of Namibia", 100L));
    }

    @Test
    void keepsNamesLinksAndWorksOfTheOneGivenUp() {
        merging.merge(KEPT, GIVEN_UP, "awa");

        assertThat(institutions.find(KEPT)).get().satisfies(kept -> {
            assertThat(kept.otherNames()).extracting(InstitutionName::value).containsExactly("University of Dakar");
            assertThat(kept.house()).containsExactly(FACULTY);
            assertThat(kept.links())
                    .contains(new InstitutionLink(InstitutionLink.Type.PREDECESSOR, GIVEN_UP, "University of Dakar"));
            assertThat(kept.works()).isEqualTo(900);
        });
        assertThat(institutions.find(GIVEN_UP)).get().satisfies(givenUp -> {
            assertThat(givenUp.active()).isFalse();
            assertThat(givenUp.links()).contains(new InstitutionLink(InstitutionLink.Type.SUCCESSOR, KEPT, ""));
        });
        assertThat(merging.keptInsteadOf(GIVEN_UP)).contains(KEPT);
        assertThat(institutions.findByName("University of Dakar").matches())
                .extracting(Institution::id)
                .containsExactly(KEPT);
    }

    @Test
    void unitesTheProfilesAndKeepsTheThemesOfTheOneKept() {
        profiles.save(profile(KEPT, "0912", need("0811", .3)));
        profiles.save(profile(GIVEN_UP, "0111", need("0811", .9), need("0541", .5)));

        merging.merge(KEPT, GIVEN_UP, null);

        assertThat(profiles.find(KEPT)).get().satisfies(kept -> {
            assertThat(kept.themes()).extracting(theme -> theme.field().code()).containsExactly("0912");
            assertThat(kept.needs()).containsExactly(need("0811", .3), need("0541", .5));
        });
        assertThat(profiles.find(GIVEN_UP)).isPresent();
    }

    @Test
    void takesAProfileAndEvidenceOverWhereTheOneKeptHasNone() {
        profiles.save(profile(GIVEN_UP, "0111", need("0811", .9)));
        var shown = new Evidence(Source.EVIDENCE, LocalDate.of(2026, 1, 1), "");
        evidence.saveAll(List.of(new EvidenceItems(
                GIVEN_UP,
                EvidenceOrigin.OPENALEX,
                List.of(new Theme(new Field("0912"), 1, shown)),
                List.of(new Capacity(new Field("0912"), Modality.ANY, .4, shown)))));

        merging.merge(KEPT, GIVEN_UP, null);

        assertThat(profiles.find(KEPT)).get().satisfies(kept -> assertThat(kept.themes())
                .hasSize(1));
        assertThat(evidence.find(KEPT)).singleElement().satisfies(items -> assertThat(items.capacities())
                .hasSize(1));
    }

    @Test
    void takesTwinningsOver() {
        jdbc.update("""
            insert into twinning (institution_a, institution_b, fields, active, commitments_made, commitments_kept)
            values (?, ?, '0912', true, 5, 4), (?, ?, '', true, 0, 0)\
            """, WINDHOEK.value(), GIVEN_UP.value(), KEPT.value(), GIVEN_UP.value());

        merging.merge(KEPT, GIVEN_UP, null);

        assertThat(twinnings.all())
                .extracting(Twinning::a, Twinning::b)
                .containsExactly(tuple(WINDHOEK, KEPT), tuple(KEPT, GIVEN_UP));
    }

    @Test
    void outlivesTheNextRelease() {
        merging.merge(KEPT, GIVEN_UP, null);

        CatalogueUpdate update = institutions.beginUpdate();
        var ofDuplicate = update.put(institution(GIVEN_UP, "University of Dakar", 900L));
        var ofKept = update.put(institution(KEPT, "Université Cheikh Anta Diop de Dakar", null));
        update.finish();

        assertThat(ofDuplicate).isEqualTo(CatalogueUpdate.Outcome.UNCHANGED);
        assertThat(ofKept).isEqualTo(CatalogueUpdate.Outcome.CHANGED);
        assertThat(institutions.find(GIVEN_UP))
                .get()
                .extracting(Institution::active)
                .isEqualTo(false);
        assertThat(institutions.find(KEPT)).get().satisfies(kept -> {
            assertThat(kept.otherNames()).extracting(InstitutionName::value).contains("University of Dakar");
            assertThat(kept.house()).containsExactly(FACULTY);
        });
    }

    @Test
    void refusesWhatCannotBeMerged() {
        assertThatThrownBy(() -> merging.merge(KEPT, KEPT, null))
                .isInstanceOf(MergeRefusedException.class)
                .hasMessageContaining("with itself");
        assertThatThrownBy(() -> merging.merge(KEPT, new InstitutionId("nobody"), null))
                .hasMessageContaining("There is no institution (nobody)");

        merging.merge(KEPT, GIVEN_UP, null);

        assertThatThrownBy(() -> merging.merge(WINDHOEK, GIVEN_UP, null)).hasMessageContaining("not listed any more");
    }

    private void store(Institution institution) {
        CatalogueUpdate update = institutions.beginUpdate();
        update.put(institution);
        update.finish();
        institutions.noteChange();
    }

    private static Institution institution(
            InstitutionId id, String name, @Nullable Long works, InstitutionLink... links) {
        return new Institution(
                id,
                name,
                null,
                List.of(),
                Kind.UNIVERSITY,
                Set.of(),
                new CountryCode("SN"),
                "Dakar",
                null,
                null,
                null,
                List.of(links),
                works,
                true,
                "test");
    }

    private static ProfileItems profile(InstitutionId id, String theme, Need... needs) {
        return new ProfileItems(
                id,
                List.of(new Theme(new Field(theme), 1, DECLARED)),
                List.of(needs),
                List.of(),
                Set.of(),
                Set.of(),
                null,
                Set.of());
    }

    private static Need need(String field, double urgency) {
        return new Need(new Field(field), Modality.ANY, urgency, DECLARED);
    }
}
