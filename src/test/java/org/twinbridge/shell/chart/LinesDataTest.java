package org.twinbridge.shell.chart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinesDataTest {

    private static final LinesData.Axis AXIS = LinesData.Axis.numbers("β");

    @Test
    void refusesALineThatDoesNotReachEveryPlace() {
        assertThatThrownBy(() -> new LinesData(AXIS, AXIS, List.of(0., 1.), List.of(line(1.)), 1))
                .hasMessage("\"Best fit\" has 1 values for 2 places.");
    }

    @Test
    void refusesValuesThatAreNoNumbers() {
        assertThatThrownBy(() -> line(Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void refusesAPictureOfOnePlace() {
        assertThatThrownBy(() -> new LinesData(AXIS, AXIS, List.of(0.), List.of(line(1.)), 1))
                .hasMessageContaining("at least two places");
    }

    private static LinesData.Line line(double value) {
        return new LinesData.Line("Best fit", List.of(value), false);
    }
}
