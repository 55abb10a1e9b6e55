package org.twinbridge.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinbridge.agreement.AgreementKind;
import org.twinbridge.agreement.AgreementRefusedException;
import org.twinbridge.agreement.AgreementTerms;
import org.twinbridge.agreement.Party;
import org.twinbridge.agreement.PlannedMove;
import org.twinbridge.agreement.ReturnInstrument;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;
import org.twinbridge.taxonomy.Taxonomy;

/**
 * Says what the members agree on, and shows while it is filled in what the plan would do to brain drain. What is typed stays
 * until it is kept or given up.
 */
class TermsForm extends Section {

    private static final long serialVersionUID = 1L;

    private static final int MOST_FOUND = 100;

    /** An institution to choose. */
    private record Member(InstitutionId id, String name, String country) {}

    private final transient TwinningsServices services;
    private final transient AgreementWords words;
    private final transient Consumer<AgreementTerms> keep;
    private final transient Map<InstitutionId, String> names = new LinkedHashMap<>();

    private final Select<AgreementKind> kind = new Select<>();
    private final TextField title = new TextField();
    private final MultiSelectComboBox<Member> members = new MultiSelectComboBox<>();
    private final TextField holder = new TextField();
    private final MultiSelectComboBox<Field> fields = new MultiSelectComboBox<>();
    private final DatePicker start;
    private final DatePicker end;
    private final Div moves = new Div();
    private final Div shares = new Div();
    private final CheckboxGroup<ReturnInstrument> returns = new CheckboxGroup<>();
    private final TextArea purpose = new TextArea();
    private final VerdictPanel verdict;
    private final Paragraph refusal = new Paragraph();

    /**
     * @param first who is a member to begin with
     * @param terms what is changed; {@code null} for a new draft
     * @param keep keeps the terms, or refuses them with an {@link AgreementRefusedException}
     * @param giveUp leads back to where one came from
     */
    TermsForm(
            TwinningsServices services,
            AgreementWords words,
            List<InstitutionId> first,
            @Nullable AgreementTerms terms,
            Consumer<AgreementTerms> keep,
            Runnable giveUp) {
        this.services = services;
        this.words = words;
        this.keep = keep;
        names.putAll(words.names());
        addClassName("agreement-form");
        getElement().setAttribute("aria-label", words.say("form"));
        start = words.dayPicker("form.start");
        end = words.dayPicker("form.end");
        verdict = new VerdictPanel(words);
        wire();
        refusal.addClassName("agreement-alert");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var kept = new Button(words.say("form.keep"), click -> keep());
        kept.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(kept, new Button(words.say("cancel"), click -> giveUp.run()));
        actions.addClassName("agreement-actions");
        var more = new Button(words.say("move.add"), click -> line());
        add(
                part("form.who", kind, title, members, holder),
                part("form.what", fields, start, end, purpose),
                part("form.plan", moves, more, returns),
                part("form.shares", shares),
                part("form.verdict", verdict),
                refusal,
                actions);
        show(first, terms);
    }

    private Component part(String key, Component... inputs) {
        var part = new Div(new H2(words.say(key)), new Paragraph(words.say(key + ".text")));
        part.add(inputs);
        part.addClassName("agreement-part");
        return part;
    }

