package org.twinbridge.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.twinbridge.account.Role;
import org.twinbridge.policy.PolicyState;
import org.twinbridge.policy.PolicyVersion;
import org.twinbridge.shell.TitledView;

/** The policy in force in words, for everybody; and all that were ever written, for staff and administrators. */
@Route("policy")
@Menu(title = "policy", order = 9, icon = "assets/icons/policy.svg")
@PermitAll
@StyleSheet("assets/policy.css")
class PolicyView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;

    private final transient PolicyPages pages;
    private final transient PolicyWords words;

    PolicyView(PolicyPages pages) {
        this.pages = pages;
        words = PolicyWords.of(pages, getLocale());
        addClassNames("page", "policy");
    }

    @Override
    public String heading() {
        return getTranslation("policy");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        PolicyVersion inForce = pages.policies().inForce();
        add(head(inForce));
        if (mayWrite()) {
            add(versions(pages.drafts().all()));
        }
        add(new TermsInWords(words, pages.taxonomy()).all(inForce.terms()));
    }

    private boolean mayWrite() {
        return pages.current()
                .find()
                .filter(account -> account.has(Role.STAFF) || account.has(Role.ADMINISTRATOR))
                .isPresent();
    }

    private Component head(PolicyVersion inForce) {
        var head = new Section(new H2(words.say("in-force", inForce.label())));
        head.addClassName("policy-card");
        head.add(new Paragraph(inForce.approved()
                .map(act -> words.say("in-force.approved", act.by(), words.moment(act.at()), inForce.reason()))
                .orElseGet(() -> words.say("in-force.shipped"))));
        head.add(new Paragraph(words.say("about")));
        if (mayWrite()) {
            var begin = new Button(words.say("begin"), click -> {
                PolicyVersion draft = pages.drafts().begin(inForce.name(), words.say("origin.edited", inForce.label()));
                UI.getCurrent().navigate("policy/" + draft.id());
            });
            begin.addThemeVariants(ButtonVariant.PRIMARY);
            var line = new Div(begin, new PolicyImport(pages, words), PolicyDownload.of(inForce, words));
            line.addClassName("policy-line");
            head.add(line);
        }
        return head;
    }

    private Component versions(List<PolicyVersion> all) {
        var list = new OrderedList();
        list.addClassName("policy-versions");
        all.forEach(policy -> list.add(version(policy)));
        var part = new Section(new H2(words.say("versions")), list);
        part.addClassName("policy-card");
        return part;
    }

    private ListItem version(PolicyVersion policy) {
        var name = new Anchor("policy/" + policy.id(), policy.label());
        var state = new Span(words.state(policy.state()));
        state.addClassNames(
                "policy-state", "policy-state-" + policy.state().name().toLowerCase(Locale.ROOT));
        var head = new Div(name, state);
        head.addClassName("policy-line");
        var who = new Span(who(policy));
        who.addClassName("policy-quiet");
        var item = new ListItem(head, who);
        String why = policy.reason().isEmpty() ? policy.origin() : policy.reason();
        if (!why.isEmpty() && policy.version() != PolicyVersion.SHIPPED) {
            item.add(new Span(why));
        }
        return item;
    }

    private String who(PolicyVersion policy) {
        if (policy.version() == PolicyVersion.SHIPPED) {
            return words.say("version.shipped");
        }
        return policy.approved()
                .map(act -> words.say(
                        "version.approved",
                        policy.submitted().map(PolicyVersion.Act::by).orElse(""),
                        act.by(),
                        words.moment(act.at())))
                .or(() -> policy.submitted()
                        .filter(act -> policy.state() == PolicyState.SUBMITTED)
                        .map(act -> words.say("version.submitted", act.by(), words.moment(act.at()))))
                .orElseGet(() -> words.say(
                        "version.edited",
                        policy.edited().by(),
                        words.moment(policy.edited().at())));
    }
}
