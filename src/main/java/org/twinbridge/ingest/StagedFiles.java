package org.twinbridge.ingest;

import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * Files that stewards have handed in and not imported yet: one per account, on disk and never whole in memory, gone when
 * they are imported, given up, followed by another, or when the program ends. For stewards and administrators.
 */
@ConditionalOnWebApplication
@Service
@RolesAllowed({"STEWARD", "ADMINISTRATOR"})
@EnableConfigurationProperties(UploadLimits.class)
public class StagedFiles implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StagedFiles.class);
    private static final int LONGEST_NAME = 120;

    private final DataStewards stewards;
    private final long mostBytes;
    private final Map<String, StagedFile> byAccount = new ConcurrentHashMap<>();

    StagedFiles(DataStewards stewards, UploadLimits limits) {
        this.stewards = stewards;
        this.mostBytes = limits.most().toBytes();
    }

    /** The most bytes of a file. */
    public long mostBytes() {
        return mostBytes;
    }

    /** The file that waits for the account that is signed in, if one does. */
    public Optional<StagedFile> mine() {
        return Optional.ofNullable(byAccount.get(stewards.require().name()));
    }

    /**
     * Takes a file in, in the place of the one that waited.
     *
     * @param name what it is called; folders and what no file name may hold are left out
     * @throws UploadRefusedException if it is empty, too large, or breaks off
     */
    public StagedFile stage(String name, InputStream in) {
        String account = stewards.require().name();
        StagedFile staged = copied(cleaned(name), in);
        StagedFile before = byAccount.put(account, staged);
        if (before != null) {
            remove(before);
        }
        return staged;
    }

    /** Takes in what ships with the program, in the place of the file that waited. */
    public StagedFile stage(ShippedFile shipped) {
        return stage(shipped.file(), new ByteArrayInputStream(ShippedReferenceData.resource(shipped.file())));
    }

    /** Gives the file up that waits for the account that is signed in, if one does. */
    public void discard() {
        StagedFile before = byAccount.remove(stewards.require().name());
        if (before != null) {
            remove(before);
        }
    }

    /** Forgets a file that has been imported, whoever it waited for. */
    void forget(StagedFile file) {
        byAccount.values().remove(file);
        remove(file);
    }

    @Override
    public void destroy() {
        byAccount.values().forEach(StagedFiles::remove);
        byAccount.clear();
    }

    private StagedFile copied(String name, InputStream in) {
        Path folder = folder();
        Path path = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(path)) {
            long bytes = copy(in, out);
            if (bytes == 0) {
                throw new UploadRefusedException(
                        UploadRefusedException.Cause.EMPTY, "\"%s\" is empty.".formatted(name));
            }
            return new StagedFile(UUID.randomUUID(), name, path, bytes);
        } catch (IOException e) {
            remove(folder);
            throw new UploadRefusedException(
                    UploadRefusedException.Cause.BROKEN_OFF, "\"%s\" broke off (%s).".formatted(name, e.getMessage()));
        } catch (RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    private long copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            bytes += count;
            if (bytes > mostBytes) {
                throw new UploadRefusedException(
                        UploadRefusedException.Cause.TOO_LARGE,
                        "The file has more than %d bytes, which are the most.".formatted(mostBytes));
            }
            out.write(buffer, 0, count);
        }
        return bytes;
    }

    /** Java makes such folders for their owner alone. */
    private static Path folder() {
        try {
            return Files.createTempDirectory("twinbridge-upload-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cleaned(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_").strip();
        String cut = plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
        return cut.isEmpty() || cut.equals(".") || cut.equals("..") ? "file" : cut;
    }

    private static void remove(StagedFile file) {
        Path folder = file.path().getParent();
        if (folder != null) {
            remove(folder);
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.warn("The folder {} of an upload could not be removed.", folder, e);
        }
    }
}
