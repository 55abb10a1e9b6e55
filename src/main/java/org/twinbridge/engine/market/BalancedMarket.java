package org.twinbridge.engine.market;

import java.util.Arrays;

/**
 * Expected matches in the whole market: transferable-utility matching (Choo and Siow 2006; Tomita et al. 2023) on the graph
 * of candidates, where everybody may be matched with everybody. With {@code K = exp(S/β)} it finds a > 0 such that {@code
 * a² + a·(Ka) = quota} for every institution, by iterative proportional fitting; {@code a²} is the share of the quota that
 * is expected to stay free. Half-steps in the logarithm keep the two sides of a pair from overtaking each other for ever.
 * Both square roots take the form that does not cancel at small β.
 */
public final class BalancedMarket {

    private final CandidateGraph graph;
    private final MarketSettings settings;
    private final float[] kernel;
    private final double[] quotas;

    private BalancedMarket(CandidateGraph graph, MarketSettings settings) {
        this.graph = graph;
        this.settings = settings;
        this.kernel = new float[2 * graph.pairs()];
        this.quotas = new double[graph.size()];
        Arrays.setAll(quotas, graph::quota);
    }

    /** Solves a market to its end. */
    public static MarketEquilibrium solve(CandidateGraph graph, MarketSettings settings) {
        return solve(graph, settings, SolverWatch.none());
    }

    /**
     * Solves a market. It always ends: with a residual below the tolerance, or after the settings' greatest number of
     * iterations, and then the equilibrium says that it did not converge.
     *
     * @param watch hears of every iteration and may stop it
     * @throws java.util.concurrent.CancellationException if the watch stops it or the thread is interrupted
     */
    public static MarketEquilibrium solve(CandidateGraph graph, MarketSettings settings, SolverWatch watch) {
        return new BalancedMarket(graph, settings).solve(watch);
    }

    private MarketEquilibrium solve(SolverWatch watch) {
        var now = new double[graph.size()];
        Arrays.setAll(now, i -> Math.sqrt(quotas[i]));
        var next = new double[now.length];
        try (var blocks = new RowBlocks(graph, settings.threads())) {
            blocks.highest(this::fillKernel);
            int iterations = 0;
            double residual = step(blocks, now, next);
            while (residual >= settings.tolerance() && iterations < settings.maxIterations()) {
                double[] previous = now;
                now = next;
                next = previous;
                iterations++;
                residual = step(blocks, now, next);
                Watches.askWhetherToGoOn(watch, iterations, residual);
            }
            return new MarketEquilibrium(
                    graph, settings.beta(), now, iterations, residual, residual < settings.tolerance());
        }
    }

    private double fillKernel(int from, int to) {
        for (int edge = graph.start(from); edge < graph.start(to); edge++) {
            kernel[edge] = MarketEquilibrium.kernel(graph.score(edge), settings.beta());
        }
        return 0;
    }

    /** The iteration after {@code now} goes into {@code next}; returned is the residual of {@code now}. */
    private double step(RowBlocks blocks, double[] now, double[] next) {
        return blocks.highest((from, to) -> {
            double worst = 0;
            for (int i = from; i < to; i++) {
                double half = .5 * wanted(i, now);
                double quota = quotas[i];
                worst = Math.max(worst, Math.abs(now[i] * now[i] + 2 * now[i] * half - quota));
                next[i] = quota == 0 ? 0 : Math.sqrt(now[i] * quota / (Math.sqrt(quota + half * half) + half));
            }
            return worst;
        });
    }

    /** (Ka) of one institution; four sums, so that the additions need not wait for each other. */
    private double wanted(int row, double[] a) {
        int edge = graph.start(row);
        int end = graph.end(row);
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (; edge + 3 < end; edge += 4) {
            s0 += kernel[edge] * a[graph.partner(edge)];
            s1 += kernel[edge + 1] * a[graph.partner(edge + 1)];
            s2 += kernel[edge + 2] * a[graph.partner(edge + 2)];
            s3 += kernel[edge + 3] * a[graph.partner(edge + 3)];
        }
        for (; edge < end; edge++) {
            s0 += kernel[edge] * a[graph.partner(edge)];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
