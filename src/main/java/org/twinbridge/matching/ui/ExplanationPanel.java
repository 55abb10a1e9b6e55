package org.twinbridge.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.twinbridge.account.Account;
import org.twinbridge.matching.PartnerAction;
import org.twinbridge.matching.SuggestedPair;
import org.twinbridge.matching.report.DrainVerdict;
import org.twinbridge.matching.report.DrainVerdict.Figure;
import org.twinbridge.matching.ui.PartnerExplanation.Met;
import org.twinbridge.matching.ui.PartnerExplanation.Needs;
import org.twinbridge.matching.ui.PartnerExplanation.Sureness;
import org.twinbridge.matching.ui.PartnerExplanation.Wanted;
import org.twinbridge.shell.chart.MirrorBars;
import org.twinbridge.shell.chart.MirrorBarsData;
import org.twinbridge.shell.chart.TableTwin;
import org.twinbridge.vocabulary.Vocabulary;

/** Why one partner is suggested: for both sides, with what it would do to brain drain and how sure all of it is. */
class ExplanationPanel extends Section {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_AT_ONCE = 5;

    private final transient Vocabulary vocabulary;
    private final Span score = new Span();
    private final H2 title = new H2();
    private final Paragraph facts = new Paragraph();
    private final Button compare = new Button();
    private final Div head = new Div();
    private final MirrorBars bars = new MirrorBars();
    private final TableTwin picture = new TableTwin("", bars);
    private final PartnerActionBar doing;
    private final Div notice = new Div();
    private final Div parts = new Div();
    private final Paragraph inTop = new Paragraph();

