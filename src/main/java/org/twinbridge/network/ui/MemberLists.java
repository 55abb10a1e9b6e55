package org.twinbridge.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.network.ui.NetworkPage.Candidate;
import org.twinbridge.network.ui.NetworkPage.Member;
import org.twinbridge.vocabulary.Vocabulary;

/** The members of a network and those who could be: moved in and out by button, or dragged from one list to the other. */
class MemberLists extends Div {

    private static final long serialVersionUID = 1L;

    /** Two members are the fewest that anything can be said of. */
    private static final int FEWEST = 2;

    private final transient Vocabulary vocabulary;
    private final transient Consumer<InstitutionId> add;
    private final transient Consumer<InstitutionId> remove;
    private final OrderedList members = new OrderedList();
    private final UnorderedList bench = new UnorderedList();
    private final Section benchSection;

    /**
     * @param add called with whoever is to become a member
     * @param remove called with whoever is to be one no more
     */
    MemberLists(Vocabulary vocabulary, Consumer<InstitutionId> add, Consumer<InstitutionId> remove) {
        this.vocabulary = vocabulary;
        this.add = add;
        this.remove = remove;
        addClassName("network-lists");
        var membersSection = section("members", new Paragraph(vocabulary.say("members.hint")), members);
        benchSection = section("bench", new Paragraph(vocabulary.say("bench.hint")), bench);
        accept(membersSection, add);
        accept(benchSection, remove);
        add(membersSection, benchSection);
    }

    void show(List<Member> present, List<Candidate> candidates) {
        members.removeAll();
        bench.removeAll();
        double most = present.stream().mapToDouble(Member::gain).max().orElse(1);
        present.forEach(member -> members.add(item(member, most, present.size() > FEWEST)));
        candidates.forEach(candidate -> bench.add(item(candidate)));
        benchSection.setVisible(!candidates.isEmpty());
    }

    private Section section(String key, Component... content) {
        var title = new H2(vocabulary.say(key));
        title.setId("network-" + key);
        var section = new Section(title);
        section.add(content);
        section.getElement().setAttribute("aria-labelledby", "network-" + key);
        return section;
    }

    private ListItem item(Member member, double most, boolean removable) {
        var gain = new Span(vocabulary.say("gain", member.gain()));
        gain.addClassName("network-gain");
        var bar = new Div();
        bar.addClassName("network-bar");
        bar.getStyle().set("--share", String.valueOf(Math.clamp(member.gain() / Math.max(most, 1e-9), 0, 1)));
        var covered = new Span(vocabulary.say("covered", member.covered()));
        covered.addClassName("network-quiet");
        var out = new Button(vocabulary.say("remove"), click -> remove.accept(member.id()));
        out.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        out.setAriaLabel(vocabulary.say("remove.who", member.name()));
        out.setEnabled(removable);
        var item = new ListItem(names(member.name(), member.country(), member.required()), bar, gain, covered, out);
        draggable(item, member.id());
        return item;
    }

    private ListItem item(Candidate candidate) {
        var in = new Button(vocabulary.say("add"), click -> add.accept(candidate.id()));
        in.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        in.setAriaLabel(vocabulary.say("add.who", candidate.name()));
        var item = new ListItem(names(candidate.name(), candidate.country(), false), in);
        draggable(item, candidate.id());
        return item;
    }

    private Div names(String name, String country, boolean required) {
        var strong = new Span(name);
        strong.addClassName("network-name");
        String second = required ? vocabulary.say("required", country) : country;
        var quiet = new Span(second);
        quiet.addClassName("network-quiet");
        var names = new Div(strong, quiet);
        names.addClassName("network-names");
        return names;
    }

    private static void draggable(ListItem item, InstitutionId id) {
        DragSource.create(item).setDragData(id);
    }

    private static void accept(Section section, Consumer<InstitutionId> moved) {
        DropTarget.create(section).addDropListener(drop -> drop.getDragData()
                .filter(InstitutionId.class::isInstance)
                .map(InstitutionId.class::cast)
                .ifPresent(moved));
    }
}
