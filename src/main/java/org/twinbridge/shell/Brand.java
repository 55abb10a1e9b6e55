package org.twinbridge.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;

/** The mark, two banks joined by an arch, and the name beside it; leads home. */
public class Brand extends Anchor {

    private static final long serialVersionUID = 1L;

    public Brand() {
        super("", new SvgIcon("assets/mark.svg"), new Span("Twinbridge"));
        addClassName("brand");
    }
}
