package org.twinbridge.engine.market;

import org.twinbridge.engine.profile.InstitutionId;

/** What a market comes to when everybody's quota is taken into account at once. Immutable. */
public final class MarketEquilibrium {

    private final CandidateGraph graph;
    private final double beta;
    private final double[] weights;
    private final int iterations;
    private final double residual;
    private final boolean converged;

    /** @param weights a, by index; not copied */
    MarketEquilibrium(
            CandidateGraph graph, double beta, double[] weights, int iterations, double residual, boolean converged) {
        this.graph = graph;
        this.beta = beta;
        this.weights = weights;
        this.iterations = iterations;
        this.residual = residual;
        this.converged = converged;
    }

    public CandidateGraph graph() {
        return graph;
    }

    public double beta() {
        return beta;
    }

    /** Iterations it took, 0 or more. */
    public int iterations() {
        return iterations;
    }

    /** How far the institution farthest from meeting its quota is from it, in twinnings, 0 or more. */
    public double residual() {
        return residual;
    }

    /** Whether the residual fell below the tolerance; otherwise the numbers are the best that was reached. */
    public boolean converged() {
        return converged;
    }

    /** Expected matches of a pair (μ), 0 or more; 0 if neither is a candidate of the other. */
    public double expected(InstitutionId a, InstitutionId b) {
        int from = graph.index(a);
        int edge = graph.edge(from, graph.index(b));
        return edge < 0 ? 0 : expected(from, edge);
    }

    /** Expected matches of the whole market: the sum over its pairs, of which each counts as one at most. */
    public double expectedMatches() {
        double sum = 0;
        for (int i = 0; i < graph.size(); i++) {
            for (int edge = graph.start(i); edge < graph.end(i); edge++) {
                if (graph.partner(edge) > i) {
                    sum += Math.min(1, expected(i, edge));
                }
            }
        }
        return sum;
    }

    /** Share of an institution's quota that is expected to be taken up, in [0, 1]; 0 if it has no quota. */
    public double takenUp(InstitutionId id) {
        int index = graph.index(id);
        int quota = graph.quota(index);
        return quota == 0 ? 0 : Math.clamp(1 - free(index) / quota, 0, 1);
    }

    /** Part of an institution's quota that is expected to stay free (a²), 0 or more. */
    double free(int index) {
        return weights[index] * weights[index];
    }

    double expected(int from, int edge) {
        return kernel(graph.score(edge), beta) * weights[from] * weights[graph.partner(edge)];
    }

    /** K of a pair; rounded as it is stored, so that sums of expected matches meet the quotas to the last digit. */
    static float kernel(float score, double beta) {
        return (float) Math.exp(score / beta);
    }
}
