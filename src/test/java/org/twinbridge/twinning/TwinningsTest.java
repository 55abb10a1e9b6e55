package org.twinbridge.twinning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;

@DataJpaTest
@ComponentScan("org.twinbridge.twinning")
class TwinningsTest {

    private static final InstitutionId DAKAR = new InstitutionId("tb:dakar");
    private static final InstitutionId WINDHOEK = new InstitutionId("tb:windhoek");

    @Autowired
    private Twinnings twinnings;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void readsTwinningsWithTheirFields() {
        jdbc.update("""
            insert into country (iso2, iso3, name_en, name_fr, ldc, lldc, sids, official_languages, regional_languages)
            values ('SN', 'SEN', 'Senegal', 'Sénégal', true, false, false, 'fr', '')\
            """);
        for (InstitutionId id : Set.of(DAKAR, WINDHOEK)) {
            jdbc.update("""
                insert into institution (id, name, kind, source_types, country, active, source_name, fingerprint)
                values (?, 'A university', 'UNIVERSITY', '', 'SN', true, 'test', '')\
                """, id.value());
        }
        jdbc.update("""
            insert into twinning (institution_a, institution_b, fields, active, commitments_made, commitments_kept)
            values ('tb:dakar', 'tb:windhoek', '0912 081', false, 5, 4), ('tb:dakar', 'tb:windhoek', '', true, 0, 0)\
            """);

        assertThat(twinnings.all())
                .containsExactly(
                        twinning(Set.of(new Field("0912"), new Field("081")), false, 5, 4),
                        twinning(Set.of(), true, 0, 0));
    }

    @Test
    void refusesTwinningsThatMakeNoSense() {
        assertThatThrownBy(() -> new Twinning(WINDHOEK, DAKAR, TwinningKind.TWINNING, Set.of(), null, null, true, 0, 0))
                .hasMessageContaining("in the order of their ids");
        assertThatThrownBy(() -> twinning(Set.of(), true, 2, 3)).hasMessageContaining("3 cannot have been kept");
    }

    private static Twinning twinning(Set<Field> fields, boolean active, int made, int kept) {
        return new Twinning(DAKAR, WINDHOEK, TwinningKind.TWINNING, fields, null, null, active, made, kept);
    }
}
