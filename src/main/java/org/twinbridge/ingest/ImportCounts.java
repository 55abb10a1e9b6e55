package org.twinbridge.ingest;

/**
 * What became of the rows of a file. Each row read is counted in exactly one of the others.
 *
 * @param read rows read
 * @param added rows that brought something new
 * @param changed rows that changed what was stored
 * @param unchanged rows that said what was stored already
 * @param refused rows with a mistake
 * @param withdrawn rows that took an institution out of the list
 * @param skipped rows of no concern, such as institutions that were never active here
 */
public record ImportCounts(
        long read, long added, long changed, long unchanged, long refused, long withdrawn, long skipped) {

    /** Whether the database differs from before. */
    public boolean anyChange() {
        return added + changed + withdrawn > 0;
    }
}
