package org.twinbridge.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.twinbridge.catalogue.CatalogueMap;
import org.twinbridge.catalogue.CatalogueQuery;
import org.twinbridge.catalogue.CatalogueResult;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.shell.Sheet;
import org.twinbridge.shell.TitledView;
import org.twinbridge.steward.RequestKind;
import org.twinbridge.vocabulary.Vocabulary;

/**
 * The institutions of the catalogue: found by text and facets, listed and on the map. All that it shows follows from a
 * {@link CatalogueQuery}, which stands in the address.
 */
@Route("institutions")
@Menu(title = "institutions", order = 2, icon = "assets/icons/institutions.svg")
@PermitAll
@StyleSheet("assets/institutions.css")
class InstitutionsView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;

    private static final int NOTICE_MS = 8000;
    private static final int TYPING_MS = 250;

    private final transient CatalogueServices services;
    private final transient Vocabulary vocabulary;
    private transient CatalogueQuery query = CatalogueQuery.everything();
    private boolean typing;
    private boolean filling;

    private final TextField text = new TextField();
    private final FacetPanel facets;
    private final Div facetsHome = new Div();
    private final Sheet facetsSheet;
    private final Button facetsButton = new Button();
    private final H2 found = new H2();
    private final Paragraph order = new Paragraph();
    private final Button area = new Button();
    private final ResultList list;
    private final CatalogueMapPicture map;
    private final Section results = new Section();
    private final Div message = new Div();

    InstitutionsView(CatalogueServices services) {
        this.services = services;
        vocabulary = services.vocabularies().of("institutions", getLocale());
        facets = new FacetPanel(vocabulary, this::go);
        facetsSheet = new Sheet(vocabulary.say("facets"), facetsHome, facets);
        list = new ResultList(vocabulary, services.search());
        map = new CatalogueMapPicture(vocabulary, this::choose);
        addClassName("institutions");
        facetsHome.addClassName("institutions-facets-home");
        facetsHome.add(facets);
        message.addClassName("institutions-message");
        var body = new Div(facetsHome, results(), message);
        body.addClassName("institutions-body");
        add(bar(), body);
    }

    @Override
    public String heading() {
        return vocabulary.say("title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        InstitutionsAddress.Reading reading = InstitutionsAddress.read(
                event.getLocation().getQueryParameters().getParameters());
        if (!reading.ignored().isEmpty()) {
            Notification.show(
                    vocabulary.say("ignored", String.join(", ", reading.ignored())),
                    NOTICE_MS,
                    Notification.Position.BOTTOM_START);
        }
        query = reading.query();
        typing = false;
        if (services.search().isReady()) {
            show();
        } else {
            showSkeleton();
            // The index takes seconds to make; the page shows its outline until then.
            getElement().executeJs("return true").then(shown -> show());
        }
    }

    /** What is looked for. */
    CatalogueQuery query() {
        return query;
    }

    private void go(CatalogueQuery next) {
        query = next;
        typing = false;
        show();
        address(false);
    }

    /** While one types, the page stays one step of the browser's history. */
    private void look(String words) {
        boolean goesOn = typing;
        query = query.withText(words);
        typing = true;
        show();
        address(goesOn);
    }

    private void choose(CatalogueMap.Cluster cluster) {
        InstitutionId alone = cluster.institution();
        if (alone == null) {
            go(query.withArea(cluster.extent().rounded()));
        } else {
            getUI().ifPresent(ui -> ui.navigate("institutions/" + alone.bare()));
        }
    }

    private void address(boolean replace) {
        var location = new Location("institutions", new QueryParameters(InstitutionsAddress.write(query)));
        getUI().ifPresent(ui -> {
            if (replace) {
                ui.getPage().getHistory().replaceState(null, location);
            } else {
                ui.getPage().getHistory().pushState(null, location);
            }
        });
    }

    private Component bar() {
        text.setAriaLabel(vocabulary.say("search"));
        text.setPlaceholder(vocabulary.say("search.hint"));
        text.setClearButtonVisible(true);
        text.setMaxLength(CatalogueQuery.LONGEST_TEXT);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_MS);
        text.addClassName("institutions-text");
        text.getElement().setAttribute("role", "search");
        text.addValueChangeListener(change -> {
            if (!filling) {
                look(change.getValue());
            }
        });
        facetsButton.addClassName("institutions-narrow");
        facetsButton.addClickListener(click -> facetsSheet.open());
        var missing = new Button(vocabulary.say("request.not-listed"), click -> notListed());
        missing.addThemeVariants(ButtonVariant.TERTIARY);
        var bar = new Div(text, facetsButton, missing);
        bar.addClassName("institutions-bar");
        return bar;
    }

    private Component results() {
        found.setId("found");
        found.getElement().setAttribute("aria-live", "polite");
        order.addClassName("institutions-quiet");
        area.addThemeVariants(ButtonVariant.SMALL);
        area.setText(vocabulary.say("area.clear"));
        area.addClickListener(click -> go(query.withArea(null)));
        var hatch = new Span();
        hatch.addClassName("institutions-swatch");
        var legend = new Paragraph(hatch, new Span(vocabulary.say("legend.inferred")));
        legend.addClassNames("institutions-quiet", "institutions-legend");
        var head = new Div(found, area, order, legend);
        head.addClassName("institutions-head");
        var listed = new Div(head, list);
        listed.addClassName("institutions-listed");
        results.addClassName("institutions-results");
        results.getElement().setAttribute("aria-labelledby", "found");
        results.add(listed, map);
        return results;
    }

    private void notListed() {
        new RequestDialog(vocabulary, services, RequestKind.NOT_LISTED, null).open();
    }

    private void showSkeleton() {
        results.setVisible(false);
        message.removeAll();
        var skeleton = new Div();
        skeleton.addClassName("institutions-skeleton");
        skeleton.getElement().setAttribute("role", "status");
        skeleton.getElement().setAttribute("aria-label", vocabulary.say("loading"));
        for (int i = 0; i < 6; i++) {
            skeleton.add(new Div());
        }
        message.add(skeleton);
        message.setVisible(true);
    }

    private void show() {
        filling = true;
        try {
            text.setValue(query.text());
        } finally {
            filling = false;
        }
        CatalogueResult result = services.search().search(query, 0, 0);
        facets.show(query, result.facets());
        facetsButton.setText(vocabulary.say(query.isTextOnly() ? "facets" : "facets.chosen"));
        facetsSheet.setDone(vocabulary.say("facets.done", result.total()));
        results.setVisible(result.total() > 0);
        message.setVisible(result.total() == 0);
        if (result.total() == 0) {
            showNothing();
        } else {
            found.setText(vocabulary.say("found", result.total()));
            order.setText(order(result));
            area.setVisible(query.area() != null);
            list.show(query);
            map.show(services.search().map(query));
        }
    }

    private String order(CatalogueResult result) {
        if (query.text().isEmpty()) {
            return vocabulary.say("order.name");
        }
        return result.near() == 0
                ? vocabulary.say("order.best")
                : vocabulary.say("order.near", result.near(), result.total() - result.near());
    }

    private void showNothing() {
        message.removeAll();
        message.add(new H2(vocabulary.say("empty")), new Paragraph(vocabulary.say("empty.text")));
        int without = query.isTextOnly()
                ? 0
                : services.search().search(query.textOnly(), 0, 0).total();
        if (without > 0) {
            var widen = new Button(vocabulary.say("empty.widen", without), click -> go(query.textOnly()));
            widen.addThemeVariants(ButtonVariant.PRIMARY);
            message.add(widen);
        }
        if (!query.text().isEmpty()) {
            message.add(new Button(vocabulary.say("empty.all"), click -> go(CatalogueQuery.everything())));
        }
        message.add(new Button(vocabulary.say("request.not-listed"), click -> notListed()));
    }
}
