package org.twinbridge.profile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.profile.ProfileMerge;
import org.twinbridge.profile.ProfileMerge.Item;
import org.twinbridge.profile.ProfileMerge.Side;
import org.twinbridge.profile.ProfileMerge.Verdict;
import org.twinbridge.profile.ProfileVersion;
import org.twinbridge.profile.Statement;
import org.twinbridge.profile.Statement.Key;
import org.twinbridge.vocabulary.Vocabulary;

/**
 * A colleague saved first: what it was, what it is now, what it was to be, item by item. What only one of the two changed is
 * chosen already.
 */
class MergePart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ProfileWords words;
    private final transient ProfileMerge merge;
    private final transient Consumer<ProfileItems> save;
    private final transient Map<Key, RadioButtonGroup<Side>> choices = new LinkedHashMap<>();
    private final Paragraph open = new Paragraph();

    /**
     * @param latest the version that was saved first; {@code null} if it came about in another way
     * @param save hears what is to be saved
     * @param giveUp leads back to the draft
     */
    MergePart(
            ProfileWords words,
            ProfileMerge merge,
            @Nullable ProfileVersion latest,
            Consumer<ProfileItems> save,
            Runnable giveUp) {
        this.words = words;
        this.merge = merge;
        this.save = save;
        addClassNames("profile-part", "profile-merge");
        var title = new H2(words.say("merge"));
        title.setId("profile-merge");
        getElement().setAttribute("aria-labelledby", "profile-merge");
        open.getElement().setAttribute("role", "status");
        var kept = new Button(words.say("merge.save"), click -> save());
        kept.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(kept, new Button(words.say("merge.back"), click -> giveUp.run()));
        actions.addClassName("profile-actions");
        add(
                title,
                new Paragraph(
                        latest == null
                                ? words.say("merge.text.unknown")
                                : words.say("merge.text", latest.by(), words.moment(latest.at()))),
                open,
                table(),
                actions);
        sayWhatIsOpen();
    }

    private Component table() {
        var head = new NativeTableRow();
        for (String key : List.of("item", "base", "theirs", "mine", "choice")) {
            var cell = new NativeTableHeaderCell(words.say("merge." + key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var rows = new NativeTableBody();
        merge.items().forEach(item -> rows.add(line(item)));
        var table = new NativeTable(new NativeTableHeader(head), rows);
        table.getElement().setAttribute("aria-labelledby", "profile-merge");
        table.addClassName("profile-merge-table");
        return table;
    }

    private NativeTableRow line(Item item) {
        var choice = new RadioButtonGroup<Side>();
        choice.setItems(Side.values());
        choice.setItemLabelGenerator(side -> words.say("merge.take." + Vocabulary.id(side)));
        choice.setAriaLabel(words.whole(item.key()));
        if (item.verdict() != Verdict.CONFLICT) {
            choice.setValue(item.preferred());
        }
        choice.addValueChangeListener(change -> sayWhatIsOpen());
        choices.put(item.key(), choice);
        var about = new NativeTableHeaderCell(words.whole(item.key()));
        about.getElement().setAttribute("scope", "row");
        var chosen = new NativeTableCell();
        chosen.add(choice);
        chosen.getElement().setAttribute("data-label", words.say("merge.choice"));
        var line = new NativeTableRow(
                about,
                cell("merge.base", item.base()),
                cell("merge.theirs", item.theirs()),
                cell("merge.mine", item.mine()),
                chosen);
        line.setClassName("profile-conflict", item.verdict() == Verdict.CONFLICT);
        return line;
    }

    private NativeTableCell cell(String key, @Nullable Statement statement) {
        var cell = new NativeTableCell(words.value(statement));
        cell.getElement().setAttribute("data-label", words.say(key));
        return cell;
    }

    private void sayWhatIsOpen() {
        long left = choices.values().stream()
                .filter(choice -> choice.getValue() == null)
                .count();
        open.setText(words.say(left == 0 ? "merge.ready" : "merge.open", left));
    }

    private void save() {
        Map<Key, Side> chosen = new TreeMap<>();
        for (Map.Entry<Key, RadioButtonGroup<Side>> choice : choices.entrySet()) {
            Side side = choice.getValue().getValue();
            if (side == null) {
                choice.getValue().setErrorMessage(words.say("merge.needed"));
                choice.getValue().setInvalid(true);
                choice.getValue().getElement().executeJs("this.focus()");
                return;
            }
            chosen.put(choice.getKey(), side);
        }
        save.accept(merge.merged(chosen));
    }
}
