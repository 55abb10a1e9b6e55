package org.twinbridge.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.twinbridge.country.Countries;
import org.twinbridge.engine.drain.DrainRules;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.rank.PartnerRanker;
import org.twinbridge.policy.PolicyEffect;
import org.twinbridge.policy.PolicyTrial;

/** Tries policies on the catalogue as it stands, on two threads. */
@Component
class CatalogueTrial implements PolicyTrial {

    private static final int THREADS = 2;

    private final CurrentCatalogue current;
    private final Countries countries;
    private final Clock clock;

    CatalogueTrial(CurrentCatalogue current, Countries countries, Clock clock) {
        this.current = current;
        this.countries = countries;
        this.clock = clock;
    }

    @Override
    public PolicyEffect compare(Tried against, Tried tried, int lists, Watch watch) {
        Instant begun = clock.instant();
        PartnerRanker before = current.rankerUnder(against.terms().countries());
        DrainRules rules = tried.terms().countries();
        PartnerRanker after = rules.equals(against.terms().countries()) ? before : current.under(rules, before);
        List<InstitutionId> asked = ListSample.of(before.catalogue().profiles(), lists);
        var comparison = new ListComparison(before, against.policy(), after, tried.policy(), LENGTH);
        var effects = new ListEffects(before.catalogue(), after.catalogue(), countries.all());
        compare(asked, comparison, effects, watch);
        return effects.summary(
                against.policy().name(),
                asked.size() == before.catalogue().profiles().size(),
                Duration.between(begun, clock.instant()));
    }

    private static void compare(
            List<InstitutionId> asked, ListComparison comparison, ListEffects effects, Watch watch) {
        var next = new AtomicInteger();
        var progress = new Progress(watch, asked.size());
        Callable<Void> work = () -> {
            int place = next.getAndIncrement();
            while (place < asked.size() && progress.goesOn()) {
                ListComparison.Change change = comparison.of(asked.get(place));
                synchronized (effects) {
                    effects.add(change);
                    progress.oneMore();
                }
                place = next.getAndIncrement();
            }
            return null;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().name("policy-trial-", 0).factory())) {
            List<Future<Void>> pending = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                pending.add(threads.submit(work));
            }
            pending.forEach(CatalogueTrial::await);
        }
        if (!progress.goesOn()) {
            throw new CancellationException("The trial of the policy was stopped.");
        }
    }

    private static void await(Future<Void> work) {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The trial of the policy was interrupted.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("A thread of the trial failed.", e.getCause());
        }
    }

    /** Tells the watch of every list and remembers once it says stop. Guarded by the effects. */
    private static final class Progress {

        private final Watch watch;
        private final int total;
        private int done;
        private volatile boolean going = true;

        Progress(Watch watch, int total) {
            this.watch = watch;
            this.total = total;
        }

        boolean goesOn() {
            return going;
        }

        void oneMore() {
            done++;
            if (!watch.compared(done, total)) {
                going = false;
            }
        }
    }
}
