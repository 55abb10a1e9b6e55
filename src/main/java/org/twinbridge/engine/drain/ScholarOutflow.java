package org.twinbridge.engine.drain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.twinbridge.engine.profile.CountryCode;

/**
 * Where scholars of some origins go who move abroad, and whether they are last seen there. Publications, not visas: only
 * people who first published at home are counted.
 */
public final class ScholarOutflow {

    /** Movers in a corridor that weigh as much as what is known of its origin as a whole. */
    private static final double SHRINKAGE = 20;

    private final Map<CountryCode, Origin> origins = new HashMap<>();
    private final double pooledStay;

    private ScholarOutflow(List<Corridor> corridors) {
        for (Corridor corridor : corridors) {
            origins.computeIfAbsent(corridor.origin(), o -> new Origin()).add(corridor);
        }
        double longStayers =
                corridors.stream().mapToDouble(Corridor::longStayers).sum();
        double stayed = corridors.stream().mapToDouble(Corridor::stayed).sum();
        this.pooledStay = longStayers == 0 ? 0 : stayed / longStayers;
    }

    /** Nothing known. */
    public static ScholarOutflow unknown() {
        return new ScholarOutflow(List.of());
    }

    /**
     * Outflow by corridor; any order gives the same result.
     *
     * @throws IllegalArgumentException if a corridor is given twice
     */
    public static ScholarOutflow of(Collection<Corridor> corridors) {
        return new ScholarOutflow(corridors.stream()
                .sorted(Comparator.comparing(Corridor::origin).thenComparing(Corridor::destination))
                .toList());
    }

    /** Origins of which something is known. */
    public Collection<CountryCode> origins() {
        return origins.keySet();
    }

    /**
     * Share of an origin's movers that goes to a destination, in [0, 1]; 0 where the origin is known and the destination
     * is not among its own, empty where the origin is unknown.
     */
    public OptionalDouble share(CountryCode origin, CountryCode destination) {
        Origin known = origins.get(origin);
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known.share(destination));
    }

    /** Median of {@link #share} over some origins, empty if none of them is known. */
    public OptionalDouble medianShare(Collection<CountryCode> someOrigins, CountryCode destination) {
        var shares = new ArrayList<Double>();
        for (CountryCode origin : someOrigins) {
            share(origin, destination).ifPresent(shares::add);
        }
        if (shares.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] values = shares.stream().mapToDouble(Double::doubleValue).toArray();
        return OptionalDouble.of(new Median().evaluate(values));
    }

    /**
     * How much likelier than over all origins someone of this origin is last seen in the destination only after four
     * years or more abroad, 0 or more; 1 is as likely. A corridor's own share is shrunk toward its origin's. Empty where
     * nobody of the origin is known to have been abroad for so long.
     */
    public OptionalDouble relativeStay(CountryCode origin, CountryCode destination) {
        Origin known = origins.get(origin);
        return known == null || known.longStayers == 0 || pooledStay == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(known.stay(destination) / pooledStay);
    }

    /** Share of those abroad for four years or more who were last seen there only, over all origins, in [0, 1]. */
    public double pooledStay() {
        return pooledStay;
    }

    /**
     * One origin and destination.
     *
     * @param origin where the scholars first published
     * @param destination where they moved
     * @param movers people who moved, whatever their length of stay; 0 or more
     * @param longStayers people who stayed abroad for four years or more; 0 or more
     * @param longStay share of these last seen in the destination only, in [0, 1]
     */
    public record Corridor(
            CountryCode origin, CountryCode destination, double movers, double longStayers, double longStay) {
        public Corridor {
            if (!(movers >= 0
                    && movers < Double.POSITIVE_INFINITY
                    && longStayers >= 0
                    && longStayers < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "The movers (%s, %s of them for long) from (%s) to (%s) must be 0 or more, and finite."
                                .formatted(movers, longStayers, origin, destination));
            }
            if (!(longStay >= 0 && longStay <= 1)) {
                throw new IllegalArgumentException("The share who stay (%s) from (%s) to (%s) must lie in [0, 1]."
                        .formatted(longStay, origin, destination));
            }
        }

        private double stayed() {
            return longStayers * longStay;
        }
    }

    private static final class Origin {
        private final Map<CountryCode, Corridor> corridors = new HashMap<>();
        private double movers;
        private double longStayers;
        private double stayed;

        private void add(Corridor corridor) {
            if (corridors.put(corridor.destination(), corridor) != null) {
                throw new IllegalArgumentException("The movers from (%s) to (%s) are given twice."
                        .formatted(corridor.origin(), corridor.destination()));
            }
            movers += corridor.movers();
            longStayers += corridor.longStayers();
            stayed += corridor.stayed();
        }

        private double share(CountryCode destination) {
            Corridor corridor = corridors.get(destination);
            return corridor == null || movers == 0 ? 0 : corridor.movers() / movers;
        }

        private double stay(CountryCode destination) {
            double own = stayed / longStayers;
            Corridor corridor = corridors.get(destination);
            return corridor == null
                    ? own
                    : (corridor.stayed() + SHRINKAGE * own) / (corridor.longStayers() + SHRINKAGE);
        }
    }
}
