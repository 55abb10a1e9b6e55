package org.twinbridge.ingest;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to import.
 *
 * @param dryRun whether to report only, and change nothing
 * @param totals file of each country's totals, for country ties; {@code null} to compute them from the pairs
 */
public record ImportOptions(boolean dryRun, @Nullable Path totals) {

    /** To import for good. */
    public static ImportOptions defaults() {
        return new ImportOptions(false, null);
    }

    public ImportOptions withDryRun(boolean newDryRun) {
        return new ImportOptions(newDryRun, totals);
    }

    public ImportOptions withTotals(@Nullable Path newTotals) {
        return new ImportOptions(dryRun, newTotals);
    }

    /** The file of totals, if one is given. */
    public Optional<Path> totalsIfGiven() {
        return Optional.ofNullable(totals);
    }
}
