package org.twinbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twinbridge.institution.Institutions;

@DataJpaTest(properties = "spring.datasource.url=jdbc:h2:mem:choice")
@ComponentScan("org.twinbridge.institution")
class InstitutionChoiceTest {

    @Autowired
    private Institutions institutions;

    @Autowired
    private JdbcTemplate jdbc;

    private InstitutionChoice choice;

    @BeforeEach
    void storesFourInstitutions() {
        jdbc.update("""
                insert into country (iso2, iso3, name_en, name_fr, ldc, lldc, sids, official_languages, regional_languages)
                values ('SN', 'SEN', 'Senegal', 'Sénégal', true, false, false, 'fr', ''),
                       ('US', 'USA', 'United States', 'États-Unis', false, false, false, 'en', '')""");
        store("https://ror.org/04je6yw13", "Université Cheikh Anta Diop de Dakar", "SN");
        store("tb:thies", "Université de Thiès", "SN");
        store("tb:columbia-1", "Columbia College", "US");
        store("tb:columbia-2", "Columbia College", "US");
        choice = new InstitutionChoice(institutions, new Words(Locale.ENGLISH));
    }

    @Test
    void findsByRorIdHoweverItIsWritten() {
        assertThat(List.of("https://ror.org/04je6yw13", "ror.org/04je6yw13", "04je6yw13", " 04JE6YW13 "))
                .allSatisfy(written -> assertThat(choice.of(written).name()).startsWith("Université Cheikh Anta Diop"));
    }

    @Test
    void findsByNameWithoutAccents() {
        assertThat(choice.of("universite de thies").id().value()).isEqualTo("tb:thies");
    }

    @Test
    void listsAllWhoShareAName() {
        assertThatThrownBy(() -> choice.of("Columbia College"))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(
                        "\"Columbia College\" is the name of several institutions; give the id of one of them: Columbia College (US, tb:columbia-1); Columbia College (US, tb:columbia-2).");
    }

    @Test
    void suggestsWhatIsNear() {
        assertThatThrownBy(() -> choice.of("Universite de Thiess"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("No institution is called \"Universite de Thiess\"")
                .hasMessageContaining("Did you mean")
                .hasMessageContaining("Université de Thiès (SN, tb:thies)");
    }

    @Test
    void saysThatNothingIsNear() {
        assertThatThrownBy(() -> choice.of("Xyzzy"))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("No institution is called \"Xyzzy\", and none has that id.");
    }

    @Test
    void takesAnEndlessNameForUnknown() {
        assertThatThrownBy(() -> choice.of("a".repeat(5000))).isInstanceOf(CommandFailure.class);
    }

    private void store(String id, String name, String country) {
        var update = institutions.beginUpdate();
        update.put(Fixtures.institution(id, name, country));
        update.finish();
    }
}
