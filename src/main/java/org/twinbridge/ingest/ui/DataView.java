package org.twinbridge.ingest.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Locale;
import org.twinbridge.shell.Polling;
import org.twinbridge.shell.TitledView;

/** Where stewards bring data in, take releases back and decide what users ask. Which part is shown stands in the address. */
@Route("data")
@Menu(title = "data", order = 8, icon = "assets/icons/data.svg")
@RolesAllowed({"STEWARD", "ADMINISTRATOR"})
@StyleSheet("assets/data.css")
class DataView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;
    private static final String PART = "part";

    /** Parts of the page. */
    enum Part {
        IMPORT,
        RELEASES,
        REQUESTS;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Part of(String id) {
            return Arrays.stream(values())
                    .filter(part -> part.id().equals(id))
                    .findFirst()
                    .orElse(IMPORT);
        }
    }

    private final transient DataServices services;
    private final transient DataWords words;
    private final Nav navigation = new Nav();
    private final Div content = new Div();
    private final TaskPanel task;
    private final Polling polling = Polling.of(this, this::refresh);

    DataView(DataServices services) {
        this.services = services;
        words = new DataWords(services.messages(), getLocale(), services.clock().getZone());
        task = new TaskPanel(services, words, this::refresh);
        addClassNames("page", "data");
        navigation.addClassName("data-parts");
        navigation.getElement().setAttribute("aria-label", words.say("parts"));
        content.addClassName("data-content");
        add(navigation, task, content);
    }

    @Override
    public String heading() {
        return words.say("title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Part part = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PART)
                .map(Part::of)
                .orElse(Part.IMPORT);
        showNavigation(part);
        task.setBrief(part != Part.IMPORT);
        content.removeAll();
        content.add(
                switch (part) {
                    case IMPORT -> new ImportPanel(services, words, this::refresh);
                    case RELEASES -> new ReleasesPanel(services, words, this::refresh);
                    case REQUESTS -> new RequestsPanel(services, words, () -> showNavigation(part));
                });
        refresh();
    }

    /** The part of the page at a place in its address. */
    static QueryParameters at(Part part) {
        return part == Part.IMPORT ? QueryParameters.empty() : QueryParameters.of(PART, part.id());
    }

    private void refresh() {
        boolean underWay = task.refresh();
        content.getChildren()
                .filter(Refreshable.class::isInstance)
                .map(Refreshable.class::cast)
                .forEach(part -> part.refresh(underWay));
        polling.keepLooking(underWay);
    }

    private void showNavigation(Part shown) {
        navigation.removeAll();
        for (Part part : Part.values()) {
            String text = part == Part.REQUESTS
                    ? words.say("part.requests", services.queue().openCount())
                    : words.say("part." + part.id());
            var link = new RouterLink(text, DataView.class);
            link.setQueryParameters(at(part));
            link.setHighlightCondition((l, e) -> false);
            if (part == shown) {
                link.getElement().setAttribute("aria-current", "page");
            }
            navigation.add(link);
        }
    }

    /** A part that looks different while something goes on. */
    interface Refreshable {
        void refresh(boolean underWay);
    }
}
