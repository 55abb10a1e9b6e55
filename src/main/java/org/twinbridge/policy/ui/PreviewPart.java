package org.twinbridge.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinbridge.policy.PolicyPreview;
import org.twinbridge.policy.PolicyPreviews;
import org.twinbridge.policy.PolicyRefusedException;
import org.twinbridge.policy.PolicyState;
import org.twinbridge.policy.PolicyVersion;
import org.twinbridge.policy.PreviewTask;
import org.twinbridge.shell.Polling;
import org.twinbridge.shell.ProgressPanel;
import org.twinbridge.vocabulary.Vocabulary;

/** Has a preview of a policy made, shows how far it is, and what was seen last. */
class PreviewPart extends Section {

    private static final long serialVersionUID = 1L;

    private static final int ALL = 0;

    private final transient PolicyPages pages;
    private final transient PolicyWords words;
    private final transient PolicyVersion policy;
    private final ProgressPanel panel;
    private final Paragraph refusal = new Paragraph();
    private final Div effect = new Div();
    private final Button quick = new Button();
    private final Button whole = new Button();
    private final Polling polling;
    private @Nullable Long shown;

    PreviewPart(PolicyPages pages, PolicyWords words, PolicyVersion policy) {
        this.pages = pages;
        this.words = words;
        this.policy = policy;
        addClassName("policy-card");
        panel = new ProgressPanel(words.say("task"), words.say("task.bar"), () -> {
            pages.tasks().stop();
            refresh();
        });
        refusal.addClassName("policy-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        quick.setText(words.say("preview.quick", PolicyPreviews.QUICK));
        quick.addThemeVariants(ButtonVariant.PRIMARY);
        quick.addClickListener(click -> begin(PolicyPreviews.QUICK));
        whole.setText(words.say("preview.whole"));
        whole.addClickListener(click -> begin(ALL));
        var line = new Div(quick, whole);
        line.addClassName("policy-line");
        line.setVisible(policy.state() == PolicyState.DRAFT || policy.state() == PolicyState.SUBMITTED);
        add(new H2(words.say("preview")), new Paragraph(words.say("preview.says")), line, refusal, panel, effect);
        polling = Polling.of(this, this::refresh);
        refresh();
    }

    private void begin(int lists) {
        refusal.setVisible(false);
        try {
            pages.tasks().begin(policy.id(), lists);
        } catch (PolicyRefusedException refused) {
            refusal.setText(words.refusal(refused));
            refusal.setVisible(true);
        }
        refresh();
    }

    private void refresh() {
        PreviewTask task = pages.tasks().latest().orElse(null);
        boolean underWay = task != null && task.state().isUnderWay();
        if (task == null || (!underWay && task.policyId() != policy.id())) {
            panel.clear();
        } else {
            panel.show(task.startedAt() + " " + task.state(), headline(task), () -> content(task));
            if (underWay) {
                panel.follow(task.total() > 0 ? (double) task.done() / task.total() : Double.NaN, words.progress(task));
            }
        }
        quick.setEnabled(!underWay);
        whole.setEnabled(!underWay);
        polling.keepLooking(underWay);
        showEffect(underWay);
    }

    private String headline(PreviewTask task) {
        return words.say("task." + Vocabulary.id(task.state()), task.policy());
    }

    private List<Component> content(PreviewTask task) {
        if (task.state().isUnderWay()) {
            boolean stopping = task.state() == PreviewTask.State.STOPPING;
            return panel.underWay(
                    words.say("task.begun", task.by(), words.moment(task.startedAt())),
                    words.say(stopping ? "task.stopping.button" : "task.stop"),
                    !stopping);
        }
        var content = new ArrayList<Component>();
        if (task.state() != PreviewTask.State.DONE) {
            content.add(ProgressPanel.note(words.say("task." + Vocabulary.id(task.state()) + ".note")));
        }
        content.add(new Button(words.say("task.away"), click -> {
            pages.tasks().putAway();
            refresh();
        }));
        return content;
    }

    /** What an approval saw where there was one, else the latest against the policy in force. */
    private void showEffect(boolean underWay) {
        Long seen = policy.previewId();
        Optional<PolicyPreview> preview = seen == null
                ? pages.previews().latest(policy.terms())
                : pages.previews().find(seen);
        Long id = preview.map(PolicyPreview::id).orElse(null);
        if (id == null) {
            effect.removeAll();
            if (!underWay) {
                effect.add(new Paragraph(words.say("preview.none")));
            }
        } else if (!id.equals(shown)) {
            effect.removeAll();
            effect.add(new EffectPart(words, preview.orElseThrow()));
        }
        shown = id;
    }
}
