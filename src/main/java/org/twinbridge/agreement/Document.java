package org.twinbridge.agreement;

import java.time.Instant;

/**
 * A paper of an agreement.
 *
 * @param id its number
 * @param agreement number of the agreement
 * @param name as it was called when it came, without folders
 * @param form what it is, by its content
 * @param bytes its size, above 0
 * @param sha256 its checksum, 64 hexadecimal digits
 * @param by name of the account that added it
 * @param at when
 */
public record Document(
        long id, long agreement, String name, DocumentForm form, long bytes, String sha256, String by, Instant at) {}
