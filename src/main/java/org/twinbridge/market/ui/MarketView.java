package org.twinbridge.market.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.market.ExposureChange;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.market.CountryGrouping;
import org.twinbridge.market.KeptMarket;
import org.twinbridge.market.MarketBusyException;
import org.twinbridge.market.MarketRequest;
import org.twinbridge.market.MarketSummary;
import org.twinbridge.market.MarketTasks;
import org.twinbridge.market.SolvedMarket;
import org.twinbridge.matching.Lens;
import org.twinbridge.shell.LensSelect;
import org.twinbridge.shell.Polling;
import org.twinbridge.shell.TitledView;
import org.twinbridge.vocabulary.Vocabulary;

/**
 * The whole market at once: what both kinds of list do, to whom, what other settings would change, and who moves most.
 * Which part of it is shown stands in the address.
 */
@Route("market")
@Menu(title = "market", order = 3.5, icon = "assets/icons/market.svg")
@RolesAllowed({"STAFF", "ADMINISTRATOR"})
@StyleSheet("assets/market.css")
class MarketView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;

    private static final int NOTICE_MS = 8000;
    private static final long MINUTE = 60;

    /** A spreadsheet takes a file that begins with this for UTF-8, and for its own old encoding otherwise. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final transient MarketServices services;
    private final transient MarketWords words;
    private final transient MarketTables tables;
    private transient MarketState state = MarketState.start();
    private transient @Nullable KeptMarket shown;

    private transient InitiativeTerms terms = InitiativeTerms.none();
    private final LensSelect lens = new LensSelect(this::seeThrough);
    private final MarketTaskPanel task;
    private final Polling polling = Polling.of(this, this::refresh);
    private final Section empty = new Section();
    private final Div result = new Div();
    private final Section head = new Section();
    private final Section figures = new Section();
    private final MarketPictures pictures;
    private final RadioButtonGroup<CountryGrouping> grouping = new RadioButtonGroup<>();
    private final Div groups = new Div();
    private final RadioButtonGroup<MarketState.Moved> moved = new RadioButtonGroup<>();
    private final OrderedList movers = new OrderedList();
    private final Button longer = new Button();
    private final Button solve = new Button();

    MarketView(MarketServices services) {
        this.services = services;
        words = new MarketWords(
                services.vocabularies().of("market", getLocale()),
                services.clock().getZone());
        tables = new MarketTables(words);
        pictures = new MarketPictures(words);
        task = new MarketTaskPanel(services, words, this::refresh);
        addClassNames("page", "market");
        empty.addClassName("market-card");
        solve.addClickListener(click -> solve());
        add(lens, task, empty, result());
    }

    @Override
    public String heading() {
        return words.say("title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = MarketState.read(event.getLocation().getQueryParameters().getParameters());
        shown = null;
        showLens();
        refresh();
    }

    private void seeThrough(@Nullable String initiative) {
        shown = null;
        go(state.withInitiative(initiative));
        showLens();
        refresh();
    }

    /** Looked up when the choice changes, since the page asks for the market every second while it is being solved. */
    private void showLens() {
        Function<Lens, LensSelect.Choice> choice = found -> new LensSelect.Choice(found.id(), found.name());
        Optional<Lens> chosen = Optional.ofNullable(state.initiative())
                .flatMap(id -> services.lenses().find(id, getLocale()));
        terms = chosen.map(Lens::terms).orElse(InitiativeTerms.none());
        lens.show(
                services.lenses().offered(getLocale()).stream().map(choice).toList(),
                chosen.map(choice).orElse(null));
    }

    /** The state that is shown. */
    MarketState state() {
        return state;
    }

    private Component result() {
        head.addClassNames("market-card", "market-head");
        figures.addClassName("market-card");
        choice(grouping, "groups.by", CountryGrouping.values(), "group.by.");
        grouping.addValueChangeListener(change -> {
            if (change.getValue() != null && change.getValue() != state.grouping()) {
                go(state.withGrouping(change.getValue()));
            }
        });
        var says = new Paragraph(words.say("groups.says"));
        says.addClassName("market-quiet");
        var byGroup = new Section(new H2(words.say("groups")), grouping, says, groups);
        byGroup.addClassName("market-card");
        choice(moved, "moved.which", MarketState.Moved.values(), "moved.which.");
        moved.addValueChangeListener(change -> {
            if (change.getValue() != null && change.getValue() != state.moved()) {
                go(state.withMoved(change.getValue()));
            }
        });
        movers.addClassName("market-movers");
        longer.setText(words.say("longer"));
        longer.addClickListener(click -> go(state.longer()));
        var whoMoved = new Section(new H2(words.say("moved")), moved, movers, longer);
        whoMoved.addClassName("market-card");
        result.addClassName("market-result");
        pictures.addComponentAsFirst(figures);
        result.add(head, pictures, byGroup, whoMoved);
        return result;
    }

    private <E extends Enum<E>> void choice(RadioButtonGroup<E> group, String label, E[] values, String key) {
        group.setItems(values);
        group.setItemLabelGenerator(value -> words.say(key + Vocabulary.id(value)));
        group.setAriaLabel(words.say(label));
        group.addClassName("market-choice");
    }

    private void go(MarketState next) {
        state = next;
        KeptMarket kept = shown;
        if (kept != null) {
            showGroups(kept.market());
            showMovers(kept.market());
        }
        var location = new Location("market", new QueryParameters(state.write()));
        getUI().ifPresent(ui -> ui.getPage().getHistory().pushState(null, location));
    }

    private void solve() {
        try {
            services.tasks()
                    .begin(MarketRequest.withDefaults()
                            .under(services.policies().terms().market())
                            .through(terms));
        } catch (MarketBusyException busy) {
            Notification.show(words.say("busy", busy.underWay().by()), NOTICE_MS, Notification.Position.BOTTOM_START);
        }
        refresh();
    }

    private void refresh() {
        boolean underWay = task.refresh();
        KeptMarket kept = services.solved().last(terms).orElse(null);
        empty.setVisible(kept == null && !underWay);
        result.setVisible(kept != null);
        solve.setVisible(!underWay);
        if (kept == null && !underWay) {
            showEmpty();
        } else if (kept != null && isOther(kept)) {
            shown = kept;
            show(kept);
        }
        polling.keepLooking(underWay);
    }

    /** Whether it is another than shown; what is only asked again is left as it is. */
    private boolean isOther(KeptMarket kept) {
        KeptMarket present = shown;
        return present == null
                || present.market() != kept.market()
                || present.current() != kept.current()
                || !present.variants().equals(kept.variants());
    }

    private void showEmpty() {
        shown = null;
        long institutions = services.institutions().count();
        long seconds = MarketTasks.estimate(institutions).toSeconds();
        empty.removeAll();
        solve.setText(words.say("solve"));
        solve.addThemeVariants(ButtonVariant.PRIMARY);
        empty.add(
                new H2(words.say("empty")),
                new Paragraph(words.say("empty.text")),
                new Paragraph(words.say("empty.how-long", institutions, Math.max(1, Math.ceilDiv(seconds, MINUTE)))),
                solve);
    }

    private void show(KeptMarket kept) {
        showHead(kept);
        figures.removeAll();
        figures.add(new H2(words.say("figures")), tables.figures(kept.summary()));
        pictures.show(kept);
        showGroups(kept.market());
        showMovers(kept.market());
    }

    private void showHead(KeptMarket kept) {
        MarketSummary summary = kept.summary();
        head.removeAll();
        head.add(new H2(words.say(
                "finding",
                Vocabulary.points(summary.bestFit().coverage()),
                Vocabulary.points(summary.balanced().coverage()))));
        if (!kept.current()) {
            head.add(notice("stale"));
        }
        if (!summary.converged()) {
            head.add(notice("unconverged", summary.iterations(), summary.residual()));
        }
        if (summary.belowFloor() > 0) {
            head.add(notice(
                    "below-floor", summary.belowFloor(), kept.market().request().floor()));
        }
        var facts = new Paragraph(words.say(
                "facts",
                summary.institutions(),
                summary.pairs(),
                summary.beta(),
                kept.market().policy(),
                kept.market().release(),
                words.moment(kept.solvedAt()),
                summary.iterations(),
                summary.residual()));
        facts.addClassName("market-quiet");
        solve.setText(words.say("solve.again"));
        solve.removeThemeVariants(ButtonVariant.PRIMARY);
        if (!kept.current()) {
            solve.addThemeVariants(ButtonVariant.PRIMARY);
        }
        var actions = new Div(
                solve,
                file("file.lists", "balanced-lists.csv", (market, out) -> services.files()
                        .writeLists(market.comparison().balanced(), out)),
                file("file.exposure", "exposure.csv", (market, out) -> services.files()
                        .writeExposure(market, out)));
        actions.addClassName("market-line");
        head.add(facts, actions);
    }

    private Paragraph notice(String key, Object... arguments) {
        var notice = new Paragraph(words.say(key, arguments));
        notice.addClassName("market-notice");
        notice.getElement().setAttribute("role", "note");
        return notice;
    }

    /** What is taken away is the market kept when it is, as far as whoever takes it may see it then. */
    private Anchor file(String key, String name, Content content) {
        var handler = DownloadHandler.fromInputStream(request -> {
            byte[] bytes = bytes(content);
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, "text/csv", bytes.length);
        });
        return new Anchor(handler, AttachmentType.DOWNLOAD, words.say(key));
    }

    private byte[] bytes(Content content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        KeptMarket kept = services.solved().last(terms).orElse(null);
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            if (kept != null) {
                content.write(kept.market(), out);
            }
        }
        return bytes.toByteArray();
    }

    private void showGroups(SolvedMarket market) {
        grouping.setValue(state.grouping());
        groups.removeAll();
        groups.add(tables.groups(services.groups().of(market, state.grouping())));
    }

    private void showMovers(SolvedMarket market) {
        moved.setValue(state.moved());
        List<ExposureChange> changes = movedMost(market)
                .filter(change -> services.matching()
                        .catalogue()
                        .find(change.institution())
                        .isPresent())
                .limit(state.length() + 1L)
                .toList();
        movers.removeAll();
        changes.stream().limit(state.length()).forEach(change -> movers.add(item(market, change)));
        longer.setVisible(changes.size() > state.length() && state.length() < MarketState.LONGEST);
    }

    private Stream<ExposureChange> movedMost(SolvedMarket market) {
        return market.comparison().mostMoved(market.equilibrium().graph().size()).stream()
                .filter(change -> switch (state.moved()) {
                    case MOST -> change.gain() != 0;
                    case MORE -> change.gain() > 0;
                    case LESS -> change.gain() < 0;
                });
    }

    private ListItem item(SolvedMarket market, ExposureChange change) {
        InstitutionId id = change.institution();
        Profile profile = services.matching().catalogue().profile(id);
        var graph = market.equilibrium().graph();
        int quota = graph.participants().get(graph.index(id)).quota();
        var name = new H3(new Anchor("partners?order=balanced&institution=" + id.bare(), profile.name()));
        var country = new Paragraph(words.say(
                "moved.by", words.vocabulary().country(profile.country()), change.bestFit(), change.balanced()));
        country.addClassName("market-quiet");
        return new ListItem(
                name,
                country,
                new Paragraph(words.reason(change, quota, market.equilibrium().takenUp(id))));
    }

    /** What a file holds. */
    private interface Content {
        void write(SolvedMarket market, Writer out) throws IOException;
    }
}
