package org.twinbridge.engine.learn;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Finds b and θ that minimise {@code Σ w·log(1 + exp(−y·(b + θ·x))) + λ‖θ − θ₀‖²} with θ within bounds and b free, by
 * projected Newton steps (Bertsekas 1982): the gradient's step is scaled by the curvature among what is not held by a
 * bound. The function is convex, so that the stopping point is the minimum up to the tolerance.
 */
final class LogisticFit {

    /** It stops once no parameter would move further than this, in a projected step scaled by its own curvature. */
    static final double TOLERANCE = 1e-9;

    private static final int MOST_STEPS = 200;
    private static final double LEAST_STEP = 1e-12;
    private static final double SUFFICIENT = 1e-4;
    /** Keeps b finite where all observations say the same. */
    private static final double WIDEST_INTERCEPT = 20;
    /** Keeps the curvature invertible where a column is constant. */
    private static final double RIDGE = 1e-9;

    private final double[][] columns;
    private final boolean[] wanted;
    private final double[] weights;
    private final double[] centre;
    private final double lambda;
    private final double least;
    private final double most;

    /**
     * @param columns x of each observation
     * @param weights w of each observation, 0 or more; those of weight 0 are passed over
     * @param centre θ₀
     * @param least lower bound of each θ
     * @param most upper bound of each θ
     */
    LogisticFit(
            double[][] columns,
            boolean[] wanted,
            double[] weights,
            double[] centre,
            double lambda,
            double least,
            double most) {
        this.columns = columns;
        this.wanted = wanted;
        this.weights = weights;
        this.centre = centre;
        this.lambda = lambda;
        this.least = least;
        this.most = most;
    }

    /** b, then θ. */
    double[] minimum() {
        double[] at = new double[centre.length + 1];
        System.arraycopy(centre, 0, at, 1, centre.length);
        for (int k = 1; k < at.length; k++) {
            at[k] = bounded(k, at[k]);
        }
        double value = value(at);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = new double[at.length];
            double[][] curvature = new double[at.length][at.length];
            differentiate(at, gradient, curvature);
            if (furthestMove(at, gradient, curvature) <= TOLERANCE) {
                break;
            }
            double[] direction = direction(at, gradient, curvature);
            double[] next = at;
            double nextValue = value;
            for (double length = 1; length > LEAST_STEP; length /= 2) {
                double[] tried = moved(at, direction, length);
                double triedValue = value(tried);
                if (triedValue <= value + SUFFICIENT * slope(gradient, at, tried)) {
                    next = tried;
                    nextValue = triedValue;
                    break;
                }
            }
            if (Arrays.equals(next, at)) {
                break;
            }
            at = next;
            value = nextValue;
        }
        return at;
    }

    /** Sum of the weighted log-losses, without the penalty. */
    static double loss(double[][] columns, boolean[] wanted, double[] weights, double[] at) {
        double sum = 0;
        for (int i = 0; i < columns.length; i++) {
            if (weights[i] > 0) {
                double margin = margin(columns[i], at);
                sum += weights[i] * logOnePlusExp(wanted[i] ? -margin : margin);
            }
        }
        return sum;
    }

    private double value(double[] at) {
        double penalty = 0;
        for (int k = 0; k < centre.length; k++) {
            penalty += (at[k + 1] - centre[k]) * (at[k + 1] - centre[k]);
        }
        return loss(columns, wanted, weights, at) + lambda * penalty;
    }

    private void differentiate(double[] at, double[] gradient, double[][] curvature) {
        for (int i = 0; i < columns.length; i++) {
            if (weights[i] == 0) {
                continue;
            }
            double probability = 1 / (1 + Math.exp(-margin(columns[i], at)));
            double slope = weights[i] * (probability - (wanted[i] ? 1 : 0));
            double bend = weights[i] * probability * (1 - probability);
            for (int k = 0; k < at.length; k++) {
                double x = k == 0 ? 1 : columns[i][k - 1];
                gradient[k] += slope * x;
                for (int l = 0; l <= k; l++) {
                    curvature[k][l] += bend * x * (l == 0 ? 1 : columns[i][l - 1]);
                }
            }
        }
        for (int k = 0; k < at.length; k++) {
            if (k > 0) {
                gradient[k] += 2 * lambda * (at[k] - centre[k - 1]);
                curvature[k][k] += 2 * lambda;
            }
            curvature[k][k] += RIDGE;
            for (int l = 0; l < k; l++) {
                curvature[l][k] = curvature[k][l];
            }
        }
    }

    private double furthestMove(double[] at, double[] gradient, double[][] curvature) {
        double furthest = 0;
        for (int k = 0; k < at.length; k++) {
            furthest = Math.max(furthest, Math.abs(at[k] - bounded(k, at[k] - gradient[k] / curvature[k][k])));
        }
        return furthest;
    }

    /** Newton's among those that are free; held are those at a bound that the gradient pushes against. */
    private double[] direction(double[] at, double[] gradient, double[][] curvature) {
        int[] free = IntStream.range(0, at.length)
                .filter(k -> !(bounded(k, at[k] - gradient[k]) == at[k] && gradient[k] != 0))
                .toArray();
        double[] direction = new double[at.length];
        if (free.length == 0) {
            return direction;
        }
        RealMatrix among = new Array2DRowRealMatrix(curvature).getSubMatrix(free, free);
        var slopes = new ArrayRealVector(
                Arrays.stream(free).mapToDouble(k -> -gradient[k]).toArray());
        double[] solved = new CholeskyDecomposition(among, 1e-6, 0)
                .getSolver()
                .solve(slopes)
                .toArray();
        for (int f = 0; f < free.length; f++) {
            direction[free[f]] = solved[f];
        }
        return direction;
    }

    private double[] moved(double[] at, double[] direction, double length) {
        double[] moved = new double[at.length];
        for (int k = 0; k < at.length; k++) {
            moved[k] = bounded(k, at[k] + length * direction[k]);
        }
        return moved;
    }

    private double bounded(int k, double value) {
        return k == 0 ? Math.clamp(value, -WIDEST_INTERCEPT, WIDEST_INTERCEPT) : Math.clamp(value, least, most);
    }

    private static double slope(double[] gradient, double[] from, double[] to) {
        double slope = 0;
        for (int k = 0; k < gradient.length; k++) {
            slope += gradient[k] * (to[k] - from[k]);
        }
        return slope;
    }

    private static double margin(double[] x, double[] at) {
        double margin = at[0];
        for (int k = 0; k < x.length; k++) {
            margin += at[k + 1] * x[k];
        }
        return margin;
    }

    private static double logOnePlusExp(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }
}
