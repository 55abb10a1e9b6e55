package org.twinbridge.catalogue.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.twinbridge.vocabulary.Vocabulary;

/**
 * One facet: its most frequent values with how many institutions each would leave, and a field to choose any other.
 *
 * @param <T> the facet's values
 */
class FacetChoice<T> extends Details {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 6;

    private final transient Vocabulary vocabulary;
    private final transient Function<T, String> label;
    private final transient Consumer<Set<T>> chosen;
    private final UnorderedList values = new UnorderedList();
    private final ComboBox<T> others = new ComboBox<>();
    private final transient Map<T, Line> lines = new HashMap<>();
    private transient Predicate<T> prominent = value -> true;
    private transient List<T> shown = List.of();
    private transient Set<T> selected = Set.of();
    private transient Map<T, Integer> counts = Map.of();
    private boolean filling;

    FacetChoice(Vocabulary vocabulary, String key, Function<T, String> label, boolean open, Consumer<Set<T>> chosen) {
        this.vocabulary = vocabulary;
        this.label = label;
        this.chosen = chosen;
        addClassName("institutions-facet");
        setSummaryText(vocabulary.say("facet." + key));
        setOpened(open);
        values.getElement().setAttribute("aria-label", vocabulary.say("facet." + key));
        others.setPlaceholder(vocabulary.say("facet.other"));
        others.setAriaLabel(vocabulary.say("facet.other.of", vocabulary.say("facet." + key)));
        others.setItemLabelGenerator(value -> named(value, counts.getOrDefault(value, 0)));
        others.setWidthFull();
        others.addValueChangeListener(change -> {
            if (!filling && change.getValue() != null) {
                choose(change.getValue(), true);
                clearOthers();
            }
        });
        add(new Div(values, others));
    }

    /** Lists at once only values of which this is true; the others are found in the field below them. */
    FacetChoice<T> offeringFirst(Predicate<T> values) {
        prominent = values;
        return this;
    }

    /** Shows what each value would leave, and what is chosen, without telling anybody. */
    void show(Map<T, Integer> newCounts, Set<T> newSelected) {
        filling = true;
        try {
            counts = newCounts;
            selected = newSelected;
            List<T> wanted = wanted();
            if (!wanted.equals(shown)) {
                list(wanted);
            }
            lines.forEach((value, line) -> line.show(counts.getOrDefault(value, 0), selected.contains(value), most()));
            List<T> rest = counts.keySet().stream()
                    .filter(value -> !lines.containsKey(value))
                    .sorted(Comparator.comparing(label, String.CASE_INSENSITIVE_ORDER))
                    .toList();
            others.setItems(rest);
            others.setVisible(!rest.isEmpty());
            if (!selected.isEmpty()) {
                setOpened(true);
            }
        } finally {
            filling = false;
        }
    }

    /** What is chosen, then the most frequent, so that nothing moves under the pointer while one chooses among them. */
    private List<T> wanted() {
        var wanted = new ArrayList<T>();
        shown.stream().filter(selected::contains).forEach(wanted::add);
        counts.keySet().stream()
                .filter(prominent)
                .sorted(Comparator.comparingInt((T value) -> counts.getOrDefault(value, 0))
                        .reversed()
                        .thenComparing(label))
                .limit(SHOWN)
                .forEach(wanted::add);
        wanted.addAll(selected);
        var order = wanted.stream().distinct().toList();
        // The same values in another order are left where they stand.
        return new HashSet<>(order).equals(new HashSet<>(shown)) ? shown : byCount(order);
    }

    private List<T> byCount(List<T> order) {
        return order.stream()
                .sorted(Comparator.comparingInt((T value) -> counts.getOrDefault(value, 0))
                        .reversed()
                        .thenComparing(label))
                .toList();
    }

    private void list(List<T> wanted) {
        shown = wanted;
        lines.keySet().retainAll(new HashSet<>(wanted));
        values.removeAll();
        for (T value : wanted) {
            Line line = lines.computeIfAbsent(value, v -> new Line(label.apply(v), on -> choose(v, on)));
            values.add(line);
        }
    }

    private int most() {
        return counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    }

    private void choose(T value, boolean on) {
        if (filling) {
            return;
        }
        var next = new HashSet<>(selected);
        if (on ? next.add(value) : next.remove(value)) {
            chosen.accept(next);
        }
    }

    private void clearOthers() {
        filling = true;
        others.clear();
        filling = false;
    }

    private String named(T value, int count) {
        return vocabulary.say("facet.value", label.apply(value), count);
    }

    /** One value with its count; the bar behind it compares the counts. */
    private final class Line extends ListItem {

        private static final long serialVersionUID = 1L;

        private final Checkbox box = new Checkbox();
        private final Span count = new Span();
        private final String name;

        private Line(String name, Consumer<Boolean> toggled) {
            this.name = name;
            box.setLabel(name);
            box.addValueChangeListener(change -> toggled.accept(change.getValue()));
            count.addClassName("institutions-count");
            count.getElement().setAttribute("aria-hidden", "true");
            add(box, count);
        }

        private void show(int number, boolean on, int highest) {
            box.setValue(on);
            box.setAriaLabel(vocabulary.say("facet.value", name, number));
            count.setText(vocabulary.say("number", number));
            getStyle().set("--share", String.valueOf(Math.min(1.0, (double) number / Math.max(1, highest))));
        }
    }
}
