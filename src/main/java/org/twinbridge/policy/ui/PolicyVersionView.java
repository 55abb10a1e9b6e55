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
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinbridge.policy.PolicyDocument;
import org.twinbridge.policy.PolicyDrafts;
import org.twinbridge.policy.PolicyRefusedException;
import org.twinbridge.policy.PolicyState;
import org.twinbridge.policy.PolicyStep;
import org.twinbridge.policy.PolicyVersion;
import org.twinbridge.shell.TitledView;

/** One policy: what it changes, what it would do, who did what, and what can be done next. */
@Route("policy/:id([0-9]{1,18})")
@RolesAllowed({"STAFF", "ADMINISTRATOR"})
@StyleSheet("assets/policy.css")
class PolicyVersionView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;

    private final transient PolicyPages pages;
    private final transient PolicyWords words;
    private final Paragraph message = new Paragraph();
    private final Div rescue = new Div();
    private final Div differences = new Div();
    private @Nullable PolicyEditor editor;
    private @Nullable Button save;
    private transient @Nullable PolicyVersion shown;

    PolicyVersionView(PolicyPages pages) {
        this.pages = pages;
        words = PolicyWords.of(pages, getLocale());
        addClassNames("page", "policy");
        message.addClassName("policy-refusal");
        message.getElement().setAttribute("role", "alert");
        rescue.addClassName("policy-line");
    }

    @Override
    public String heading() {
        PolicyVersion policy = shown;
        return policy == null ? getTranslation("policy") : words.say("version", policy.label());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = event.getRouteParameters().getLong("id").orElse(0L);
        show(pages.drafts().find(id).orElseThrow(NotFoundException::new));
    }

    private void show(PolicyVersion policy) {
        shown = policy;
        editor = null;
        save = null;
        removeAll();
        quiet();
        PolicyVersion inForce = pages.policies().inForce();
        add(head(policy, inForce), new Div(message, rescue));
        differences.removeAll();
        if (policy.id() != inForce.id()) {
            differences.add(inWords().differences(policy.terms(), inForce.terms(), inForce.label()));
            add(differences);
            if (policy.state() != PolicyState.REJECTED && policy.state() != PolicyState.DISCARDED) {
                add(new PreviewPart(pages, words, policy));
            }
        } else if (policy.previewId() != null) {
            add(new PreviewPart(pages, words, policy));
        }
        if (policy.state() == PolicyState.DRAFT) {
            editor = new PolicyEditor(pages, words, policy, this::moved);
            add(editor);
        } else {
            add(inWords().all(policy.terms()));
        }
        add(history(policy));
    }

    private TermsInWords inWords() {
        return new TermsInWords(words, pages.taxonomy());
    }

    private Component head(PolicyVersion policy, PolicyVersion inForce) {
        var state = new Span(words.state(policy.state()));
        state.addClassNames(
                "policy-state", "policy-state-" + policy.state().name().toLowerCase(Locale.ROOT));
        var title = new Div(new H2(policy.label()), state);
        title.addClassName("policy-line");
        var head = new Section(new Anchor("policy", words.say("back")), title);
        head.addClassName("policy-card");
        if (policy.version() != PolicyVersion.SHIPPED && !policy.origin().isEmpty()) {
            head.add(new Paragraph(words.say("origin", policy.origin())));
        }
        if (!policy.reason().isEmpty()) {
            head.add(new Paragraph(words.say("reason", policy.reason())));
        }
        head.add(actions(policy, inForce));
        return head;
    }

    private Component actions(PolicyVersion policy, PolicyVersion inForce) {
        var line = new Div();
        line.addClassName("policy-line");
        var why = new TextArea();
        why.setMaxLength(PolicyDrafts.LONGEST_REASON);
        why.setWidthFull();
        why.setId("reason");
        var part = new Div();
        part.addClassName("policy-actions");
        switch (policy.state()) {
            case DRAFT -> {
                why.setLabel(words.say("submit.reason"));
                Button saving = action("save", true, this::save);
                saving.setEnabled(false);
                save = saving;
                line.add(
                        saving,
                        action("submit", false, () -> submit(policy, why.getValue())),
                        action(
                                "discard",
                                false,
                                () -> act(() ->
                                        pages.drafts().discard(policy.id(), policy.lockVersion(), why.getValue()))));
                part.add(why);
            }
            case SUBMITTED -> {
                boolean mine = !pages.approvals().mayDecide(policy);
                if (mine) {
                    part.add(new Paragraph(words.say("second-person")));
                } else {
                    why.setLabel(words.say("decide.reason"));
                    part.add(why);
                    line.add(
                            action(
                                    "approve",
                                    true,
                                    () -> act(() -> pages.approvals()
                                            .approve(policy.id(), policy.lockVersion(), why.getValue()))),
                            action(
                                    "reject",
                                    false,
                                    () -> act(() -> pages.approvals()
                                            .reject(policy.id(), policy.lockVersion(), why.getValue()))));
                }
                line.add(action(
                        "take-back",
                        false,
                        () -> act(() -> pages.drafts().takeBack(policy.id(), policy.lockVersion()))));
            }
            case SUPERSEDED -> {
                why.setLabel(words.say("roll-back.reason"));
                part.add(new Paragraph(words.say("roll-back.says", inForce.label())), why);
                line.add(action(
                        "roll-back", true, () -> open(() -> pages.approvals().rollBack(policy.id(), why.getValue()))));
            }
            case APPROVED, REJECTED, DISCARDED -> {
                // What is in force is changed by another draft; the others have ended.
            }
        }
        line.add(action(
                "begin.from",
                false,
                () -> open(() -> pages.drafts().begin(policy.name(), words.say("origin.edited", policy.label())))));
        line.add(PolicyDownload.of(policy, words));
        part.add(line);
        return part;
    }

    private Button action(String key, boolean first, Runnable act) {
        var button = new Button(words.say(key), click -> act.run());
        button.setId("policy-" + key.replace('.', '-'));
        if (first) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    /** Shows at once what is otherwise than in force, as far as what is typed makes sense. */
    private void moved() {
        PolicyEditor present = editor;
        if (save != null) {
            save.setEnabled(true);
        }
        if (present != null) {
            PolicyVersion inForce = pages.policies().inForce();
            present.read().ifPresent(document -> {
                differences.removeAll();
                differences.add(inWords().differences(document.terms(), inForce.terms(), inForce.label()));
            });
        }
    }

    private void save() {
        PolicyVersion draft = shown;
        if (draft != null) {
            typed().ifPresent(document -> save(draft, document));
        }
    }

    private Optional<PolicyDocument> typed() {
        PolicyEditor present = editor;
        Optional<PolicyDocument> document = present == null ? Optional.empty() : present.read();
        if (document.isEmpty()) {
            say(words.say("save.faulty"));
        }
        return document;
    }

    private void save(PolicyVersion draft, PolicyDocument document) {
        try {
            show(pages.drafts().edit(draft.id(), draft.lockVersion(), document));
        } catch (PolicyRefusedException refused) {
            say(words.refusal(refused));
            if (refused.why() == PolicyRefusedException.Cause.CHANGED_MEANWHILE) {
                offerWaysOut(draft, document);
            }
        }
    }

    /** Neither what is typed here nor what the other saved is lost. */
    private void offerWaysOut(PolicyVersion draft, PolicyDocument mine) {
        rescue.removeAll();
        rescue.add(
                action(
                        "save.as-new",
                        true,
                        () -> open(() -> pages.drafts().take(mine, words.say("origin.meanwhile", draft.label())))),
                action("save.theirs", false, () -> pages.drafts()
                        .find(draft.id())
                        .ifPresent(this::show)));
        rescue.setVisible(true);
    }

    private void submit(PolicyVersion policy, String why) {
        if (save != null && save.isEnabled()) {
            say(words.say("submit.unsaved"));
            return;
        }
        act(() -> pages.drafts().submit(policy.id(), policy.lockVersion(), why));
    }

    private void act(Act act) {
        try {
            show(act.take());
        } catch (PolicyRefusedException refused) {
            say(words.refusal(refused));
        }
    }

    private void open(Act act) {
        try {
            PolicyVersion policy = act.take();
            UI.getCurrent().navigate("policy/" + policy.id());
        } catch (PolicyRefusedException refused) {
            say(words.refusal(refused));
        }
    }

    private void quiet() {
        message.setVisible(false);
        rescue.setVisible(false);
    }

    private void say(String sentence) {
        message.setText(sentence);
        message.setVisible(true);
        message.scrollIntoView();
    }

    private Component history(PolicyVersion policy) {
        var list = new OrderedList();
        list.addClassName("policy-versions");
        for (PolicyStep step : pages.drafts().steps(policy.id())) {
            var item = new ListItem(
                    new Span(words.say("step", words.step(step.kind()), step.by(), words.moment(step.at()))));
            if (!step.reason().isEmpty()) {
                var why = new Span(step.reason());
                why.addClassName("policy-quiet");
                item.add(why);
            }
            list.add(item);
        }
        var part = new Section(new H2(words.say("history")), list);
        part.addClassName("policy-card");
        return part;
    }

    /** Something that is done to a policy. */
    @FunctionalInterface
    private interface Act {
        PolicyVersion take();
    }
}
