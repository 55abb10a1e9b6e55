package org.twinbridge.profile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.IntConsumer;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.profile.ProfileChange;
import org.twinbridge.profile.ProfileVersion;

/** All versions, the latest first: who saved them, when, and what they changed; each can be brought back. */
class HistoryPart extends Section {

    private static final long serialVersionUID = 1L;

    private static final int CHANGES_SHOWN = 8;

    /** @param restore hears the number of the version to bring back */
    HistoryPart(ProfileWords words, List<ProfileVersion> versions, ProfileItems stored, IntConsumer restore) {
        addClassNames("profile-part", "profile-history");
        var title = new H2(words.say("history"));
        title.setId("profile-history");
        getElement().setAttribute("aria-labelledby", "profile-history");
        add(title);
        if (versions.isEmpty()) {
            add(new Paragraph(words.say("history.none")));
            return;
        }
        add(new Paragraph(words.say("history.text")));
        var list = new OrderedList();
        list.addClassName("profile-versions");
        InstitutionId institution = stored.institution();
        for (int i = 0; i < versions.size(); i++) {
            ProfileVersion version = versions.get(i);
            ProfileItems before =
                    i + 1 < versions.size() ? versions.get(i + 1).items() : ProfileItems.none(institution);
            list.add(line(words, version, before, version.items().equals(stored), restore));
        }
        add(list);
    }

    private static ListItem line(
            ProfileWords words, ProfileVersion version, ProfileItems before, boolean isStored, IntConsumer restore) {
        var who = new Div(words.version(version));
        who.addClassName("profile-lead");
        var changes = new UnorderedList();
        changes.addClassName("profile-changes");
        List<ProfileChange> all = ProfileChange.between(before, version.items());
        all.stream().limit(CHANGES_SHOWN).forEach(change -> changes.add(new ListItem(words.change(change))));
        if (all.size() > CHANGES_SHOWN) {
            changes.add(new ListItem(words.say("history.more", all.size() - CHANGES_SHOWN)));
        }
        var line = new ListItem(who, changes);
        if (isStored) {
            var now = new Div(words.say("history.now"));
            now.addClassName("profile-quiet");
            line.add(now);
        } else {
            var back = new Button(
                    words.say("history.restore", version.number()), click -> restore.accept(version.number()));
            back.addThemeVariants(ButtonVariant.SMALL);
            line.add(back);
        }
        return line;
    }
}
