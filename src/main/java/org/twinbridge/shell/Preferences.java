package org.twinbridge.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Lets anybody choose the language and the looks, signed in or not. */
public class Preferences extends MenuBar {

    private static final long serialVersionUID = 1L;

    /** How the pages look; the browser keeps the choice. */
    private enum Appearance {
        LIGHT,
        DARK,
        SYSTEM;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Appearance, MenuItem> appearances = new EnumMap<>(Appearance.class);

    public Preferences() {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        addClassName("preferences");
        addLanguages();
        addAppearances();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().setAttribute("aria-label", getTranslation("shell.preferences"));
        getElement()
                .executeJs("return window.twinbridgeAppearance?.get() ?? 'system'")
                .then(String.class, this::mark);
    }

    private void addLanguages() {
        Locale current = getLocale();
        SubMenu languages = item("assets/icons/language.svg", name(current), getTranslation("shell.language"))
                .getSubMenu();
        for (Locale locale : MessageBundles.LOCALES) {
            MenuItem item = languages.addItem(name(locale), chosen -> speak(locale));
            item.setCheckable(true);
            item.setChecked(locale.getLanguage().equals(current.getLanguage()));
            item.getElement().setAttribute("lang", locale.getLanguage());
        }
    }

    private void addAppearances() {
        SubMenu menu = item(
                        "assets/icons/appearance.svg",
                        getTranslation("shell.appearance"),
                        getTranslation("shell.appearance.choose"))
                .getSubMenu();
        for (Appearance appearance : Appearance.values()) {
            MenuItem item =
                    menu.addItem(getTranslation("shell.appearance." + appearance.key()), chosen -> show(appearance));
            item.setCheckable(true);
            appearances.put(appearance, item);
        }
    }

    private MenuItem item(String icon, String text, String name) {
        MenuItem item = addItem(new SvgIcon(icon));
        item.add(text);
        item.setAriaLabel(name + ": " + text);
        return item;
    }

    private void show(Appearance appearance) {
        getElement().executeJs("window.twinbridgeAppearance.set($0)", appearance.key());
        mark(appearance.key());
    }

    private void mark(String chosen) {
        appearances.forEach(
                (appearance, item) -> item.setChecked(appearance.key().equals(chosen)));
    }

    private void speak(Locale locale) {
        Language.choose(locale, VaadinSession.getCurrent(), VaadinRequest.getCurrent(), VaadinResponse.getCurrent());
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    /** A language's name in itself, as its speakers look for it. */
    private static String name(Locale locale) {
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
