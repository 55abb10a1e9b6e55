package org.twinbridge.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds parts so that what is printed of them sums to what is printed of the whole. */
final class Rounding {

    private static final double HUNDREDTHS = 100;

    private Rounding() {}

    /**
     * The parts with two decimals each, none further than a hundredth from what it was: those that lose most by being cut
     * off get the hundredths that are missing from the rounded whole (the method of the largest remainder).
     *
     * @param parts 0 or more each
     */
    static double[] toHundredths(List<Double> parts) {
        long whole = Math.round(parts.stream().mapToDouble(part -> part).sum() * HUNDREDTHS);
        long[] cut = parts.stream()
                .mapToLong(part -> (long) Math.floor(part * HUNDREDTHS))
                .toArray();
        long missing =
                whole - IntStream.range(0, cut.length).mapToLong(i -> cut[i]).sum();
        IntStream.range(0, cut.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> cut[i] - parts.get(i) * HUNDREDTHS))
                .limit(Math.max(0, missing))
                .forEach(i -> cut[i]++);
        return IntStream.range(0, cut.length)
                .mapToDouble(i -> cut[i] / HUNDREDTHS)
                .toArray();
    }
}
