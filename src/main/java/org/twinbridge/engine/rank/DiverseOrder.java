package org.twinbridge.engine.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Similarity;
import org.twinbridge.engine.score.ThemeOverlap;

/**
 * Puts a list in an order that shows different partners first: maximal marginal relevance (Carbonell and Goldstein 1998),
 * {@code (1−λ)·S − λ·max similarity to those above}. Where profiles are thin many institutions of one country look alike,
 * and the plain order would show them in a row. Scores and ranks stay as they are; only the order changes.
 */
public final class DiverseOrder {

    private static final double LAMBDA = .2;
    private static final double SAME_COUNTRY = 1;
    private static final double SAME_NEIGHBOURHOOD = .5;

    private final Catalogue catalogue;
    private final Similarity similarity;

    public DiverseOrder(Catalogue catalogue, Similarity similarity) {
        this.catalogue = catalogue;
        this.similarity = similarity;
    }

    /**
     * The first partners in diverse order, the very best still first; of two that do equally well the one that stands
     * higher in the plain order comes first.
     *
     * @param plain partners in plain order, such as the best 200
     * @param length how many to return at most, 0 or more
     */
    public List<RankedPartner> first(int length, List<RankedPartner> plain) {
        List<Profile> profiles = plain.stream()
                .map(partner -> catalogue.profile(partner.pair().partner()))
                .toList();
        var closest = new double[plain.size()];
        var taken = new boolean[plain.size()];
        var order = new ArrayList<RankedPartner>();
        while (order.size() < Math.min(length, plain.size())) {
            int next = mostRelevant(plain, closest, taken);
            taken[next] = true;
            order.add(plain.get(next));
            moveCloser(closest, taken, profiles, next);
        }
        return List.copyOf(order);
    }

    /**
     * How much two partners look alike from afar, in [0, 1]: half by country (the same 1, of one neighbourhood ½), half by
     * the soft cosine of their themes; two without themes are alike in that.
     */
    public double likeness(Profile a, Profile b) {
        double fields =
                a.themes().isEmpty() && b.themes().isEmpty() ? 1 : ThemeOverlap.of(a.themes(), b.themes(), similarity);
        return (nearness(a.country(), b.country()) + fields) / 2;
    }

    private double nearness(CountryCode a, CountryCode b) {
        if (a.equals(b)) {
            return SAME_COUNTRY;
        }
        String neighbourhood = catalogue.countries().standing(a).neighbourhood();
        boolean shared = !neighbourhood.isEmpty()
                && neighbourhood.equals(catalogue.countries().standing(b).neighbourhood());
        return shared ? SAME_NEIGHBOURHOOD : 0;
    }

    private static int mostRelevant(List<RankedPartner> plain, double[] closest, boolean[] taken) {
        int best = -1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < taken.length; i++) {
            double relevance = (1 - LAMBDA) * plain.get(i).pair().score() - LAMBDA * closest[i];
            if (!taken[i] && relevance > highest) {
                highest = relevance;
                best = i;
            }
        }
        return best;
    }

    private void moveCloser(double[] closest, boolean[] taken, List<Profile> profiles, int added) {
        Arrays.setAll(
                closest,
                i -> taken[i] ? closest[i] : Math.max(closest[i], likeness(profiles.get(i), profiles.get(added))));
    }
}
