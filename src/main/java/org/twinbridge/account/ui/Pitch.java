package org.twinbridge.account.ui;

import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.SvgIcon;
import org.twinbridge.shell.Brand;

/** What Twinbridge is, beside whatever one does before one is signed in. */
class Pitch extends Header {

    private static final long serialVersionUID = 1L;

    Pitch() {
        var claim = new Paragraph(getTranslation("account.pitch"));
        claim.addClassName("claim");
        var bridge = new SvgIcon("assets/bridge.svg");
        bridge.addClassName("bridge");
        add(new Brand(), claim, bridge);
        addClassName("pitch");
    }
}
