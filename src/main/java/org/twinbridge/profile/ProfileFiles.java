package org.twinbridge.profile;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Service;
import org.twinbridge.account.Account;
import org.twinbridge.ingest.ProfileTables;
import org.twinbridge.ingest.ProfileTables.Reading;
import org.twinbridge.institution.ProfileItems;

/** Profiles of one institution as files: written for a spreadsheet, and read into a draft. Nothing is stored here. */
@Service
@RolesAllowed({"OFFICER", "STAFF", "STEWARD"})
public class ProfileFiles {

    private final ProfileEditors editors;
    private final ProfileTables tables;

    ProfileFiles(ProfileEditors editors, ProfileTables tables) {
        this.editors = editors;
        this.tables = tables;
    }

    /**
     * The table of a profile.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the profile is not theirs to edit who ask
     */
    public byte[] write(ProfileItems items, ProfileTables.Form form) {
        editors.require(items.institution());
        return tables.write(items, form);
    }

    /**
     * Reads a file into a draft. No more of the stream is read than a table may hold.
     *
     * @param name what the file is called, for what is said of it
     * @param draft what the file adds to
     * @throws org.springframework.security.access.AccessDeniedException if the profile is not theirs to edit who ask
     * @throws ProfileRefusedException if the file says that something is verified, and whoever sends it may not verify
     */
    public Reading read(String name, InputStream in, ProfileItems draft) {
        Account account = editors.require(draft.institution());
        Reading reading = read(name, in, draft, ProfileTables.MOST_BYTES + 1);
        if (!ProfileEditors.mayVerify(account)) {
            ProfileChecks.checkVerified(
                    Statements.of(draft), Statements.of(reading.items()).values());
        }
        return reading;
    }

    private Reading read(String name, InputStream in, ProfileItems draft, int most) {
        try {
            Path file = Files.createTempFile("twinbridge-profile", ".table");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    out.write(in.readNBytes(most));
                }
                Reading reading = tables.read(file, name, draft);
                return reading.isTaken()
                        ? new Reading(Statements.inOrder(reading.items()), reading.rows(), List.of(), null)
                        : reading;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
