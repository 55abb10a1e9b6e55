package org.twinbridge.impact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.impact.Circulation;
import org.twinbridge.impact.ImpactFilter;
import org.twinbridge.impact.ImpactReport;
import org.twinbridge.impact.UnmetNeeds;
import org.twinbridge.matching.Lens;
import org.twinbridge.shell.LensSelect;
import org.twinbridge.shell.TitledView;
import org.twinbridge.shell.chart.HeatMap;
import org.twinbridge.shell.chart.Sankey;
import org.twinbridge.shell.chart.TableTwin;
import org.twinbridge.shell.chart.WorldMap;

/** What the programme has come to, in figures that lead to their rows. Which part of it is shown stands in the address. */
@Route("impact")
@Menu(title = "impact", order = 7.5, icon = "assets/icons/impact.svg")
@RolesAllowed({"OFFICER", "STAFF", "ADMINISTRATOR"})
@StyleSheet("assets/impact.css")
class ImpactView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;

    private final transient ImpactServices services;
    private transient OutcomeWords words;
    private transient ImpactState state = new ImpactState(ImpactFilter.none(), null, null);
    private transient InitiativeTerms terms = InitiativeTerms.none();
    private transient List<ImpactTable> tables = List.of();
    private final ImpactFilters filters;
    private final LensSelect lens = new LensSelect(id -> go(state().through(id)));
    private final Div content = new Div();

    ImpactView(ImpactServices services) {
        this.services = services;
        words = new OutcomeWords(services.vocabularies().of("impact", getLocale()), Map.of());
        filters = new ImpactFilters(words, filter -> go(state().with(filter)));
        addClassNames("page", "impact");
        content.addClassName("impact-content");
        var line = new Div(filters, lens, actions());
        line.addClassName("impact-line");
        add(line, content);
    }

    @Override
    public String heading() {
        return words.say("heading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = ImpactState.read(event.getLocation().getQueryParameters().getParameters());
        showLens();
        if (services.matching().isReady()) {
            show();
            return;
        }
        var loading = new Paragraph(words.say("loading"));
        loading.getElement().setAttribute("role", "status");
        content.removeAll();
        content.add(loading);
        // The catalogue takes seconds to load; the page says so until then.
        getElement().executeJs("return true").then(ready -> show());
    }

    /** The state that is shown. */
    final ImpactState state() {
        return state;
    }

    private void go(ImpactState next) {
        state = next;
        showLens();
        show();
        var location = new Location("impact", new QueryParameters(state.write()));
        getUI().ifPresent(ui -> ui.getPage().getHistory().pushState(null, location));
    }

    private void showLens() {
        Function<Lens, LensSelect.Choice> choice = found -> new LensSelect.Choice(found.id(), found.name());
        Optional<Lens> chosen = Optional.ofNullable(state.initiative())
                .flatMap(id -> services.lenses().find(id, getLocale()));
        terms = chosen.map(Lens::terms).orElse(InitiativeTerms.none());
        lens.show(
                services.lenses().offered(getLocale()).stream().map(choice).toList(),
                chosen.map(choice).orElse(null));
    }

    private Component actions() {
        var print = new Button(words.say("print"), click -> getElement().executeJs("window.print()"));
        var actions = new Div(
                print,
                file("export.xlsx", "impact.xlsx", XLSX, ImpactExport::xlsx),
                file("export.csv", "impact.csv", "text/csv", ImpactExport::csv));
        actions.addClassName("impact-actions");
        return actions;
    }

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Anchor file(String key, String name, String type, BiFunction<List<ImpactTable>, String, byte[]> content) {
        var handler = DownloadHandler.fromInputStream(request -> {
            byte[] bytes = content.apply(tables, source(""));
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
        });
        return new Anchor(handler, AttachmentType.DOWNLOAD, words.say(key));
    }

    private void show() {
        ImpactReport report = services.figures().report(state.filter(), terms);
        words = new OutcomeWords(
                services.vocabularies().of("impact", getLocale()),
                services.figures().names(report));
        filters.show(state.filter(), report.hasSamples());
        content.removeAll();
        if (report.hasSamples()) {
            var notice = new Paragraph(words.say("samples"));
            notice.addClassName("impact-notice");
            notice.getElement().setAttribute("role", "note");
            content.add(notice);
        }
        if (report.agreements().isEmpty() && report.records().isEmpty()) {
            content.add(empty());
        }
        String figure = state.figure();
        if (figure != null) {
            var rows = new RowsCard(services, words, report, figure, () -> go(state.showing(null)));
            content.add(rows);
            rows.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
        showFigures(report);
    }

    private void showFigures(ImpactReport report) {
        var discretion = new Discretion(services.figures().seesAll(), getLocale());
        var written = new ImpactTables(words, discretion);
        var pictures = new ImpactPictures(words, written, discretion);
        List<Circulation> moves = report.circulation();
        List<UnmetNeeds.Cell> needs = services.figures().unmetNeeds(terms);
        Map<String, M49Region> regions = services.figures().regions();
        String region = services.figures().retentionRegion(state.filter().region());
        String where = region.isEmpty() ? words.say("filter.world") : written.region(region, regions);
        ImpactTable totals = written.totals(report);
        ImpactTable circulation = written.circulation(moves);
        ImpactTable directions = written.directions(report.directions());
        ImpactTable exposed = written.protectedCountries(report.protectedCountries());
        ImpactTable retention = written.retention(
                report.retention(
                        services.figures().retention(state.filter()),
                        region,
                        services.policies().current().drain().priors()),
                where);
        ImpactTable states = written.states(report.states());
        ImpactTable unmet = written.unmet(needs, regions, ImpactTables.GRAVEST);
        tables = List.of(
                totals,
                circulation,
                directions,
                exposed,
                retention,
                states,
                written.unmet(needs, regions, needs.size()));
        content.add(pair(
                card(totals, source("unit.records")), card(states, source("unit.agreements"), words.say("dormant"))));
        if (!moves.isEmpty()) {
            content.add(pair(streams(written.largest(moves), pictures, moves), map(pictures, moves)));
        }
        content.add(
                pair(card(circulation, source("unit.months")), card(directions, source("unit.months"))),
                card(
                        retention,
                        words.say("retention.where", where),
                        words.say("retention.prior"),
                        words.say("retention.causal"),
                        source("unit.people")),
                card(exposed, words.say("protected.text"), source("unit.agreements")));
        if (!needs.isEmpty()) {
            content.add(heat(written.gravestGap(needs, regions), pictures, needs, regions));
        }
        content.add(card(unmet, words.say("unmet.text"), source("unit.demand")));
    }

    private static Div pair(Component... parts) {
        var pair = new Div(parts);
        pair.addClassName("impact-pair");
        return pair;
    }

    private TableCard card(ImpactTable table, String... notes) {
        return new TableCard(words, table, figure -> go(state.showing(figure)), notes);
    }

    private TableTwin streams(String title, ImpactPictures pictures, List<Circulation> moves) {
        var streams = new Sankey();
        streams.show(pictures.streams(moves));
        streams.addSelectListener(selected -> {
            if (ImpactRows.isFigure(selected.id())) {
                go(state.showing(selected.id()));
            }
        });
        var twin = new TableTwin(title, streams);
        twin.setSource(words.say("streams.text", ImpactPictures.MOST_STREAMS) + " " + source("unit.months"));
        return twin;
    }

    private TableTwin map(ImpactPictures pictures, List<Circulation> moves) {
        var map = new WorldMap();
        map.show(pictures.map(moves, services.figures().middles()));
        map.addSelectListener(selected -> {
            String figure = "country." + selected.place();
            if (ImpactRows.isFigure(figure)) {
                go(state.showing(figure));
            }
        });
        var twin = new TableTwin(words.say("map.title", moves.size()), map);
        twin.setSource(words.say("map.text") + " " + source("unit.months"));
        return twin;
    }

    private TableTwin heat(
            String title, ImpactPictures pictures, List<UnmetNeeds.Cell> needs, Map<String, M49Region> regions) {
        var heat = new HeatMap();
        heat.show(pictures.unmet(needs, regions));
        heat.addSelectListener(selected -> institutions(selected.id()));
        var twin = new TableTwin(title, heat);
        twin.setSource(words.say("heat.text") + " " + source("unit.demand"));
        twin.addClassName("impact-heat");
        return twin;
    }

    /** Those of the region that work in the field: whose needs they are. */
    private void institutions(String cell) {
        String[] parts = cell.split(" ", 2);
        if (parts.length == 2 && parts[0].matches("\\d{3}") && parts[1].matches("\\d{2,4}")) {
            getUI().ifPresent(ui -> ui.navigate(
                    "institutions", QueryParameters.of("region", parts[0]).merging("field", parts[1])));
        }
    }

    private String source(String unit) {
        List<String> names = services.figures().sources();
        String said = words.say("source", names.getFirst(), names.getLast());
        return unit.isEmpty() ? said : words.say(unit) + " " + said;
    }

    private Component empty() {
        var list = new Anchor("twinnings", words.say("record.list"));
        list.addClassName("action");
        var part = new Section(new H2(words.say("empty")), new Paragraph(words.say("empty.text")), list);
        part.addClassName("impact-card");
        return part;
    }
}
