package org.twinbridge.ingest.persistence;

/**
 * One row of a table as text.
 *
 * @param table the table's name
 * @param json its columns that hold a value, as a JSON object, in the order of the table
 */
public record RowImage(String table, String json) {}
