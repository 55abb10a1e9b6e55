package org.twinbridge.ingest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;

/**
 * Long work on the data, begun from the dashboard. It belongs to the program and not to the page it was begun on: whoever
 * comes back finds it again. One at a time. For stewards and administrators.
 */
@ConditionalOnWebApplication
@Service
@RolesAllowed({"STEWARD", "ADMINISTRATOR"})
public class DataTasks implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DataTasks.class);
    private static final long PATIENCE_SECONDS = 20;

    private final DataStewards stewards;
    private final Imports imports;
    private final DataReleases releases;
    private final StagedFiles files;
    private final Clock clock;
    private final AtomicLong ids = new AtomicLong();
    private final AtomicReference<@Nullable RunningTask> latest = new AtomicReference<>();
    private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "data-task");
        thread.setDaemon(true);
        return thread;
    });

    DataTasks(DataStewards stewards, Imports imports, DataReleases releases, StagedFiles files, Clock clock) {
        this.stewards = stewards;
        this.imports = imports;
        this.releases = releases;
        this.files = files;
        this.clock = clock;
    }

    /** What goes on or, if nothing does, ended last and was not put away. */
    public Optional<DataTask> latest() {
        stewards.require();
        return Optional.ofNullable(latest.get()).map(RunningTask::asItStands);
    }

    /**
     * Begins a dry run.
     *
     * @throws DataBusyException if other work goes on
     */
    public DataTask check(StagedFile file, ImportSubject subject) {
        return begin(DataTask.Kind.CHECK, file, subject);
    }

    /**
     * Begins an import; the file is gone when it has succeeded.
     *
     * @throws DataBusyException if other work goes on
     */
    public DataTask bringIn(StagedFile file, ImportSubject subject) {
        return begin(DataTask.Kind.IMPORT, file, subject);
    }

    /**
     * Begins to undo a release.
     *
     * @throws DataBusyException if other work goes on
     */
    public DataTask undo(DataRelease release) {
        String by = stewards.require().name();
        return begin(
                new RunningTask(
                        ids.incrementAndGet(),
                        DataTask.Kind.UNDO,
                        release.subject(),
                        release.name(),
                        null,
                        by,
                        clock.instant()),
                task -> task.done(releases.undo(release.id(), by, task)));
    }

    /** Asks what goes on to stop; nothing happens if nothing does. */
    public void stop() {
        stewards.require();
        RunningTask task = latest.get();
        if (task != null) {
            task.stop();
        }
    }

    /** Puts away what ended last; nothing happens while it goes on. */
    public void putAway() {
        stewards.require();
        RunningTask task = latest.get();
        if (task != null && !task.isUnderWay()) {
            latest.compareAndSet(task, null);
        }
    }

    /** When the program ends nobody is signed in. */
    @Override
    @PermitAll
    public void destroy() throws InterruptedException {
        RunningTask task = latest.get();
        if (task != null) {
            task.stop();
        }
        executor.shutdown();
        executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private DataTask begin(DataTask.Kind kind, StagedFile file, ImportSubject subject) {
        String by = stewards.require().name();
        ImportOptions options =
                ImportOptions.defaults().withDryRun(kind == DataTask.Kind.CHECK).withImportedBy(by);
        return begin(
                new RunningTask(ids.incrementAndGet(), kind, subject, file.name(), file, by, clock.instant()), task -> {
                    task.done(imports.run(subject, file.path(), options, task));
                    if (kind == DataTask.Kind.IMPORT) {
                        files.forget(file);
                    }
                });
    }

    /** Work that tells its end to its task. */
    @FunctionalInterface
    private interface Work {
        void carryOut(RunningTask task);
    }

    private synchronized DataTask begin(RunningTask task, Work work) {
        RunningTask before = latest.get();
        if (before != null && before.isUnderWay()) {
            throw new DataBusyException(before.asItStands());
        }
        latest.set(task);
        // In the name of whoever began it, so that services ask for their roles there too.
        executor.execute(new DelegatingSecurityContextRunnable(() -> carryOut(task, work)));
        return task.asItStands();
    }

    private static void carryOut(RunningTask task, Work work) {
        try {
            work.carryOut(task);
        } catch (ImportCancelledException stopped) {
            task.stopped();
        } catch (FileRefusedException refused) {
            task.refused(refused.sentence()::in);
        } catch (UndoRefusedException refused) {
            task.refused(refused.sentence()::in);
        } catch (RuntimeException | Error failure) {
            LOG.error("Work on \"{}\" failed.", task.name(), failure);
            task.failed();
        }
    }
}
