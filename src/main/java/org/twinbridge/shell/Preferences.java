package org.twinbridge.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;

/** Lets anybody choose the language and the looks, signed in or not. */
public class Preferences extends Div {

    private static final long serialVersionUID = 1L;

    /** How the pages look; the browser keeps the choice. */
    enum Appearance {
        LIGHT,
        DARK,
        SYSTEM;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Select<Appearance> appearances = new Select<>();

    public Preferences() {
        addClassName("preferences");
        add(languages(), appearances());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement()
                .executeJs("return window.twinbridgeAppearance?.get() ?? 'system'")
                .then(String.class, this::mark);
    }

    private Select<Locale> languages() {
        var languages = new Select<Locale>();
        dress(languages, "language");
        languages.setItemLabelGenerator(Preferences::name);
        languages.setItems(MessageBundles.LOCALES);
        MessageBundles.LOCALES.stream()
                .filter(locale -> locale.getLanguage().equals(getLocale().getLanguage()))
                .findFirst()
                .ifPresent(languages::setValue);
        languages.addValueChangeListener(chosen -> speak(chosen.getValue()));
        return languages;
    }

    private Select<Appearance> appearances() {
        dress(appearances, "appearance");
        appearances.setItemLabelGenerator(appearance -> getTranslation("shell.appearance." + appearance.key()));
        appearances.setItems(Appearance.values());
        appearances.setValue(Appearance.SYSTEM);
        appearances.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                show(chosen.getValue());
            }
        });
        return appearances;
    }

    private void dress(Select<?> select, String key) {
        select.setPrefixComponent(new SvgIcon("assets/icons/" + key + ".svg"));
        String name = getTranslation("shell." + key);
        select.setAriaLabel(name);
        // The list that opens is an element of its own and takes no name from the field.
        select.getElement()
                .executeJs(
                        "this.addEventListener('opened-changed', () => this.querySelector('vaadin-select-list-box')?.setAttribute('aria-label', $0))",
                        name);
        select.addThemeVariants(SelectVariant.SMALL);
    }

    private void show(Appearance appearance) {
        getElement().executeJs("window.twinbridgeAppearance.set($0)", appearance.key());
    }

    private void mark(String chosen) {
        for (Appearance appearance : Appearance.values()) {
            if (appearance.key().equals(chosen)) {
                appearances.setValue(appearance);
            }
        }
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
