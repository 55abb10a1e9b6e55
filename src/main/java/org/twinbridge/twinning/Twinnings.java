package org.twinbridge.twinning;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.twinning.persistence.TwinningStore;

/** The twinnings known. */
@Service
@Transactional(readOnly = true)
public class Twinnings {

    private final TwinningStore store;

    Twinnings(TwinningStore store) {
        this.store = store;
    }

    /** All twinnings, active and ended, by the ids of their institutions. */
    public List<Twinning> all() {
        return store.all();
    }

    /**
     * Records twinnings: each takes the place of the one that is the same as it ({@link Twinning#isSameAs}), or is added.
     * For imports, which raise the catalogue's change number at their end.
     */
    @Transactional
    public void record(Collection<Twinning> twinnings) {
        store.save(twinnings);
    }
}
