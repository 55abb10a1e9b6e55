package org.twinbridge.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbridge.engine.profile.Field;

class OpenAlexCrossWalkTest {

    private final OpenAlexCrossWalk crossWalk = new OpenAlexCrossWalk();

    @Test
    void tellsTheFieldsOfASubfield() {
        assertThat(crossWalk.fieldsOf(1107, 11)).isEqualTo(Map.of(new Field("0821"), 1.));
        assertThat(crossWalk.fieldsOf(1110, 11)).isEqualTo(Map.of(new Field("0511"), .6, new Field("0811"), .4));
    }

    @Test
    void fallsBackOnTheFieldWhereASubfieldIsNotKnown() {
        assertThat(crossWalk.fieldsOf(1399, 13)).isEqualTo(crossWalk.fieldsOf(0, 13));
        assertThat(crossWalk.fieldsOf(0, 13)).containsOnlyKeys(new Field("0511"), new Field("0512"));
    }

    @Test
    void tellsNothingOfWhatItDoesNotKnow() {
        assertThat(crossWalk.fieldsOf(0, 0)).isEmpty();
        assertThat(crossWalk.fieldsOf(9901, 99)).isEmpty();
        assertThat(crossWalk.conceptFields("basket weaving")).isEmpty();
    }

    @Test
    void coversAll26FieldsWithoutLoss() {
        assertThat(IntStream.rangeClosed(11, 36)).allSatisfy(code -> assertThat(sum(crossWalk.fieldsOf(0, code)))
                .as("field %d", code)
                .isCloseTo(1, within(1e-9)));
    }

    @Test
    void coversThe19ConceptsOfTheUppermostLevel() {
        String names = "art,biology,business,chemistry,computer science,economics,engineering,environmental science,"
                + "geography,geology,history,materials science,mathematics,medicine,philosophy,physics,"
                + "political science,psychology,sociology";

        assertThat(names.split(",")).hasSize(19).allSatisfy(name -> assertThat(sum(crossWalk.conceptFields(name)))
                .as(name)
                .isCloseTo(1, within(1e-9)));
    }

    @Test
    void readsConceptsInWhateverCase() {
        assertThat(crossWalk.conceptFields("Civil engineering ")).isEqualTo(Map.of(new Field("0732"), 1.));
    }

    @ParameterizedTest
    @CsvSource({
        "'field,11,A,05,0', must lie in (0, 1]",
        "'field,11,A,05,NaN', must lie in (0, 1]",
        "'field,11,A,05,.6\nfield,11,A,08,.5', may sum to 1 at most",
        "'field,11,A,05,.5\nfield,11,A,05,.5', stands twice",
        "'topic,11,A,05,.5', is not a kind",
        "'field,11,A,0599,.5', is not a standard ISCED-F 2013 code"
    })
    void refusesATableThatMakesNoSense(String rows, String reason) {
        assertThatThrownBy(() -> new OpenAlexCrossWalk(table(rows)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    private static List<NamedCsvRecord> table(String rows) {
        return CsvReader.builder().ofNamedCsvRecord("kind,code,label_en,field,weight\n" + rows).stream()
                .toList();
    }

    private static double sum(Map<Field, Double> fields) {
        return fields.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
