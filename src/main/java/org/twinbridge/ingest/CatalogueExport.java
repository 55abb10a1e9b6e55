package org.twinbridge.ingest;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.ingest.persistence.RowImages;

/**
 * The whole catalogue as lines of JSON: every row of every table of countries, institutions, profiles and twinnings, in
 * the order of their keys. Equal catalogues give equal bytes, however they came about. Releases, accounts and the change
 * number are not part of it.
 */
@Service
@RolesAllowed({"STEWARD", "ADMINISTRATOR"})
public class CatalogueExport {

    private final RowImages rows;

    CatalogueExport(RowImages rows) {
        this.rows = rows;
    }

    /**
     * Writes the catalogue as of one moment; the stream is left open.
     *
     * @return SHA-256 of what was written, 64 hexadecimal digits
     */
    @Transactional(readOnly = true)
    public String write(OutputStream out) {
        MessageDigest digest = sha256();
        var digested = new DigestOutputStream(out, digest);
        rows.forEach(row -> {
            String line = "{\"table\":\"%s\",\"row\":%s}\n".formatted(row.table(), row.json());
            try {
                digested.write(line.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The checksum of what {@link #write} would write. */
    @Transactional(readOnly = true)
    public String checksum() {
        return write(OutputStream.nullOutputStream());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
