package org.twinbridge.ingest;

import java.nio.file.Path;
import java.util.UUID;

/**
 * A file that waits to be imported, in a folder of its own that nobody else may read.
 *
 * @param id tells it from another of the same name
 * @param name what it was called where it came from, without folders
 * @param path where it lies now, under that name
 * @param bytes its length
 */
public record StagedFile(UUID id, String name, Path path, long bytes) {}
