package org.twinbridge.twinning;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.twinning.persistence.TwinningStore;

/** The twinnings known. */
@Service
@PermitAll
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
    @RolesAllowed({"STEWARD", "ADMINISTRATOR"})
    @Transactional
    public void record(Collection<Twinning> twinnings) {
        store.save(twinnings);
    }

    /**
     * Puts twinnings that follow from an agreement in the place of those that did so far. A twinning that is known already
     * is taken over by the agreement. For whoever keeps agreements, who raises the catalogue's change number.
     *
     * @param agreement number of the agreement
     * @param twinnings one for each two of its members; empty if they don't work together
     */
    @RolesAllowed({"OFFICER", "STAFF", "STEWARD", "ADMINISTRATOR"})
    @Transactional
    public void recordOf(long agreement, Collection<Twinning> twinnings) {
        store.replaceOf(agreement, twinnings);
    }
}
