package org.twinbridge.ingest;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to import.
 *
 * @param dryRun whether to report only, and change nothing
 * @param totals file of each country's totals, for country ties; {@code null} to compute them from the pairs
 * @param importedBy account of the person who imports; {@code null} where nobody is signed in, as on the command line
 */
public record ImportOptions(
        boolean dryRun, @Nullable Path totals, @Nullable String importedBy) {

    /** To import for good. */
    public static ImportOptions defaults() {
        return new ImportOptions(false, null, null);
    }

    public ImportOptions withDryRun(boolean newDryRun) {
        return new ImportOptions(newDryRun, totals, importedBy);
    }

    public ImportOptions withTotals(@Nullable Path newTotals) {
        return new ImportOptions(dryRun, newTotals, importedBy);
    }

    public ImportOptions withImportedBy(@Nullable String account) {
        return new ImportOptions(dryRun, totals, account);
    }

    /** The file of totals, if one is given. */
    public Optional<Path> totalsIfGiven() {
        return Optional.ofNullable(totals);
    }
}
