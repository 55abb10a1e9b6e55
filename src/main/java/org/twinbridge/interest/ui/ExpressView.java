package org.twinbridge.interest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.institution.Institution;
import org.twinbridge.interest.Interest;
import org.twinbridge.interest.InterestRefusedException;
import org.twinbridge.interest.Interests;
import org.twinbridge.shell.AddressReader;
import org.twinbridge.shell.TitledView;

/** Where an officer expresses interest: why the two fit, who would see what, and a note. */
@Route("interest")
@RolesAllowed("OFFICER")
@StyleSheet("assets/agreements.css")
class ExpressView extends Div implements BeforeEnterObserver, TitledView {

    static final String FOR = "for";
    static final String WITH = "with";

    private static final long serialVersionUID = 1L;

    private final transient InterestServices services;
    private String heading;

    ExpressView(InterestServices services) {
        this.services = services;
        heading = getTranslation("interest.express");
        addClassNames("page", "agreements");
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var address = new AddressReader(event.getLocation().getQueryParameters().getParameters());
        Optional<Institution> self = address.one(FOR, this::institution)
                .filter(institution -> services.current().get().actsFor(institution.id()))
                .or(() -> services.current().get().institution().flatMap(services.institutions()::find));
        Optional<Institution> partner = address.one(WITH, this::institution);
        if (self.isPresent() && partner.isPresent()) {
            show(self.get(), partner.get());
        } else {
            showNobody();
        }
    }

    private Optional<Institution> institution(String text) {
        return text.isBlank() || text.length() > 120
                ? Optional.empty()
                : services.institutions().find(InstitutionId.parse(text));
    }

    private void showNobody() {
        InterestWords words = InterestWords.of(services, getLocale(), List.of());
        var part = new Div(
                new H2(words.say("nobody")),
                new Paragraph(words.say("nobody.text")),
                new Anchor("partners", words.say("nobody.partners")));
        part.addClassName("agreement-part");
        add(part);
    }

    private void show(Institution self, Institution partner) {
        InterestWords words = InterestWords.of(services, getLocale(), List.of(self.id(), partner.id()));
        heading = words.say("express.heading", partner.name());
        Optional<InterestRefusedException> obstacle = services.interests().obstacle(self.id(), partner.id());
        try {
            Explanation why = services.interests().explain(self.id(), partner.id());
            var parts = new Div(
                    new PairPanel(
                            words,
                            self.id(),
                            partner.id(),
                            self.country(),
                            partner.country(),
                            why,
                            words.say("scored.now")),
                    obstacle.map(refused -> refusal(words, refused)).orElseGet(() -> form(words, self, partner)));
            parts.addClassName("agreement-parts");
            add(new Paragraph(words.say("express.for", self.name())), parts);
        } catch (InterestRefusedException unknown) {
            add(refusal(words, unknown));
        }
    }

    private Component refusal(InterestWords words, InterestRefusedException refused) {
        var part = new Section(
                new H2(words.say("express.not")),
                new Paragraph(words.refusal(refused)),
                refused.why() == InterestRefusedException.Cause.WORKING_TOGETHER
                        ? new Anchor("twinnings/" + refused.values().getFirst(), words.say("agreement"))
                        : new Anchor("interests", words.say("all")));
        part.addClassName("agreement-part");
        return part;
    }

    private Component form(InterestWords words, Institution self, Institution partner) {
        var note = new TextArea(words.say("note"));
        note.setHelperText(words.say("note.help"));
        note.setMaxLength(Interests.LONGEST_TEXT);
        note.setMinRows(4);
        note.setWidthFull();
        var alert = new Paragraph();
        alert.addClassName("agreement-alert");
        alert.getElement().setAttribute("role", "alert");
        alert.setVisible(false);
        var send = new Button(words.say("send"), click -> {
            try {
                Interest sent = services.interests().express(self.id(), partner.id(), note.getValue());
                UI.getCurrent().navigate("interests/" + sent.id());
            } catch (InterestRefusedException refused) {
                alert.setText(words.refusal(refused));
                alert.setVisible(true);
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var sees = new UnorderedList(
                new ListItem(words.say("sees.partner", partner.name())),
                new ListItem(words.say("sees.section")),
                new ListItem(words.say("sees.nobody")));
        var form = new Section(new H2(words.say("send.title")), note, new H2(words.say("sees")), sees, alert, send);
        form.addClassName("agreement-part");
        return form;
    }
}
