package org.twinbridge.engine.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.twinbridge.engine.profile.InstitutionId;

/** The lists that all institutions of a market are shown: by score, or balanced by expected matches. Immutable. */
public final class MarketLists {

    /** Places in a list over which exposure is counted. */
    public static final int DEFAULT_LENGTH = 10;

    /** Lists in which an institution of a protected country is shown at least, as far as it has candidates. */
    public static final int DEFAULT_FLOOR = 3;

    /** Scores this close are one tie: whoever lies within it of the first is first too. */
    private static final double TIE = 1e-4;

    private final MarketEquilibrium equilibrium;
    private final CandidateGraph graph;
    private final int[][] edges;
    private final List<InstitutionId> belowFloor;

    private MarketLists(MarketEquilibrium equilibrium, int[][] edges, List<InstitutionId> belowFloor) {
        this.equilibrium = equilibrium;
        this.graph = equilibrium.graph();
        this.edges = edges;
        this.belowFloor = List.copyOf(belowFloor);
    }

    /**
     * Everybody's candidates by score, then id.
     *
     * @param equilibrium of the market; it tells the expected matches and does not order anything
     * @param length places in a list, 1 or more
     */
    public static MarketLists bestFit(MarketEquilibrium equilibrium, int length) {
        CandidateGraph graph = equilibrium.graph();
        int[][] edges = best(graph, length, i -> edge -> graph.score(edge));
        return new MarketLists(equilibrium, edges, List.of());
    }

    /**
     * Everybody's candidates by expected matches, then score, then id, with a floor: each
     * institution of a protected country is in as many lists as the floor says, or as it has candidates, and everybody else
     * in as many as it takes on twinnings, up to the floor, where there is room. Who is shown too seldom takes the last places of the
     * lists where it is expected most.
     *
     * @param length places in a list, 1 or more
     * @param floor lists a protected institution is in at least, and others as far as their quotas go; 0 or more
     */
    public static MarketLists balanced(MarketEquilibrium equilibrium, int length, int floor) {
        int[][] edges = best(equilibrium.graph(), length, i -> edge -> equilibrium.expected(i, edge));
        List<InstitutionId> below = new ExposureFloor(equilibrium, edges, length, floor).apply();
        return new MarketLists(equilibrium, edges, below);
    }

    /** Balanced lists of ten with a floor of three. */
    public static MarketLists balanced(MarketEquilibrium equilibrium) {
        return balanced(equilibrium, DEFAULT_LENGTH, DEFAULT_FLOOR);
    }

    /** The market that the lists were made from. */
    public MarketEquilibrium equilibrium() {
        return equilibrium;
    }

    /**
     * The list of one institution, best first; empty if it has no candidates.
     *
     * @throws IllegalArgumentException if it does not take part
     */
    public List<Suggestion> of(InstitutionId institution) {
        int self = graph.index(institution);
        var list = new ArrayList<Suggestion>();
        for (int edge : edges[self]) {
            list.add(new Suggestion(
                    institution,
                    graph.id(graph.partner(edge)),
                    list.size() + 1,
                    equilibrium.expected(self, edge),
                    graph.score(edge)));
        }
        return list;
    }

    /** In how many lists each institution is, by index. */
    public int[] timesShown() {
        return count(i -> edges[i].length);
    }

    /** In how many lists by best fit each is first, by index; partners whose scores tie with the first's are first too. */
    int[] timesFirst() {
        return count(this::tiedForFirst);
    }

    /** How evenly the lists show all institutions that have a candidate. */
    public Exposure exposure() {
        return exposure(participant -> true);
    }

    /** How evenly the lists show those of a group, such as the protected countries, that have a candidate. */
    public Exposure exposure(Predicate<Participant> group) {
        int[] shown = timesShown();
        return Exposure.of(IntStream.range(0, graph.size())
                .filter(i -> graph.degree(i) > 0)
                .filter(i -> group.test(graph.participants().get(i)))
                .map(i -> shown[i])
                .toArray());
    }

    /**
     * Expected matches if everybody looked no further than these lists: a market of its own, in which two are candidates
     * if either is in the other's list.
     */
    public MarketEquilibrium marketOfLists(MarketSettings settings) {
        return BalancedMarket.solve(graph.listed(edges, false), settings);
    }

    /**
     * The stricter market in which two are candidates only if each is in the other's list, so that both know of each other
     * without being asked.
     */
    public MarketEquilibrium marketOfMutualPlaces(MarketSettings settings) {
        return BalancedMarket.solve(graph.listed(edges, true), settings);
    }

    /**
     * Protected institutions that are in fewer lists than the floor asks for, because the lists of their candidates are
     * full of others like them; in the order of their ids.
     */
    public List<InstitutionId> belowFloor() {
        return belowFloor;
    }

    private int tiedForFirst(int row) {
        int first = 0;
        while (first < edges[row].length && graph.score(edges[row][0]) - graph.score(edges[row][first]) <= TIE) {
            first++;
        }
        return first;
    }

    private int[] count(RowLength places) {
        var times = new int[graph.size()];
        for (int i = 0; i < edges.length; i++) {
            int counted = places.of(i);
            for (int place = 0; place < counted; place++) {
                times[graph.partner(edges[i][place])]++;
            }
        }
        return times;
    }

    private static int[][] best(CandidateGraph graph, int length, RowOrder order) {
        if (length < 1) {
            throw new IllegalArgumentException("A list must hold 1 or more, not %d.".formatted(length));
        }
        var edges = new int[graph.size()][];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = bestOfRow(graph, i, length, order.of(i));
        }
        return edges;
    }

    /** Insertion into a short sorted list; rows come in the order of ids, so of equals the first stays first. */
    private static int[] bestOfRow(CandidateGraph graph, int row, int length, IntToDoubleFunction value) {
        var best = new int[Math.min(length, graph.degree(row))];
        var values = new double[best.length];
        int size = 0;
        for (int edge = graph.start(row); edge < graph.end(row); edge++) {
            double of = value.applyAsDouble(edge);
            int place = size;
            while (place > 0 && isBetter(graph, of, edge, values[place - 1], best[place - 1])) {
                place--;
            }
            if (place < best.length) {
                int moved = Math.min(size, best.length - 1) - place;
                System.arraycopy(best, place, best, place + 1, moved);
                System.arraycopy(values, place, values, place + 1, moved);
                best[place] = edge;
                values[place] = of;
                size = Math.min(size + 1, best.length);
            }
        }
        return Arrays.copyOf(best, size);
    }

    private static boolean isBetter(CandidateGraph graph, double value, int edge, double otherValue, int otherEdge) {
        return value > otherValue || (value == otherValue && graph.score(edge) > graph.score(otherEdge));
    }

    private interface RowOrder {
        IntToDoubleFunction of(int row);
    }

    private interface RowLength {
        int of(int row);
    }
}
