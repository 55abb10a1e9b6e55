package org.twinbridge.ingest;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.ingest.persistence.ReleaseStore;

/** The imports that were carried out. */
@Service
@Transactional(readOnly = true)
public class DataReleases {

    private final ReleaseStore store;

    DataReleases(ReleaseStore store) {
        this.store = store;
    }

    /** All, the latest first. */
    public List<DataRelease> all() {
        return store.all();
    }

    /** The latest that brought institutions: what a stored score names as its data. Empty before there was any. */
    public Optional<DataRelease> current() {
        return all().stream()
                .filter(release -> release.subject().bringsInstitutions())
                .findFirst();
    }
}
