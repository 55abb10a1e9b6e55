package org.twinbridge.initiative.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.initiative.Cooperation;
import org.twinbridge.engine.initiative.Cooperation.Share;
import org.twinbridge.engine.initiative.Cooperation.SharedNeed;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.initiative.NeedKind;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.engine.score.NeedMatch;
import org.twinbridge.initiative.Initiative;
import org.twinbridge.initiative.Overview;
import org.twinbridge.shell.AddressReader;
import org.twinbridge.vocabulary.Vocabulary;

/** How universities and partners of other kinds could work together: which needs of the one the other covers. */
class CooperationPart extends Section {

    private static final long serialVersionUID = 1L;

    private static final int FIRST_ROWS = 8;
    private static final int MOST_NEEDS_NAMED = 3;

    private final transient InitiativeWords words;
    private final transient Initiative initiative;
    private final transient InitiativeTerms terms;
    private final transient Catalogue catalogue;

    /** @param catalogue in which the institutions are looked up by their ids */
    CooperationPart(InitiativeWords words, Initiative initiative, Overview overview, Catalogue catalogue) {
        this.words = words;
        this.initiative = initiative;
        this.terms = overview.terms();
        this.catalogue = catalogue;
        Cooperation cooperation = overview.cooperation();
        addClassNames("initiative-part", "initiative-cooperation");
        add(new H2(words.say("work.title")), new Paragraph(words.say("work.text")));
        add(needs("work.universities", cooperation.ofUniversities(), true));
        add(needs("work.partners", cooperation.ofPartners(), false));
        add(pairs(cooperation));
    }

    private Component needs(String key, List<SharedNeed> needs, boolean withTotal) {
        var part = new Div();
        part.addClassName("initiative-needs");
        if (needs.isEmpty()) {
            part.add(new H3(words.say(key + ".none")));
            return part;
        }
        int having = needs.stream().mapToInt(need -> need.all().having()).sum();
        int covered = needs.stream().mapToInt(need -> need.all().covered()).sum();
        part.add(new H3(words.say(key + ".title", covered, having)), new Paragraph(words.say(key + ".text")));
        Set<Kind> kinds = needs.stream()
                .flatMap(need -> need.byKind().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        showRows(part, key, needs, List.copyOf(kinds), withTotal, FIRST_ROWS);
        return part;
    }

    private void showRows(Div part, String key, List<SharedNeed> needs, List<Kind> kinds, boolean withTotal, int rows) {
        var headings = new ArrayList<String>();
        headings.add(words.say("work.need"));
        if (withTotal) {
            headings.add(words.say("work.any"));
        }
        kinds.forEach(kind -> headings.add(words.vocabulary().kind(kind)));
        var table = new NumberTable(words.say(key + ".table"), headings);
        needs.stream().limit(rows).forEach(need -> {
            NativeTableRow row = table.startRow(name(need));
            if (withTotal) {
                row.add(cell(need.all()));
            }
            kinds.forEach(kind -> row.add(cell(need.byKind().get(kind))));
        });
        part.add(table);
        if (needs.size() > rows) {
            var all = new Button(words.say("work.all", needs.size()));
            all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            all.addClickListener(click -> {
                part.remove(table, all);
                showRows(part, key, needs, kinds, withTotal, needs.size());
            });
            part.add(all);
        }
    }

    private Component name(SharedNeed need) {
        var name = new Span(new Span(words.need(need.need())));
        if (need.countsDouble()) {
            var twice = new Span(words.say("work.double"));
            twice.addClassName("initiative-double");
            name.add(twice);
        }
        return name;
    }

    private NativeTableCell cell(@Nullable Share share) {
        if (share == null) {
            return new NativeTableCell("–");
        }
        var text = new Span(words.say("work.share", share.covered(), share.having()));
        var cell = new NativeTableCell(text);
        cell.addClassName("initiative-share");
        cell.getStyle().set("--share", String.valueOf(share.value()));
        return cell;
    }

    private Component pairs(Cooperation cooperation) {
        var part = new Div();
        part.addClassName("initiative-pairs");
        if (cooperation.pairs().isEmpty()) {
            part.add(new H3(words.say("pairs.none")), new Paragraph(words.say("pairs.none.text")));
            return part;
        }
        part.add(new H3(words.say("pairs.title", cooperation.pairs().size())), new Paragraph(words.say("pairs.text")));
        if (cooperation.lookedAt() < cooperation.rarerSide()) {
            part.add(new Paragraph(words.say("pairs.some", cooperation.lookedAt(), cooperation.rarerSide())));
        }
        var list = new OrderedList();
        cooperation.pairs().forEach(pair -> pair(pair).ifPresent(list::add));
        part.add(list);
        return part;
    }

    private Optional<ListItem> pair(Explanation pair) {
        return catalogue.find(pair.pair().self()).flatMap(university -> catalogue
                .find(pair.pair().partner())
                .map(partner -> pair(pair, university, partner)));
    }

    private ListItem pair(Explanation pair, Profile university, Profile partner) {
        var score = new Span(words.say("number", Vocabulary.points(pair.pair().score())));
        score.addClassName("initiative-score");
        score.getElement()
                .setAttribute(
                        "aria-label",
                        words.say("pairs.score", Vocabulary.points(pair.pair().score())));
        score.getElement().setAttribute("role", "img");
        var names = new Div(side(university), new Span("+"), side(partner));
        names.addClassName("initiative-names");
        var text = new Div(names);
        gain(text, "pairs.of-university", pair.needsOfSelf());
        gain(text, "pairs.of-partner", pair.needsOfPartner());
        var open = new Anchor("partners?" + address(university, partner), words.say("pairs.open"));
        open.getElement().setAttribute("aria-label", words.say("pairs.open.named", university.name(), partner.name()));
        return new ListItem(score, text, open);
    }

    private Component side(Profile profile) {
        var name = new Span(profile.name());
        name.addClassName("initiative-name");
        var where = new Span(words.say(
                "pairs.where",
                words.vocabulary().country(profile.country()),
                words.vocabulary().kind(profile.kind())));
        where.addClassName("initiative-quiet");
        return new Span(name, where);
    }

    private void gain(Div text, String key, List<NeedMatch> needs) {
        List<String> met = needs.stream()
                .filter(match -> match.met() && terms.concerns(match.need()))
                .map(match -> new NeedKind(match.need().field(), match.need().modality()))
                .distinct()
                .map(words::need)
                .toList();
        if (!met.isEmpty()) {
            String named = met.stream().limit(MOST_NEEDS_NAMED).collect(Collectors.joining(words.say("and")));
            int more = met.size() - MOST_NEEDS_NAMED;
            var gain = new Span(words.say(key, more > 0 ? words.say("pairs.more", named, more) : named));
            gain.addClassName("initiative-gain");
            text.add(gain);
        }
    }

    private String address(Profile university, Profile partner) {
        var parameters = new LinkedHashMap<String, List<String>>();
        AddressReader.put(parameters, "institution", university.id().bare());
        AddressReader.put(parameters, "partner", partner.id().bare());
        AddressReader.put(parameters, "initiative", initiative.id());
        boolean sameCountry = university.country().equals(partner.country());
        AddressReader.put(parameters, "within-country", sameCountry ? AddressReader.YES : null);
        return new QueryParameters(parameters).getQueryString();
    }
}
