package org.twinbridge.institution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "nairobi, nairobi, 0",
        "nairobi, nairobbi, 1", // one letter more
        "dakar, daka, 1", // one less
        "bonn, born, 1", // one replaced
        "theem, theme, 1", // two neighbours swapped
        "kitten, sitting, 3", // the textbook's example
        "'', abc, 3"
    })
    void countsLettersThatDiffer(String a, String b, int distance) {
        assertThat(EditDistance.between(a, b)).isEqualTo(distance);
        assertThat(EditDistance.between(b, a)).isEqualTo(distance);
    }
}
