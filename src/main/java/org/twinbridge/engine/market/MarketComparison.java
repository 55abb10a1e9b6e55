package org.twinbridge.engine.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.twinbridge.engine.profile.InstitutionId;

/** The same market by best fit and balanced: who moved, and the numbers that say why. Immutable. */
public final class MarketComparison {

    private final MarketEquilibrium equilibrium;
    private final CandidateGraph graph;
    private final MarketLists bestFit;
    private final MarketLists balanced;
    private final int[] firstByBestFit;
    private final int[] shownByBestFit;
    private final int[] shownBalanced;

    private MarketComparison(MarketEquilibrium equilibrium, MarketLists bestFit, MarketLists balanced) {
        this.equilibrium = equilibrium;
        this.graph = equilibrium.graph();
        this.bestFit = bestFit;
        this.balanced = balanced;
        this.firstByBestFit = bestFit.timesFirst();
        this.shownByBestFit = bestFit.timesShown();
        this.shownBalanced = balanced.timesShown();
    }

    /** Both kinds of list of a solved market, of the same length, with the exposure floor in the balanced ones. */
    public static MarketComparison of(MarketEquilibrium equilibrium, int length, int floor) {
        return new MarketComparison(
                equilibrium,
                MarketLists.bestFit(equilibrium, length),
                MarketLists.balanced(equilibrium, length, floor));
    }

    public MarketLists bestFit() {
        return bestFit;
    }

    public MarketLists balanced() {
        return balanced;
    }

    /**
     * How a partner moved in the order of an institution.
     *
     * @throws IllegalArgumentException if one of them does not take part, or they are not candidates of each other
     */
    public MarketMove move(InstitutionId institution, InstitutionId partner) {
        int self = graph.index(institution);
        int other = graph.index(partner);
        int edge = graph.edge(self, other);
        if (edge < 0) {
            throw new IllegalArgumentException(
                    "The institutions (%s) and (%s) are not candidates of each other.".formatted(institution, partner));
        }
        return new MarketMove(
                institution,
                partner,
                rank(self, edge, graph::score),
                rank(self, edge, e -> equilibrium.expected(self, e)),
                firstByBestFit[other],
                shownByBestFit[other],
                equilibrium.expected(self, edge),
                equilibrium.takenUp(partner));
    }

    /**
     * All candidates of an institution in balanced order: its balanced list, then everybody else by expected matches,
     * score and id.
     *
     * @throws IllegalArgumentException if it does not take part
     */
    public List<BalancedPlace> order(InstitutionId institution) {
        int self = graph.index(institution);
        int[] byScore = sorted(self, graph::score);
        var bestFitRanks = new int[byScore.length];
        for (int place = 0; place < byScore.length; place++) {
            bestFitRanks[byScore[place] - graph.start(self)] = place + 1;
        }
        int[] byExpected = sorted(self, edge -> equilibrium.expected(self, edge));
        var order = new LinkedHashSet<Integer>();
        balanced.of(institution).forEach(listed -> order.add(graph.edge(self, graph.index(listed.partner()))));
        int listed = order.size();
        Set<Integer> onMerit = Arrays.stream(byExpected).limit(listed).boxed().collect(Collectors.toSet());
        Arrays.stream(byExpected).forEach(order::add);
        var places = new ArrayList<BalancedPlace>();
        for (int edge : order) {
            boolean byFloor = places.size() < listed && !onMerit.contains(edge);
            places.add(place(self, edge, places.size() + 1, bestFitRanks[edge - graph.start(self)], byFloor));
        }
        return places;
    }

    private BalancedPlace place(int self, int edge, int rank, int bestFitRank, boolean byFloor) {
        int partner = graph.partner(edge);
        return new BalancedPlace(
                graph.id(partner),
                rank,
                bestFitRank,
                firstByBestFit[partner],
                shownByBestFit[partner],
                graph.quota(partner),
                equilibrium.expected(self, edge),
                equilibrium.takenUp(graph.id(partner)),
                byFloor);
    }

    /** How everybody moved who is in either list of an institution; who moved farthest first, then by id. */
    public List<MarketMove> moves(InstitutionId institution) {
        var partners = new TreeSet<InstitutionId>();
        bestFit.of(institution).forEach(s -> partners.add(s.partner()));
        balanced.of(institution).forEach(s -> partners.add(s.partner()));
        var moves = new ArrayList<MarketMove>();
        for (InstitutionId partner : partners) {
            moves.add(move(institution, partner));
        }
        moves.sort(Comparator.comparingInt((MarketMove m) -> Math.abs(m.rise()))
                .reversed()
                .thenComparing(MarketMove::partner));
        return moves;
    }

    /** Institutions whose number of lists changes most, then by id. */
    public List<ExposureChange> mostMoved(int limit) {
        return IntStream.range(0, graph.size())
                .mapToObj(i -> new ExposureChange(graph.id(i), firstByBestFit[i], shownByBestFit[i], shownBalanced[i]))
                .sorted(Comparator.comparingInt((ExposureChange c) -> Math.abs(c.gain()))
                        .reversed()
                        .thenComparing(ExposureChange::institution))
                .limit(limit)
                .toList();
    }

    /** The edges of a row by value, then score, then id. */
    private int[] sorted(int row, IntToDoubleFunction value) {
        return IntStream.range(graph.start(row), graph.end(row))
                .mapToObj(edge -> new Valued(edge, value.applyAsDouble(edge), graph.score(edge)))
                .sorted(Comparator.comparingDouble(Valued::value)
                        .thenComparingDouble(Valued::score)
                        .reversed()
                        .thenComparingInt(Valued::edge))
                .mapToInt(Valued::edge)
                .toArray();
    }

    private record Valued(int edge, double value, float score) {}

    /** Place of an edge in its row by value, then score, then id, 1 for the first. */
    private int rank(int row, int edge, IntToDoubleFunction value) {
        double own = value.applyAsDouble(edge);
        int rank = 1;
        for (int other = graph.start(row); other < graph.end(row); other++) {
            double others = value.applyAsDouble(other);
            boolean tied = others == own;
            boolean ahead =
                    graph.score(other) > graph.score(edge) || (graph.score(other) == graph.score(edge) && other < edge);
            rank += others > own || (tied && ahead) ? 1 : 0;
        }
        return rank;
    }
}
