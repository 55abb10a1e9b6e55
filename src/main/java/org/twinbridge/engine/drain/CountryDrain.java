package org.twinbridge.engine.drain;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.twinbridge.engine.profile.CountryCode;

/**
 * Assesses every country's exposure to brain drain: the weighted mean of the midrank percentiles of its indicators over
 * all countries that have the figure. Weights of missing indicators go to the known ones, and by the share that is
 * missing the result is shrunk toward the median of the country's neighbourhood, so that a country with one old figure
 * does not stand out by it. Losses count beyond a plateau for the reasons of Beine, Docquier and Rapoport (2008).
 */
public final class CountryDrain {

    private static final double MIDDLE = .5;

    /** Neighbourhood of countries that M49 puts nowhere: the whole world. */
    private static final String NOWHERE = "";

    private final Map<DrainIndicator, Map<CountryCode, Double>> percentiles = new EnumMap<>(DrainIndicator.class);
    private final double loadedWeight;

    private CountryDrain(Collection<CountryFigures> countries) {
        double weight = 0;
        for (DrainIndicator indicator : DrainIndicator.values()) {
            Map<CountryCode, Double> known = new HashMap<>();
            for (CountryFigures country : countries) {
                CountryFigures.Figure figure = country.figures().get(indicator);
                if (figure != null) {
                    known.put(country.country(), figure.value());
                }
            }
            percentiles.put(indicator, midrankPercentiles(known));
            weight += known.isEmpty() ? 0 : indicator.weight();
        }
        this.loadedWeight = weight;
    }

    /**
     * Standings of all countries given, by code. Any order of the input gives the same result.
     *
     * @throws IllegalArgumentException if a country is given twice
     */
    public static Map<CountryCode, CountryStanding> assess(Collection<CountryFigures> countries, DrainRules rules) {
        var drain = new CountryDrain(countries);
        Map<String, Double> medians = drain.medians(countries, CountryFigures::neighbourhood);
        double world = drain.medians(countries, c -> NOWHERE).getOrDefault(NOWHERE, MIDDLE);
        medians.put(NOWHERE, world);
        var standings = new TreeMap<CountryCode, CountryStanding>();
        for (CountryFigures country : countries) {
            double median = medians.getOrDefault(country.neighbourhood(), world);
            if (standings.put(country.country(), drain.standing(country, median, rules)) != null) {
                throw new IllegalArgumentException("The figures of (%s) are given twice.".formatted(country.country()));
            }
        }
        return standings;
    }

    private CountryStanding standing(CountryFigures country, double median, DrainRules rules) {
        double coverage = loadedWeight == 0 ? 0 : Math.min(1, knownWeight(country) / loadedWeight);
        double own = meanOfKnown(country).orElse(median);
        double drain = coverage * own + (1 - coverage) * median;
        var years = country.figures().values().stream()
                .mapToInt(CountryFigures.Figure::year)
                .summaryStatistics();
        return new CountryStanding(
                country.country(),
                drain,
                coverage,
                country.figures().isEmpty() ? 0 : years.getMin(),
                country.figures().isEmpty() ? 0 : years.getMax(),
                rules.protects(country, drain),
                rules.countsAsSouth(country),
                country.neighbourhood());
    }

    private Map<String, Double> medians(
            Collection<CountryFigures> countries, Function<CountryFigures, String> groupOf) {
        Map<String, List<CountryFigures>> groups = countries.stream().collect(Collectors.groupingBy(groupOf));
        Map<String, Double> medians = new HashMap<>();
        groups.forEach((group, members) -> {
            double[] known = members.stream()
                    .map(this::meanOfKnown)
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .toArray();
            if (known.length > 0) {
                medians.put(group, new Median().evaluate(known));
            }
        });
        return medians;
    }

    private double knownWeight(CountryFigures country) {
        return country.figures().keySet().stream()
                .sorted()
                .mapToDouble(DrainIndicator::weight)
                .sum();
    }

    private OptionalDouble meanOfKnown(CountryFigures country) {
        double weight = knownWeight(country);
        if (weight == 0) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (Map.Entry<DrainIndicator, Map<CountryCode, Double>> known : percentiles.entrySet()) {
            sum += known.getKey().weight() * known.getValue().getOrDefault(country.country(), 0.);
        }
        return OptionalDouble.of(sum / weight);
    }

    /** The share of values below plus half of the share equal, so that ties share their rank. */
    static <K> Map<K, Double> midrankPercentiles(Map<K, Double> values) {
        double[] sorted = values.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        Map<K, Double> percentiles = new HashMap<>();
        values.forEach((key, value) -> {
            int below = firstNotBelow(sorted, value);
            int upTo = firstNotBelow(sorted, Math.nextUp(value));
            percentiles.put(key, (below + .5 * (upTo - below)) / sorted.length);
        });
        return percentiles;
    }

    private static int firstNotBelow(double[] sorted, double value) {
        int index = Arrays.binarySearch(sorted, value);
        if (index < 0) {
            return -index - 1;
        }
        while (index > 0 && sorted[index - 1] == value) {
            index--;
        }
        return index;
    }
}
