package org.twinbridge.engine.network;

/**
 * The one objective of greedy, swaps and brute force: mean over members of the share of their needs that the others cover,
 * plus coverage of the target, mean score and mean brain-drain term of the pairs, less the cost of size. For a given set of
 * needs coverage grows with every member and ever more slowly (monotone submodular); the mean over members and pairs and the
 * cost of size are neither, so that no bound on what greedy loses follows, and lazy evaluation of gains would be wrong.
 */
final class NetworkObjective {

    private final Panel panel;
    private final CandidatePool pool;
    private final NetworkWeights weights;

    NetworkObjective(Panel panel, NetworkWeights weights) {
        this.panel = panel;
        this.pool = panel.pool();
        this.weights = weights;
    }

    /** Value of these members of the panel, in any order. */
    double value(int... members) {
        return parts(members).value();
    }

    /** The same with its parts. */
    NetworkValue parts(int... members) {
        return new Beside(members, members.length).parts();
    }

    /** What the first {@code size} of these members would be worth with one more: for trying many. */
    Beside beside(int[] members, int size) {
        return new Beside(members, size);
    }

    /** Share of one member's needs that the others cover, in [0, 1]; 0 if it has none. */
    double covered(int member, int... members) {
        return covered(member, members, members.length);
    }

    /** How far the others cover one need of a member, in [0, 1]. */
    double coveredNeed(int member, int key, int... members) {
        return 1 - open(member, key, members, members.length);
    }

    /** How far all members together cover one thing the target asks for, in [0, 1]. */
    double coveredOfTarget(int item, int... members) {
        return 1 - openOfTarget(item, members, members.length);
    }

    private double covered(int member, int[] members, int size) {
        double covered = 0;
        int position = panel.position(member);
        for (int need = pool.needStart(position); need < pool.needEnd(position); need++) {
            covered += pool.needShare(need) * (1 - open(member, pool.needKey(need), members, size));
        }
        return covered;
    }

    private double open(int member, int key, int[] members, int size) {
        double open = 1;
        for (int i = 0; i < size; i++) {
            if (members[i] != member) {
                open *= 1 - panel.ability(members[i], key, member);
            }
        }
        return open;
    }

    private double openOfTarget(int item, int[] members, int size) {
        double open = 1;
        for (int i = 0; i < size; i++) {
            open *= 1 - panel.targetAbility(members[i], item);
        }
        return open;
    }

    private NetworkValue weighted(double covered, double theme, double score, double drain, int size) {
        double pairs = Math.max(1, size * (size - 1) / 2.0);
        double coverage = size == 0 ? 0 : covered / size;
        return new NetworkValue(
                coverage,
                theme,
                score / pairs,
                drain / pairs,
                size,
                coverage
                        + weights.theme() * theme
                        + weights.score() * score / pairs
                        + weights.drain() * drain / pairs
                        - weights.size() * size);
    }

    /** Members with the sums of their value, so that the value with one more takes a walk over what is still open. */
    final class Beside {

        private final int[] members;
        private final int size;
        private final int[] ends;
        private final int[] openKeys;
        private final double[] openShares;
        private final double[] openTarget;
        private double covered;
        private double theme;
        private double scores;
        private double drains;

        private Beside(int[] members, int size) {
            this.members = members.clone();
            this.size = size;
            this.ends = new int[size];
            int needs = 0;
            for (int i = 0; i < size; i++) {
                needs += pool.needEnd(panel.position(members[i])) - pool.needStart(panel.position(members[i]));
                ends[i] = needs;
            }
            this.openKeys = new int[needs];
            this.openShares = new double[needs];
            this.openTarget = new double[panel.targetSize()];
            addNeeds();
            addTarget();
            addPairs();
        }

        NetworkValue parts() {
            return weighted(covered, theme, scores, drains, size);
        }

        /** Value with one more, who is no member. */
        double with(int candidate) {
            double sum = covered + brings(candidate) + covered(candidate, members, size);
            double onTarget = theme;
            for (int item = 0; item < openTarget.length; item++) {
                onTarget += openTarget[item] * panel.targetAbility(candidate, item);
            }
            double scored = scores;
            double drained = drains;
            for (int i = 0; i < size; i++) {
                scored += Math.max(0, panel.score(members[i], candidate));
                drained += panel.drainTerm(members[i], candidate);
            }
            return weighted(sum, onTarget, scored, drained, size + 1).value();
        }

        private double brings(int candidate) {
            double brings = 0;
            int need = 0;
            for (int i = 0; i < size; i++) {
                double[] ability = panel.abilityToward(candidate, members[i]);
                for (; need < ends[i]; need++) {
                    int key = openKeys[need];
                    brings += openShares[need]
                            * (Likeness.isFullDegree(key) ? panel.ability(candidate, key, members[i]) : ability[key]);
                }
            }
            return brings;
        }

        private void addNeeds() {
            int at = 0;
            for (int i = 0; i < size; i++) {
                int position = panel.position(members[i]);
                for (int need = pool.needStart(position); need < pool.needEnd(position); need++) {
                    openKeys[at] = pool.needKey(need);
                    openShares[at] = pool.needShare(need) * open(members[i], openKeys[at], members, size);
                    covered += pool.needShare(need) - openShares[at];
                    at++;
                }
            }
        }

        private void addTarget() {
            for (int item = 0; item < openTarget.length; item++) {
                openTarget[item] = panel.targetShare(item) * openOfTarget(item, members, size);
                theme += panel.targetShare(item) - openTarget[item];
            }
        }

        private void addPairs() {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    scores += Math.max(0, panel.score(members[i], members[j]));
                    drains += panel.drainTerm(members[i], members[j]);
                }
            }
        }
    }
}
