package org.twinbridge.market.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.twinbridge.market.MarketTask;
import org.twinbridge.vocabulary.Vocabulary;

/** The solving of the market while it goes on, whoever began it, and how it ended. Hidden where nothing does. */
class MarketTaskPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient MarketServices services;
    private final transient MarketWords words;
    private final Runnable changed;
    private final Div announcement = new Div();
    private final Div body = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Span progress = new Span();
    private final Button stop = new Button();
    private String shown = "";

    /** @param changed called when a click here changed what goes on */
    MarketTaskPanel(MarketServices services, MarketWords words, Runnable changed) {
        this.services = services;
        this.words = words;
        this.changed = changed;
        addClassNames("market-task");
        getElement().setAttribute("aria-label", words.say("task"));
        announcement.addClassName("market-announcement");
        announcement.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", words.say("task.bar"));
        progress.addClassName("market-progress");
        stop.addClickListener(click -> {
            services.tasks().stop();
            changed.run();
        });
        add(announcement, body);
        setVisible(false);
    }

    /** Shows how things stand; returns whether something goes on. */
    boolean refresh() {
        MarketTask task = services.tasks().latest().orElse(null);
        setVisible(task != null);
        if (task == null) {
            shown = "";
            body.removeAll();
            return false;
        }
        String now = task.startedAt() + " " + task.state();
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

    private void show(MarketTask task) {
        body.removeAll();
        body.add(new H2(headline(task)));
        if (task.state().isUnderWay()) {
            boolean stopping = task.state() == MarketTask.State.STOPPING;
            stop.setEnabled(!stopping);
            stop.setText(words.say(stopping ? "task.stopping.button" : "task.stop"));
            var line = new Div(progress, stop);
            line.addClassName("market-line");
            body.add(new Paragraph(words.say("task.begun", task.by(), words.moment(task.startedAt()))), bar, line);
            return;
        }
        if (task.state() != MarketTask.State.DONE) {
            body.add(new Paragraph(words.say("task." + Vocabulary.id(task.state()) + ".note")));
        }
        body.add(new Button(words.say("task.away"), click -> {
            services.tasks().putAway();
            changed.run();
        }));
    }

    private void follow(MarketTask task) {
        boolean known = task.total() > 0;
        bar.setIndeterminate(!known);
        if (known) {
            bar.setValue(Math.clamp((double) task.done() / task.total(), 0, 1));
        }
        progress.setText(words.progress(task));
    }

    private String headline(MarketTask task) {
        return words.say("task." + Vocabulary.id(task.state()));
    }
}
