package org.twinbridge.institution.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.institution.Denial;

/** One stated item of a profile; which columns it fills depends on what sort of item it is. */
@Embeddable
class ProfileItemRow {

    /** What sort of item a row is. */
    enum Item {
        THEME,
        NEED,
        CAPACITY,
        MODALITY,
        LANGUAGE,
        EXCLUSION,
        DENIAL
    }

    @Column(nullable = false, length = 10)
    private String item = "";

    @Column(length = 4)
    private @Nullable String field;

    @Column(length = 24)
    private @Nullable String modality;

    private @Nullable Double amount;

    @Column(name = "item_value", length = 120)
    private @Nullable String value;

    @Column(length = 20)
    private @Nullable String source;

    @Column(name = "stated_on")
    private @Nullable LocalDate statedOn;

    @Column(length = 500)
    private @Nullable String note;

    /** For Hibernate. */
    protected ProfileItemRow() {}

    static ProfileItemRow of(Theme theme) {
        return weighted(Item.THEME, theme.field(), null, theme.weight(), theme.evidence());
    }

    static ProfileItemRow of(Need need) {
        return weighted(Item.NEED, need.field(), need.modality(), need.urgency(), need.evidence());
    }

    static ProfileItemRow of(Capacity capacity) {
        return weighted(Item.CAPACITY, capacity.field(), capacity.modality(), capacity.strength(), capacity.evidence());
    }

    static ProfileItemRow accepting(Modality modality) {
        var row = new ProfileItemRow();
        row.item = Item.MODALITY.name();
        row.modality = modality.name();
        return row;
    }

    static ProfileItemRow plain(Item item, String value) {
        var row = new ProfileItemRow();
        row.item = item.name();
        row.value = value;
        return row;
    }

    static ProfileItemRow of(Denial denial) {
        var row = plain(Item.DENIAL, denial.part().name());
        row.field = denial.field().code();
        row.modality = denial.modality().name();
        return row;
    }

    Item item() {
        return Item.valueOf(item);
    }

    Theme theme() {
        return new Theme(field(), amount(), evidence());
    }

    Need need() {
        return new Need(field(), modality(), amount(), evidence());
    }

    Capacity capacity() {
        return new Capacity(field(), modality(), amount(), evidence());
    }

    Denial denial() {
        return new Denial(Denial.Part.valueOf(value()), field(), modality());
    }

    Modality modality() {
        return Modality.valueOf(present("modality", modality));
    }

    String value() {
        return present("item_value", value);
    }

    private Field field() {
        return new Field(present("field", field));
    }

    private double amount() {
        return present("amount", amount);
    }

    private Evidence evidence() {
        return new Evidence(
                Source.valueOf(present("source", source)), present("stated_on", statedOn), present("note", note));
    }

    private <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("A stored %s has no %s.".formatted(item, column));
        }
        return value;
    }

    private static ProfileItemRow weighted(
            Item item, Field field, @Nullable Modality modality, double amount, Evidence evidence) {
        var row = new ProfileItemRow();
        row.item = item.name();
        row.field = field.code();
        row.modality = modality == null ? null : modality.name();
        row.amount = amount;
        row.source = evidence.source().name();
        row.statedOn = evidence.date();
        row.note = evidence.note();
        return row;
    }
}
