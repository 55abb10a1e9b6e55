package org.twinbridge.ingest;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One import that was carried out.
 *
 * @param id number, growing with each import
 * @param subject what the file was about
 * @param name what to call the data by, such as {@code ROR v2.9 of 2026-06-23, imported 2026-11-24}
 * @param fileName name of the file without folders
 * @param sha256 of the file as it was given, 64 hexadecimal digits
 * @param importedAt when
 * @param importedBy account of who imported it; {@code null} if nobody was signed in
 * @param counts what became of its rows
 * @param undoState whether it can be undone, or was
 * @param undoneAt when it was undone; {@code null} if it was not
 * @param undoneBy account of who undid it; {@code null} if it was not undone or nobody was signed in
 */
public record DataRelease(
        long id,
        ImportSubject subject,
        String name,
        String fileName,
        String sha256,
        Instant importedAt,
        @Nullable String importedBy,
        ImportCounts counts,
        UndoState undoState,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    /** Whether the way back is known. */
    public enum UndoState {
        /** What was there before is kept. */
        KEPT,
        /** What was there before is not kept any more: only that of the latest releases is. */
        GONE,
        /** It was undone. */
        UNDONE
    }

    /** Whether what it brought still counts. */
    public boolean isInForce() {
        return undoState != UndoState.UNDONE;
    }

    /** Who imported it, if someone was signed in. */
    public Optional<String> importedByIfKnown() {
        return Optional.ofNullable(importedBy);
    }

    /** When it was undone, if it was. */
    public Optional<Instant> undoneAtIfUndone() {
        return Optional.ofNullable(undoneAt);
    }
}
