package org.twinbridge.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** Lends a part of the page, for which a narrow screen has no room, a dialog of its own while it is open. */
public class Sheet extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Button done = new Button();
    private final Component part;

    /**
     * @param home where the part stands otherwise
     * @param part what is lent
     */
    public Sheet(String title, Div home, Component part) {
        this.part = part;
        setHeaderTitle(title);
        addClassName("sheet");
        setWidth("100%");
        setMaxWidth("480px");
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.addClickListener(click -> close());
        done.setWidthFull();
        getFooter().add(done);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                home.add(part);
            }
        });
    }

    /** Opens with the part already in it, so that it never stands where nobody sees it once the sheet is there. */
    @Override
    public void open() {
        add(part);
        super.open();
    }

    /** Says what closing leads to. */
    public void setDone(String text) {
        done.setText(text);
    }
}
