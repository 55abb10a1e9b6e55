package org.twinbridge.profile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.profile.Statement;
import org.twinbridge.profile.Statement.Key;
import org.twinbridge.profile.Statement.Kind;
import org.twinbridge.vocabulary.Vocabulary;

/** The themes, needs or capacities that are stated, and where one more is added. */
class ItemsPart extends Section {

    private static final long serialVersionUID = 1L;

    private static final double NEW_AMOUNT = .6;

    private final transient ProfileWords words;
    private final transient Desk desk;
    private final Kind kind;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none;
    private final FieldPicker picker;
    private final Select<Modality> modality = new Select<>();
    private final Map<Key, ItemRow> rows = new TreeMap<>();

    ItemsPart(ProfileServices services, ProfileWords words, Desk desk, Kind kind) {
        this.words = words;
        this.desk = desk;
        this.kind = kind;
        this.picker = new FieldPicker(services.fields(), words);
        String id = Vocabulary.id(kind);
        addClassName("profile-part");
        setId("profile-" + id);
        var title = new H2(words.say("kinds." + id));
        title.setId("profile-" + id + "-title");
        getElement().setAttribute("aria-labelledby", "profile-" + id + "-title");
        none = new Paragraph(words.say("none." + id));
        none.addClassName("profile-quiet");
        list.addClassName("profile-rows");
        add(title, new Paragraph(words.say("kinds." + id + ".text")), none, list, adding());
        refresh();
    }

    /** Shows what is stated now; rows that stay keep what is open in them. */
    final void refresh() {
        List<Statement> stated = desk.of(kind);
        List<Key> keys = stated.stream().map(Statement::key).toList();
        new ArrayList<>(rows.keySet())
                .stream().filter(key -> !keys.contains(key)).forEach(key -> {
                    ItemRow gone = rows.remove(key);
                    if (gone != null) {
                        list.remove(gone);
                    }
                });
        for (Statement statement : stated) {
            ItemRow row = rows.get(statement.key());
            if (row == null) {
                row = new ItemRow(words, desk, statement, this::show);
                rows.put(statement.key(), row);
                list.addComponentAtIndex(Math.min(keys.indexOf(statement.key()), list.getComponentCount()), row);
            } else {
                row.show(statement);
            }
        }
        none.setVisible(stated.isEmpty());
        list.setVisible(!stated.isEmpty());
    }

    /** Leads to a statement, opened. */
    void show(Key key) {
        ItemRow row = rows.get(key);
        if (row != null) {
            row.open();
        }
    }

    private Div adding() {
        modality.setLabel(words.say("modality"));
        modality.setItems(Stream.concat(
                        Stream.of(Modality.ANY), Modality.specific().stream().sorted())
                .toList());
        modality.setItemLabelGenerator(words::modality);
        modality.setValue(Modality.ANY);
        modality.setVisible(kind != Kind.THEME);
        var add = new Button(words.say("add." + Vocabulary.id(kind)), click -> add());
        add.addThemeVariants(ButtonVariant.SMALL);
        var adding = new Div(picker, modality, add);
        adding.addClassName("profile-adding");
        return adding;
    }

    private void add() {
        Field field = picker.getValue();
        if (field == null) {
            picker.setErrorMessage(words.say("field.needed"));
            picker.setInvalid(true);
            picker.focus();
            return;
        }
        picker.setInvalid(false);
        Modality how = kind == Kind.THEME ? Modality.ANY : modality.getValue();
        Key key = new Key(kind, field, how, "");
        if (!desk.states(key)) {
            double amount = kind == Kind.THEME ? 1.0 / (desk.of(kind).size() + 1) : NEW_AMOUNT;
            desk.put(new Statement(key, amount, Evidence.of(Source.DECLARED, desk.today())));
        }
        picker.clear();
        modality.setValue(Modality.ANY);
        show(key);
    }
}
