package org.twinbridge.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.twinbridge.account.AccountRefusedException;
import org.twinbridge.account.Invitation;
import org.twinbridge.account.Invitations;
import org.twinbridge.account.Role;

/** Inviting people, and what became of those who were invited. */
class InvitationsPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient AccountServices services;
    private final transient AccountWords words;
    private final Div list = new Div();

    InvitationsPart(AccountServices services, AccountWords words) {
        this.services = services;
        this.words = words;
        addClassName("account-part");
        add(new H2(words.say("invite")), new Paragraph(words.say("invite.about")), form(), list);
        showList();
    }

    private Component form() {
        Set<Role> offered =
                services.current().get().has(Role.ADMINISTRATOR) ? EnumSet.allOf(Role.class) : Invitations.OF_STAFF;
        var rights = new RightsFields(services, words, offered);
        var mail = new TextField(words.say("mail"));
        mail.setHelperText(words.say("invite.mail.help"));
        var answer = new Div();
        answer.addClassName("account-answer");
        answer.getElement().setAttribute("role", "status");
        var invite = new Button(words.say("invite.make"), click -> {
            answer.removeAll();
            try {
                String path = services.invitations().invite(rights.roles(), rights.institutions(), mail.getValue());
                answer.add(shownOnce(path));
                rights.set(Set.of(), List.of());
                mail.clear();
                showList();
            } catch (AccountRefusedException refused) {
                var refusal = new Paragraph(words.refusal(refused));
                refusal.addClassName("account-refusal");
                answer.add(refusal);
            }
        });
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(rights, mail, invite, answer);
        form.addClassName("account-form");
        return form;
    }

    private Component shownOnce(String path) {
        var link = new TextField(words.say("invite.link"));
        link.setValue(address(path));
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setHelperText(words.say("invite.link.help"));
        link.setWidthFull();
        return link;
    }

    private void showList() {
        list.removeAll();
        var rows = new UnorderedList();
        rows.addClassName("account-list");
        services.invitations().latest().forEach(invitation -> rows.add(new ListItem(row(invitation))));
        if (rows.getComponentCount() > 0) {
            list.add(rows);
        }
    }

    private Component row(Invitation invitation) {
        var card = new Div(
                new Span(invitation.mail().orElseGet(() -> words.say("invite.without-mail"))),
                quiet(words.say(
                        "invite.line",
                        words.roles(invitation.roles()),
                        words.institutions(invitation.institutions()),
                        invitation.madeBy(),
                        words.moment(invitation.madeAt()))),
                quiet(words.say(
                        "invite.state." + invitation.state().name().toLowerCase(Locale.ROOT),
                        words.moment(invitation.expiresAt()))));
        if (invitation.state() == Invitation.State.WAITING) {
            card.add(new Button(words.say("invite.revoke"), click -> {
                services.invitations().revoke(invitation.id());
                showList();
            }));
        }
        card.addClassName("account-card");
        return card;
    }

    private static Span quiet(String text) {
        var quiet = new Span(text);
        quiet.addClassName("account-quiet");
        return quiet;
    }

    private static String address(String path) {
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                ? ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                        .path("/" + path)
                        .toUriString()
                : path;
    }
}
