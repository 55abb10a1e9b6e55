package org.twinbridge.profile.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.profile.Draft;
import org.twinbridge.profile.Editing;
import org.twinbridge.profile.ProfileChange;
import org.twinbridge.profile.ProfileMerge;
import org.twinbridge.profile.ProfileRefusedException;
import org.twinbridge.profile.ProfileVersion;
import org.twinbridge.profile.SaveOutcome;
import org.twinbridge.profile.SaveOutcome.Overtaken;
import org.twinbridge.profile.SaveOutcome.Saved;
import org.twinbridge.profile.SaveOutcome.Unchanged;
import org.twinbridge.shell.AddressReader;
import org.twinbridge.shell.MainLayout;
import org.twinbridge.shell.TitledView;

/** The profile of one institution, to be kept true. What is typed is kept as a draft until it is saved or discarded. */
@Route("profile")
@Menu(title = "profile", order = 1.5, icon = "assets/icons/profile.svg")
@RolesAllowed({"OFFICER", "STAFF", "STEWARD"})
@StyleSheet("assets/profile.css")
class ProfileView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;

    private static final String FOR = "for";
    private static final int MOST_FOUND = 50;

    private final transient ProfileServices services;
    private final transient ProfileWords words;
    private String heading;

    ProfileView(ProfileServices services) {
        this.services = services;
        words = new ProfileWords(services.vocabularies(), services.institutions(), getLocale());
        heading = words.say("title");
        addClassNames("page", "profile");
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = new AddressReader(event.getLocation().getQueryParameters().getParameters());
        List<InstitutionId> own = services.editing().own();
        Optional<InstitutionId> asked =
                address.one(FOR, ProfileView::read).or(() -> own.stream().findFirst());
        removeAll();
        heading = words.say("title");
        if (asked.isEmpty()) {
            choose();
            return;
        }
        Optional<Institution> found = services.institutions().find(asked.get()).filter(Institution::active);
        if (found.isEmpty()) {
            say(words.say("unknown"), words.say("unknown.text", asked.get().bare()), "institutions", "unknown.list");
        } else if (!services.editing().mayEdit(asked.get())) {
            say(
                    words.say("not-yours"),
                    words.say("not-yours.text", found.get().name()),
                    "institutions/" + asked.get().bare(),
                    "not-yours.see");
        } else {
            heading = words.say("title.of", found.get().name());
            showWhenReady(found.get().id(), own);
        }
    }

    /** Whoever leaves while the connection is broken is warned: the last change may not have reached us. */
    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("""
                if (!window.tbProfileGuard) {
                  window.tbProfileGuard = leaving => {
                    const state = window.Vaadin?.connectionState?.state;
                    if (document.querySelector('.profile-editor') && /reconnecting|lost/.test(state ?? '')) {
                      leaving.preventDefault();
                    }
                  };
                  window.addEventListener('beforeunload', window.tbProfileGuard);
                }""");
    }

    private static Optional<InstitutionId> read(String text) {
        try {
            return Optional.of(InstitutionId.parse(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private void choose() {
        var picker = new ComboBox<Institution>(words.say("choose.label"));
        picker.setPlaceholder(words.say("exclusions.placeholder"));
        picker.setItemLabelGenerator(Institution::name);
        picker.setItems(
                query -> services.institutions().search(query.getFilter().orElse(""), MOST_FOUND).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        picker.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                open(change.getValue().id());
            }
        });
        picker.addClassName("profile-choose");
        var part = new Section(new H2(words.say("choose")), new Paragraph(words.say("choose.text")), picker);
        part.addClassName("profile-part");
        add(part);
    }

    private void say(String title, String text, String address, String link) {
        var way = new Anchor(address, words.say(link));
        way.addClassName("action");
        var message = new Section(new H2(title), new Paragraph(text), way);
        message.addClassName("profile-part");
        add(message);
    }

    private void showWhenReady(InstitutionId institution, List<InstitutionId> own) {
        if (own.size() > 1) {
            add(switcher(institution, own));
        }
        var page = new Div();
        page.addClassName("profile-page");
        add(page);
        if (services.matching().isReady()) {
            show(page, institution, "");
            return;
        }
        var loading = new Paragraph(words.say("loading"));
        loading.getElement().setAttribute("role", "status");
        page.add(loading);
        // The catalogue takes seconds to load; the page says so until then.
        getElement().executeJs("return true").then(ready -> {
            show(page, institution, "");
            findAncestor(MainLayout.class).show(this);
        });
    }

    private Component switcher(InstitutionId institution, List<InstitutionId> own) {
        var choice = new Select<InstitutionId>();
        choice.setLabel(words.say("switch"));
        choice.setItems(own);
        choice.setItemLabelGenerator(words::name);
        choice.setValue(institution);
        choice.addValueChangeListener(change -> open(change.getValue()));
        return choice;
    }

    private void show(Div page, InstitutionId institution, String done) {
        Editing editing = services.editing().open(institution);
        Optional<Draft> draft =
                editing.draftIfAny().filter(found -> !found.mine().equals(editing.stored()));
        if (draft.isPresent()) {
            page.removeAll();
            page.add(head(editing, done), offering(page, editing, draft.get()));
        } else {
            edit(page, new Desk(services, editing, editing.stored(), editing.stored()), done);
        }
    }

    private Component head(Editing editing, String done) {
        var head = new Div();
        head.addClassName("profile-title");
        var saved = new Paragraph(done);
        saved.addClassName("profile-done");
        saved.getElement().setAttribute("role", "status");
        saved.setVisible(!done.isEmpty());
        var version = new Paragraph(editing.latestIfAny().map(words::version).orElse(words.say("version.none")));
        version.addClassName("profile-quiet");
        var links = new Div(
                new Anchor("institutions/" + editing.stored().institution().bare(), words.say("see.public")),
                new Anchor(
                        "partners?institution=" + editing.stored().institution().bare(), words.say("see.partners")));
        links.addClassName("profile-links");
        head.add(saved, version, links);
        return head;
    }

    private Component offering(Div page, Editing editing, Draft draft) {
        var on = new Button(
                words.say("draft.on"),
                click -> edit(page, new Desk(services, editing, draft.base(), draft.mine()), ""));
        on.addThemeVariants(ButtonVariant.PRIMARY);
        InstitutionId institution = draft.mine().institution();
        var discard = new Button(words.say("draft.discard"), click -> {
            services.editing().discard(institution);
            show(page, institution, words.say("discarded"));
        });
        var actions = new Div(on, discard);
        actions.addClassName("profile-actions");
        var changes = new UnorderedList();
        changes.addClassName("profile-changes");
        ProfileChange.between(draft.base(), draft.mine())
                .forEach(change -> changes.add(new ListItem(words.change(change))));
        var part = new Section(
                new H2(words.say("draft", words.moment(draft.changedAt()))),
                new Paragraph(words.say(draft.base().equals(editing.stored()) ? "draft.text" : "draft.overtaken")),
                changes,
                actions);
        part.addClassNames("profile-part", "profile-draft");
        return part;
    }

    private void edit(Div page, Desk desk, String done) {
        page.removeAll();
        page.add(head(desk.editing(), done), new Editor(services, words, desk, new Editor.Actions() {
            @Override
            public void save(Desk saved) {
                ProfileView.this.save(page, saved);
            }

            @Override
            public void discard(Desk discarded) {
                services.editing().discard(discarded.institution());
                show(page, discarded.institution(), words.say("discarded"));
            }
        }));
        page.add(history(page, desk));
    }

    private Component history(Div page, Desk desk) {
        var history = new Details(words.say("history.open"));
        history.addClassName("profile-history-details");
        history.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                history.removeAll();
                history.add(new HistoryPart(
                        words,
                        services.editing().history(desk.institution()),
                        desk.editing().stored(),
                        number -> restore(page, desk, number)));
            }
        });
        return history;
    }

    private void save(Div page, Desk desk) {
        try {
            finish(page, desk, services.editing().save(desk.base(), desk.items()));
        } catch (ProfileRefusedException refused) {
            edit(page, desk, words.say("refused", words.refusal(refused)));
        }
    }

    private void restore(Div page, Desk desk, int number) {
        try {
            finish(page, desk, services.editing().restore(desk.editing().stored(), number));
        } catch (ProfileRefusedException refused) {
            edit(page, desk, words.say("refused", words.refusal(refused)));
        }
    }

    private void finish(Div page, Desk desk, SaveOutcome outcome) {
        switch (outcome) {
            case Saved(int version) -> show(page, desk.institution(), words.say("saved", version));
            case Unchanged() -> show(page, desk.institution(), words.say("saved.unchanged"));
            case Overtaken overtaken -> merge(page, desk, overtaken);
        }
    }

    private void merge(Div page, Desk desk, Overtaken overtaken) {
        ProfileVersion latest = services.editing().history(desk.institution()).stream()
                .findFirst()
                .filter(version -> version.items().equals(overtaken.theirs()))
                .orElse(null);
        var merging = new ProfileMerge(overtaken.base(), overtaken.theirs(), overtaken.mine());
        page.removeAll();
        page.add(new MergePart(
                words,
                merging,
                latest,
                merged -> saveMerged(page, desk, overtaken.theirs(), merged),
                () -> edit(page, desk, "")));
    }

    private void saveMerged(Div page, Desk desk, ProfileItems theirs, ProfileItems merged) {
        finish(page, desk, services.editing().saveMerged(theirs, merged));
    }

    private static void open(InstitutionId institution) {
        UI.getCurrent().navigate("profile", new QueryParameters(Map.of(FOR, List.of(institution.bare()))));
    }
}
