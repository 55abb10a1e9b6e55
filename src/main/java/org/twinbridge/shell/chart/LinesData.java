package org.twinbridge.shell.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line chart draws.
 *
 * @param x the axis along
 * @param y the axis up
 * @param at places along x, at least two, rising
 * @param lines one to four
 * @param tableStep every how many places the table has a row, 1 or more; the last place always has one
 */
public record LinesData(Axis x, Axis y, List<Double> at, List<Line> lines, int tableStep) {

    /** More lines than this cannot be told apart. */
    public static final int MOST_LINES = 4;

    public LinesData {
        at = List.copyOf(at);
        lines = List.copyOf(lines);
        if (at.size() < 2) {
            throw new IllegalArgumentException("A line needs at least two places, not %s.".formatted(at));
        }
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException(
                    "A chart has 1 to %d lines, not %d.".formatted(MOST_LINES, lines.size()));
        }
        if (tableStep < 1) {
            throw new IllegalArgumentException("The step of the table (%d) must be 1 or more.".formatted(tableStep));
        }
        for (Line line : lines) {
            if (line.values().size() != at.size()) {
                throw new IllegalArgumentException("\"%s\" has %d values for %d places."
                        .formatted(line.name(), line.values().size(), at.size()));
            }
        }
    }

    /**
     * An axis.
     *
     * @param name what is measured, with its unit
     * @param least where it begins; {@code null} to let the picture choose
     * @param most where it ends; {@code null} to let the picture choose
     * @param share whether its numbers are shares, shown in percent
     */
    public record Axis(
            String name, @Nullable Double least, @Nullable Double most, boolean share) {

        /** An axis of shares, from 0 to 100 percent. */
        public static Axis shares(String name) {
            return new Axis(name, 0., 1., true);
        }

        /** An axis of numbers from 0 to where the picture chooses. */
        public static Axis numbers(String name) {
            return new Axis(name, 0., null, false);
        }

        /** The same from one number to another. */
        public Axis between(double newLeast, double newMost) {
            return new Axis(name, newLeast, newMost, share);
        }
    }

    /**
     * One of the lines.
     *
     * @param name shown in the legend
     * @param values one per place, finite
     * @param reference whether it is only there to compare the others with
     */
    public record Line(String name, List<Double> values, boolean reference) {

        public Line {
            values = List.copyOf(values);
            for (double value : values) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException(
                            "The value (%s) of \"%s\" must be finite.".formatted(value, name));
                }
            }
        }
    }
}
