package org.twinbridge.matching.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;

/** Partners in a list, drawn in the browser so that it can follow a slider while it moves. */
@Tag("tb-partner-list")
@JsModule("./partners/tb-partner-list.ts")
class PartnerList extends Component implements HasStyle {

    private static final long serialVersionUID = 1L;

    private transient List<PartnerRow> rows = List.of();
    private transient Map<String, Ranges.Range> shownRanges = Map.of();

    /** Lists these in place of what was listed; rows that stay slide to where they belong now. */
    void show(List<PartnerRow> newRows) {
        rows = List.copyOf(newRows);
        getElement().setPropertyList("rows", rows);
    }

    /** What is listed. */
    List<PartnerRow> rows() {
        return rows;
    }

    /** Draws how far each score could lie from where it is; rows of which that is not known go without. */
    void setRanges(Map<String, Ranges.Range> ranges) {
        shownRanges = Map.copyOf(ranges);
        getElement().setPropertyMap("ranges", shownRanges);
    }

    /** The ranges drawn, by the partner's id. */
    Map<String, Ranges.Range> ranges() {
        return shownRanges;
    }

    /** Marks the row of a partner; {@code null} for none. */
    void setSelected(@Nullable InstitutionId partner) {
        getElement().setProperty("selected", partner == null ? null : partner.value());
    }

    /** Tells when a row is chosen, by pointer or keyboard. */
    Registration addSelectListener(ComponentEventListener<SelectEvent> listener) {
        return addListener(SelectEvent.class, listener);
    }

    /** Tells when a row is opened: clicked, or chosen and confirmed with Enter. */
    Registration addOpenListener(ComponentEventListener<OpenEvent> listener) {
        return addListener(OpenEvent.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement()
                .setProperty("label", getTranslation("partners.list") + ". " + getTranslation("partners.list.hint"));
        getElement().setProperty("comparedWord", getTranslation("partners.row.compared"));
    }

    /** A row was chosen. */
    @DomEvent("tb-select")
    public static class SelectEvent extends ComponentEvent<PartnerList> {

        private static final long serialVersionUID = 1L;

        private final String id;

        public SelectEvent(PartnerList source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }

        InstitutionId partner() {
            return new InstitutionId(id);
        }
    }

    /** A row was opened. */
    @DomEvent("tb-open")
    public static class OpenEvent extends ComponentEvent<PartnerList> {

        private static final long serialVersionUID = 1L;

        private final String id;

        public OpenEvent(PartnerList source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }

        InstitutionId partner() {
            return new InstitutionId(id);
        }
    }
}
