package org.twinbridge.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame of every page of those who are signed in: navigation by job at the side, what the page is at the top, and
 * the page. Views join the navigation by {@code @Menu} with a message key as title and the path of an icon.
 */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    private static final String CONTENT = "content";

    private final H1 heading = new H1();
    private final Main main = new Main();

    private final Map<String, SideNavItem> entries = new HashMap<>();
    private final transient List<NavigationCount> counts;

    MainLayout(Visitor visitor, OperatingMode mode, ObjectProvider<NavigationCount> counts) {
        this.counts = counts.orderedStream().toList();
        setPrimarySection(Section.DRAWER);
        addClassName("frame");
        addToNavbar(top());
        addToDrawer(side(visitor));
        main.setId(CONTENT);
        main.getElement().setAttribute("tabindex", "-1");
        if (mode.isDemonstration()) {
            main.add(new DemonstrationNotice());
        }
        setContent(main);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        content.getElement().getComponent().ifPresent(view -> main.getElement().appendChild(view.getElement()));
    }

    @Override
    public void removeRouterLayoutContent(HasElement content) {
        content.getElement().removeFromParent();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getActiveChain().stream()
                .filter(TitledView.class::isInstance)
                .map(TitledView.class::cast)
                .findFirst()
                .ifPresent(this::show);
        showCounts();
    }

    /** Reads the counts beside the entries of the navigation again, for a page that changes one of them. */
    public void showCounts() {
        for (NavigationCount counted : counts) {
            SideNavItem entry = entries.get(counted.path());
            if (entry != null) {
                entry.setSuffixComponent(badge(counted));
            }
        }
    }

    private @Nullable Component badge(NavigationCount counted) {
        int count = counted.count();
        if (count == 0) {
            return null;
        }
        var badge = new Span(Integer.toString(count));
        badge.addClassName("navigation-count");
        badge.getElement().setAttribute("role", "img");
        badge.getElement().setAttribute("aria-label", counted.words(count, getLocale()));
        return badge;
    }

    /** Shows the heading of a view; a view whose heading changes while it is open calls it again. */
    public void show(TitledView view) {
        heading.setText(view.heading());
        getUI().ifPresent(ui -> ui.getPage().setTitle(view.getPageTitle()));
    }

    private Component top() {
        var top = new Header(skipLink(), toggle(), heading);
        top.addClassName("top");
        return top;
    }

    private Component skipLink() {
        var link = new Anchor("#" + CONTENT, getTranslation("shell.skip"));
        link.addClassName("skip-link");
        link.setRouterIgnore(true);
        // The address stays as it is: it names the view, not a place in it.
        link.getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault(); document.getElementById($0).focus(); })",
                        CONTENT);
        return link;
    }

    private Component toggle() {
        var toggle = new DrawerToggle();
        toggle.getElement().setAttribute("theme", "tertiary");
        toggle.setAriaLabel(getTranslation("shell.navigation.toggle"));
        return toggle;
    }

    private Component side(Visitor visitor) {
        var brand = new Div(new Brand());
        brand.addClassName("drawer-header");
        var side = new Aside(brand, new Scroller(navigation()), footer(visitor));
        side.addClassName("drawer");
        side.getElement().setAttribute("aria-label", "Twinbridge");
        return side;
    }

    private SideNav navigation() {
        var navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            var item = new SideNavItem(getTranslation(entry.title()), entry.path());
            item.setMatchNested(!entry.path().isEmpty() && !"/".equals(entry.path()));
            if (entry.icon() != null) {
                item.setPrefixComponent(new SvgIcon(entry.icon()));
            }
            navigation.addItem(item);
            entries.put(entry.path().replaceFirst("^/", ""), item);
        }
        return navigation;
    }

    private Component footer(Visitor visitor) {
        var footer = new Div(new Preferences(), account(visitor));
        footer.addClassName("drawer-footer");
        return footer;
    }

    private Component account(Visitor visitor) {
        String name = visitor.name(getLocale());
        var person = new Div(new Anchor("account", name));
        person.addClassName("person");
        String roles = String.join(", ", visitor.roles(getLocale()));
        if (!roles.equals(name)) {
            person.add(new Span(roles));
        }
        var signOut = new Button(getTranslation("shell.sign-out"), click -> visitor.signOut());
        signOut.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var account = new Div(new SvgIcon("assets/icons/person.svg"), person, signOut);
        account.addClassName("account");
        return account;
    }
}
