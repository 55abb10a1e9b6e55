package org.twinbridge.engine.market;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The rows of a graph in as many blocks as threads, with about as many edges in each. A row is always worked on by one
 * thread, so results do not depend on their number.
 */
final class RowBlocks implements AutoCloseable {

    /** Below this many edges the hand-over between threads costs more than it saves. */
    private static final int WORTH_SHARING = 200_000;

    private final List<int[]> blocks = new ArrayList<>();
    private final List<ExecutorService> helpers = new ArrayList<>();

    RowBlocks(CandidateGraph graph, int threads) {
        int edges = 2 * graph.pairs();
        int count = edges < WORTH_SHARING ? 1 : threads;
        int from = 0;
        for (int block = 1; block <= count; block++) {
            long until = (long) edges * block / count;
            int to = from;
            while (to < graph.size() && (block == count || graph.end(to) <= until)) {
                to++;
            }
            blocks.add(new int[] {from, to});
            from = to;
        }
        if (count > 1) {
            helpers.add(Executors.newFixedThreadPool(
                    count - 1, Thread.ofPlatform().daemon().name("market-", 0).factory()));
        }
    }

    /** Runs work on all blocks, one of them in the calling thread, and returns the highest of its results. */
    double highest(Work work) {
        List<Future<Double>> pending = new ArrayList<>();
        for (int[] block : blocks.subList(1, blocks.size())) {
            Callable<Double> task = () -> work.on(block[0], block[1]);
            pending.add(helpers.getFirst().submit(task));
        }
        double highest = work.on(blocks.getFirst()[0], blocks.getFirst()[1]);
        for (Future<Double> result : pending) {
            highest = Math.max(highest, await(result));
        }
        return highest;
    }

    @Override
    public void close() {
        helpers.forEach(ExecutorService::shutdownNow);
    }

    private static double await(Future<Double> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The market was interrupted.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("A thread of the market failed.", e.getCause());
        }
    }

    /** Work on the rows from one index to before another. */
    interface Work {
        double on(int from, int to);
    }
}
