package org.twinbridge.market;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.market.CandidateGraph;
import org.twinbridge.engine.market.MarketSettings;
import org.twinbridge.engine.market.MarketVariant;

/**
 * Solves the market from the dashboard, which takes minutes. The work belongs to the program and not to the page it was
 * begun on: whoever comes back finds it again. One at a time. For staff and administrators.
 */
@ConditionalOnWebApplication
@Service
@RolesAllowed({"STAFF", "ADMINISTRATOR"})
public class MarketTasks implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MarketTasks.class);
    private static final long PATIENCE_SECONDS = 20;
    private static final double SECONDS_PER_PAIR = 9e-7;
    private static final List<Double> BETAS = List.of(.05, .075, .1, .15, .2);
    private static final List<Double> QUOTA_FACTORS = List.of(.5, 2.);

    private final MarketBrokers brokers;
    private final Markets markets;
    private final SolvedMarkets solved;
    private final Clock clock;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "market-task");
        thread.setDaemon(true);
        return thread;
    });

    MarketTasks(MarketBrokers brokers, Markets markets, SolvedMarkets solved, Clock clock) {
        this.brokers = brokers;
        this.markets = markets;
        this.solved = solved;
        this.clock = clock;
    }

    /** What goes on or, if nothing does, ended last and was not put away. */
    public Optional<MarketTask> latest() {
        brokers.require();
        return Optional.ofNullable(solved.task().get()).map(RunningMarketTask::asItStands);
    }

    /**
     * About how long it takes for so many institutions, other β and quotas left out. Measured: 85 s of one core for 9,690
     * institutions, nearly all of it to look for candidates, which compares everybody with everybody.
     */
    public static Duration estimate(long institutions) {
        double seconds = SECONDS_PER_PAIR
                * institutions
                * institutions
                / Runtime.getRuntime().availableProcessors();
        return Duration.ofSeconds(Math.round(seconds));
    }

    /**
     * Begins to solve the market as it stands.
     *
     * @throws MarketBusyException if it is being solved already
     */
    public synchronized MarketTask begin(MarketRequest request) {
        String by = brokers.require().name();
        RunningMarketTask before = solved.task().get();
        if (before != null && before.isUnderWay()) {
            throw new MarketBusyException(before.asItStands());
        }
        var task = new RunningMarketTask(by, clock.instant());
        solved.task().set(task);
        // In the name of whoever began it, so that services ask for their roles there too.
        executor.execute(new DelegatingSecurityContextRunnable(() -> carryOut(task, request)));
        return task.asItStands();
    }

    /** Asks what goes on to stop; nothing happens if nothing does. */
    public void stop() {
        brokers.require();
        stopIt();
    }

    /** Puts away what ended last; nothing happens while it goes on. */
    public void putAway() {
        brokers.require();
        RunningMarketTask task = solved.task().get();
        if (task != null && !task.isUnderWay()) {
            solved.task().compareAndSet(task, null);
        }
    }

    /** When the program ends nobody is signed in. */
    @Override
    @PermitAll
    public void destroy() throws InterruptedException {
        stopIt();
        executor.shutdown();
        executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void stopIt() {
        RunningMarketTask task = solved.task().get();
        if (task != null) {
            task.stop();
        }
    }

    private void carryOut(RunningMarketTask task, MarketRequest request) {
        try {
            SolvedMarket market = markets.solve(request, task);
            solved.keep(market);
            vary(market, task);
            task.end(MarketTask.State.DONE);
        } catch (CancellationException stopped) {
            task.end(MarketTask.State.STOPPED);
        } catch (RuntimeException | Error failure) {
            LOG.error("Solving the market failed.", failure);
            task.end(MarketTask.State.FAILED);
        }
    }

    /** Lists can be had while this goes on; what is worked out stays if it is stopped. */
    private void vary(SolvedMarket market, RunningMarketTask task) {
        MarketSettings settings = market.request().settings();
        var wanted = new ArrayList<Variation>();
        BETAS.stream().filter(beta -> beta != settings.beta()).forEach(beta -> wanted.add(new Variation(beta, 1)));
        QUOTA_FACTORS.forEach(factor -> wanted.add(new Variation(settings.beta(), factor)));
        var found = new ArrayList<MarketVariant>();
        found.add(MarketVariant.asStated(market.comparison(), settings));
        CandidateGraph graph = market.equilibrium().graph();
        for (Variation variation : wanted) {
            goOnOrStop(task.varying(found.size(), wanted.size() + 1));
            found.add(MarketVariant.of(
                    graph,
                    settings.withBeta(variation.beta()),
                    variation.quotaFactor(),
                    market.request().length(),
                    market.request().floor(),
                    (iterations, residual) -> task.varying(found.size(), wanted.size() + 1)));
            solved.keep(market, found);
        }
    }

    private static void goOnOrStop(boolean goOn) {
        if (!goOn) {
            throw new CancellationException("The variants of the market were stopped.");
        }
    }

    /** What is otherwise. */
    private record Variation(double beta, double quotaFactor) {}
}
