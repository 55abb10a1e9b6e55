package org.twinbridge.policy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.twinbridge.policy.PolicyRefusedException.Cause;

/**
 * Makes previews from the dashboard. The work belongs to the program and not to the page it was begun on: whoever comes
 * back finds it again. One at a time. For staff and administrators; everybody else is refused with an
 * {@link AccessDeniedException}.
 */
@ConditionalOnWebApplication
@Service
@RolesAllowed({"STAFF", "ADMINISTRATOR"})
public class PreviewTasks implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PreviewTasks.class);
    private static final long PATIENCE_SECONDS = 20;

    private final PreviewLedger previews;
    private final PolicyLedger policies;
    private final PolicyPeople people;
    private final Clock clock;
    private final AtomicReference<Optional<RunningPreview>> latest = new AtomicReference<>(Optional.empty());
    private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "policy-preview");
        thread.setDaemon(true);
        return thread;
    });

    PreviewTasks(PreviewLedger previews, PolicyLedger policies, PolicyPeople people, Clock clock) {
        this.previews = previews;
        this.policies = policies;
        this.people = people;
        this.clock = clock;
    }

    /** What goes on or, if nothing does, ended last and was not put away. */
    public Optional<PreviewTask> latest() {
        people.require();
        return latest.get().map(RunningPreview::asItStands);
    }

    /**
     * Begins to try a policy, as it is stored, against the one in force.
     *
     * @param lists size of the sample; 0 for all
     * @throws PolicyRefusedException if there is no such policy, or a preview is being made already
     */
    public synchronized PreviewTask begin(long policyId, int lists) {
        String by = people.require();
        latest.get().filter(RunningPreview::isUnderWay).ifPresent(running -> {
            throw new PolicyRefusedException(Cause.BUSY, running.asItStands().by());
        });
        PolicyVersion policy = policies.find(policyId)
                .orElseThrow(() -> new PolicyRefusedException(Cause.UNKNOWN, String.valueOf(policyId)));
        var task = new RunningPreview(by, clock.instant(), policy);
        latest.set(Optional.of(task));
        executor.execute(() -> carryOut(task, policy.document(), lists, by));
        return task.asItStands();
    }

    /** Asks what goes on to stop; nothing happens if nothing does. */
    public void stop() {
        people.require();
        latest.get().ifPresent(RunningPreview::stop);
    }

    /** Puts away what ended last; nothing happens while it goes on. */
    public void putAway() {
        people.require();
        Optional<RunningPreview> task = latest.get();
        if (task.isPresent() && !task.get().isUnderWay()) {
            latest.compareAndSet(task, Optional.empty());
        }
    }

    @Override
    @PermitAll
    public void destroy() throws InterruptedException {
        latest.get().ifPresent(RunningPreview::stop);
        executor.shutdown();
        executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void carryOut(RunningPreview task, PolicyDocument document, int lists, String by) {
        try {
            previews.make(document, lists, task, by);
            task.end(PreviewTask.State.DONE);
        } catch (CancellationException stopped) {
            task.end(PreviewTask.State.STOPPED);
        } catch (RuntimeException | Error failure) {
            LOG.error("The preview of the policy ({}) failed.", document.name(), failure);
            task.end(PreviewTask.State.FAILED);
        }
    }
}