    /**
     * @param back leads back to the list where there is no room for both
     * @param toggleCompared adds the partner to those compared or takes it away
     */
    ExplanationPanel(Vocabulary vocabulary, Runnable back, Runnable toggleCompared) {
        this.vocabulary = vocabulary;
        addClassName("partners-detail");
        title.setId("why");
        title.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "why");
        compare.addClickListener(click -> toggleCompared.run());
        compare.addThemeVariants(ButtonVariant.SMALL);
        score.addClassName("partners-score");
        score.getElement().setAttribute("role", "img");
        facts.addClassName("partners-quiet");
        head.add(score, new Div(title, facts), compare);
        head.addClassName("partners-detail-head");
        doing = new PartnerActionBar(vocabulary);
        parts.addClassName("partners-parts");
        var backButton = new Button("← " + vocabulary.say("detail.back"), click -> back.run());
        backButton.addThemeVariants(ButtonVariant.TERTIARY);
        backButton.addClassName("partners-back");
        add(backButton, head, doing, notice, picture, parts);
    }

    /** Puts the focus on the heading, for those who came by keyboard. */
    void focusTitle() {
        title.getElement().executeJs("this.focus({preventScroll: true})");
    }

    /** Keeps the focus where it was when the button's words changed. */
    void focusCompare() {
        compare.focus();
    }

    /** Says that nothing is chosen. */
    void showNothing() {
        title.setText(vocabulary.say("detail"));
        facts.setText(vocabulary.say("detail.choose"));
        score.setVisible(false);
        compare.setVisible(false);
        picture.setVisible(false);
        doing.setVisible(false);
        notice.removeAll();
        parts.removeAll();
    }

    /**
     * Explains a partner, under a policy and a data release by their labels.
     *
     * @param reason why it stands elsewhere in the balanced list than by best fit; empty where it does not
     */
    void show(PartnerExplanation why, String reason, boolean compared, String policy, String release) {
        showHead(why, compared);
        if (!reason.isEmpty()) {
            var move = new Paragraph(reason);
            move.addClassName("partners-move");
            notice.add(move);
        }
        bars.show(new MirrorBarsData(
                vocabulary.say("detail.you-gain") + " " + why.selfGains(),
                vocabulary.say("detail.they-gain") + " " + why.partnerGains(),
                why.bars().stream()
                        .map(bar -> new MirrorBarsData.Row(bar.label(), bar.self(), bar.partner(), bar.both()))
                        .toList()));
        picture.setVisible(true);
        picture.setTitle(why.finding());
        picture.setSource(vocabulary.say("bars.source", why.exactScore(), policy, release));
        parts.removeAll();
        parts.add(drain(why.drain()));
        parts.add(needs(why.needsOfSelf(), "yours"), needs(why.needsOfPartner(), "theirs"), sureness(why.sureness()));
        if (!why.counterfactuals().isEmpty()) {
            parts.add(part("counterfactual", list(why.counterfactuals())));
        }
    }

    /** Says how often the partner is among the first, once that is worked out; empty where nothing can be said. */
    void showInTop(String sentence) {
        inTop.setText(sentence);
        inTop.setVisible(!sentence.isEmpty());
    }

    /** What the account can do about the pair, from the actions there are. */
    void offer(List<PartnerAction> actions, Account account, SuggestedPair pair) {
        doing.show(actions, account, pair);
    }

    private void showHead(PartnerExplanation why, boolean compared) {
        score.setVisible(true);
        score.setText(String.valueOf(why.score()));
        score.getElement()
                .setAttribute(
                        "aria-label",
                        vocabulary.say("detail.score") + " " + vocabulary.say("detail.of-hundred", why.score()));
        title.setText(why.name());
        String place =
                why.rank() == null ? vocabulary.say("detail.not-in-list") : vocabulary.say("detail.rank", why.rank());
        facts.setText(why.description() + " · " + place);
        compare.setVisible(true);
        compare.setText(vocabulary.say(compared ? "detail.uncompare" : "detail.compare"));
        notice.removeAll();
        if (why.notSuggested() != null) {
            notice.add(alert(why.notSuggested()));
        }
    }

    private Component drain(DrainVerdict drain) {
        var headline = new Paragraph(drain.headline());
        headline.addClassNames("partners-verdict", Vocabulary.id(drain.direction()));
        Section part = part("drain", headline);
        if (drain.guard() != null) {
            part.add(alert(drain.guard()));
        }
        part.add(new Paragraph(String.join(" ", drain.reasons())));
        if (drain.warning() != null) {
            part.add(new Paragraph(drain.warning()));
        }
        if (!drain.mends().isEmpty()) {
            part.add(new H4(vocabulary.say("drain.mends")), list(drain.mends()));
        }
        part.add(new Details(vocabulary.say("drain.figures"), figures(drain.figures())));
        return part;
    }

    private Component needs(Needs needs, String side) {
        var part = new Section();
        part.addClassName("partners-part");
        if (needs.total() == 0) {
            part.add(new H3(vocabulary.say("needs." + side, 0, 0)), new Paragraph(vocabulary.say("needs.unknown")));
            return part;
        }
        part.add(new H3(vocabulary.say("needs." + side, needs.met().size(), needs.total())));
        if (!needs.met().isEmpty()) {
            part.add(shortened(needs.met().stream().map(this::met).toList()));
        }
        if (!needs.unmet().isEmpty()) {
            part.add(
                    new H4(vocabulary.say("needs." + side + ".unmet")),
                    shortened(needs.unmet().stream().map(this::unmet).toList()));
        }
        return part;
    }

    private Component met(Met met) {
        var degree = new Span(vocabulary.say("needs.degree", met.degree()));
        degree.addClassName("partners-degree");
        var line = new Div(new Span(met.need().text()), degree);
        line.addClassName("partners-need");
        var by = new Span(vocabulary.say("needs.by", met.by()));
        by.addClassName("partners-quiet");
        var item = new Div(line, by);
        if (met.inferred()) {
            item.add(inferred());
        }
        return item;
    }

    private Component unmet(Wanted wanted) {
        var item = new Div(new Span(wanted.text()));
        if (wanted.inferred()) {
            item.add(inferred());
        }
        return item;
    }

    private Component inferred() {
        var tag = new Span(vocabulary.say("needs.inferred"));
        tag.addClassName("partners-inferred");
        return tag;
    }

    private Component sureness(Sureness sureness) {
        var band = new Div();
        band.addClassName("partners-band");
        band.getStyle().set("--low", String.valueOf(sureness.low()));
        band.getStyle().set("--high", String.valueOf(sureness.high()));
        band.getElement().setAttribute("aria-hidden", "true");
        inTop.setVisible(false);
        return part("sure", new Paragraph(sureness.range()), band, inTop, list(sureness.evidence()));
    }

    private Section part(String key, Component... content) {
        var part = new Section(new H3(vocabulary.say(key)));
        part.addClassName("partners-part");
        part.add(content);
        return part;
    }

    private Component shortened(List<Component> items) {
        var first = items(items.subList(0, Math.min(SHOWN_AT_ONCE, items.size())));
        if (items.size() <= SHOWN_AT_ONCE) {
            return first;
        }
        int rest = items.size() - SHOWN_AT_ONCE;
        return new Div(
                first,
                new Details(vocabulary.say("needs.more", rest), items(items.subList(SHOWN_AT_ONCE, items.size()))));
    }

    private static Component items(List<Component> items) {
        var list = new OrderedList();
        list.addClassName("partners-needs");
        items.forEach(item -> list.add(new ListItem(item)));
        return list;
    }

    private static Component list(List<String> texts) {
        var list = new UnorderedList();
        texts.forEach(text -> list.add(new ListItem(text)));
        return list;
    }

    private static Component figures(List<Figure> figures) {
        var table = new NativeTable();
        var body = table.addBody();
        for (Figure figure : figures) {
            var name = new NativeTableHeaderCell(figure.name());
            name.getElement().setAttribute("scope", "row");
            body.add(new NativeTableRow(name, new NativeTableCell(figure.value())));
        }
        table.addClassName("partners-figures");
        return table;
    }

    private static Component alert(String text) {
        var alert = new Paragraph(text);
        alert.addClassName("partners-alert");
        alert.getElement().setAttribute("role", "note");
        return alert;
    }
}
