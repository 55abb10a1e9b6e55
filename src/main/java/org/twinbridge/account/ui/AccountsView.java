package org.twinbridge.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountChange;
import org.twinbridge.account.AccountRefusedException;
import org.twinbridge.account.ManagedAccount;
import org.twinbridge.account.Role;
import org.twinbridge.shell.TitledView;

/** Who may sign in: administrators see and change every account and invite; staff invite officers and reviewers. */
@Route("accounts")
@Menu(title = "account.accounts", order = 30, icon = "assets/icons/person.svg")
@RolesAllowed({"STAFF", "ADMINISTRATOR"})
@StyleSheet("assets/accounts.css")
class AccountsView extends Div implements TitledView {

    private static final long serialVersionUID = 1L;

    private final transient AccountServices services;
    private final transient AccountWords words;
    private final TextField search = new TextField();
    private final UnorderedList list = new UnorderedList();

    AccountsView(AccountServices services) {
        this.services = services;
        words = services.words(getLocale());
        addClassNames("page", "accounts");
        if (services.current().get().has(Role.ADMINISTRATOR)) {
            add(people());
        }
        add(new InvitationsPart(services, words));
    }

    @Override
    public String heading() {
        return getTranslation("account.accounts");
    }

    private Component people() {
        search.setLabel(words.say("accounts.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> showList());
        list.addClassName("account-list");
        showList();
        var part = new Section(search, list);
        part.addClassName("account-part");
        return part;
    }

    private void showList() {
        list.removeAll();
        List<ManagedAccount> found = services.administration().search(search.getValue());
        found.forEach(account -> list.add(new ListItem(card(account))));
        if (found.isEmpty()) {
            list.add(
                    new ListItem(new Paragraph(words.say(search.isEmpty() ? "accounts.none" : "accounts.none-found"))));
        }
    }

    private Component card(ManagedAccount managed) {
        Account account = managed.account();
        var card = new Div(
                new H2(account.displayName()), quiet(account.name()), quiet(rights(account)), quiet(state(managed)));
        var actions = new Div(
                new Button(words.say("accounts.change"), click -> change(managed)),
                new Button(
                        words.say(account.active() ? "accounts.deactivate" : "accounts.activate"),
                        click -> tell(() -> services.administration()
                                .setActive(account.id(), managed.version(), !account.active()))),
                new Button(
                        words.say("sign-out-everywhere"),
                        click -> tell(() -> services.administration().signOutEverywhere(account.id()))));
        if (managed.lockedUntil().isPresent()) {
            actions.add(new Button(
                    words.say("accounts.unlock"),
                    click -> tell(() -> services.administration().unlock(account.id()))));
        }
        actions.addClassName("account-actions");
        card.add(actions);
        card.addClassName("account-card");
        return card;
    }

    private String rights(Account account) {
        return account.institutions().isEmpty()
                ? words.roles(account.roles())
                : words.say(
                        "accounts.rights", words.roles(account.roles()), words.institutions(account.institutions()));
    }

    private String state(ManagedAccount managed) {
        if (!managed.account().active()) {
            return words.say("accounts.inactive");
        }
        return managed.lockedUntil()
                .map(until -> words.say("accounts.locked", words.moment(until)))
                .or(() -> managed.lastSignIn().map(at -> words.say("accounts.signed-in", words.moment(at))))
                .orElseGet(() -> words.say("accounts.never"));
    }

    private void change(ManagedAccount managed) {
        Account account = managed.account();
        var displayName = new TextField(words.say("display-name"));
        displayName.setValue(account.displayName());
        var rights = new RightsFields(services, words, EnumSet.allOf(Role.class));
        rights.set(account.roles(), account.institutions());
        var mail = new TextField(words.say("mail"));
        mail.setValue(account.mail().orElse(""));
        var dialog = new Dialog();
        dialog.setHeaderTitle(words.say("accounts.change.of", account.name()));
        dialog.setWidth("480px");
        dialog.setMaxWidth("100%");
        var form = new Div(displayName, rights, mail);
        form.addClassName("account-form");
        dialog.add(form);
        var save = new Button(words.say("accounts.save"), click -> {
            boolean saved = tell(() -> services.administration()
                    .change(
                            account.id(),
                            managed.version(),
                            new AccountChange(
                                    displayName.getValue(),
                                    rights.roles(),
                                    rights.institutions(),
                                    mail.getValue(),
                                    managed.oidcSubject())));
            if (saved) {
                dialog.close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(words.say("cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    /** Does it and shows the list anew, or says why it was not done; whether it was. */
    private boolean tell(Runnable work) {
        try {
            work.run();
            showList();
            return true;
        } catch (AccountRefusedException refused) {
            Notification.show(words.refusal(refused), 8000, Notification.Position.BOTTOM_CENTER);
            if (refused.reason() == AccountRefusedException.Cause.CHANGED_MEANWHILE) {
                showList();
            }
            return false;
        }
    }

    private static Span quiet(String text) {
        var quiet = new Span(text);
        quiet.addClassName("account-quiet");
        return quiet;
    }
}
