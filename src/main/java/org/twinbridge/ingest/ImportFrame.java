package org.twinbridge.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinbridge.ingest.persistence.ReleaseJournal;
import org.twinbridge.ingest.persistence.ReleaseStore;
import org.twinbridge.institution.Institutions;
import tools.jackson.core.JacksonException;

/**
 * What all imports have in common: one transaction, the file's checksum, the release, the change number, and mistakes of
 * files put into sentences.
 */
@Component
class ImportFrame {

    /** Reads a source row by row; returns what to call the data by. */
    @FunctionalInterface
    interface Body {
        String read(TextSource source, ImportRun run) throws IOException;
    }

    /** Releases that can be undone; what older ones changed is forgotten, so that the database does not grow for ever. */
    private static final int MOST_KEPT = 20;

    /** Opens a source again and again. */
    private interface Opener {
        TextSource open() throws IOException;
    }

    private final TransactionTemplate transaction;
    private final ReleaseStore releases;
    private final ReleaseJournal journal;
    private final Institutions institutions;
    private final Clock clock;

    ImportFrame(
            PlatformTransactionManager transactions,
            ReleaseStore releases,
            ReleaseJournal journal,
            Institutions institutions,
            Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.releases = releases;
        this.journal = journal;
        this.institutions = institutions;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    ImportReport run(
            ImportSubject subject,
            FileForm form,
            Path file,
            ImportOptions options,
            ProgressListener listener,
            Body body) {
        String name = TextSources.fileName(file);
        return refusing(name, form, () -> {
            String sha256 = Files.isRegularFile(file) ? sha256(file) : "";
            return carryOut(subject, name, sha256, () -> TextSources.open(file, form), options, listener, body);
        });
    }

    /** Imports what ships with the program. */
    ImportReport run(ImportSubject subject, String name, byte[] csv, Body body) {
        return refusing(name, FileForm.CSV, () -> {
            String sha256 = HexFormat.of().formatHex(digest().digest(csv));
            return carryOut(
                    subject,
                    name,
                    sha256,
                    () -> TextSources.of(name, csv, FileForm.CSV),
                    ImportOptions.defaults(),
                    ProgressListener.NONE,
                    body);
        });
    }

    private ImportReport carryOut(
            ImportSubject subject,
            String fileName,
            String sha256,
            Opener opener,
            ImportOptions options,
            ProgressListener listener,
            Body body)
            throws IOException {
        try (TextSource source = opener.open()) {
            return transaction.execute(status -> {
                ReleaseJournal.@Nullable Recording recording =
                        options.dryRun() ? null : begin(subject, fileName, sha256, options);
                var run = new ImportRun(subject, listener, source, recording);
                String release = read(body, source, run) + ", imported " + today();
                run.tell();
                if (recording == null) {
                    status.setRollbackOnly();
                } else {
                    finish(recording, release, run.counts());
                }
                return new ImportReport(
                        subject, fileName, release, options.dryRun(), run.counts(), run.refusedRows(), run.remarks());
            });
        }
    }

    private static String read(Body body, TextSource source, ImportRun run) {
        try {
            return body.read(source, run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReleaseJournal.Recording begin(
            ImportSubject subject, String fileName, String sha256, ImportOptions options) {
        return journal.begin(releases.begin(subject, fileName, sha256, clock.instant(), options.importedBy()));
    }

    private void finish(ReleaseJournal.Recording recording, String name, ImportCounts counts) {
        recording.finish();
        releases.finish(recording.release(), name, counts);
        releases.markGone(MOST_KEPT).forEach(journal::forget);
        if (counts.anyChange() || recording.isUsed()) {
            institutions.noteChange();
        }
    }

    /** Work that may fail by the file's fault. */
    @FunctionalInterface
    private interface Work {
        ImportReport carryOut() throws IOException;
    }

    private static ImportReport refusing(String name, FileForm form, Work work) {
        try {
            return work.carryOut();
        } catch (FileRefusedException | ImportCancelledException e) {
            throw e;
        } catch (DuplicateKeyException | ConcurrencyFailureException e) {
            throw new FileRefusedException(Sentence.of("ingest.file.at-the-same-time", name), e);
        } catch (IOException | RuntimeException e) {
            throw new FileRefusedException(Sentence.of("ingest.file.refused", name, fault(e, form)), e);
        }
    }

    /** What is wrong with the file, as the rest of a sentence; rethrows what is not the file's fault. */
    static Sentence fault(Exception exception, FileForm form) {
        for (Throwable cause : rootFirst(exception)) {
            Sentence known = knownFault(cause, form);
            if (known != null) {
                return known;
            }
        }
        if (exception instanceof RuntimeException unexpected && !(unexpected instanceof UncheckedIOException)) {
            throw unexpected;
        }
        return Sentence.of("ingest.file.unreadable", String.valueOf(exception.getMessage()));
    }

    private static List<Throwable> rootFirst(Throwable exception) {
        var causes = new ArrayDeque<Throwable>();
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            causes.addFirst(cause);
        }
        return List.copyOf(causes);
    }

    private static @Nullable Sentence knownFault(Throwable cause, FileForm form) {
        return switch (cause) {
            case RefusedInputException refused -> refused.sentence();
            case CharacterCodingException wrong -> Sentence.of("ingest.file.not-utf-8");
            case EOFException cut -> Sentence.of("ingest.file.cut");
            case ZipException damaged -> Sentence.of("ingest.file.damaged");
            case JacksonException broken when form != FileForm.CSV -> JsonFaults.sentence(broken);
            case CsvParseException broken -> CsvFaults.sentence(broken);
            default -> null;
        };
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
