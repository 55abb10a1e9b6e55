package org.twinbridge.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.matching.Lens;
import org.twinbridge.matching.Matching;
import org.twinbridge.shell.LensSelect;
import org.twinbridge.shell.MainLayout;
import org.twinbridge.shell.Sheet;
import org.twinbridge.shell.TitledView;
import org.twinbridge.shell.chart.MapData;
import org.twinbridge.shell.chart.TableTwin;
import org.twinbridge.shell.chart.WorldMap;
import org.twinbridge.vocabulary.Vocabulary;

/**
 * The suggestion view: partners in a list, why each is suggested, what would change it, and several side by side. All
 * that it shows follows from a {@link PartnersState}, which stands in the address.
 */
@Route("partners")
@Menu(title = "partners", order = 1, icon = "assets/icons/partners.svg")
@PermitAll
@StyleSheet("assets/partners.css")
class PartnersView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(PartnersView.class);
    private static final int QUIET_MS = 350;
    private static final int LOOKED_AT_MS = 2000;
    private static final int NOTICE_MS = 8000;
    private static final int MOST_UNPLACED_NAMED = 12;

    private final transient PartnersServices services;
    private final transient Vocabulary vocabulary;
    private transient PartnersState state = PartnersState.start();
    private transient List<PartnerRow> mapped = List.of();
    private transient PartnersPage.@Nullable Suggestions ranged;
    private transient Ranges ranges = new Ranges(Map.of(), Map.of());
    private boolean sliding;

    private final InstitutionPicker picker;
    private final RadioButtonGroup<ListOrder> order = new RadioButtonGroup<>();
    private final LensSelect lens;
    private final FilterForm filters;
    private final WeightsPanel weights;
    private final Div filtersHome = new Div();
    private final Div weightsHome = new Div();
    private final Sheet filtersSheet;
    private final Sheet weightsSheet;
    private final Button filtersButton = new Button();
    private final Button weightsButton = new Button();
    private final Button compareButton = new Button();
    private final ExportMenu export;
    private final Button saveButton = new Button();
    private transient PartnersPage.@Nullable Suggestions kept;

    private final Div body = new Div();
    private final Div message = new Div();
    private final Span fit = new Span();
    private final Paragraph says = new Paragraph();
    private final Paragraph inferred = new Paragraph();
    private final PartnerList list = new PartnerList();
    private final Button longer = new Button();
    private final WorldMap map = new WorldMap();
    private final TableTwin mapPicture = new TableTwin("", map);
    private final Div unplaced = new Div();
    private final ExplanationPanel explanation;
    private final ComparisonPanel comparison;
    private final Div announcement = new Div();

    PartnersView(PartnersServices services) {
        this.services = services;
        vocabulary = services.vocabularies().of("partners", getLocale());
        picker = new InstitutionPicker(vocabulary, services.institutions(), id -> go(state.withInstitution(id)));
        lens = new LensSelect(id -> go(state.withInitiative(id))).withoutLabel();
        filters = new FilterForm(
                vocabulary,
                services.taxonomy(),
                services.vocabularies().countries(),
                choice -> go(state.withChoice(choice)));
        weights = new WeightsPanel(vocabulary, services.policies().current(), this::tryOut);
        filtersSheet = new Sheet(vocabulary.say("filters"), filtersHome, filters);
        weightsSheet = new Sheet(vocabulary.say("weights"), weightsHome, weights);
        weightsSheet.setDone(vocabulary.say("weights.done"));
        export = new ExportMenu(vocabulary, services.export(), () -> state);
        explanation = new ExplanationPanel(vocabulary, () -> go(state.withPartner(null)), this::toggleCompared);
        comparison = new ComparisonPanel(
                vocabulary,
                () -> go(state.withComparing(false)),
                id -> go(state.toggleCompared(id)),
                () -> go(state.withCompared(List.of())));
        addClassName("partners");
        announcement.addClassName("partners-announcement");
        announcement.getElement().setAttribute("aria-live", "polite");
        filtersHome.addClassName("partners-filters-home");
        filtersHome.add(filters);
        weightsHome.addClassName("partners-weights-home");
        weightsHome.add(weights);
        message.addClassName("partners-message");
        add(bar(), filtersHome, message, body(), weightsHome, announcement);
        wire();
    }

    @Override
    public String heading() {
        InstitutionId institution = state.institution();
        return institution == null || !services.matching().isReady()
                ? vocabulary.say("title")
                : services.matching()
                        .catalogue()
                        .find(institution)
                        .map(profile -> vocabulary.say("heading", profile.name()))
                        .orElseGet(() -> vocabulary.say("title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PartnersAddress.Reading reading = PartnersAddress.read(
                event.getLocation().getQueryParameters().getParameters(),
                services.policies().current().criteria());
        if (!reading.ignored().isEmpty()) {
            Notification.show(
                    vocabulary.say("ignored", String.join(", ", reading.ignored())),
                    NOTICE_MS,
                    Notification.Position.BOTTOM_START);
        }
        PartnersState read = known(reading.state());
        state = read.institution() == null ? read.orInstitution(own()) : read;
        sliding = false;
        if (services.matching().isReady()) {
            show();
        } else {
            showSkeleton();
            // The catalogue takes seconds to load; the page shows its outline until then.
            getElement().executeJs("return true").then(shown -> {
                show();
                retitle();
            });
        }
    }

    /** Without an initiative that there is not: the address may be old. */
    private PartnersState known(PartnersState read) {
        String initiative = read.initiative();
        return initiative == null
                        || services.lenses()
                                .find(initiative, vocabulary.locale())
                                .isPresent()
                ? read
                : read.withInitiative(null);
    }

    /** The state that is shown. */
    PartnersState state() {
        return state;
    }

    private @Nullable InstitutionId own() {
        return services.account()
                .find()
                .flatMap(account -> account.institution())
                .orElse(null);
    }

    private void go(PartnersState next) {
        boolean otherInstitution = !Objects.equals(next.institution(), state.institution());
        state = next;
        sliding = false;
        show();
        address(false);
        if (otherInstitution) {
            retitle();
        }
    }

    /** While a slider moves, the page stays one step of the browser's history. */
    private void tryOut(WhatIf whatIf) {
        boolean goesOn = sliding;
        state = state.withWhatIf(whatIf);
        sliding = true;
        show();
        address(goesOn);
    }

    private void address(boolean replace) {
        var location = new Location("partners", new QueryParameters(PartnersAddress.write(state)));
        getUI().ifPresent(ui -> {
            if (replace) {
                ui.getPage().getHistory().replaceState(null, location);
            } else {
                ui.getPage().getHistory().pushState(null, location);
            }
        });
    }

    private void retitle() {
        findAncestor(MainLayout.class).show(this);
    }

    private void toggleCompared() {
        InstitutionId shown = explained();
        if (shown == null) {
            return;
        }
        PartnersState next = state.toggleCompared(shown);
        if (next.equals(state)) {
            Notification.show(vocabulary.say("compare.full"), NOTICE_MS, Notification.Position.BOTTOM_START);
        } else {
            go(next);
            explanation.focusCompare();
        }
    }

    /** The partner that is open; until one is, the first of the list where there is room for both. */
    private @Nullable InstitutionId explained() {
        if (state.partner() != null) {
            return state.partner();
        }
        return list.rows().isEmpty()
                ? null
                : new InstitutionId(list.rows().getFirst().id());
    }

    private Component bar() {
        order.setItems(ListOrder.values());
        order.setItemLabelGenerator(item -> vocabulary.say("order." + item.id()));
        order.setAriaLabel(vocabulary.say("order"));
        order.addClassName("partners-order");
        order.addValueChangeListener(change -> {
            if (change.getValue() != null && change.getValue() != state.order()) {
                go(state.withOrder(change.getValue()));
            }
        });
        filtersButton.addClassName("partners-narrow");
        filtersButton.addClickListener(click -> filtersSheet.open());
        weightsButton.setText(vocabulary.say("weights"));
        weightsButton.addClickListener(click -> weightsSheet.open());
        weightsButton.addClassName("partners-narrow");
        compareButton.addThemeVariants(ButtonVariant.PRIMARY);
        compareButton.addClickListener(click -> {
            go(state.withComparing(true));
            comparison.focusTitle();
        });
        saveButton.setText(vocabulary.say("save"));
        saveButton.setVisible(services.account()
                .find()
                .filter(account ->
                        account.has(Role.OFFICER) || account.has(Role.STAFF) || account.has(Role.ADMINISTRATOR))
                .isPresent());
        saveButton.addClickListener(click -> askHowToCallIt());
        var actions = new Div(filtersButton, weightsButton, compareButton, saveButton, export);
        actions.addClassName("partners-actions");
        var bar = new Div(picker, lens, order, actions);
        bar.addClassName("partners-bar");
        return bar;
    }

    private void askHowToCallIt() {
        Vocabulary words = services.vocabularies().of("searches", vocabulary.locale());
        new SaveSearchDialog(words, "save", heading(), name -> {
                    services.searches().save(name, PartnersAddress.query(state));
                    Notification.show(words.say("saved", name.strip()), NOTICE_MS, Notification.Position.BOTTOM_START);
                })
                .open();
    }

    private Component body() {
        var title = new H2(vocabulary.say("list"));
        title.setId("suggested");
        fit.addClassName("partners-fit");
        says.addClassName("partners-quiet");
        inferred.addClassName("partners-quiet");
        longer.setText(vocabulary.say("longer"));
        longer.addClickListener(click -> go(state.longer()));
        var head = new Div(title, fit, says, inferred, legend());
        head.addClassName("partners-list-head");
        var scroller = new Div(list, longer);
        scroller.addClassName("partners-scroller");
        unplaced.addClassName("partners-unplaced");
        var where = new Section(mapPicture, unplaced);
        where.addClassName("partners-map");
        where.getElement().setAttribute("aria-label", vocabulary.say("map"));
        var master = new Section(head, scroller, where);
        master.addClassName("partners-master");
        master.getElement().setAttribute("aria-labelledby", "suggested");
        var detail = new Div(explanation, comparison);
        detail.addClassName("partners-side");
        body.add(master, detail);
        body.addClassName("partners-body");
        return body;
    }

    private Component legend() {
        var legend = new UnorderedList();
        legend.addClassName("partners-legend");
        legend.getElement().setAttribute("aria-label", vocabulary.say("legend"));
        var parts = new ArrayList<>(services.policies().current().criteria());
        parts.add(CriterionId.BRAIN_DRAIN);
        for (CriterionId part : parts) {
            var swatch = new Span();
            swatch.getStyle().set("--tb-part", "var(--tb-criterion-" + part + ")");
            legend.add(new ListItem(swatch, new Span(vocabulary.criterion(part))));
        }
        var hatch = new Span();
        hatch.addClassName("hatched");
        legend.add(new ListItem(hatch, new Span(vocabulary.say("legend.inferred"))));
        var whisker = new Span();
        whisker.addClassName("whisker");
        legend.add(new ListItem(whisker, new Span(vocabulary.say("legend.range"))));
        return legend;
    }

    private void wire() {
        list.addSelectListener(selected -> go(state.withPartner(selected.partner())));
        list.addOpenListener(opened -> {
            go(state.withPartner(opened.partner()));
            explanation.focusTitle();
        });
        map.addSelectListener(selected -> {
            if (list.rows().stream().anyMatch(row -> row.id().equals(selected.place()))) {
                go(state.withPartner(new InstitutionId(selected.place())));
            }
        });
        // What the pointer lights goes from one to the other within the browser, or it would lag behind.
        list.getElement().executeJs("""
            const [list, map] = [this, $0];
            list.addEventListener('tb-hover', event => { map.hovered = event.detail.id; });
            map.addEventListener('tb-hover', event => { list.hovered = event.detail.id; });
            """, map.getElement());
    }

    private void showSkeleton() {
        body.setVisible(false);
        message.setVisible(true);
        message.removeAll();
        var skeleton = new Div();
        skeleton.addClassName("partners-skeleton");
        skeleton.getElement().setAttribute("role", "status");
        skeleton.getElement().setAttribute("aria-label", vocabulary.say("loading"));
        for (int i = 0; i < 6; i++) {
            skeleton.add(new Div());
        }
        message.add(skeleton);
    }

    private void show() {
        try {
            showState();
        } catch (RuntimeException failure) {
            LOG.error("The partners of {} could not be shown", state.institution(), failure);
            showMessage(
                    vocabulary.say("failed"),
                    vocabulary.say("failed.text"),
                    List.of(new Button(vocabulary.say("failed.again"), click -> show())));
        }
    }

    private void showState() {
        showChoices();
        switch (services.presenter().page(state, vocabulary.locale())) {
            case PartnersPage.NobodyChosen nobody ->
                showMessage(vocabulary.say("empty.nobody"), vocabulary.say("empty.nobody.text"), List.of());
            case PartnersPage.Unknown unknown ->
                showMessage(
                        vocabulary.say("empty.unknown"),
                        vocabulary.say("empty.unknown.text", unknown.institution()),
                        List.of());
            case PartnersPage.TakesNoPart without ->
                showMessage(
                        vocabulary.say("empty.takes-no-part"),
                        vocabulary.say("empty.takes-no-part.text", without.institution(), without.initiative()),
                        List.of(new Button(
                                vocabulary.say("empty.takes-no-part.whole"), click -> go(state.withInitiative(null)))));
            case PartnersPage.NotBalanced without -> showNotBalanced(without);
            case PartnersPage.NothingFits nothing -> showNothingFits(nothing);
            case PartnersPage.Suggestions suggestions -> showSuggestions(suggestions);
        }
    }

    private void showChoices() {
        InstitutionId institution = state.institution();
        picker.show(
                institution == null
                        ? null
                        : services.matching()
                                .catalogue()
                                .find(institution)
                                .map(profile -> new InstitutionPicker.Choice(
                                        profile.id().value(), profile.name(), vocabulary.country(profile.country())))
                                .orElse(null));
        showLens();
        order.setValue(state.order());
        weightsButton.setVisible(state.order() != ListOrder.BALANCED);
        filters.show(state.choice());
        weights.show(state.whatIf());
        int used = state.choice().used();
        filtersButton.setText(used == 0 ? vocabulary.say("filters") : vocabulary.say("filters.used", used));
        int compared = state.compared().size();
        compareButton.setVisible(compared > 0);
        compareButton.setText(vocabulary.say("compare.open", compared));
    }

    private void showLens() {
        Function<Lens, LensSelect.Choice> choice = found -> new LensSelect.Choice(found.id(), found.name());
        lens.show(
                services.lenses().offered(vocabulary.locale()).stream()
                        .map(choice)
                        .toList(),
                Optional.ofNullable(state.initiative())
                        .flatMap(id -> services.lenses().find(id, vocabulary.locale()))
                        .map(choice)
                        .orElse(null));
    }

    private void showMessage(String title, String text, List<? extends Component> ways) {
        list.show(List.of());
        body.setVisible(false);
        weightsHome.setVisible(false);
        export.setEnabled(false);
        message.setVisible(true);
        message.removeAll();
        message.add(new H2(title), new Paragraph(text));
        message.add(new ArrayList<Component>(ways));
        filtersSheet.setDone(vocabulary.say("filters.done", 0));
        setClassName("partners-open", false);
    }

    private void showNotBalanced(PartnersPage.NotBalanced without) {
        var ways = new ArrayList<Component>();
        ways.add(new Button(vocabulary.say("balanced.best-fit"), click -> go(state.withOrder(ListOrder.BEST_FIT))));
        if (services.account()
                .find()
                .filter(account -> account.has(Role.STAFF) || account.has(Role.ADMINISTRATOR))
                .isPresent()) {
            ways.add(new Anchor("market", vocabulary.say("balanced.market")));
        }
        String why = Vocabulary.id(without.why());
        showMessage(vocabulary.say("balanced." + why), vocabulary.say("balanced." + why + ".text"), ways);
    }

    private void showNothingFits(PartnersPage.NothingFits nothing) {
        List<Button> ways = nothing.ways().stream()
                .map(way -> new Button(
                        vocabulary.say("empty.loosen", way.filter(), way.eligible()),
                        click -> go(state.withChoice(way.choice()))))
                .toList();
        showMessage(
                vocabulary.say("empty.nothing-fits"),
                vocabulary.say(ways.isEmpty() ? "empty.nothing-fits.none" : "empty.nothing-fits.text"),
                ways);
    }

    private void showSuggestions(PartnersPage.Suggestions suggestions) {
        message.setVisible(false);
        body.setVisible(true);
        weightsHome.setVisible(!suggestions.balanced());
        export.setEnabled(true);
        list.show(suggestions.rows());
        fit.setText(vocabulary.say("fit", suggestions.ranking().eligible()));
        says.setText(vocabulary.say("order." + state.order().id() + ".says", Matching.MOST_DRAWN));
        inferred.setText(
                vocabulary.say("self.inferred", suggestions.institution().name()));
        inferred.setVisible(suggestions.institution().inferred());
        longer.setVisible(
                suggestions.rows().size() < suggestions.ranking().partners().size());
        filtersSheet.setDone(
                vocabulary.say("filters.done", suggestions.ranking().eligible()));
        announcement.setText(
                state.whatIf().isNothing()
                        ? vocabulary.say("fit", suggestions.ranking().eligible())
                        : vocabulary.say("moved", suggestions.moved()));
        list.setSelected(explained());
        showMap(suggestions);
        showDetail(suggestions);
        showRangesSoon(suggestions);
        keepWhatStays(suggestions);
    }

    /**
     * Ranges take longer than the list: they follow once it stands and no slider has moved for a moment. Those of a list
     * that is shown already stay.
     */
    private void showRangesSoon(PartnersPage.Suggestions suggestions) {
        boolean shown = ranged != null && suggestions.listsTheSameAs(ranged);
        ranged = suggestions;
        if (shown) {
            showInTop();
            return;
        }
        ranges = new Ranges(Map.of(), Map.of());
        list.setRanges(Map.of());
        getElement()
                .executeJs("return new Promise(done => setTimeout(done, $0))", QUIET_MS)
                .then(quiet -> {
                    if (ranged != null && suggestions.listsTheSameAs(ranged)) {
                        showRanges();
                    }
                });
    }

    /** A list that stays for two seconds is taken for one that was looked at; each step of a slider is not. */
    private void keepWhatStays(PartnersPage.Suggestions suggestions) {
        if (kept != null && suggestions.listsTheSameAs(kept)) {
            return;
        }
        kept = suggestions;
        getElement()
                .executeJs("return new Promise(done => setTimeout(done, $0))", LOOKED_AT_MS)
                .then(stayed -> {
                    if (suggestions == kept) {
                        services.shown().keep(suggestions, state);
                    }
                });
    }

    /** Draws how far the scores listed could lie from where they are. */
    void showRanges() {
        if (ranged != null) {
            ranges = services.ranges().ranges(ranged, state.whatIf(), vocabulary.locale());
        }
        list.setRanges(ranges.rows());
        showInTop();
    }

    private void showInTop() {
        InstitutionId explained = explained();
        explanation.showInTop(explained == null ? "" : ranges.inTop().getOrDefault(explained.value(), ""));
    }

    private void showMap(PartnersPage.Suggestions suggestions) {
        InstitutionId explained = explained();
        map.setSelected(explained == null ? null : explained.value());
        List<String> before = mapped.stream().map(PartnerRow::id).sorted().toList();
        List<String> now =
                suggestions.rows().stream().map(PartnerRow::id).sorted().toList();
        if (before.equals(now) && !mapped.isEmpty()) {
            return;
        }
        mapped = suggestions.rows();
        var places = new ArrayList<MapData.Place>();
        var missing = new ArrayList<String>();
        for (PartnerRow row : suggestions.rows()) {
            Double latitude = row.latitude();
            Double longitude = row.longitude();
            if (latitude == null || longitude == null) {
                missing.add(row.name());
            } else {
                places.add(new MapData.Place(
                        row.id(),
                        row.name(),
                        latitude,
                        longitude,
                        MapData.Part.PARTNER,
                        vocabulary.say("map.score", row.score())));
            }
        }
        map.show(onMap(suggestions.institution(), places));
        mapPicture.setTitle(vocabulary.say("map.finding", places.size()));
        showUnplaced(missing);
    }

    private MapData onMap(PartnersPage.Subject self, List<MapData.Place> partners) {
        GeoPoint place = self.place();
        return place == null
                ? new MapData(partners, List.of())
                : MapData.partners(
                        new MapData.Place(
                                self.id().value(),
                                self.name(),
                                place.latitude(),
                                place.longitude(),
                                MapData.Part.SELF,
                                vocabulary.say("map.self")),
                        partners);
    }

    private void showUnplaced(List<String> missing) {
        unplaced.removeAll();
        unplaced.setVisible(!missing.isEmpty());
        if (!missing.isEmpty()) {
            var names = new UnorderedList();
            missing.forEach(name -> names.add(new ListItem(name)));
            unplaced.add(new Details(vocabulary.say("map.unplaced", missing.size()), names));
        }
    }

    private void showDetail(PartnersPage.Suggestions suggestions) {
        InstitutionId explained = explained();
        Comparison sideBySide = state.comparing()
                ? services.comparisons()
                        .comparison(state, suggestions.terms(), vocabulary.locale())
                        .orElse(null)
                : null;
        comparison.setVisible(sideBySide != null);
        explanation.setVisible(sideBySide == null);
        setClassName("partners-open", state.partner() != null || sideBySide != null);
        if (sideBySide != null) {
            comparison.show(sideBySide);
        } else if (explained == null) {
            explanation.showNothing();
        } else {
            services.explanations()
                    .explain(explained, state.whatIf(), suggestions, vocabulary.locale())
                    .ifPresentOrElse(why -> showWhy(why, suggestions), explanation::showNothing);
        }
    }

    private void showWhy(PartnerExplanation why, PartnersPage.Suggestions suggestions) {
        explanation.show(
                why,
                suggestions.reason(why.partner()),
                state.compared().contains(why.partner()),
                suggestions.ranking().policy(),
                suggestions.ranking().release());
        services.account()
                .find()
                .ifPresent(account -> explanation.offer(
                        services.actions().orderedStream().toList(),
                        account,
                        PartnersAddress.pair(state, suggestions.institution().id(), why.partner())));
    }
}
