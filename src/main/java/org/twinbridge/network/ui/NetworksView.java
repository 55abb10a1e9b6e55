package org.twinbridge.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.matching.Lens;
import org.twinbridge.network.NetworkProposals;
import org.twinbridge.shell.LensSelect;
import org.twinbridge.shell.TitledView;
import org.twinbridge.shell.chart.NetworkGraph;
import org.twinbridge.shell.chart.TableTwin;
import org.twinbridge.shell.chart.WorldMap;
import org.twinbridge.vocabulary.Vocabulary;

/**
 * Composes networks: what is wanted, the network found, members moved in and out by hand, what it lacks, what would be
 * another way, and the proposal that comes of it. All that it shows follows from a {@link NetworkState}, which stands in
 * the address.
 */
@Route("networks")
@Menu(title = "networks", order = 3, icon = "assets/icons/networks.svg")
@RolesAllowed({"STAFF", "ADMINISTRATOR"})
@StyleSheet("assets/networks.css")
class NetworksView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;

    private static final int NOTICE_MS = 6000;
    private static final int MOST_FOUND = 100;
    private static final double LEAST_CHANGE = .05;

    private final transient NetworksServices services;
    private final transient Vocabulary vocabulary;
    private transient NetworkState state = NetworkState.start();
    private transient NetworkPage.@Nullable Composed shown;
    private transient List<NetworkPage.Candidate> onBench = List.of();

    private final LensSelect lens;
    private final WishForm form;
    private final ProposalList proposals;
    private final Anchor dossier = new Anchor();
    private final Div message = new Div();
    private final Div result = new Div();
    private final H2 headline = new H2();
    private final Paragraph change = new Paragraph();
    private final UnorderedList parts = new UnorderedList();
    private final UnorderedList broken = new UnorderedList();
    private final Paragraph binding = new Paragraph();
    private final MemberLists lists;
    private final ComboBox<WishForm.Choice> other = new ComboBox<>();
    private final Section gaps = new Section();
    private final Section alternatives = new Section();
    private final NetworkGraph graph = new NetworkGraph();
    private final TableTwin graphPicture;
    private final WorldMap map = new WorldMap();
    private final TableTwin mapPicture;
    private final Paragraph unplaced = new Paragraph();

    NetworksView(NetworksServices services) {
        this.services = services;
        vocabulary = services.vocabularies().of("networks", getLocale());
        lens = new LensSelect(id -> go(state.withInitiative(id)));
        form = new WishForm(services, vocabulary, wish -> go(state.withWish(wish)));
        proposals = new ProposalList(vocabulary);
        lists = new MemberLists(vocabulary, this::join, this::leave);
        graphPicture = new TableTwin(say("graph"), graph);
        mapPicture = new TableTwin(say("map"), map);
        addClassNames("page", "networks");
        message.addClassName("network-message");
        message.getElement().setAttribute("role", "status");
        add(lens, form, message, result(), proposals);
    }

    @Override
    public String heading() {
        return getTranslation("networks");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = NetworkAddress.read(event.getLocation().getQueryParameters().getParameters());
        shown = null;
        if (state.asksForNothing() || services.matching().isReady()) {
            show();
            return;
        }
        tell("loading", say("loading.text"), List.of());
        result.setVisible(false);
        // The catalogue takes seconds to load; the page says so until then.
        getElement().executeJs("return true").then(ready -> show());
    }

    /** The state that is shown. */
    NetworkState state() {
        return state;
    }

    private Component result() {
        result.addClassName("network-result");
        broken.addClassName("network-broken");
        parts.addClassName("network-parts");
        change.addClassName("network-change");
        change.getElement().setAttribute("aria-live", "polite");
        other.setLabel(say("other"));
        other.setItems(query -> services.institutions().search(query.getFilter().orElse(""), MOST_FOUND).stream()
                .map(WishForm.Choice::of)
                .skip(query.getOffset())
                .limit(query.getLimit()));
        other.setItemLabelGenerator(WishForm.Choice::name);
        other.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                InstitutionId id = chosen.getValue().id();
                other.clear();
                join(id);
            }
        });
        var head = new Section(headline, change, parts, broken, binding, actions());
        head.addClassName("network-head");
        var left = new Div(head, lists, other, gaps, alternatives);
        left.addClassName("network-left");
        var right = new Div(graphPicture, mapPicture, unplaced);
        right.addClassName("network-right");
        result.add(left, right);
        return result;
    }

    private Component actions() {
        var propose = new Button(say("propose"), click -> openProposal());
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        var again = new Button(say("again"), click -> go(state.withMembers(List.of())));
        var print = new Button(say("print"), click -> UI.getCurrent().getPage().executeJs("window.print()"));
        dossier.setText(say("dossier"));
        dossier.addClassName("network-dossier");
        dossier.setRouterIgnore(true);
        dossier.getElement().setAttribute("download", true);
        var actions = new Div(propose, again, print, dossier);
        actions.addClassName("network-actions");
        return actions;
    }

    private void join(InstitutionId id) {
        edit(id, true);
    }

    private void leave(InstitutionId id) {
        edit(id, false);
    }

    private void edit(InstitutionId id, boolean in) {
        NetworkPage.Composed present = shown;
        if (present == null) {
            return;
        }
        var members = new ArrayList<>(present.memberIds());
        boolean changed = in ? !members.contains(id) && members.add(id) : members.size() > 2 && members.remove(id);
        if (changed) {
            go(state.withMembers(members));
        }
    }

    private void go(NetworkState next) {
        state = next;
        show();
        var location = new Location("networks", new QueryParameters(NetworkAddress.write(state)));
        getUI().ifPresent(ui -> ui.getPage().getHistory().pushState(null, location));
    }

    private void show() {
        showLens();
        form.show(state.wish());
        proposals.show(services.proposals().latest());
        proposals.setVisible(state.asksForNothing());
        switch (services.presenter().page(state, vocabulary)) {
            case NetworkPage.NothingAsked nothing -> showNothing("empty", List.of(), say("empty.text"));
            case NetworkPage.UnknownMember unknown -> showNothing("unknown", List.of(), unknown.reason());
            case NetworkPage.Impossible impossible -> showImpossible(impossible);
            case NetworkPage.Composed composed -> show(composed);
        }
    }

    private void showLens() {
        Function<Lens, LensSelect.Choice> choice = found -> new LensSelect.Choice(found.id(), found.name());
        lens.show(
                services.lenses().offered(getLocale()).stream().map(choice).toList(),
                Optional.ofNullable(state.initiative())
                        .flatMap(id -> services.lenses().find(id, getLocale()))
                        .map(choice)
                        .orElse(null));
    }

    private void showImpossible(NetworkPage.Impossible impossible) {
        var sentences = new ArrayList<>(impossible.colliding());
        sentences.addAll(impossible.relaxations());
        showNothing("impossible", sentences, say("impossible.text"));
    }

    private void showNothing(String key, List<String> sentences, String text) {
        shown = null;
        result.setVisible(false);
        tell(key, text, sentences);
    }

    private void tell(String key, String text, List<String> sentences) {
        message.removeAll();
        message.setVisible(true);
        message.add(new H2(say(key)), new Paragraph(text));
        if (!sentences.isEmpty()) {
            message.add(list(sentences));
        }
    }

    private void show(NetworkPage.Composed composed) {
        NetworkPage.Composed before = shown;
        shown = composed;
        message.setVisible(false);
        result.setVisible(true);
        headline.setText(say("headline", composed.members().size(), composed.value()));
        showChange(before, composed);
        dossier.setHref("dossier/network?lang=%s&member=%s"
                .formatted(
                        getLocale().getLanguage(),
                        composed.memberIds().stream()
                                .map(InstitutionId::bare)
                                .collect(Collectors.joining("&member="))));
        fill(parts, composed.parts());
        fill(broken, composed.broken());
        // How many members there are is what one's own hand decides.
        String binds = state.isByHand() ? null : composed.binding();
        binding.setText(binds == null ? "" : binds);
        binding.setVisible(binds != null);
        lists.show(composed.members(), bench(before, composed));
        showGaps(composed.gaps());
        showAlternatives(composed);
        graph.show(composed.graph());
        graphPicture.setTitle(say("graph.title", composed.graph().links().size()));
        map.show(composed.map());
        unplaced.setText(composed.unplaced().isEmpty() ? "" : say("unplaced", String.join(", ", composed.unplaced())));
        unplaced.setVisible(!composed.unplaced().isEmpty());
    }

    /** Whoever could be in it, and by hand whoever was in sight a step ago: what one took out can be put back. */
    private List<NetworkPage.Candidate> bench(NetworkPage.@Nullable Composed before, NetworkPage.Composed composed) {
        var bench = new LinkedHashMap<InstitutionId, NetworkPage.Candidate>();
        if (state.isByHand() && before != null) {
            before.members().forEach(m -> bench.put(m.id(), new NetworkPage.Candidate(m.id(), m.name(), m.country())));
            onBench.forEach(candidate -> bench.putIfAbsent(candidate.id(), candidate));
        }
        composed.bench().forEach(candidate -> bench.putIfAbsent(candidate.id(), candidate));
        bench.keySet().removeAll(composed.memberIds());
        onBench = List.copyOf(bench.values());
        return onBench;
    }

    /** Only what one's own hand did is told as a change. */
    private void showChange(NetworkPage.@Nullable Composed before, NetworkPage.Composed composed) {
        double by = before == null ? 0 : composed.value() - before.value();
        boolean told = state.isByHand() && Math.abs(by) >= LEAST_CHANGE;
        change.setText(told ? say(by > 0 ? "change.more" : "change.less", Math.abs(by)) : "");
        change.setVisible(told);
    }

    private void showGaps(List<NetworkPage.Gap> found) {
        gaps.removeAll();
        gaps.setVisible(!found.isEmpty());
        gaps.add(new H2(say("gaps")));
        var list = new UnorderedList();
        list.addClassName("network-gaps");
        for (NetworkPage.Gap gap : found) {
            var item = new ListItem(new Span(gap.text()), new Span(say("gap.covered", gap.covered())));
            gap.couldCover().forEach(candidate -> item.add(joinButton(candidate)));
            list.add(item);
        }
        gaps.add(list);
    }

    private Button joinButton(NetworkPage.Candidate candidate) {
        var button = new Button(say("add.named", candidate.name()), click -> join(candidate.id()));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private void showAlternatives(NetworkPage.Composed composed) {
        alternatives.removeAll();
        alternatives.setVisible(!composed.alternatives().isEmpty());
        alternatives.add(new H2(say("alternatives")));
        var cards = new Div();
        cards.addClassName("network-alternatives");
        for (NetworkPage.Alternative alternative : composed.alternatives()) {
            cards.add(card(alternative, composed));
        }
        alternatives.add(cards);
    }

    private Component card(NetworkPage.Alternative alternative, NetworkPage.Composed composed) {
        var members = new UnorderedList();
        alternative.members().forEach(member -> {
            var item = new ListItem(say("named", member.name(), member.country()));
            item.setClassName("network-common", composed.memberIds().contains(member.id()));
            members.add(item);
        });
        List<InstitutionId> ids =
                alternative.members().stream().map(NetworkPage.Candidate::id).toList();
        var use = new Button(say("alternative.use"), click -> go(state.withMembers(ids)));
        var card = new Section(
                new Span(say("alternative.value", alternative.value(), alternative.value() - composed.value())),
                members,
                use);
        card.addClassName("network-card");
        return card;
    }

    private void openProposal() {
        NetworkPage.Composed composed = shown;
        if (composed == null) {
            return;
        }
        var title = new TextField(say("propose.name"));
        title.setMaxLength(NetworkProposals.LONGEST_TITLE);
        title.setRequired(true);
        title.setWidthFull();
        var dialog = new Dialog(say("propose"));
        dialog.add(new Paragraph(say("propose.text")), title);
        var keep = new Button(say("propose.keep"), click -> {
            if (title.getValue().isBlank()) {
                title.setErrorMessage(say("propose.name.needed"));
                title.setInvalid(true);
                return;
            }
            propose(title.getValue(), composed);
            dialog.close();
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(say("cancel"), click -> dialog.close()), keep);
        dialog.open();
        title.focus();
    }

    /** The address that is kept names the members one by one, so that it shows these and not whoever is best then. */
    private void propose(String title, NetworkPage.Composed composed) {
        String address =
                new QueryParameters(NetworkAddress.write(state.withMembers(composed.memberIds()))).getQueryString();
        services.proposals().propose(title, address, composed.evidence());
        proposals.show(services.proposals().latest());
        proposals.setVisible(true);
        Notification.show(say("proposed", title), NOTICE_MS, Notification.Position.BOTTOM_START);
    }

    private static void fill(UnorderedList list, List<String> sentences) {
        list.removeAll();
        list.setVisible(!sentences.isEmpty());
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
    }

    private static UnorderedList list(List<String> sentences) {
        var list = new UnorderedList();
        fill(list, sentences);
        return list;
    }

    private String say(String key, Object... arguments) {
        return vocabulary.say(key, arguments);
    }
}
