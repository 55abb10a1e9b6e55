package org.twinbridge.engine.market;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How evenly lists show institutions, over those that are somebody's candidate.
 *
 * @param institutions how many they are, 0 or more
 * @param gini Gini coefficient of the number of lists each is in, in [0, 1): 0 if all are shown equally often, or nobody is
 * @param coverage share of them that is in at least one list, in [0, 1]; 0 if there are none
 * @param neverShown how many are in no list
 * @param lorenz the Lorenz curve: for each percent from 0 to 100 of the institutions, the least shown first, their share of
 *     all places, in [0, 1]; the diagonal where nobody is shown
 */
public record Exposure(int institutions, double gini, double coverage, int neverShown, List<Double> lorenz) {

    private static final int PERCENT = 100;

    public Exposure {
        lorenz = List.copyOf(lorenz);
    }

    /**
     * The exposure of institutions that are shown so many times each.
     *
     * @param timesShown in any order; not changed
     */
    public static Exposure of(int[] timesShown) {
        int[] sorted = timesShown.clone();
        Arrays.sort(sorted);
        int never = (int) Arrays.stream(sorted).filter(times -> times == 0).count();
        long places = Arrays.stream(sorted).asLongStream().sum();
        return new Exposure(
                sorted.length,
                gini(sorted, places),
                sorted.length == 0 ? 0 : 1 - (double) never / sorted.length,
                never,
                lorenz(sorted, places));
    }

    private static double gini(int[] sorted, long places) {
        if (places == 0) {
            return 0;
        }
        double ranked = 0;
        for (int i = 0; i < sorted.length; i++) {
            ranked += (i + 1.0) * sorted[i];
        }
        double n = sorted.length;
        return Math.max(0, 2 * ranked / (n * places) - (n + 1) / n);
    }

    private static List<Double> lorenz(int[] sorted, long places) {
        var upTo = new double[sorted.length + 1];
        for (int i = 0; i < sorted.length; i++) {
            upTo[i + 1] = upTo[i] + sorted[i];
        }
        return IntStream.rangeClosed(0, PERCENT)
                .mapToObj(percent -> places == 0
                        ? (double) percent / PERCENT
                        : between(upTo, (double) percent / PERCENT * sorted.length) / places)
                .toList();
    }

    private static double between(double[] values, double at) {
        int below = (int) Math.min(at, values.length - 2.0);
        return values[below] + (at - below) * (values[below + 1] - values[below]);
    }
}
