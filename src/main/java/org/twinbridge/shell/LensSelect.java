package org.twinbridge.shell;

import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Chooses what the catalogue is seen through; nothing chosen is the whole catalogue. */
public class LensSelect extends Select<LensSelect.Choice> {

    private static final long serialVersionUID = 1L;

    /** How a page's address names what is chosen. */
    public static final String PARAMETER = "initiative";

    private static final Choice WHOLE = new Choice("", "");

    private boolean filling;

    /** @param chosen hears the id that was chosen, {@code null} for the whole catalogue */
    public LensSelect(Consumer<@Nullable String> chosen) {
        addClassName("lens");
        setLabel(getTranslation("shell.lens"));
        setItemLabelGenerator(choice -> choice.equals(WHOLE) ? getTranslation("shell.lens.whole") : choice.name());
        // The list that opens is an element of its own and takes no name from the field.
        getElement()
                .executeJs(
                        "this.addEventListener('opened-changed', () =>"
                                + " this.querySelector('vaadin-select-list-box')?.setAttribute('aria-label', $0))",
                        getTranslation("shell.lens"));
        addValueChangeListener(change -> {
            if (!filling && change.getValue() != null) {
                chosen.accept(
                        change.getValue().equals(WHOLE)
                                ? null
                                : change.getValue().id());
            }
        });
    }

    /** Says what it is by an icon and to those who do not see it, for a row of inputs without labels. */
    public LensSelect withoutLabel() {
        setLabel(null);
        setAriaLabel(getTranslation("shell.lens"));
        setPrefixComponent(new SvgIcon("assets/icons/initiatives.svg"));
        return this;
    }

    /** Shows what is chosen, {@code null} for the whole catalogue, among what is offered, without telling anybody. */
    public void show(List<Choice> offered, @Nullable Choice chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(WHOLE);
        choices.addAll(offered);
        if (chosen != null && !choices.contains(chosen)) {
            choices.add(chosen);
        }
        filling = true;
        try {
            setItems(choices);
            setValue(chosen == null ? WHOLE : chosen);
        } finally {
            filling = false;
        }
    }

    /** Whether a text could be the id of something to see through. */
    public static boolean isId(String text) {
        return text.matches("[a-z0-9-]{1,60}");
    }

    /** Something to see through. */
    public record Choice(String id, String name) {}
}
