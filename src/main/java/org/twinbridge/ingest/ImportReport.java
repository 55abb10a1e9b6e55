package org.twinbridge.ingest;

import java.util.List;

/**
 * What an import did, or in a dry run would do.
 *
 * @param subject what the file was about
 * @param fileName its name without folders
 * @param release name of the data release it made, or would make
 * @param dryRun whether nothing was changed
 * @param counts what became of the rows
 * @param refusedRows the first rows that were refused, at most {@value #MOST_REFUSED_KEPT}; the counts tell how many there
 *     were
 * @param remarks what else is worth knowing, in sentences
 */
public record ImportReport(
        ImportSubject subject,
        String fileName,
        String release,
        boolean dryRun,
        ImportCounts counts,
        List<RefusedRow> refusedRows,
        List<Sentence> remarks) {

    public static final int MOST_REFUSED_KEPT = 1000;

    public ImportReport {
        refusedRows = List.copyOf(refusedRows);
        remarks = List.copyOf(remarks);
    }

    /** Whether no row was refused. */
    public boolean isComplete() {
        return counts.refused() == 0;
    }
}
