package org.twinbridge.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.twinbridge.engine.profile.Kind;

class QueryTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void readsSeveralValuesOneByOneOrWithCommas() {
        request.addParameter("kind", "university, foundation", "public-research");

        Set<Kind> kinds = query("kind").constants("kind", Kind.values());

        assertThat(kinds).containsExactly(Kind.UNIVERSITY, Kind.FOUNDATION, Kind.PUBLIC_RESEARCH);
    }

    @Test
    void takesAParameterWithoutValueForNotGiven() {
        request.addParameter("limit", " ");
        request.addParameter("kind", "");

        assertThat(query("limit", "kind").integer("limit", 20, 1, 200)).isEqualTo(20);
        assertThat(query("limit", "kind").constants("kind", Kind.values())).isEmpty();
    }

    @Test
    void guessesWhatAnUnknownParameterMeant() {
        request.addParameter("contry", "SN");

        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> query("country", "kind"))
                .satisfies(bad -> assertThat(bad.parameter()).isEqualTo("contry"))
                .satisfies(bad -> assertThat(bad.value()).isEqualTo("SN"))
                .satisfies(bad -> assertThat(bad.suggestion()).isEqualTo("country"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "201", "1.5", "ten", "0x10", "99999999999", "1e2"})
    void refusesWhatIsNoWholeNumberWithinBounds(String limit) {
        request.addParameter("limit", limit);

        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> query("limit").integer("limit", 20, 1, 200))
                .satisfies(bad -> assertThat(bad.arguments()).containsExactly("1", "200"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-0.5", "0.96", "0,5x", ".", "1e-1", "half"})
    void refusesWhatIsNoNumberWithinBounds(String balance) {
        request.addParameter("balance", balance);

        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> query("balance").number("balance", .05, .95))
                .satisfies(bad -> assertThat(bad.value()).isEqualTo(balance));
    }

    @Test
    void refusesMoreValuesThanAnybodyNeeds() {
        request.addParameter("kind", "university,".repeat(61));

        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> query("kind").constants("kind", Kind.values()))
                .satisfies(bad -> assertThat(bad.reason()).isEqualTo("many"))
                .satisfies(bad -> assertThat(bad.value()).hasSizeLessThanOrEqualTo(101));
    }

    private Query query(String... known) {
        return new Query(request, List.of(known));
    }
}
