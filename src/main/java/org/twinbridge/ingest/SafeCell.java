package org.twinbridge.ingest;

/** Text in files that spreadsheets open. */
public final class SafeCell {

    private SafeCell() {}

    /**
     * Text as a cell that no spreadsheet takes for a formula: one that starts like a formula gets an apostrophe before
     * it (OWASP, CSV injection).
     */
    public static String of(String text) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r', '\n' -> "'" + text;
            default -> text;
        };
    }
}
