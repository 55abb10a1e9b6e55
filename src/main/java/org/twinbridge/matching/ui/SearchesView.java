package org.twinbridge.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.twinbridge.matching.saved.SavedSearch;
import org.twinbridge.matching.saved.SearchChange;
import org.twinbridge.matching.saved.SearchRefusedException;
import org.twinbridge.shell.TitledView;
import org.twinbridge.vocabulary.Vocabulary;

/** The searches one keeps, each with what has changed since one last looked, and why. */
@Route("searches")
@Menu(title = "searches", order = 1.2, icon = "assets/icons/searches.svg")
@RolesAllowed({"OFFICER", "STAFF", "ADMINISTRATOR"})
@StyleSheet("assets/searches.css")
class SearchesView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;

    private static final int NOTICE_MS = 10_000;

    private final transient SearchesServices services;
    private final transient Vocabulary words;

    SearchesView(SearchesServices services) {
        this.services = services;
        words = services.vocabularies().of("searches", getLocale());
        addClassNames("page", "searches");
    }

    @Override
    public String heading() {
        return getTranslation("searches");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        List<SavedSearch> searches = services.searches().mine();
        if (searches.isEmpty()) {
            add(new Section(
                    new H2(words.say("empty")),
                    new Paragraph(words.say("empty.text")),
                    new Anchor("partners", words.say("empty.partners"))));
            return;
        }
        searches.forEach(search -> add(card(search)));
    }

    private Component card(SavedSearch search) {
        var title = new H2(search.name());
        title.setId("search-" + search.id());
        var card = new Section(title, new Paragraph(about(search)), changes(search), actions(search));
        card.addClassName("search-card");
        card.getElement().setAttribute("aria-labelledby", "search-" + search.id());
        return card;
    }

    private String about(SavedSearch search) {
        String institution = services.matching()
                .catalogue()
                .find(search.institution())
                .map(profile -> profile.name())
                .orElse(search.institution().value());
        return words.say("about", institution, day(search), search.seen().policy());
    }

    private String day(SavedSearch search) {
        return search.lookedAt()
                .atZone(services.clock().getZone())
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale()));
    }

    private Component changes(SavedSearch search) {
        List<SearchChange> changes = services.searches().changes(search.id());
        if (changes.isEmpty()) {
            var none = new Paragraph(words.say("unchanged", day(search)));
            none.addClassName("search-quiet");
            return none;
        }
        var wording = new SearchChangeWording(words);
        var list = new UnorderedList();
        list.addClassName("search-changes");
        for (SearchChange change : changes) {
            var sign = new Span(words.say(change.came() ? "new" : "left"));
            sign.addClassName(change.came() ? "search-new" : "search-left");
            list.add(new ListItem(sign, new Span(wording.say(change))));
        }
        return new Div(new Paragraph(words.say("changed", day(search), changes.size())), list);
    }

    private Component actions(SavedSearch search) {
        var open = new Anchor(search.address(), words.say("open"));
        open.addClassName("search-open");
        open.setAriaLabel(words.say("open.of", search.name()));
        var seen = button("seen", search, () -> services.searches().look(search.id()));
        var rename =
                new Button(words.say("rename"), click -> new SaveSearchDialog(words, "rename", search.name(), name -> {
                            services.searches().rename(search.id(), search.lockVersion(), name);
                            show();
                        })
                        .open());
        rename.setAriaLabel(words.say("rename.of", search.name()));
        rename.addThemeVariants(ButtonVariant.TERTIARY);
        var mute = button(search.muted() ? "unmute" : "mute", search, () -> services.searches()
                .mute(search.id(), search.lockVersion(), !search.muted()));
        var delete =
                button("delete", search, () -> offerUndo(services.searches().delete(search.id())));
        var actions = new Div(open, seen, rename, mute, delete);
        actions.addClassName("search-actions");
        return actions;
    }

    private Button button(String action, SavedSearch search, Runnable done) {
        var button = new Button(words.say(action), click -> attempt(done));
        button.setAriaLabel(words.say(action + ".of", search.name()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void attempt(Runnable done) {
        try {
            done.run();
        } catch (SearchRefusedException refused) {
            Notification.show(
                    words.say("refused." + Vocabulary.id(refused.why())),
                    NOTICE_MS,
                    Notification.Position.BOTTOM_START);
        }
        show();
    }

    private void offerUndo(SavedSearch deleted) {
        var notice = new Notification();
        notice.setDuration(NOTICE_MS);
        notice.setPosition(Notification.Position.BOTTOM_START);
        var undo = new Button(words.say("undo"), click -> {
            notice.close();
            attempt(() -> services.searches().restore(deleted));
        });
        notice.add(new Div(new Span(words.say("deleted", deleted.name())), undo));
        notice.open();
    }
}
