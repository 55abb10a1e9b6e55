package org.twinbridge.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.function.Supplier;

/**
 * Long work that everybody may watch: what it is, how far it has come, a way to stop it, and how it ended. A screen
 * reader hears each change of its state, not each step. Hidden until there is something to show.
 */
public class ProgressPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final Div announcement = new Div();
    private final Div body = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Span progress = new Span();
    private final Button stop = new Button();
    private String shown = "";

    /**
     * @param label what the panel is, for a screen reader
     * @param barLabel what the bar measures, for a screen reader
     * @param stopped asks for an end
     */
    public ProgressPanel(String label, String barLabel, Runnable stopped) {
        addClassName("progress-panel");
        getElement().setAttribute("aria-label", label);
        announcement.addClassName("progress-announcement");
        announcement.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", barLabel);
        progress.addClassName("progress-words");
        stop.addClickListener(click -> stopped.run());
        add(announcement, body);
        setVisible(false);
    }

    /** Shows nothing, until something is shown again. */
    public void clear() {
        shown = "";
        body.removeAll();
        setVisible(false);
    }

    /** Forgets what is shown, so that the next state is drawn anew even if it is the same. */
    public void redraw() {
        shown = "";
    }

    /**
     * Shows a state, if it is not the one shown already.
     *
     * @param state tells this state from any other of this or other work
     * @param headline what is said aloud and stands above
     * @param content what stands below the headline
     */
    public void show(String state, String headline, Supplier<List<Component>> content) {
        setVisible(true);
        if (state.equals(shown)) {
            return;
        }
        shown = state;
        announcement.setText(headline);
        body.removeAll();
        body.add(new H2(headline));
        body.add(content.get());
    }

    /** What to show of work that is under way. */
    public List<Component> underWay(String begun, String stopWords, boolean stoppable) {
        stop.setText(stopWords);
        stop.setEnabled(stoppable);
        return List.of(note(begun), bar, line(progress, stop));
    }

    /**
     * How far the work has come.
     *
     * @param share in [0, 1]; NaN where it is not known
     */
    public void follow(double share, String words) {
        boolean known = !Double.isNaN(share);
        bar.setIndeterminate(!known);
        if (known) {
            bar.setValue(Math.clamp(share, 0, 1));
        }
        progress.setText(words);
    }

    /** A sentence of the panel. */
    public static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("progress-note");
        return note;
    }

    /** Things side by side, which wrap where there is no room. */
    public static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassName("progress-line");
        return line;
    }
}
