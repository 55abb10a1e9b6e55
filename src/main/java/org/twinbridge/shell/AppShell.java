package org.twinbridge.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.TargetElement;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page of the browser starts with. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("assets/tokens.css")
@StyleSheet("assets/frame.css")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "assets/mark.svg");
        settings.addMetaTag("color-scheme", "light dark");
        // Before anything is painted, so that a dark page never flashes white.
        settings.addInlineFromFile(
                TargetElement.HEAD, Inline.Position.PREPEND, "appearance.js", Inline.Wrapping.JAVASCRIPT);
    }
}
