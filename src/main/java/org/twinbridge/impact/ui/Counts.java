package org.twinbridge.impact.ui;

import com.vaadin.flow.component.textfield.IntegerField;

/** Fields for numbers of people and things. */
final class Counts {

    private Counts() {}

    static IntegerField field(String label) {
        var field = new IntegerField(label);
        field.setMin(0);
        field.setStepButtonsVisible(true);
        field.setWidth("9rem");
        return field;
    }

    /** What was typed; 0 where nothing was. */
    static int of(IntegerField field) {
        Integer value = field.getValue();
        return value == null ? 0 : value;
    }
}
