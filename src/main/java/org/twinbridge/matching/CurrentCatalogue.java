package org.twinbridge.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.drain.DrainRules;
import org.twinbridge.engine.rank.PartnerRanker;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.institution.Institutions;
import org.twinbridge.policy.Policies;

/**
 * Keeps the catalogue in memory and loads it anew when the database has changed, by whichever process. Where another
 * policy has come into force that protects other countries, their standings alone are replaced. While one thread loads, the
 * others go on with the catalogue they have; only the very first load is waited for.
 */
@Component
class CurrentCatalogue {

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);

    private final CatalogueLoader loader;
    private final CountryTables countryTables;
    private final Institutions institutions;
    private final Policies policies;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Loaded loaded;

    CurrentCatalogue(
            CatalogueLoader loader,
            CountryTables countryTables,
            Institutions institutions,
            Policies policies,
            Clock clock) {
        this.loader = loader;
        this.countryTables = countryTables;
        this.institutions = institutions;
        this.policies = policies;
        this.clock = clock;
    }

    boolean isLoaded() {
        return loaded != null;
    }

    PartnerRanker ranker() {
        Loaded present = loaded;
        if (present == null) {
            return loadFirst().ranker();
        }
        if (!clock.instant().isBefore(present.checkAt()) && loading.tryLock()) {
            try {
                return refreshed(present).ranker();
            } finally {
                loading.unlock();
            }
        }
        return present.ranker();
    }

    /** One that shows the change of that number or a later one, loaded now if need be. */
    PartnerRanker rankerSince(long changeNumber) {
        Loaded present = loaded;
        if (present != null && present.changeNumber() >= changeNumber) {
            return present.ranker();
        }
        loading.lock();
        try {
            Loaded latest = loaded;
            return latest != null && latest.changeNumber() >= changeNumber ? latest.ranker() : load().ranker();
        } finally {
            loading.unlock();
        }
    }

    private Loaded loadFirst() {
        loading.lock();
        try {
            Loaded present = loaded;
            return present == null ? load() : present;
        } finally {
            loading.unlock();
        }
    }

    private Loaded refreshed(Loaded present) {
        if (institutions.changeNumber() != present.changeNumber()) {
            return load();
        }
        DrainRules rules = policies.terms().countries();
        PartnerRanker ranker = rules.equals(present.rules()) ? present.ranker() : under(rules, present.ranker());
        Loaded checked = new Loaded(present.changeNumber(), ranker, rules, nextCheck());
        loaded = checked;
        return checked;
    }

    /** The number is read before the rows: a change in between is then seen at the next check, never missed. */
    private Loaded load() {
        long changeNumber = institutions.changeNumber();
        DrainRules rules = policies.terms().countries();
        Loaded fresh = new Loaded(changeNumber, new PartnerRanker(loader.load(rules)), rules, nextCheck());
        loaded = fresh;
        return fresh;
    }

    /** The catalogue of now under given rules, whether or not they are those it is kept under. */
    PartnerRanker rankerUnder(DrainRules rules) {
        ranker();
        Loaded present = Objects.requireNonNull(loaded);
        return present.rules().equals(rules) ? present.ranker() : under(rules, present.ranker());
    }

    /** The catalogue of a ranker as it would be under other rules of who is protected; takes seconds for a large one. */
    PartnerRanker under(DrainRules rules, PartnerRanker ranker) {
        Catalogue catalogue = ranker.catalogue();
        return new PartnerRanker(
                catalogue.withCountries(catalogue.countries().withStandings(countryTables.standings(rules))));
    }

    private Instant nextCheck() {
        return clock.instant().plus(BETWEEN_CHECKS);
    }

    private record Loaded(long changeNumber, PartnerRanker ranker, DrainRules rules, Instant checkAt) {}
}
