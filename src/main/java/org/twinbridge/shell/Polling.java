package org.twinbridge.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Looks again, every second or so, while something is under way that a page shows; asks nothing of the server otherwise. */
public final class Polling implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int EVERY_MS = 800;
    private static final int NEVER = -1;

    private final Component page;
    private @Nullable Registration listening;

    private Polling(Component page) {
        this.page = page;
    }

    /**
     * Looks once whenever the page comes into sight, and again and again as long as {@link #keepLooking} says so.
     *
     * @param page what goes out of sight when the visitor leaves
     * @param look shows how things stand
     */
    public static Polling of(Component page, Runnable look) {
        var polling = new Polling(page);
        page.addAttachListener(attached -> polling.begin(attached.getUI(), look));
        page.addDetachListener(detached -> polling.end(detached.getUI()));
        return polling;
    }

    /** Whether to look again, from now on; without effect while the page is out of sight. */
    public void keepLooking(boolean underWay) {
        page.getUI().ifPresent(ui -> ui.setPollInterval(underWay ? EVERY_MS : NEVER));
    }

    private void begin(UI ui, Runnable look) {
        listening = ui.addPollListener(poll -> look.run());
        look.run();
    }

    private void end(UI ui) {
        ui.setPollInterval(NEVER);
        if (listening != null) {
            listening.remove();
        }
    }
}
