package org.twinbridge.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** What went wrong, what was kept and what to do, in words. */
abstract class ErrorPage extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final String key;

    /** @param key the message key of its title; {@code .text} below it says what to do */
    ErrorPage(String key) {
        this.key = key;
        addClassName("error-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation(key) + " · Twinbridge";
    }

    /** Fills the page; the arguments go into the text. */
    void tell(Object... arguments) {
        removeAll();
        var home = new Anchor("", getTranslation("shell.error.home"));
        home.addClassName("action");
        add(new Div(
                new Brand(),
                new H1(getTranslation(key)),
                new Paragraph(getTranslation(key + ".text", arguments)),
                home));
    }
}
