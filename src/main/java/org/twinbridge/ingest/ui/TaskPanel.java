package org.twinbridge.ingest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twinbridge.ingest.DataBusyException;
import org.twinbridge.ingest.DataTask;
import org.twinbridge.ingest.ImportReport;
import org.twinbridge.ingest.StagedFile;

/** What goes on with the data, whoever began it and wherever, and how it ended. Hidden where nothing does. */
class TaskPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient DataServices services;
    private final transient DataWords words;
    private final Runnable changed;
    private final Div announcement = new Div();
    private final Div body = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Span progress = new Span();
    private final Button stop = new Button();
    private String shown = "";
    private boolean brief;

    /** @param changed called when a click here changed what goes on */
    TaskPanel(DataServices services, DataWords words, Runnable changed) {
        this.services = services;
        this.words = words;
        this.changed = changed;
        addClassName("data-task");
        getElement().setAttribute("aria-label", words.say("task"));
        announcement.addClassName("data-announcement");
        announcement.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", words.say("task.bar"));
        progress.addClassName("data-progress");
        stop.setText(words.say("task.stop"));
        stop.addClickListener(click -> {
            services.tasks().stop();
            changed.run();
        });
        add(announcement, body);
        setVisible(false);
    }

    /** Whether to leave the report out, which has its place where files are imported. */
    void setBrief(boolean newBrief) {
        brief = newBrief;
        shown = "";
    }

    /** Shows how things stand; returns whether something goes on. */
    boolean refresh() {
        DataTask task = services.tasks().latest().orElse(null);
        setVisible(task != null);
        if (task == null) {
            shown = "";
            body.removeAll();
            return false;
        }
        String now = task.id() + " " + task.state();
        if (!now.equals(shown)) {
            shown = now;
            announcement.setText(headline(task));
            show(task);
        }
        if (task.state().isUnderWay()) {
            follow(task);
        }
        return task.state().isUnderWay();
    }

    private void show(DataTask task) {
        body.removeAll();
        body.add(new H2(headline(task)));
        switch (task.state()) {
            case RUNNING, STOPPING -> showUnderWay(task);
            case DONE -> showDone(task);
            case REFUSED -> body.add(note(Objects.requireNonNull(task.refusal()).in(words.locale())), away(task));
            case STOPPED -> body.add(note(words.say("task.stopped.note")), away(task));
            case FAILED -> body.add(note(words.say("task.failed.note")), away(task));
        }
    }

    private void showUnderWay(DataTask task) {
        stop.setEnabled(task.state() == DataTask.State.RUNNING);
        stop.setText(words.say(task.state() == DataTask.State.RUNNING ? "task.stop" : "task.stopping"));
        var line = new Div(progress, stop);
        line.addClassName("data-line");
        body.add(note(words.say("task.begun", task.by(), words.moment(task.startedAt()))), bar, line);
    }

    private void follow(DataTask task) {
        boolean known = !Double.isNaN(task.share());
        bar.setIndeterminate(!known);
        if (known) {
            bar.setValue(Math.clamp(task.share(), 0, 1));
        }
        progress.setText(words.progress(task.share(), task.remainingIfKnown()));
    }

    private void showDone(DataTask task) {
        ImportReport report = task.report();
        if (report != null && !brief) {
            body.add(new ReportPanel(report, words));
        } else if (task.undone() != null) {
            body.add(note(
                    words.say("undone", task.undone().removed(), task.undone().restored())));
        }
        body.add(away(task));
    }

    private String headline(DataTask task) {
        return words.say(
                "task." + task.kind().name().toLowerCase(java.util.Locale.ROOT) + "."
                        + task.state().name().toLowerCase(java.util.Locale.ROOT),
                task.name());
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("data-note");
        return note;
    }

    private Div away(DataTask task) {
        var actions = new Div();
        actions.addClassName("data-line");
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
