package org.twinbridge.profile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.twinbridge.profile.MatchPreview;
import org.twinbridge.profile.MatchPreview.Move;
import org.twinbridge.profile.MatchPreview.Row;
import org.twinbridge.profile.MatchPreviews;
import org.twinbridge.profile.ProfileChange;
import org.twinbridge.vocabulary.Vocabulary;

/** What is about to be saved, and what it would do to the first partners. */
class PreviewPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ProfileServices services;
    private final transient ProfileWords words;
    private final transient Desk desk;
    private final Div body = new Div();

    PreviewPart(ProfileServices services, ProfileWords words, Desk desk) {
        this.services = services;
        this.words = words;
        this.desk = desk;
        addClassNames("profile-part", "profile-preview");
        var title = new H2(words.say("preview"));
        title.setId("profile-preview");
        getElement().setAttribute("aria-labelledby", "profile-preview");
        body.addClassName("profile-preview-body");
        body.getElement().setAttribute("aria-live", "polite");
        add(title, new Button(words.say("preview.show"), click -> show()), body);
        stale();
    }

    /** What was shown is of a profile that is no more. */
    final void stale() {
        body.removeAll();
        var text = new Paragraph(words.say("preview.text"));
        text.addClassName("profile-quiet");
        body.add(text);
    }

    void show() {
        body.removeAll();
        List<ProfileChange> changes = ProfileChange.between(desk.editing().stored(), desk.items());
        if (changes.isEmpty()) {
            body.add(new Paragraph(words.say("preview.nothing")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("profile-changes");
        changes.forEach(change -> list.add(new ListItem(words.change(change))));
        MatchPreview preview = services.previews().of(desk.editing().stored(), desk.items());
        body.add(list, finding(preview), table(preview), source(preview));
    }

    private Component finding(MatchPreview preview) {
        boolean moves = preview.rows().stream().anyMatch(row -> row.move() != Move.STAYS);
        var finding = new Paragraph(
                moves
                        ? words.say(
                                "preview.finding",
                                preview.count(Move.ENTERS),
                                preview.count(Move.LEAVES),
                                preview.count(Move.RISES),
                                preview.count(Move.FALLS))
                        : words.say("preview.same"));
        finding.addClassName("profile-lead");
        return finding;
    }

    private Component table(MatchPreview preview) {
        var head = new NativeTableRow();
        for (String key : List.of("partner", "place", "score", "move")) {
            var cell = new NativeTableHeaderCell(words.say("preview." + key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var rows = new NativeTableBody();
        preview.rows().forEach(row -> rows.add(line(row)));
        var table = new NativeTable(new NativeTableHeader(head), rows);
        table.getElement().setAttribute("aria-label", words.say("preview.table", MatchPreviews.SHOWN));
        var scroll = new Div(table);
        scroll.addClassName("profile-table");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        scroll.getElement().setAttribute("aria-label", words.say("preview.table", MatchPreviews.SHOWN));
        return scroll;
    }

    private NativeTableRow line(Row row) {
        var link = new Anchor("institutions/" + row.institution().bare(), row.name());
        var country = new Span(words.vocabulary().country(row.country()));
        country.addClassName("profile-quiet");
        var partner = new NativeTableCell();
        partner.add(new Div(link), country);
        String move = Vocabulary.id(row.move());
        var mark = new Span(words.say("move." + move));
        mark.addClassNames("profile-move", move);
        var moved = new NativeTableCell();
        moved.add(mark);
        return new NativeTableRow(
                partner,
                figure(words.say(
                        "preview.change",
                        row.beforeIfKnown().map(String::valueOf).orElse(words.say("preview.far")),
                        row.afterIfKnown().map(String::valueOf).orElse(words.say("preview.far")))),
                figure(words.say(
                        "preview.change",
                        String.valueOf(Vocabulary.points(row.scoreBefore())),
                        String.valueOf(Vocabulary.points(row.scoreAfter())))),
                moved);
    }

    private static NativeTableCell figure(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("profile-figure");
        return cell;
    }

    private Component source(MatchPreview preview) {
        var source = new Paragraph(words.say(
                "preview.source",
                preview.eligibleBefore(),
                preview.eligibleAfter(),
                preview.policy(),
                preview.release()));
        source.addClassName("profile-quiet");
        return source;
    }
}
