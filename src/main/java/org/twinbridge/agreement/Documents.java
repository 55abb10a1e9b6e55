package org.twinbridge.agreement;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.account.Account;
import org.twinbridge.agreement.AgreementRefusedException.Cause;
import org.twinbridge.agreement.TimelineEntry.What;
import org.twinbridge.agreement.persistence.DocumentStore;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Papers of agreements, for members' officers and the section. A file is taken in as a stream, into a passing file beside
 * the program, and refused as soon as it is too large; only what is a document by its content is kept.
 */
@Service
@RolesAllowed({"OFFICER", "STAFF", "ADMINISTRATOR"})
public class Documents {

    /** The largest document, in megabytes of 1,048,576 bytes. */
    public static final int MOST_MEGABYTES = 20;

    /** The most documents of one agreement. */
    public static final int MOST = 50;

    private static final long MOST_BYTES = MOST_MEGABYTES * 1024L * 1024L;
    private static final int PORTION = 64 * 1024;
    private static final int LONGEST_NAME = 200;

    private final DocumentStore store;
    private final AgreementRegister register;
    private final AgreementAccess access;
    private final AgreementLog log;
    private final Clock clock;

    Documents(DocumentStore store, AgreementRegister register, AgreementAccess access, AgreementLog log, Clock clock) {
        this.store = store;
        this.register = register;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /** Those of an agreement, in the order in which they came. */
    public List<Document> of(Agreement agreement) {
        access.requireRead(agreement);
        return store.of(agreement.id());
    }

    /**
     * Adds one.
     *
     * @param in is read at most as far as the largest document goes, and left open
     * @throws AgreementRefusedException if it is empty, too large, no document by its content or something else than its
     *     name says, or if there are {@value #MOST} already
     */
    @Transactional
    public Document add(long agreementId, String fileName, InputStream in) throws IOException {
        Agreement agreement =
                register.find(agreementId).orElseThrow(() -> new AgreementRefusedException(Cause.UNKNOWN, agreementId));
        Account account = access.account();
        Actor actor = access.requireActor(agreement);
        String name = bare(fileName);
        if (store.of(agreementId).size() >= MOST) {
            throw new AgreementRefusedException(Cause.TOO_MANY_DOCUMENTS, MOST);
        }
        Path passing = Files.createTempFile("twinbridge-document", null);
        try {
            MessageDigest digest = sha256();
            long bytes = copy(name, in, passing, digest);
            DocumentForm form = DocumentSniffer.form(passing)
                    .orElseThrow(() -> new AgreementRefusedException(Cause.DOCUMENT_TYPE, name));
            if (!form.fits(name)) {
                throw new AgreementRefusedException(Cause.DOCUMENT_MISLABELLED, name, form);
            }
            Document kept = store.add(
                    new Document(
                            0,
                            agreementId,
                            name,
                            form,
                            bytes,
                            HexFormat.of().formatHex(digest.digest()),
                            account.name(),
                            clock.instant()),
                    passing);
            log.note(agreement, agreement.state(), What.DOCUMENT_ADDED, actor, side(agreement), name);
            return kept;
        } finally {
            Files.deleteIfExists(passing);
        }
    }

    /**
     * One document; whoever has no part in its agreement is refused.
     *
     * @throws AgreementRefusedException if there is none of the number
     */
    public Document find(long id) {
        Document document = store.find(id).orElseThrow(() -> new AgreementRefusedException(Cause.UNKNOWN_DOCUMENT));
        access.requireRead(register.find(document.agreement()).orElseThrow());
        return document;
    }

    /** Writes the content of one; as {@link #find}. */
    @Transactional(readOnly = true)
    public void write(long id, OutputStream out) {
        store.write(find(id).id(), out);
    }

    /** Removes one; that it was there and what it was called stays in the timeline. */
    @Transactional
    public void remove(long id) {
        Document document = find(id);
        Agreement agreement = register.find(document.agreement()).orElseThrow();
        Actor actor = access.requireActor(agreement);
        store.remove(id);
        log.note(agreement, agreement.state(), What.DOCUMENT_REMOVED, actor, side(agreement), document.name());
    }

    private @Nullable InstitutionId side(Agreement agreement) {
        return access.institutions().stream()
                .filter(agreement::isMember)
                .findFirst()
                .orElse(null);
    }

    private static long copy(String name, InputStream in, Path to, MessageDigest digest) throws IOException {
        long bytes = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
            var portion = new byte[PORTION];
            for (int read = in.read(portion); read >= 0; read = in.read(portion)) {
                bytes += read;
                if (bytes > MOST_BYTES) {
                    throw new AgreementRefusedException(Cause.DOCUMENT_TOO_LARGE, name, MOST_MEGABYTES);
                }
                out.write(portion, 0, read);
            }
        }
        if (bytes == 0) {
            throw new AgreementRefusedException(Cause.EMPTY_DOCUMENT, name);
        }
        return bytes;
    }

    /** Browsers may send folders along; control characters have no place in a name. */
    private static String bare(String fileName) {
        String name = fileName.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cntrl}\"]", "")
                .strip();
        if (name.isEmpty()) {
            return "document";
        }
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
