package org.twinbridge.account.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.twinbridge.account.Account;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.DemonstrationAccounts;
import org.twinbridge.account.Role;
import org.twinbridge.shell.Visitor;

/** Tells the frame who is signed in. */
@Component
class SignedInVisitor implements Visitor {

    private final CurrentAccount current;
    private final ObjectProvider<DemonstrationAccounts> demonstration;
    private final AuthenticationContext authentication;
    private final MessageSource messages;

    SignedInVisitor(
            CurrentAccount current,
            ObjectProvider<DemonstrationAccounts> demonstration,
            AuthenticationContext authentication,
            MessageSource messages) {
        this.current = current;
        this.demonstration = demonstration;
        this.authentication = authentication;
        this.messages = messages;
    }

    @Override
    public String name(Locale locale) {
        return current.find().map(account -> name(account, locale)).orElse("");
    }

    @Override
    public List<String> roles(Locale locale) {
        return current.find().stream()
                .flatMap(account -> account.roles().stream())
                .sorted()
                .map(role -> words(role, locale))
                .toList();
    }

    @Override
    public void signOut() {
        authentication.logout();
    }

    /** The people of the demonstration have no names of their own: they are called after what they do. */
    private String name(Account account, Locale locale) {
        boolean invented = demonstration.stream()
                .flatMap(accounts -> account.roles().stream().flatMap(role -> accounts.of(role).stream()))
                .anyMatch(account::equals);
        return invented
                ? words(account.roles().stream().sorted().findFirst().orElseThrow(), locale)
                : account.displayName();
    }

    private String words(Role role, Locale locale) {
        return messages.getMessage("account.role." + role.name().toLowerCase(Locale.ROOT), null, locale);
    }
}
