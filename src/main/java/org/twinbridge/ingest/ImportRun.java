package org.twinbridge.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.ingest.persistence.CataloguePart;
import org.twinbridge.ingest.persistence.ReleaseJournal;
import org.twinbridge.institution.CatalogueUpdate;

/** Counts what becomes of the rows of one file, and tells who watches. */
final class ImportRun {

    private static final int ROWS_PER_TELLING = 256;

    private final ProgressListener listener;
    private final TextSource source;
    private final ReleaseJournal.@Nullable Recording recording;
    private final List<RefusedRow> refusedRows = new ArrayList<>();
    private final List<Sentence> remarks = new ArrayList<>();
    private String unit;
    private long read;
    private long added;
    private long changed;
    private long unchanged;
    private long refused;
    private long withdrawn;
    private long skipped;

    /** @param recording of what is changed; {@code null} in a dry run, whose changes are never seen */
    ImportRun(
            ImportSubject subject,
            ProgressListener listener,
            TextSource source,
            ReleaseJournal.@Nullable Recording recording) {
        this.unit = subject.unit();
        this.listener = listener;
        this.source = source;
        this.recording = recording;
    }

    /** From now on the rows are those of a second file. */
    void goOnWith(String fileName) {
        unit = "File \"%s\", row".formatted(fileName);
    }

    /** Keeps parts of the catalogue as they are, for the way back; to be called before they are written. */
    void keep(CataloguePart part, Collection<String> keys) {
        if (recording != null) {
            recording.keep(part, keys);
        }
    }

    /** Keeps institutions as they are, as {@link #keep} does. */
    void keepInstitutions(Collection<InstitutionId> ids) {
        keep(CataloguePart.INSTITUTION, ids.stream().map(InstitutionId::value).toList());
    }

    /** One more row is read; tells who watches now and then. */
    void read() {
        read++;
        if (read % ROWS_PER_TELLING == 0) {
            tell();
        }
    }

    void tell() {
        listener.progressed(source.done(), source.total());
        if (listener.isCancelled()) {
            throw new ImportCancelledException();
        }
    }

    void added() {
        added++;
    }

    void changed() {
        changed++;
    }

    void unchanged() {
        unchanged++;
    }

    void withdrawn() {
        withdrawn++;
    }

    void skipped() {
        skipped++;
    }

    /** Counts a row by what became of its institution. */
    void count(CatalogueUpdate.Outcome outcome) {
        switch (outcome) {
            case NEW -> added();
            case CHANGED -> changed();
            case UNCHANGED -> unchanged();
        }
    }

    /** Counts a row that puts a value in the place of another. */
    void compared(@Nullable Object before, Object now) {
        if (before == null) {
            added();
        } else if (before.equals(now)) {
            unchanged();
        } else {
            changed();
        }
    }

    /** Counts so many rows that together put a value in the place of another. */
    void compared(@Nullable Object before, Object now, int rows) {
        for (int i = 0; i < rows; i++) {
            compared(before, now);
        }
    }

    void refuse(long number, RowRefusedException mistake) {
        refused++;
        if (refusedRows.size() < ImportReport.MOST_REFUSED_KEPT) {
            refusedRows.add(mistake.at(unit, number));
        }
    }

    /** Refuses a row whose parts are right but make no sense together. */
    void refuse(long number, IllegalArgumentException mistake) {
        String message = mistake.getMessage();
        refuse(
                number,
                new RowRefusedException(
                        message == null ? Sentence.of("ingest.row.senseless") : Sentence.verbatim(message)));
    }

    void remark(Sentence sentence) {
        remarks.add(sentence);
    }

    ImportCounts counts() {
        return new ImportCounts(read, added, changed, unchanged, refused, withdrawn, skipped);
    }

    List<RefusedRow> refusedRows() {
        return refusedRows;
    }

    List<Sentence> remarks() {
        return remarks;
    }
}
