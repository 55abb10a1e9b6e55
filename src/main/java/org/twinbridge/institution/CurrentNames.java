package org.twinbridge.institution;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.twinbridge.institution.persistence.CatalogueChanges;
import org.twinbridge.institution.persistence.InstitutionStore;

/**
 * Keeps the index of names and builds it anew when the catalogue has changed, by whichever process. A large one is built
 * in the background while the old one serves; only the first is waited for, and small ones, so that what was just
 * brought in is found at once.
 */
@Component
class CurrentNames {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentNames.class);

    /** Built in some hundred milliseconds. */
    private static final int SMALL = 20_000;

    private final InstitutionStore store;
    private final CatalogueChanges changes;
    private final AtomicBoolean building = new AtomicBoolean();
    private volatile @Nullable NameIndex index;

    CurrentNames(InstitutionStore store, CatalogueChanges changes) {
        this.store = store;
        this.changes = changes;
    }

    NameIndex get() {
        NameIndex present = index;
        if (present == null || (present.size() <= SMALL && !present.isOf(changes.current()))) {
            return buildNow();
        }
        if (!present.isOf(changes.current()) && building.compareAndSet(false, true)) {
            Thread.ofPlatform().name("index-of-names").daemon().start(this::buildBehind);
        }
        return present;
    }

    private synchronized NameIndex buildNow() {
        NameIndex present = index;
        return present != null && present.isOf(changes.current()) ? present : build();
    }

    private void buildBehind() {
        try {
            build();
        } catch (RuntimeException failure) {
            LOG.error("The index of names could not be built; the one before goes on serving", failure);
        } finally {
            building.set(false);
        }
    }

    /** The number is read before the names: a change in between is then seen at the next search, never missed. */
    private NameIndex build() {
        long number = changes.current();
        List<InstitutionStore.StoredName> names = store.activeNames();
        NameIndex fresh = NameIndex.of(number, names);
        index = fresh;
        return fresh;
    }
}
