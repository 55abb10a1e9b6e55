package org.twinbridge.matching.report;

import org.twinbridge.ingest.SafeCell;

/** Cells of files that spreadsheets open. */
public final class Cells {

    private Cells() {}

    /**
     * Text as a cell that no spreadsheet takes for a formula: one that starts like a formula gets an apostrophe before
     * it (OWASP, CSV injection).
     */
    public static String text(String text) {
        return SafeCell.of(text);
    }

    /** A number in full precision, with a point, so that reading it gives the same number again. */
    public static String number(double value) {
        return Double.toString(value);
    }
}
