package org.twinbridge.matching.shown;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.twinbridge.account.Account;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.rank.RankedPartner;
import org.twinbridge.engine.rank.Ranking;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.engine.score.CriterionValue;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.shown.ShownList.Channel;
import org.twinbridge.matching.shown.ShownList.Place;
import org.twinbridge.matching.shown.persistence.ShownListStore;

/**
 * Keeps which lists were shown. It writes in the background, one list after the other: whoever shows a list neither waits
 * for it nor learns of a failure, and when more come than can be written some are left out.
 */
@Component
public class ShownLists implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ShownLists.class);
    private static final int MOST_WAITING = 200;

    /** Of several roles the one that reaches least far is the one a list was looked at in. */
    private static final List<Role> ROLES =
            List.of(Role.OFFICER, Role.REVIEWER, Role.STEWARD, Role.STAFF, Role.ADMINISTRATOR);

    private final ShownListStore store;
    private final Clock clock;
    private final ExecutorService writer = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("shown-lists").factory());

    ShownLists(ShownListStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Says that a list is shown.
     *
     * @param account to whom
     * @param matching the catalogue as it was seen
     * @param policy under which the list was made, with what was tried out
     * @param listed in the order shown; the first {@value ShownList#MOST_PARTNERS} are kept
     * @param initiative id of what the catalogue was seen through; {@code null} for the whole
     */
    public void show(
            Account account,
            Channel channel,
            Matching matching,
            Ranking ranking,
            List<RankedPartner> listed,
            String order,
            Policy policy,
            boolean whatIf,
            @Nullable String initiative) {
        if (listed.isEmpty()) {
            return;
        }
        List<RankedPartner> kept = List.copyOf(listed.subList(0, Math.min(ShownList.MOST_PARTNERS, listed.size())));
        var at = clock.instant();
        Role role = ROLES.stream().filter(account::has).findFirst().orElse(Role.OFFICER);
        try {
            writer.execute(() -> write(
                    () -> new ShownList(
                            ranking.institution(),
                            role,
                            channel,
                            order,
                            ranking.policy(),
                            whatIf,
                            ranking.release(),
                            initiative,
                            at,
                            places(matching, ranking.institution(), kept, policy)),
                    ranking.institution()));
        } catch (RejectedExecutionException full) {
            LOG.warn("A list shown for {} is not kept: too many wait to be written", ranking.institution());
        }
    }

    /**
     * The list in which a partner was shown last for an institution, at a time or before; empty if none is kept. For work
     * in the background: it asks nobody who they are.
     */
    public Optional<ShownList> lastWith(InstitutionId institution, InstitutionId partner, Instant until) {
        return store.lastWith(institution, partner, until);
    }

    private void write(Supplier<ShownList> list, InstitutionId institution) {
        try {
            store.add(list.get());
        } catch (RuntimeException failure) {
            LOG.warn("A list shown for {} could not be kept", institution, failure);
        }
    }

    private static List<Place> places(
            Matching matching, InstitutionId institution, List<RankedPartner> listed, Policy policy) {
        return listed.stream()
                .map(partner -> {
                    InstitutionId id = partner.pair().partner();
                    Explanation why = matching.explain(institution, id, policy);
                    return new Place(id, partner.pair().score(), criteria(why));
                })
                .toList();
    }

    private static Map<CriterionId, Double> criteria(Explanation why) {
        var means = new HashMap<CriterionId, Double>();
        for (CriterionValue value : why.self().criteria()) {
            means.merge(value.criterion(), value.value() / 2, Double::sum);
        }
        for (CriterionValue value : why.partner().criteria()) {
            means.merge(value.criterion(), value.value() / 2, Double::sum);
        }
        return means;
    }

    /** Waits until what was shown is written, for those who read it at once. */
    boolean awaitWritten(long seconds) throws InterruptedException {
        var written = new CountDownLatch(1);
        writer.execute(written::countDown);
        return written.await(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void destroy() throws InterruptedException {
        writer.shutdown();
        writer.awaitTermination(5, TimeUnit.SECONDS);
    }
}
