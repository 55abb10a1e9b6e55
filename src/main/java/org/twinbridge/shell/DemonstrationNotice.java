package org.twinbridge.shell;

import com.vaadin.flow.component.html.Paragraph;

/** Says on a page of the demonstration what is real in it and what is not. */
public class DemonstrationNotice extends Paragraph {

    private static final long serialVersionUID = 1L;

    public DemonstrationNotice() {
        addClassName("demonstration-notice");
        getElement().setAttribute("role", "note");
        setText(getTranslation("shell.demonstration.notice"));
    }
}
