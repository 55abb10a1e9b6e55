package org.twinbridge.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountRefusedException;
import org.twinbridge.account.Invitation;
import org.twinbridge.account.InvitationRefusedException;
import org.twinbridge.shell.Preferences;

/** Where the link of an invitation leads: to choose a name and a password, or to learn why the link is worth nothing. */
@Route(value = "invitation", autoLayout = false)
@AnonymousAllowed
@StyleSheet("assets/accounts.css")
class InvitationView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AccountServices services;
    private final transient AccountWords words;
    private final Main entry = new Main();

    InvitationView(AccountServices services) {
        this.services = services;
        words = services.words(getLocale());
        addClassName("sign-in");
        entry.addClassName("entry");
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        removeAll();
        add(new Pitch(), entry);
        try {
            show(words.say("invitation"), form(token, services.invitations().open(token)));
        } catch (InvitationRefusedException refused) {
            showRefusal(refused);
        }
    }

    @Override
    public String getPageTitle() {
        return words.say("invitation") + " · Twinbridge";
    }

    private void show(String heading, Component... parts) {
        entry.removeAll();
        entry.add(new Preferences(), new H1(heading));
        entry.add(parts);
    }

    private void showRefusal(InvitationRefusedException refused) {
        String cause = refused.reason().name().toLowerCase(Locale.ROOT);
        show(
                words.say("invitation." + cause),
                new Paragraph(words.say("invitation." + cause + ".text")),
                new Anchor("sign-in", words.say("sign-in")));
    }

    private Component form(String token, Invitation invitation) {
        var what = new Paragraph(
                invitation.institutions().isEmpty()
                        ? words.say("invitation.for", words.roles(invitation.roles()))
                        : words.say(
                                "invitation.for.institution",
                                words.roles(invitation.roles()),
                                words.institutions(invitation.institutions())));
        var name = new TextField(words.say("name"));
        name.setValue(invitation.mail().orElse("").toLowerCase(Locale.ROOT));
        name.setHelperText(words.say("name.help"));
        name.getElement().setAttribute("autocomplete", "username");
        var displayName = new TextField(words.say("display-name"));
        displayName.setHelperText(words.say("display-name.help"));
        displayName.getElement().setAttribute("autocomplete", "name");
        var password = new PasswordField(words.say("password"));
        password.setHelperText(words.say("password.help"));
        password.getElement().setAttribute("autocomplete", "new-password");
        var refusal = new Paragraph();
        refusal.addClassName("account-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var accept = new Button(words.say("invitation.accept"), click -> {
            try {
                done(services.invitations()
                        .accept(token, name.getValue(), displayName.getValue(), password.getValue()));
            } catch (AccountRefusedException refused) {
                refusal.setText(words.refusal(refused));
                refusal.setVisible(true);
            } catch (InvitationRefusedException refused) {
                showRefusal(refused);
            }
        });
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setDisableOnClick(false);
        var form = new Div(what, name, displayName, password, refusal, accept);
        form.addClassName("account-form");
        return form;
    }

    private void done(Account account) {
        show(
                words.say("invitation.done"),
                new Paragraph(words.say("invitation.done.text", account.name())),
                new Anchor("sign-in", words.say("sign-in")));
    }
}
