package org.twinbridge.shell.chart;

import java.util.List;

/**
 * What a radar compares.
 *
 * @param axes at least three names
 * @param shapes one to four
 */
public record RadarData(List<String> axes, List<Shape> shapes) {

    /** More shapes than this cannot be told apart. */
    public static final int MOST_SHAPES = 4;

    private static final int FEWEST_AXES = 3;

    public RadarData {
        axes = List.copyOf(axes);
        shapes = List.copyOf(shapes);
        if (axes.size() < FEWEST_AXES) {
            throw new IllegalArgumentException("A radar needs at least three axes, not %s.".formatted(axes));
        }
        if (shapes.isEmpty() || shapes.size() > MOST_SHAPES) {
            throw new IllegalArgumentException(
                    "A radar compares 1 to %d shapes, not %d.".formatted(MOST_SHAPES, shapes.size()));
        }
        for (Shape shape : shapes) {
            if (shape.values().size() != axes.size()) {
                throw new IllegalArgumentException("\"%s\" has %d values for %d axes."
                        .formatted(shape.name(), shape.values().size(), axes.size()));
            }
        }
    }

    /**
     * One of what is compared.
     *
     * @param name shown in the legend
     * @param values one per axis, in [0, 1]
     */
    public record Shape(String name, List<Double> values) {

        public Shape {
            values = List.copyOf(values);
            values.forEach(value -> Chart.requireShare(value, name));
        }
    }
}
