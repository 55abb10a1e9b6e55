package org.twinbridge.ingest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twinbridge.ingest.DataBusyException;
import org.twinbridge.ingest.DataTask;
import org.twinbridge.ingest.ImportReport;
import org.twinbridge.ingest.StagedFile;
import org.twinbridge.shell.ProgressPanel;

/** What goes on with the data, whoever began it and wherever, and how it ended. Hidden where nothing does. */
class TaskPanel extends ProgressPanel {

    private static final long serialVersionUID = 1L;

    private final transient DataServices services;
    private final transient DataWords words;
    private final Runnable changed;
    private boolean brief;

    /** @param changed called when a click here changed what goes on */
    TaskPanel(DataServices services, DataWords words, Runnable changed) {
        super(words.say("task"), words.say("task.bar"), () -> {
            services.tasks().stop();
            changed.run();
        });
        this.services = services;
        this.words = words;
        this.changed = changed;
    }

    /** Whether to leave the report out, which has its place where files are imported. */
    void setBrief(boolean newBrief) {
        brief = newBrief;
        redraw();
    }

    /** Shows how things stand; returns whether something goes on. */
    boolean refresh() {
        DataTask task = services.tasks().latest().orElse(null);
        if (task == null) {
            clear();
            return false;
        }
        show(task.id() + " " + task.state(), headline(task), () -> content(task));
        if (task.state().isUnderWay()) {
            follow(task.share(), words.progress(task.share(), task.remainingIfKnown()));
        }
        return task.state().isUnderWay();
    }

    private List<Component> content(DataTask task) {
        return switch (task.state()) {
            case RUNNING, STOPPING -> underWay(task);
            case DONE -> done(task);
            case REFUSED -> List.of(note(Objects.requireNonNull(task.refusal()).in(words.locale())), away(task));
            case STOPPED -> List.of(note(words.say("task.stopped.note")), away(task));
            case FAILED -> List.of(note(words.say("task.failed.note")), away(task));
        };
    }

    private List<Component> underWay(DataTask task) {
        boolean running = task.state() == DataTask.State.RUNNING;
        return underWay(
                words.say("task.begun", task.by(), words.moment(task.startedAt())),
                words.say(running ? "task.stop" : "task.stopping"),
                running);
    }

    private List<Component> done(DataTask task) {
        var content = new ArrayList<Component>();
        ImportReport report = task.report();
        if (report != null && !brief) {
            content.add(new ReportPanel(report, words));
        } else if (task.undone() != null) {
            content.add(note(
                    words.say("undone", task.undone().removed(), task.undone().restored())));
        }
        content.add(away(task));
        return content;
    }

    private String headline(DataTask task) {
        return words.say(
                "task." + task.kind().name().toLowerCase(Locale.ROOT) + "."
                        + task.state().name().toLowerCase(Locale.ROOT),
                task.name());
    }

    private Div away(DataTask task) {
        Div actions = line();
        StagedFile file = waiting(task);
        if (file != null) {
            var bringIn = new Button(words.say("import.bring-in"), click -> bringIn(file, task));
            bringIn.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(bringIn);
        }
        actions.add(new Button(words.say("task.away"), click -> {
            services.tasks().putAway();
            changed.run();
        }));
        return actions;
    }

    /** The file of a dry run that may now be imported: it is still there and a row of it would do something. */
    private @Nullable StagedFile waiting(DataTask task) {
        ImportReport report = task.report();
        return task.kind() == DataTask.Kind.CHECK
                        && report != null
                        && report.counts().anyChange()
                ? services.files()
                        .mine()
                        .filter(mine -> mine.equals(task.file()))
                        .orElse(null)
                : null;
    }

    private void bringIn(StagedFile file, DataTask checked) {
        try {
            services.tasks().bringIn(file, checked.subject());
        } catch (DataBusyException busy) {
            Notices.busy(busy, words);
        }
        changed.run();
    }
}
