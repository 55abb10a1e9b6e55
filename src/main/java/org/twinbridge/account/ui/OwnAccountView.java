package org.twinbridge.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountRefusedException;
import org.twinbridge.shell.TitledView;

/** One's own account: what it may do, where it is signed in, its password. */
@Route("account")
@PermitAll
@StyleSheet("assets/accounts.css")
class OwnAccountView extends Div implements TitledView {

    private static final long serialVersionUID = 1L;

    private final transient AccountServices services;
    private final transient AccountWords words;
    private final transient AuthenticationContext authentication;

    OwnAccountView(AccountServices services, AuthenticationContext authentication) {
        this.services = services;
        this.authentication = authentication;
        words = services.words(getLocale());
        addClassNames("page", "accounts");
        Account account = services.current().get();
        add(about(account), sessions(account));
        if (services.own().isStored()) {
            if (services.own().hasPassword()) {
                add(password());
            }
        } else {
            add(new Paragraph(words.say("refused.not-stored")));
        }
    }

    @Override
    public String heading() {
        return getTranslation("account.own");
    }

    private Component about(Account account) {
        var part = new Section(
                new H2(account.displayName()),
                new Paragraph(words.say("own.name", account.name())),
                new Paragraph(words.say("own.roles", words.roles(account.roles()))));
        if (!account.institutions().isEmpty()) {
            part.add(new Paragraph(words.say("own.institutions", words.institutions(account.institutions()))));
        }
        account.mail().ifPresent(mail -> part.add(new Paragraph(words.say("own.mail", mail))));
        part.add(new Paragraph(words.say("own.ask")));
        part.addClassName("account-part");
        return part;
    }

    private Component sessions(Account account) {
        var list = new UnorderedList();
        services.sessions()
                .of(account.id())
                .forEach(session -> list.add(new ListItem(words.say(
                        "own.session",
                        session.address(),
                        words.moment(session.since()),
                        words.moment(session.lastSeen()),
                        session.browser()))));
        list.addClassName("account-sessions");
        var part = new Section(new H2(words.say("own.sessions")), list);
        if (services.own().isStored()) {
            part.add(new Button(words.say("sign-out-everywhere"), click -> {
                services.own().signOutEverywhere();
                authentication.logout();
            }));
        }
        part.addClassName("account-part");
        return part;
    }

    private Component password() {
        var before = new PasswordField(words.say("own.password.before"));
        before.getElement().setAttribute("autocomplete", "current-password");
        var after = new PasswordField(words.say("own.password.after"));
        after.getElement().setAttribute("autocomplete", "new-password");
        after.setHelperText(words.say("password.help"));
        var answer = new Paragraph();
        answer.getElement().setAttribute("role", "alert");
        answer.setVisible(false);
        var change = new Button(words.say("own.password.change"), click -> {
            boolean changed = true;
            try {
                services.own().changePassword(before.getValue(), after.getValue());
                answer.setText(words.say("own.password.changed"));
                before.clear();
                after.clear();
            } catch (AccountRefusedException refused) {
                changed = false;
                answer.setText(words.refusal(refused));
            }
            answer.setClassName("account-refusal", !changed);
            answer.setVisible(true);
        });
        change.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(before, after, answer, change);
        form.addClassName("account-form");
        var part = new Section(new H2(words.say("own.password")), form);
        part.addClassName("account-part");
        return part;
    }
}
