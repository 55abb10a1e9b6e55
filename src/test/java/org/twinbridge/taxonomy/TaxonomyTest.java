package org.twinbridge.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.profile.Field;

class TaxonomyTest {

    private final Taxonomy taxonomy = new Taxonomy();

    @Test
    void namesEveryFieldInBothLanguages() {
        assertThat(Field.all()).allSatisfy(field -> {
            assertThat(taxonomy.label(field, Locale.ENGLISH)).isNotBlank();
            assertThat(taxonomy.label(field, Locale.FRENCH)).isNotBlank();
        });
        assertThat(taxonomy.label(new Field("0114"), Locale.ENGLISH))
                .isEqualTo("Teacher training with subject specialisation");
        assertThat(taxonomy.label(new Field("0114"), Locale.CANADA_FRENCH))
                .isEqualTo("Formation des enseignants avec spécialisation disciplinaire");
    }

    @Test
    void answersInEnglishWhereALanguageHasNoLabels() {
        assertThat(taxonomy.label(new Field("0421"), Locale.JAPANESE)).isEqualTo("Law");
        assertThat(taxonomy.goal(4).shortTitle(Locale.JAPANESE)).isEqualTo("Quality Education");
    }

    @Test
    void walksDownTheTreeOfFields() {
        assertThat(taxonomy.broadFields()).hasSize(11).first().isEqualTo(new Field("00"));
        assertThat(taxonomy.children(new Field("08")))
                .extracting(Field::code)
                .containsExactly("081", "082", "083", "084");
        assertThat(taxonomy.children(new Field("081"))).extracting(Field::code).containsExactly("0811", "0812");
        assertThat(taxonomy.children(new Field("0811"))).isEmpty();
    }

    @Test
    void findsFieldsByTheStartsOfTheirWordsWithoutAccents() {
        List<Field> found = taxonomy.search("economie", Locale.FRENCH, 5);

        assertThat(found).extracting(Field::code).containsExactly("0311");
    }

    @Test
    void listsLabelsThatStartWithTheTextFirstThenTheBroader() {
        List<Field> found = taxonomy.search("health", Locale.ENGLISH, 10);

        // "Health and welfare", "Health"; then those with the word inside, the broader first.
        assertThat(found).extracting(Field::code).containsExactly("09", "091", "102", "1022");
    }

    @Test
    void findsFieldsByCodeAndKeepsToTheLimit() {
        assertThat(taxonomy.search("053", Locale.ENGLISH, 2))
                .extracting(Field::code)
                .containsExactly("053", "0531");
    }

    @Test
    void findsNothingForATextWithoutWords() {
        assertThat(taxonomy.search(" – ", Locale.ENGLISH, 10)).isEmpty();
        assertThat(taxonomy.search("zymurgy", Locale.ENGLISH, 10)).isEmpty();
    }

    @Test
    void knowsTheGoalsAFieldServesFromItselfAndFromAbove() {
        // 0913 is listed with 3 and 5, 091 and 09 with 3.
        assertThat(taxonomy.goalsOf(new Field("0913"))).extracting(Goal::number).containsExactly(3, 5);
    }

    @Test
    void knowsTheFieldsThatServeAGoalWithAllBelowThem() {
        assertThat(taxonomy.fieldsOf(taxonomy.goal(14)))
                .contains(new Field("083"), new Field("0831"), new Field("0511"))
                .doesNotContain(new Field("08"), new Field("0421"));
    }

    @Test
    void everyGoalHasAField() {
        // Goal 17 is about how the others are reached; statistics is what serves it.
        assertThat(taxonomy.goals()).hasSize(17).allSatisfy(goal -> assertThat(taxonomy.fieldsOf(goal))
                .isNotEmpty());
    }

    @Test
    void refusesAGoalThatIsNone() {
        assertThatThrownBy(() -> taxonomy.goal(18)).hasMessageContaining("18").hasMessageContaining("1 to 17");
    }

    @Test
    void shipsKinshipsThatTheEngineAccepts() {
        assertThat(taxonomy.kinships()).hasSizeGreaterThan(100).anySatisfy(kinship -> {
            assertThat(kinship.a()).isEqualTo(new Field("0511"));
            assertThat(kinship.b()).isEqualTo(new Field("0912"));
            assertThat(kinship.value()).isEqualTo(.5);
        });
    }
}
