package org.twinbridge.market.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import org.twinbridge.market.MarketTask;
import org.twinbridge.shell.ProgressPanel;
import org.twinbridge.vocabulary.Vocabulary;

/** The solving of the market while it goes on, whoever began it, and how it ended. Hidden where nothing does. */
class MarketTaskPanel extends ProgressPanel {

    private static final long serialVersionUID = 1L;

    private final transient MarketServices services;
    private final transient MarketWords words;
    private final Runnable changed;

    /** @param changed called when a click here changed what goes on */
    MarketTaskPanel(MarketServices services, MarketWords words, Runnable changed) {
        super(words.say("task"), words.say("task.bar"), () -> {
            services.tasks().stop();
            changed.run();
        });
        this.services = services;
        this.words = words;
        this.changed = changed;
    }

    /** Shows how things stand; returns whether something goes on. */
    boolean refresh() {
        MarketTask task = services.tasks().latest().orElse(null);
        if (task == null) {
            clear();
            return false;
        }
        show(
                task.startedAt() + " " + task.state(),
                words.say("task." + Vocabulary.id(task.state())),
                () -> content(task));
        if (task.state().isUnderWay()) {
            follow(task.total() > 0 ? (double) task.done() / task.total() : Double.NaN, words.progress(task));
        }
        return task.state().isUnderWay();
    }

    private List<Component> content(MarketTask task) {
        if (task.state().isUnderWay()) {
            boolean stopping = task.state() == MarketTask.State.STOPPING;
            return underWay(
                    words.say("task.begun", task.by(), words.moment(task.startedAt())),
                    words.say(stopping ? "task.stopping.button" : "task.stop"),
                    !stopping);
        }
        var content = new ArrayList<Component>();
        if (task.state() != MarketTask.State.DONE) {
            content.add(note(words.say("task." + Vocabulary.id(task.state()) + ".note")));
        }
        content.add(new Button(words.say("task.away"), click -> {
            services.tasks().putAway();
            changed.run();
        }));
        return content;
    }
}
