package org.twinbridge.profile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinbridge.profile.ProfileRefusedException;
import org.twinbridge.profile.Statement.Key;
import org.twinbridge.profile.Statement.Kind;

/** All parts of a profile side by side with what they amount to. */
class Editor extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ProfileServices services;
    private final transient ProfileWords words;
    private final transient Desk desk;
    private final @Nullable OfferPart offer;
    private final List<ItemsPart> items = new ArrayList<>();
    private final transient Map<Kind, ItemsPart> byKind;
    private final GeneralPart general;
    private final CompletenessPart completeness;
    private final PreviewPart preview;
    private final Paragraph state = new Paragraph();
    private final Paragraph refusal = new Paragraph();
    private final Button save;
    private final Button discard;

    /** What can be done with the draft as a whole. */
    interface Actions {
        void save(Desk desk);

        void discard(Desk desk);
    }

    Editor(ProfileServices services, ProfileWords words, Desk desk, Actions actions) {
        this.services = services;
        this.words = words;
        this.desk = desk;
        addClassName("profile-editor");
        boolean isOffered = !desk.editing().openIn(desk.items()).isEmpty();
        offer = isOffered ? new OfferPart(words, desk, this::lead) : null;
        var themes = new ItemsPart(services, words, desk, Kind.THEME);
        var needs = new ItemsPart(services, words, desk, Kind.NEED);
        var capacities = new ItemsPart(services, words, desk, Kind.CAPACITY);
        items.addAll(List.of(themes, needs, capacities));
        byKind = Map.of(Kind.THEME, themes, Kind.NEED, needs, Kind.CAPACITY, capacities);
        general = new GeneralPart(services, words, desk);
        completeness = new CompletenessPart(services, words, desk);
        preview = new PreviewPart(services, words, desk);
        save = new Button(words.say("save"), click -> actions.save(desk));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        discard = new Button(words.say("discard"), click -> actions.discard(desk));
        var main = new Div();
        main.addClassName("profile-main");
        if (offer != null) {
            main.add(offer);
        }
        main.add(themes, needs, capacities, general, new FilesPart(services, words, desk));
        var side = new Div(saving(), completeness, preview);
        side.addClassName("profile-side");
        add(main, side);
        desk.listen(this::changed, this::refused);
        completeness.refresh();
        showState();
    }

    private Div saving() {
        state.getElement().setAttribute("role", "status");
        state.addClassName("profile-state");
        refusal.getElement().setAttribute("role", "alert");
        refusal.addClassName("profile-refusal");
        refusal.setVisible(false);
        var buttons = new Div(save, discard);
        buttons.addClassName("profile-actions");
        var saving = new Div(state, refusal, buttons);
        saving.addClassNames("profile-part", "profile-saving");
        return saving;
    }

    private void changed(Desk changed) {
        refusal.setVisible(false);
        refresh();
        preview.stale();
        completeness.refreshSoon();
    }

    private void refused(ProfileRefusedException refused) {
        refusal.setText(words.say("refused", words.refusal(refused)));
        refusal.setVisible(true);
        refresh();
    }

    private void refresh() {
        if (offer != null) {
            offer.refresh();
        }
        items.forEach(ItemsPart::refresh);
        general.refresh();
        showState();
    }

    private void showState() {
        boolean isChanged = desk.isChanged();
        state.setText(
                isChanged
                        ? words.say("state.kept", words.time(services.clock().instant()))
                        : words.say("state.unchanged"));
        save.setEnabled(isChanged);
        discard.setVisible(isChanged);
    }

    private void lead(Key key) {
        ItemsPart part = byKind.get(key.kind());
        if (part != null) {
            part.show(key);
        }
    }
}
