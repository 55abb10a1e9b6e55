package org.twinbridge.pole.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.pole.PoleTheme;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.matching.Lens;
import org.twinbridge.pole.PoleReport;
import org.twinbridge.pole.ReviewedPole;
import org.twinbridge.shell.LensSelect;
import org.twinbridge.shell.TitledView;
import org.twinbridge.shell.chart.MapData;
import org.twinbridge.shell.chart.TableTwin;
import org.twinbridge.shell.chart.WorldMap;

/**
 * The review of poles for reviewers and staff: a queue by theme and region, a map, the evidence of one, two side by side,
 * the decision and its history. Everybody else sees the accepted ones. All that it shows follows from a
 * {@link PolesState}, which stands in the address.
 */
@Route("poles")
@Menu(title = "poles", order = 4, icon = "assets/icons/poles.svg")
@PermitAll
@StyleSheet("assets/poles.css")
class PolesView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(PolesView.class);
    private static final int NOTICE_MS = 6000;

    private final transient PolesServices services;
    private final transient PoleWords words;
    private final transient Locale locale;
    private transient PolesState state;

    private final ComboBox<PoleTheme> theme = new ComboBox<>();
    private final ComboBox<M49Region> region = new ComboBox<>();
    private final Select<QueueFilter> filter = new Select<>();
    private final LensSelect lens = new LensSelect(id -> go(state().withInitiative(id)));
    private final Div message = new Div();
    private final Div body = new Div();
    private final Paragraph count = new Paragraph();
    private final PoleQueue queue;
    private final Button longer;
    private final WorldMap map = new WorldMap();
    private final TableTwin mapPicture = new TableTwin("", map);
    private final Div detail = new Div();
    private final H2 title = new H2();
    private final Paragraph summary = new Paragraph();
    private final Div chips = new Div();
    private final Button compare;
    private final DecisionForm form;
    private final EvidencePanel evidence;
    private final HistoryPanel history;
    private final ComparedPoles compared;
    private boolean filling;

    PolesView(PolesServices services) {
        this.services = services;
        words = services.words();
        locale = getLocale();
        state = PolesState.read(Map.of(), firstTheme());
        queue = new PoleQueue(words, locale, this::open);
        longer = new Button(say("longer"), click -> go(state.longer()));
        compare = new Button("", click -> toggleCompared());
        form = new DecisionForm(words, locale, services.reviews(), this::decided);
        evidence = new EvidencePanel(words, locale);
        history = new HistoryPanel(words, locale);
        compared = new ComparedPoles(words, locale, () -> go(state.withoutComparison()));
        addClassNames("page", "poles");
        message.addClassName("pole-message");
        message.getElement().setAttribute("role", "status");
        if (services.reviews().mayRead()) {
            add(bar(), message, body());
        } else {
            add(new AcceptedPoles(words, locale, services.reviews().accepted()));
        }
    }

    @Override
    public String heading() {
        return getTranslation(services.reviews().mayRead() ? "poles" : "pole.accepted.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!services.reviews().mayRead()) {
            return;
        }
        Map<String, List<String>> asked =
                event.getLocation().getQueryParameters().getParameters();
        if (services.matching().isReady()) {
            showAsked(asked);
            return;
        }
        tell(say("loading"), say("loading.text"), List.of());
        // The catalogue takes seconds to load; the page says so until then.
        getElement().executeJs("return true").then(ready -> showAsked(asked));
    }

    private void showAsked(Map<String, List<String>> asked) {
        state = PolesState.read(asked, firstTheme());
        if (!asked.containsKey("theme")) {
            themeWithCandidates().ifPresent(found -> state = state.withTheme(found.code()));
        }
        show();
    }

    /** A reviewer who names no theme should not have to look for one that has something to review. */
    private Optional<PoleTheme> themeWithCandidates() {
        return services.themes().all().stream()
                .filter(candidate -> !services.reviews().queue(candidate, false).isEmpty())
                .findFirst();
    }

    /** The state that is shown. */
    PolesState state() {
        return state;
    }

    private String firstTheme() {
        return services.themes().all().getFirst().code();
    }

    private Component bar() {
        theme.setLabel(say("theme"));
        theme.setItems(services.themes().all());
        theme.setItemLabelGenerator(item -> words.theme(item.code(), locale));
        theme.addValueChangeListener(change -> {
            if (!filling && change.getValue() != null) {
                go(state.withTheme(change.getValue().code()));
            }
        });
        region.setLabel(say("region"));
        region.setItems(M49Region.all());
        region.setItemLabelGenerator(item -> words.region(item, locale));
        region.setPlaceholder(say("region.any"));
        region.setClearButtonVisible(true);
        region.addValueChangeListener(change -> {
            if (!filling) {
                go(state.withRegion(change.getValue()));
            }
        });
        filter.setLabel(say("show"));
        filter.setItems(QueueFilter.values());
        filter.setItemLabelGenerator(item -> say("show." + item.id()));
        filter.addValueChangeListener(change -> {
            if (!filling && change.getValue() != null) {
                go(state.withFilter(change.getValue()));
            }
        });
        var bar = new Div(theme, region, filter, lens);
        bar.addClassName("pole-bar-filters");
        return bar;
    }

    private Component body() {
        count.addClassName("pole-quiet");
        longer.addThemeVariants(ButtonVariant.TERTIARY);
        map.addSelectListener(selected -> open(selected.place()));
        var master = new Section(count, queue, longer, mapPicture);
        master.addClassName("pole-master");
        master.getElement().setAttribute("aria-label", say("queue"));
        title.getElement().setAttribute("tabindex", "-1");
        chips.addClassName("pole-chips");
        summary.addClassName("pole-quiet");
        var back = new Button("← " + say("back"), click -> go(state.withPole(null)));
        back.addClassName("pole-back");
        back.addThemeVariants(ButtonVariant.TERTIARY);
        var head = new Div(back, title, chips, summary, compare);
        head.addClassName("pole-head");
        detail.add(head, form, evidence, history);
        detail.addClassName("pole-detail");
        body.add(master, detail, compared);
        body.addClassName("pole-body");
        return body;
    }

    private void open(String id) {
        go(state.withPole(id));
        title.getElement().callJsFunction("focus");
    }

    private void toggleCompared() {
        String shown = state.pole();
        if (shown != null) {
            go(state.toggleCompared(shown));
        }
    }

    private void decided() {
        Notification.show(say("decided.kept"), NOTICE_MS, Notification.Position.BOTTOM_START);
        show();
    }

    private void go(PolesState next) {
        state = next;
        show();
        var location = new Location("poles", new QueryParameters(state.write()));
        getUI().ifPresent(ui -> ui.getPage().getHistory().pushState(null, location));
    }

    private void show() {
        try {
            showChoices();
            Optional<PoleTheme> asked = services.themes().of(state.theme());
            if (asked.isEmpty()) {
                tell(say("unknown-theme"), say("unknown-theme.text", state.theme()), List.of());
            } else {
                showQueue(services.reviews().queue(asked.get(), state.filter() == QueueFilter.ALL));
            }
        } catch (RuntimeException failure) {
            LOG.error("The poles of {} could not be shown", state.theme(), failure);
            tell(say("failed"), say("failed.text"), List.of(new Button(say("failed.again"), click -> show())));
        }
    }

    private void showChoices() {
        filling = true;
        try {
            theme.setValue(services.themes().of(state.theme()).orElse(null));
            region.setValue(state.region());
            filter.setValue(state.filter());
            showLens();
        } finally {
            filling = false;
        }
    }

    private void showLens() {
        Function<Lens, LensSelect.Choice> choice = found -> new LensSelect.Choice(found.id(), found.name());
        lens.show(
                services.lenses().offered(locale).stream().map(choice).toList(),
                seenThrough().map(choice).orElse(null));
    }

    private Optional<Lens> seenThrough() {
        return Optional.ofNullable(state.initiative())
                .flatMap(id -> services.lenses().find(id, locale));
    }

    private void tell(String what, String text, List<Button> ways) {
        body.setVisible(false);
        message.setVisible(true);
        message.removeAll();
        message.add(new H2(what), new Paragraph(text));
        message.add(new ArrayList<Component>(ways));
    }

    private void showQueue(List<ReviewedPole> all) {
        InitiativeTerms terms = seenThrough().map(Lens::terms).orElse(InitiativeTerms.none());
        boolean touched = services.themes()
                .of(state.theme())
                .filter(theme -> terms.touches(theme.fields()))
                .isPresent();
        List<ReviewedPole> wanted = all.stream()
                .filter(pole -> touched)
                .filter(state.filter()::includes)
                .filter(this::isInRegion)
                .filter(pole -> actsWhereAMemberIs(terms, pole))
                .toList();
        Optional<ReviewedPole> opened = opened(all);
        if (wanted.isEmpty() && opened.isEmpty()) {
            tellNothingFits();
            return;
        }
        message.setVisible(false);
        body.setVisible(true);
        List<ReviewedPole> listed = wanted.stream().limit(state.length()).toList();
        count.setText(say("count", wanted.size(), listed.size()));
        queue.show(listed, opened.map(ReviewedPole::id).orElse(null));
        longer.setVisible(listed.size() < wanted.size());
        showMap(listed, opened.map(ReviewedPole::id).orElse(null));
        showDetail(opened);
    }

    private void tellNothingFits() {
        var ways = new ArrayList<Button>();
        if (state.region() != null) {
            ways.add(new Button(say("empty.everywhere"), click -> go(state.withRegion(null))));
        }
        if (seenThrough().isPresent()) {
            ways.add(new Button(say("empty.whole"), click -> go(state.withInitiative(null))));
        }
        if (state.filter() != QueueFilter.ALL) {
            ways.add(new Button(say("empty.all"), click -> go(state.withFilter(QueueFilter.ALL))));
        }
        tell(
                say("empty"),
                seenThrough().map(found -> say("empty.lens", found.name())).orElseGet(() -> say("empty.text")),
                ways);
    }

    private static boolean actsWhereAMemberIs(InitiativeTerms terms, ReviewedPole pole) {
        return pole.evidence().members().stream()
                .map(member -> new CountryCode(member.country()))
                .anyMatch(terms::actsIn);
    }

    private boolean isInRegion(ReviewedPole pole) {
        M49Region wanted = state.region();
        return wanted == null
                || pole.evidence().members().stream()
                        .map(PoleReport.Member::country)
                        .distinct()
                        .flatMap(code -> services.countries().find(new CountryCode(code)).stream())
                        .anyMatch(wanted::includes);
    }

    /** The one the address names, wherever it is in the queue. */
    private Optional<ReviewedPole> opened(List<ReviewedPole> all) {
        String id = state.pole();
        if (id == null) {
            return Optional.empty();
        }
        return all.stream().filter(pole -> pole.id().equals(id)).findFirst().or(() -> services.reviews()
                .find(id));
    }

    private void showMap(List<ReviewedPole> listed, @Nullable String selected) {
        map.setSelected(selected);
        map.show(new MapData(
                listed.stream()
                        .map(pole -> onMap(
                                pole.id(),
                                pole.evidence(),
                                "incomplete".equals(pole.evidence().status())
                                        ? MapData.Part.CANDIDATE
                                        : MapData.Part.POLE,
                                words,
                                locale))
                        .toList(),
                List.of()));
        mapPicture.setTitle(say("map", listed.size()));
    }

    /** A pole as one mark on the map of the world. */
    static MapData.Place onMap(String id, PoleReport.Pole pole, MapData.Part part, PoleWords words, Locale locale) {
        return new MapData.Place(
                id,
                words.place(pole, locale),
                pole.centre().latitude(),
                pole.centre().longitude(),
                part,
                words.say("map.note", locale, pole.members().size(), PoleWords.points(pole.score())));
    }

    private void showDetail(Optional<ReviewedPole> opened) {
        List<ReviewedPole> two = state.comparesTwo()
                ? state.compared().stream()
                        .flatMap(id -> services.reviews().find(id).stream())
                        .toList()
                : List.of();
        boolean sideBySide = two.size() == PolesState.MOST_COMPARED;
        compared.setVisible(sideBySide);
        detail.setVisible(!sideBySide);
        if (sideBySide) {
            compared.show(two);
        }
        setClassName("pole-open", opened.isPresent() || sideBySide);
        String asked = state.pole();
        if (opened.isEmpty()) {
            title.setText(say(asked == null ? "detail.none" : "detail.unknown"));
            summary.setText(asked == null ? say("detail.none.text") : say("detail.unknown.text", asked));
        }
        List.of(chips, compare, form, evidence, history).forEach(part -> part.setVisible(opened.isPresent()));
        opened.ifPresent(this::showPole);
    }

    private void showPole(ReviewedPole pole) {
        PoleReport.Pole found = pole.evidence();
        title.setText(say("heading.of", words.place(found, locale), words.theme(found.theme(), locale)));
        chips.removeAll();
        chips.add(
                PoleQueue.chip(words.word("status", found.status(), locale), found.status()),
                PoleQueue.chip(
                        words.word("state", pole.state().name().toLowerCase(Locale.ROOT), locale),
                        pole.state().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        summary.removeAll();
        summary.add(new Span(say(
                "detail.facts",
                PoleWords.points(found.score()),
                found.members().size(),
                words.extent(found.widthKm(), locale))));
        boolean chosen = state.compared().contains(pole.id());
        compare.setText(say(chosen ? "compare.remove" : "compare.add"));
        form.show(pole);
        evidence.show(found, pole.release(), true);
        history.show(pole, services.reviews().history(pole.id()));
    }

    private String say(String key, Object... arguments) {
        return words.say(key, locale, arguments);
    }
}
