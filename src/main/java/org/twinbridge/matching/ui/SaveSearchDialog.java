package org.twinbridge.matching.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.twinbridge.matching.saved.SavedSearch;
import org.twinbridge.matching.saved.SearchRefusedException;
import org.twinbridge.vocabulary.Vocabulary;

/** Asks how a search is to be called. What was typed stays where it is refused. */
class SaveSearchDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Vocabulary words;
    private final TextField name = new TextField();

    /**
     * @param words of the bundle {@code searches}
     * @param action what is done: the key of its heading and button, such as {@code save}
     * @param keep takes the name; may refuse it
     */
    SaveSearchDialog(Vocabulary words, String action, String suggested, Consumer<String> keep) {
        this.words = words;
        setHeaderTitle(words.say(action + ".title"));
        name.setLabel(words.say("name"));
        name.setMaxLength(SavedSearch.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        name.setValue(
                suggested.length() > SavedSearch.LONGEST_NAME
                        ? suggested.substring(0, SavedSearch.LONGEST_NAME)
                        : suggested);
        name.setAutoselect(true);
        name.setAutofocus(true);
        var save = new Button(words.say(action), click -> keep(keep));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(name);
        add(new Paragraph(words.say(action + ".text")), name);
        getFooter().add(new Button(words.say("cancel"), click -> close()), save);
        setWidth("min(32rem, 96vw)");
    }

    private void keep(Consumer<String> keep) {
        try {
            keep.accept(name.getValue());
            close();
        } catch (SearchRefusedException refused) {
            name.setInvalid(true);
            name.setErrorMessage(words.say("refused." + Vocabulary.id(refused.why())));
        }
    }
}
