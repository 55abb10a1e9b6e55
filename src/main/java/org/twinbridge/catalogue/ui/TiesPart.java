package org.twinbridge.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.InstitutionLink;
import org.twinbridge.vocabulary.Vocabulary;

/** How an institution hangs together with others: its house, and those it is known to work with. */
class TiesPart extends Section {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_AT_ONCE = 8;

    private final transient Vocabulary vocabulary;
    private final transient Map<InstitutionId, Institution> known = new TreeMap<>();

    /**
     * @param related those it is known to work with
     * @param found those of all these that are in the catalogue
     */
    TiesPart(
            Vocabulary vocabulary,
            Institution institution,
            Collection<InstitutionId> related,
            Collection<Institution> found) {
        this.vocabulary = vocabulary;
        found.forEach(other -> known.put(other.id(), other));
        addClassName("institution-card");
        var title = new H2(vocabulary.say("ties"));
        title.setId("ties");
        getElement().setAttribute("aria-labelledby", "ties");
        add(title);
        for (InstitutionLink.Type type : List.of(
                InstitutionLink.Type.PARENT,
                InstitutionLink.Type.CHILD,
                InstitutionLink.Type.SUCCESSOR,
                InstitutionLink.Type.PREDECESSOR)) {
            list(
                    "ties." + Vocabulary.id(type),
                    institution.links().stream()
                            .filter(link -> link.type() == type)
                            .map(link -> item(link.target(), link.label()))
                            .toList());
        }
        list("ties.related", related.stream().map(id -> item(id, "")).toList());
        if (getElement().getChildCount() == 1) {
            add(new Paragraph(vocabulary.say("ties.unknown")));
        }
    }

    private void list(String key, List<Component> items) {
        if (items.isEmpty()) {
            return;
        }
        add(new H3(vocabulary.say(key, items.size())), items(items.subList(0, Math.min(SHOWN_AT_ONCE, items.size()))));
        if (items.size() > SHOWN_AT_ONCE) {
            add(new Details(
                    vocabulary.say("profile.more", items.size() - SHOWN_AT_ONCE),
                    items(items.subList(SHOWN_AT_ONCE, items.size()))));
        }
    }

    private Component item(InstitutionId id, String label) {
        Institution other = known.get(id);
        return other == null
                ? new Span(vocabulary.say("ties.absent", label.isBlank() ? id.value() : label))
                : new Anchor("institutions/" + id.bare(), other.name());
    }

    private static Component items(List<Component> items) {
        var list = new UnorderedList();
        list.addClassName("institution-ties");
        items.forEach(item -> list.add(new ListItem(item)));
        return list;
    }
}
