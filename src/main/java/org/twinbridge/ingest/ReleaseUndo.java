package org.twinbridge.ingest;

import java.time.Clock;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinbridge.ingest.persistence.ReleaseChanges;
import org.twinbridge.ingest.persistence.ReleaseJournal;
import org.twinbridge.ingest.persistence.ReleaseStore;
import org.twinbridge.institution.Institutions;

/**
 * Takes a whole release back: what it brought goes, what it changed is as before. Only where nothing has changed the same
 * parts of the catalogue since; otherwise it says what is in the way.
 */
@Component
class ReleaseUndo {

    private final TransactionTemplate transaction;
    private final ReleaseStore releases;
    private final ReleaseChanges changes;
    private final ReleaseJournal journal;
    private final Institutions institutions;
    private final Clock clock;

    ReleaseUndo(
            PlatformTransactionManager transactions,
            ReleaseStore releases,
            ReleaseChanges changes,
            ReleaseJournal journal,
            Institutions institutions,
            Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.releases = releases;
        this.changes = changes;
        this.journal = journal;
        this.institutions = institutions;
        this.clock = clock;
    }

    UndoEffect effect(long id) {
        return inTransaction(id, () -> {
            UndoEffect effect = counted(id);
            check(id, done -> {});
            return effect;
        });
    }

    UndoEffect undo(long id, @Nullable String by, ProgressListener listener) {
        return inTransaction(id, () -> {
            UndoEffect effect = counted(id);
            long parts = effect.removed() + effect.restored();
            check(id, done -> tell(listener, done, 2 * parts));
            changes.putBack(id, done -> tell(listener, parts + done, 2 * parts));
            journal.forget(id);
            releases.markUndone(id, clock.instant(), by);
            if (parts > 0) {
                institutions.noteChange();
            }
            return effect;
        });
    }

    private UndoEffect inTransaction(long id, Supplier<UndoEffect> work) {
        try {
            UndoEffect effect = transaction.execute(status -> work.get());
            return effect == null ? new UndoEffect(id, 0, 0) : effect;
        } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
            throw new UndoRefusedException(Sentence.of("ingest.undo.meanwhile", number(id)));
        }
    }

    private UndoEffect counted(long id) {
        DataRelease release = releases.find(id)
                .orElseThrow(() -> new UndoRefusedException(Sentence.of("ingest.undo.unknown", number(id))));
        switch (release.undoState()) {
            case UNDONE -> throw new UndoRefusedException(Sentence.of("ingest.undo.undone", number(id)));
            case GONE -> throw new UndoRefusedException(Sentence.of("ingest.undo.gone", number(id)));
            case KEPT -> {}
        }
        return new UndoEffect(id, changes.count(id, false), changes.count(id, true));
    }

    private void check(long id, LongConsumer progress) {
        changes.changedByLaterRelease(id).ifPresent(later -> {
            throw new UndoRefusedException(
                    Sentence.of("ingest.undo.later", number(id), number(later.release()), later.count()));
        });
        changes.inUse(id).ifPresent(use -> {
            throw new UndoRefusedException(Sentence.of("ingest.undo.used", number(id), use.count(), use.first()));
        });
        changes.changedOtherwise(id, progress).ifPresent(changed -> {
            throw new UndoRefusedException(
                    Sentence.of("ingest.undo.changed", number(id), changed.count(), changed.first()));
        });
    }

    private static void tell(ProgressListener listener, long done, long total) {
        listener.progressed(Math.max(done, 0), Math.max(total, 1));
        if (listener.isCancelled()) {
            throw new ImportCancelledException();
        }
    }

    /** Numbers of releases are names, and names have no thousands. */
    private static String number(long id) {
        return String.valueOf(id);
    }
}
