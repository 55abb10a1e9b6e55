package org.twinbridge.profile.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.profile.FieldSearch;

/** Chooses a field of ISCED-F by its name or code, with the fields above it in sight. */
class FieldPicker extends ComboBox<Field> {

    private static final long serialVersionUID = 1L;

    FieldPicker(FieldSearch search, ProfileWords words) {
        setLabel(words.say("field"));
        setPlaceholder(words.say("field.placeholder"));
        setClearButtonVisible(true);
        setItemLabelGenerator(words::field);
        setItems(query -> search.find(query.getFilter().orElse(""), words.locale()).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        setRenderer(LitRenderer.<Field>of("<div class='profile-field level-${item.depth}'>"
                        + "<div>${item.name} <small>${item.code}</small></div><small>${item.above}</small></div>")
                .withProperty("name", words::field)
                .withProperty("code", Field::code)
                .withProperty("depth", Field::depth)
                .withProperty("above", words::above));
        addClassName("profile-picker");
    }
}
