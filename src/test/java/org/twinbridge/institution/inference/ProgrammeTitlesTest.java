package org.twinbridge.institution.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbridge.engine.profile.Field;

class ProgrammeTitlesTest {

    private static final ProgrammeTitles TITLES = ProgrammeTitles.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Bachelor of Science in Agronomy                          | 0811
        Master of Science in Agricultural Economics              | 0311
        Doctor of Philosophy in Computer Science                 | 0613
        Bachelor of Education (Early Childhood Education)        | 0112
        Bachelor of Education (Kiswahili)                        | 0114
        Master of Education in Educational Psychology            | 0111
        Bachelor of Commerce (Finance)                           | 0412
        Bachelor of Laws                                         | 0421
        Bachelor of Medicine and Bachelor of Surgery             | 0912
        Bachelor of Science (Nursing)                            | 0913
        Bachelor of Veterinary Medicine                          | 0841
        Master of Arts in Biblical and Theological Studies       | 0221
        """)
    void readsTheFieldOfATitle(String title, String field) {
        assertThat(TITLES.fieldsOf(title)).containsOnlyKeys(new Field(field));
    }

    @Test
    void sharesATitleBetweenTheFieldsItNames() {
        assertThat(TITLES.fieldsOf("Bachelor of Arts in Sociology and Economics"))
                .isEqualTo(Map.of(new Field("0314"), .5, new Field("0311"), .5));
    }

    @Test
    void countsADegreeInEducationAsOneWhateverItsSubject() {
        assertThat(TITLES.fieldsOf("Bachelor of Education (History and Geography)"))
                .containsOnlyKeys(new Field("0114"));
    }

    @Test
    void readsManagementOnlyWhereNothingElseTellsTheField() {
        assertThat(TITLES.fieldsOf("Master of Science in Wildlife Management")).containsOnlyKeys(new Field("0522"));
        assertThat(TITLES.fieldsOf("Master of Management")).containsOnlyKeys(new Field("0413"));
    }

    @Test
    void readsNothingFromADegreeWithoutASubject() {
        assertThat(TITLES.fieldsOf("Bachelor of Arts")).isEmpty();
        assertThat(TITLES.fieldsOf("Master of Science")).isEmpty();
    }
}
