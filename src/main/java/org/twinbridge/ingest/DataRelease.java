package org.twinbridge.ingest;

import java.time.Instant;

/**
 * One import that was carried out.
 *
 * @param id number, growing with each import
 * @param subject what the file was about
 * @param name what to call the data by, such as {@code ROR v2.9 of 2026-06-23, imported 2026-11-24}
 * @param fileName name of the file without folders
 * @param sha256 of the file as it was given, 64 hexadecimal digits
 * @param importedAt when
 * @param counts what became of its rows
 */
public record DataRelease(
        long id,
        ImportSubject subject,
        String name,
        String fileName,
        String sha256,
        Instant importedAt,
        ImportCounts counts) {}
