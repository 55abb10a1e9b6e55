package org.twinbridge.shell.chart;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A part of a picture was clicked. */
@DomEvent("tb-select")
public class PartSelectedEvent extends ComponentEvent<Chart<?>> {

    private static final long serialVersionUID = 1L;

    private final String id;

    public PartSelectedEvent(Chart<?> source, boolean fromClient, @EventData("event.detail.id") String id) {
        super(source, fromClient);
        this.id = id;
    }

    /** Which part, as its data names it. */
    public String id() {
        return id;
    }
}
