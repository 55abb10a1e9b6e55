package org.twinbridge.twinning;

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
}
