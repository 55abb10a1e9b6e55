package org.twinbridge.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.twinbridge.country.Countries;
import org.twinbridge.country.Country;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;
import org.twinbridge.matching.Matching;

/**
 * Keeps the index of the catalogue and makes it anew when the database has changed, by whichever process. A large one is
 * made in the background while the old one serves; only the first is waited for, and small ones, so that what was just
 * brought in is found at once.
 */
@Component
class CurrentIndex {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentIndex.class);
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);

    /** Made in some hundred milliseconds. */
    private static final int SMALL = 10_000;

    private final Matching matching;
    private final Institutions institutions;
    private final Countries countries;
    private final Clock clock;
    private final AtomicBoolean making = new AtomicBoolean();
    private volatile @Nullable CatalogueIndex index;
    private volatile Instant checkAt = Instant.MIN;

    CurrentIndex(Matching matching, Institutions institutions, Countries countries, Clock clock) {
        this.matching = matching;
        this.institutions = institutions;
        this.countries = countries;
        this.clock = clock;
    }

    boolean isLoaded() {
        return index != null;
    }

    CatalogueIndex get() {
        CatalogueIndex present = index;
        if (present == null) {
            return makeNow();
        }
        if (clock.instant().isBefore(checkAt)) {
            return present;
        }
        checkAt = clock.instant().plus(BETWEEN_CHECKS);
        if (present.changeNumber() == institutions.changeNumber()) {
            return present;
        }
        if (present.size() <= SMALL) {
            return makeNow();
        }
        if (making.compareAndSet(false, true)) {
            Thread.ofPlatform().name("index-of-catalogue").daemon().start(this::makeBehind);
        }
        return present;
    }

    private synchronized CatalogueIndex makeNow() {
        CatalogueIndex present = index;
        return present != null && present.changeNumber() == institutions.changeNumber() ? present : make();
    }

    private void makeBehind() {
        try {
            make();
        } catch (RuntimeException failure) {
            LOG.error("The index of the catalogue could not be made; the one before goes on serving", failure);
        } finally {
            making.set(false);
        }
    }

    /** The number is read before the rows: a change in between is then seen at the next check, never missed. */
    private CatalogueIndex make() {
        long changeNumber = institutions.changeNumber();
        Catalogue catalogue = matching.catalogueSince(changeNumber);
        List<Country> known = countries.all();
        CatalogueIndex fresh = CatalogueIndex.of(changeNumber, catalogue, cities(), known);
        index = fresh;
        checkAt = clock.instant().plus(BETWEEN_CHECKS);
        return fresh;
    }

    private Map<InstitutionId, String> cities() {
        var cities = new HashMap<InstitutionId, String>();
        // The same few thousand names again and again: one copy of each will do.
        var copies = new HashMap<String, String>();
        try (Stream<Institution> all = institutions.stream()) {
            all.forEach(institution -> {
                String city = institution.city();
                if (city != null) {
                    cities.put(institution.id(), copies.computeIfAbsent(city, c -> c));
                }
            });
        }
        return cities;
    }
}