    private void wire() {
        kind.setLabel(words.say("column.kind"));
        kind.setItems(AgreementKind.values());
        kind.setItemLabelGenerator(words::kind);
        kind.addValueChangeListener(change -> holder.setVisible(change.getValue() == AgreementKind.CHAIR));
        title.setLabel(words.say("form.title"));
        title.setMaxLength(AgreementTerms.LONGEST_TITLE);
        holder.setLabel(words.say("form.holder"));
        holder.setMaxLength(AgreementTerms.LONGEST_TITLE);
        members.setLabel(words.say("form.members"));
        members.setItemLabelGenerator(Member::name);
        members.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        Institutions institutions = services.institutions();
        members.setItems(query -> institutions.search(query.getFilter().orElse(""), MOST_FOUND).stream()
                .skip(query.getOffset())
                .limit(query.getLimit())
                .map(this::member));
        members.addValueChangeListener(change -> followMembers());
        fields.setLabel(words.say("form.fields"));
        fields.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        fields.setItemLabelGenerator(field -> words.vocabulary().field(field));
        Taxonomy taxonomy = services.taxonomy();
        fields.setItems(query -> found(taxonomy, query.getFilter().orElse(""))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        returns.setLabel(words.say("form.returns"));
        returns.setItems(ReturnInstrument.values());
        returns.setItemLabelGenerator(each -> words.say("return." + AgreementLinks.id(each)));
        returns.addValueChangeListener(change -> preview());
        purpose.setLabel(words.say("form.purpose"));
        purpose.setMaxLength(AgreementTerms.LONGEST_PURPOSE);
        moves.addClassName("agreement-moves");
        shares.addClassName("agreement-shares");
    }

    private Stream<Field> found(Taxonomy taxonomy, String text) {
        return text.isBlank()
                ? Field.all().stream().filter(field -> field.depth() < Field.MAX_DEPTH)
                : taxonomy.search(text, words.locale(), MOST_FOUND).stream();
    }

    private Member member(Institution institution) {
        names.put(institution.id(), institution.name());
        return new Member(
                institution.id(), institution.name(), words.vocabulary().country(institution.country()));
    }

    private void show(List<InstitutionId> first, @Nullable AgreementTerms terms) {
        List<InstitutionId> known = terms == null ? first : terms.members();
        var chosen = new LinkedHashSet<Member>();
        for (InstitutionId id : known) {
            chosen.add(services.institutions()
                    .find(id)
                    .map(this::member)
                    .orElseGet(() -> new Member(id, words.institution(id), "")));
        }
        kind.setValue(terms == null ? AgreementKind.TWINNING : terms.kind());
        holder.setVisible(kind.getValue() == AgreementKind.CHAIR);
        members.setValue(chosen);
        followMembers();
        if (terms != null) {
            title.setValue(terms.title());
            holder.setValue(terms.holder());
            fields.setValue(terms.fields());
            start.setValue(terms.start());
            end.setValue(terms.end());
            purpose.setValue(terms.purpose());
            returns.setValue(terms.returns());
            terms.parties().forEach(party -> shareLines()
                    .filter(line -> line.member().equals(party.institution()))
                    .forEach(line -> line.show(party)));
            terms.moves().forEach(move -> line().show(move));
        }
        if (moveLines().findAny().isEmpty()) {
            line();
        }
        preview();
    }

    private List<InstitutionId> memberIds() {
        return members.getValue().stream().map(Member::id).toList();
    }

    /** Lines of shares and directions are those of the members chosen; what was filled in for those that stay is kept. */
    private void followMembers() {
        var kept = new LinkedHashMap<InstitutionId, Party>();
        shareLines().forEach(line -> kept.put(line.member(), line.party()));
        shares.removeAll();
        for (InstitutionId id : memberIds()) {
            var line = new ShareLine(words, id, names.getOrDefault(id, id.bare()), this::preview);
            Optional.ofNullable(kept.get(id)).ifPresent(line::show);
            shares.add(line);
        }
        moveLines().forEach(line -> line.offer(memberIds()));
        preview();
    }

    private MoveLine line() {
        var line = new MoveLine(words, id -> names.getOrDefault(id, id.bare()), this::preview, gone -> {
            moves.remove(gone);
            preview();
        });
        line.offer(memberIds());
        moves.add(line);
        return line;
    }

    private Stream<MoveLine> moveLines() {
        return moves.getChildren().filter(MoveLine.class::isInstance).map(MoveLine.class::cast);
    }

    private Stream<ShareLine> shareLines() {
        return shares.getChildren().filter(ShareLine.class::isInstance).map(ShareLine.class::cast);
    }

    /** What cannot be kept yet has no verdict; that it cannot is said when it is to be kept. */
    private void preview() {
        try {
            verdict.show(services.drafts().preview(terms()));
        } catch (AgreementRefusedException notYet) {
            verdict.removeAll();
            verdict.add(new Paragraph(words.say("verdict.later")));
        }
    }

    private AgreementTerms terms() {
        var planned = new ArrayList<PlannedMove>();
        moveLines().forEach(line -> line.move().ifPresent(planned::add));
        return new AgreementTerms(
                kind.getValue(),
                title.getValue(),
                shareLines().map(ShareLine::party).toList(),
                kind.getValue() == AgreementKind.CHAIR ? holder.getValue() : "",
                fields.getValue(),
                planned,
                returns.getValue(),
                start.getValue(),
                end.getValue(),
                purpose.getValue());
    }

    private void keep() {
        refusal.setVisible(false);
        end.setInvalid(false);
        try {
            keep.accept(terms());
        } catch (AgreementRefusedException refused) {
            String sentence = words.refusal(refused);
            if (refused.why() == AgreementRefusedException.Cause.ENDS_BEFORE_START) {
                end.setErrorMessage(sentence);
                end.setInvalid(true);
                end.focus();
            }
            refusal.setText(sentence);
            refusal.setVisible(true);
        }
    }
}
