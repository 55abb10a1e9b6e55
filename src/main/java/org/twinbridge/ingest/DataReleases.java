package org.twinbridge.ingest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twinbridge.ingest.persistence.ReleaseStore;

/** The imports that were carried out, and the way back from each. */
@Service
@PermitAll
public class DataReleases {

    private final ReleaseStore store;
    private final ReleaseUndo undo;

    DataReleases(ReleaseStore store, ReleaseUndo undo) {
        this.store = store;
        this.undo = undo;
    }

    /** All, the latest first, those that were undone too. */
    public List<DataRelease> all() {
        return store.all();
    }

    public Optional<DataRelease> find(long id) {
        return store.find(id);
    }

    /**
     * The latest that brought institutions and was not undone: what a stored score names as its data. Empty before there
     * was any.
     */
    public Optional<DataRelease> current() {
        return all().stream()
                .filter(release -> release.subject().bringsInstitutions() && release.isInForce())
                .findFirst();
    }

    /**
     * What undoing a release would do; nothing is changed.
     *
     * @throws UndoRefusedException if it cannot be undone: it is unknown, was undone, is too old, or something changed or
     *     uses what it brought
     */
    @RolesAllowed({"STEWARD", "ADMINISTRATOR"})
    public UndoEffect effectOfUndo(long id) {
        return undo.effect(id);
    }

    /**
     * Takes back all that a release changed, in one transaction, so that the catalogue is as it was before.
     *
     * @param by account of who does it; {@code null} if nobody is signed in
     * @throws UndoRefusedException as for {@link #effectOfUndo}
     * @throws ImportCancelledException if the listener stopped it
     */
    @RolesAllowed({"STEWARD", "ADMINISTRATOR"})
    public UndoEffect undo(long id, @Nullable String by, ProgressListener listener) {
        return undo.undo(id, by, listener);
    }
}
