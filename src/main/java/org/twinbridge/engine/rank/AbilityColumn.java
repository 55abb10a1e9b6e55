package org.twinbridge.engine.rank;

import java.util.Arrays;

/**
 * How well each institution can meet one need ({@code match·q̃}, the best over its capacities), in [0, 1). Values are
 * floats, rounded so that whether they reach the policy's threshold of a met need is not changed. Read only.
 */
sealed interface AbilityColumn {

    /**
     * Adds what the institutions from one position to another cover of a need.
     *
     * @param covered by place in the stretch: raised by weight × ability
     * @param met by place in the stretch: raised by {@code metWeight} where the ability reaches the threshold
     * @param threshold the least ability that meets a need
     */
    void addTo(double[] covered, double[] met, int from, int to, double weight, double metWeight, float threshold);

    /** A column that takes the less room of both forms. */
    static AbilityColumn of(float[] values) {
        int able = 0;
        for (float value : values) {
            able += value > 0 ? 1 : 0;
        }
        return 2 * able < values.length ? Sparse.of(values, able) : new Dense(values);
    }

    /** A value for every institution. */
    final class Dense implements AbilityColumn {
        private final float[] values;

        private Dense(float[] values) {
            this.values = values;
        }

        @Override
        public void addTo(
                double[] covered, double[] met, int from, int to, double weight, double metWeight, float threshold) {
            for (int i = from; i < to; i++) {
                covered[i - from] += weight * values[i];
            }
            if (metWeight > 0) {
                for (int i = from; i < to; i++) {
                    met[i - from] += values[i] >= threshold ? metWeight : 0;
                }
            }
        }
    }

    /** Values of those institutions only that have any ability. */
    final class Sparse implements AbilityColumn {
        private final int[] positions;
        private final float[] values;

        private Sparse(int[] positions, float[] values) {
            this.positions = positions;
            this.values = values;
        }

        private static Sparse of(float[] dense, int able) {
            var positions = new int[able];
            var values = new float[able];
            int next = 0;
            for (int i = 0; i < dense.length; i++) {
                if (dense[i] > 0) {
                    positions[next] = i;
                    values[next++] = dense[i];
                }
            }
            return new Sparse(positions, values);
        }

        @Override
        public void addTo(
                double[] covered, double[] met, int from, int to, double weight, double metWeight, float threshold) {
            int found = Arrays.binarySearch(positions, from);
            for (int i = found < 0 ? -found - 1 : found; i < positions.length && positions[i] < to; i++) {
                covered[positions[i] - from] += weight * values[i];
                met[positions[i] - from] += values[i] >= threshold ? metWeight : 0;
            }
        }
    }
}
