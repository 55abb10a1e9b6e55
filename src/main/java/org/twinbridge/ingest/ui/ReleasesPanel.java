package org.twinbridge.ingest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.twinbridge.ingest.DataBusyException;
import org.twinbridge.ingest.DataRelease;
import org.twinbridge.ingest.UndoEffect;
import org.twinbridge.ingest.UndoRefusedException;

/** What was imported, by whom, what it did, and the way back. */
class ReleasesPanel extends Div implements DataView.Refreshable {

    private static final long serialVersionUID = 1L;
    private static final int PORTION = 25;

    private final transient DataServices services;
    private final transient DataWords words;
    private final Runnable changed;
    private transient List<DataRelease> shown = List.of();
    private int length = PORTION;
    private boolean wasUnderWay;

    /** @param changed called when a click here changed what goes on */
    ReleasesPanel(DataServices services, DataWords words, Runnable changed) {
        this.services = services;
        this.words = words;
        this.changed = changed;
        addClassName("data-releases");
        show(false);
    }

    @Override
    public void refresh(boolean underWay) {
        if (underWay != wasUnderWay || !underWay && !services.releases().all().equals(shown)) {
            show(underWay);
        }
    }

    private void show(boolean underWay) {
        wasUnderWay = underWay;
        shown = services.releases().all();
        removeAll();
        if (shown.isEmpty()) {
            var link = new RouterLink(words.say("releases.none.link"), DataView.class);
            add(new Paragraph(words.say("releases.none")), link);
            return;
        }
        shown.stream().limit(length).map(release -> card(release, underWay)).forEach(this::add);
        if (shown.size() > length) {
            add(new Button(words.say("releases.more"), click -> {
                length += PORTION;
                show(wasUnderWay);
            }));
        }
    }

    private Component card(DataRelease release, boolean underWay) {
        var card = new Article();
        card.addClassNames("data-card", "data-release");
        card.getElement().setAttribute("data-release", String.valueOf(release.id()));
        card.add(
                new H2(words.say("release", String.valueOf(release.id()), release.name())),
                new Paragraph(words.say(
                        release.importedByIfKnown().isPresent() ? "release.by" : "release.by-nobody",
                        words.subject(release.subject()),
                        release.fileName(),
                        words.moment(release.importedAt()),
                        release.importedByIfKnown().orElse(""))),
                counts(release));
        switch (release.undoState()) {
            case KEPT -> card.add(undoButton(release, underWay));
            case GONE -> card.add(state(words.say("release.gone")));
            case UNDONE ->
                card.add(state(words.say(
                        "release.undone",
                        release.undoneAtIfUndone().map(words::moment).orElse(""))));
        }
        return card;
    }

    private Component counts(DataRelease release) {
        var list = new UnorderedList();
        list.addClassName("data-counts");
        words.counts(release.counts()).forEach(count -> list.add(new ListItem(count)));
        return list;
    }

    private static Span state(String text) {
        var state = new Span(text);
        state.addClassName("data-state");
        return state;
    }

    private Button undoButton(DataRelease release, boolean underWay) {
        var undo = new Button(words.say("release.undo"), click -> ask(release));
        undo.setEnabled(!underWay);
        undo.setAriaLabel(words.say("release.undo.of", String.valueOf(release.id())));
        return undo;
    }

    private void ask(DataRelease release) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(words.say("undo.title", String.valueOf(release.id())));
        dialog.addClassName("data-dialog");
        dialog.setMaxWidth("480px");
        var close = new Button(words.say("undo.keep"), click -> dialog.close());
        dialog.getFooter().add(close);
        try {
            UndoEffect effect = services.releases().effectOfUndo(release.id());
            dialog.add(new Paragraph(words.say("undo.effect", effect.removed(), effect.restored())));
            var undo = new Button(words.say("undo.do"), click -> {
                dialog.close();
                undo(release);
            });
            undo.addThemeVariants(ButtonVariant.PRIMARY);
            dialog.getFooter().add(undo);
        } catch (UndoRefusedException refused) {
            dialog.add(new Paragraph(refused.sentence().in(words.locale())));
            close.setText(words.say("undo.close"));
        }
        dialog.open();
    }

    private void undo(DataRelease release) {
        try {
            services.tasks().undo(release);
        } catch (DataBusyException busy) {
            Notices.busy(busy, words);
        }
        changed.run();
    }
}
