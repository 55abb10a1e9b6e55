package org.twinbridge.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.twinbridge.account.Accounts;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.DemonstrationAccounts;
import org.twinbridge.account.Role;
import org.twinbridge.shell.DemonstrationNotice;
import org.twinbridge.shell.Preferences;

/**
 * Where everybody comes in. The demonstration offers its roles to visitors on this machine; a production system without
 * an administrator says how to make one.
 */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Where a failed attempt leads. */
    static final String FAILED = "/sign-in?error";

    /** Where an attempt leads that came too soon after others that failed. */
    static final String LOCKED = "/sign-in?locked";

    private static final long serialVersionUID = 1L;

    private final transient CurrentAccount current;
    private final transient Accounts accounts;
    private final boolean demonstration;

    SignInView(CurrentAccount current, Accounts accounts, ObjectProvider<DemonstrationAccounts> demonstration) {
        this.current = current;
        this.accounts = accounts;
        this.demonstration = demonstration.getIfAvailable() != null;
        addClassName("sign-in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        Set<String> said =
                event.getLocation().getQueryParameters().getParameters().keySet();
        removeAll();
        add(new Pitch(), entry(said));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.sign-in") + " · Twinbridge";
    }

    private Component entry(Set<String> said) {
        var entry = new Main(new Preferences(), new H1(getTranslation("account.sign-in")));
        entry.addClassName("entry");
        if (said.contains("ended")) {
            var ended = new Paragraph(getTranslation("account.sign-in.ended"));
            ended.addClassName("notice");
            ended.getElement().setAttribute("role", "status");
            entry.add(ended);
        }
        if (demonstration) {
            boolean local = isLocal();
            if (local) {
                entry.add(new Paragraph(getTranslation("account.demonstration.roles")), roles());
            }
            LoginForm form = form(said);
            // Where roles come first, the keyboard starts at them.
            form.getElement().setAttribute("no-autofocus", local);
            entry.add(form, new DemonstrationNotice());
        } else if (accounts.administratorExists()) {
            entry.add(form(said));
        } else {
            entry.add(
                    new Paragraph(getTranslation("account.no-administrator")),
                    new Code(getTranslation("account.no-administrator.command")));
        }
        return entry;
    }

    private LoginForm form(Set<String> said) {
        boolean locked = said.contains("locked");
        var form = new LoginForm();
        form.setError(locked || said.contains("error"));
        var texts = LoginI18n.createDefault();
        LoginI18n.Form fields = texts.getForm();
        fields.setTitle(getTranslation("account.sign-in.own"));
        fields.setUsername(getTranslation("account.name"));
        fields.setPassword(getTranslation("account.password"));
        fields.setSubmit(getTranslation("account.sign-in"));
        LoginI18n.ErrorMessage error = texts.getErrorMessage();
        error.setTitle(getTranslation(locked ? "account.sign-in.locked" : "account.sign-in.failed"));
        error.setMessage(getTranslation(locked ? "account.sign-in.locked.text" : "account.sign-in.failed.text"));
        error.setUsername(getTranslation("account.name.missing"));
        error.setPassword(getTranslation("account.password.missing"));
        form.setI18n(texts);
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        return form;
    }

    /** A plain form: the click is a request of its own, which Spring Security answers with a new session. */
    private Component roles() {
        var roles = new Div();
        roles.addClassName("roles");
        Element click = new Element("form");
        click.setAttribute("method", "post");
        click.setAttribute("action", DemonstrationSignIn.PATH.substring(1));
        csrfToken().ifPresent(token -> {
            var hidden = new Input();
            hidden.setType("hidden");
            hidden.getElement().setAttribute("name", token.getParameterName());
            hidden.getElement().setAttribute("value", token.getToken());
            click.appendChild(hidden.getElement());
        });
        DemonstrationAccounts.ROLES.forEach(
                role -> click.appendChild(button(role).getElement()));
        roles.getElement().appendChild(click);
        return roles;
    }

    private Component button(Role role) {
        String key = role.name().toLowerCase(Locale.ROOT);
        var name = new Span(getTranslation("account.role." + key));
        name.addClassName("role-name");
        var work = new Span(getTranslation("account.role." + key + ".work"));
        work.addClassName("role-work");
        var button = new NativeButton();
        button.add(name, work);
        button.addClassName("role");
        button.getElement().setAttribute("type", "submit");
        button.getElement().setAttribute("name", DemonstrationSignIn.ROLE);
        button.getElement().setAttribute("value", key);
        return button;
    }

    private static boolean isLocal() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request instanceof jakarta.servlet.http.HttpServletRequest http
                && LocalRequests.isLocal(http.getRemoteAddr(), http.getServerName());
    }

    private static Optional<CsrfToken> csrfToken() {
        return VaadinRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(token)
                : Optional.empty();
    }
}
