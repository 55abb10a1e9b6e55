package org.twinbridge.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;

@DataJpaTest(properties = "spring.datasource.url=jdbc:h2:mem:profiles")
@ComponentScan("org.twinbridge.institution")
class DeclaredProfilesTest {

    private static final InstitutionId DAKAR = new InstitutionId("tb:dakar");
    private static final Evidence DECLARED = new Evidence(Source.DECLARED, LocalDate.of(2026, 5, 4), "rectorate");

    @Autowired
    private DeclaredProfiles profiles;

    @Autowired
    private Institutions institutions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestEntityManager entities;

    @BeforeEach
    void storesDakar() {
        jdbc.update("""
                insert into country (iso2, iso3, name_en, name_fr, ldc, lldc, sids, official_languages, regional_languages)
                values ('SN', 'SEN', 'Senegal', 'Sénégal', true, false, false, 'fr', '')""");
        jdbc.update("""
                insert into institution (id, name, kind, source_types, country, active, source_name, fingerprint)
                values ('tb:dakar', 'Université de Dakar', 'UNIVERSITY', '', 'SN', true, 'test', '')""");
    }

    @Test
    void givesBackWhatWasStated() {
        ProfileItems stated = stated();

        profiles.save(stated);
        entities.clear();

        assertThat(profiles.find(DAKAR)).contains(stated);
        assertThat(profiles.all()).containsOnlyKeys(DAKAR).containsValue(stated);
    }

    @Test
    void putsWhatIsStatedInThePlaceOfWhatWas() {
        profiles.save(stated());
        ProfileItems shorter = new ProfileItems(
                DAKAR, List.of(), List.of(), List.of(), Set.of(Modality.JOINT_RESEARCH), Set.of(), null, Set.of());

        profiles.save(shorter);
        entities.clear();

        assertThat(profiles.find(DAKAR)).contains(shorter);
    }

    @Test
    void tellsOthersThatTheCatalogueChanged() {
        long before = institutions.changeNumber();

        profiles.save(stated());

        assertThat(institutions.changeNumber()).isGreaterThan(before);
    }

    private static ProfileItems stated() {
        return new ProfileItems(
                DAKAR,
                List.of(new Theme(new Field("0912"), .75, DECLARED), new Theme(new Field("0811"), .25, DECLARED)),
                List.of(new Need(new Field("0912"), Modality.SPLIT_SITE_DOCTORATE, .9, DECLARED)),
                List.of(new Capacity(new Field("0811"), Modality.ANY, .5, DECLARED)),
                Set.of(Modality.SPLIT_SITE_DOCTORATE, Modality.STAFF_EXCHANGE),
                Set.of("fr", "wo"),
                4,
                Set.of(new InstitutionId("tb:elsewhere")));
    }
}
