package org.twinbridge.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institution;
import org.twinbridge.steward.NewRequest;
import org.twinbridge.steward.RequestKind;
import org.twinbridge.steward.RequestRefusedException;
import org.twinbridge.steward.StewardQueue;
import org.twinbridge.vocabulary.Vocabulary;

/** Asks the stewards for something. What was typed stays until it has been taken in. */
class RequestDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int NOTICE_MS = 8000;
    private static final int MOST_FOUND = 50;

    private final transient Vocabulary vocabulary;
    private final transient CatalogueServices services;
    private final RequestKind kind;
    private final transient @Nullable InstitutionId institution;
    private final TextArea text = new TextArea();
    private final ComboBox<Institution> other = new ComboBox<>();
    private final Paragraph refusal = new Paragraph();

    /** @param institution the institution it is about; {@code null} for one that is not listed */
    RequestDialog(
            Vocabulary vocabulary, CatalogueServices services, RequestKind kind, @Nullable InstitutionId institution) {
        this.vocabulary = vocabulary;
        this.services = services;
        this.kind = kind;
        this.institution = institution;
        String key = "request." + Vocabulary.id(kind);
        setHeaderTitle(vocabulary.say(key));
        setWidth("100%");
        setMaxWidth("520px");
        text.setLabel(vocabulary.say(key + ".text"));
        text.setMaxLength(StewardQueue.LONGEST_TEXT);
        text.setMinRows(4);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
        other.setLabel(vocabulary.say("request.other"));
        other.setWidthFull();
        other.setItemLabelGenerator(
                found -> vocabulary.say("request.other.item", found.name(), vocabulary.country(found.country())));
        other.setItems(query -> services.institutions().search(query.getFilter().orElse(""), MOST_FOUND).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        other.setVisible(kind == RequestKind.DUPLICATE);
        refusal.addClassName("institutions-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var content = new Div(new Paragraph(vocabulary.say(key + ".lead")), other, text, refusal);
        content.addClassName("institutions-request");
        add(content);
        var send = new Button(vocabulary.say("request.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(vocabulary.say("request.cancel"), click -> close()), send);
    }

    private void send() {
        if (kind == RequestKind.DUPLICATE && other.getValue() == null) {
            refuse("request.refused.other");
            return;
        }
        try {
            services.queue()
                    .submit(new NewRequest(
                            kind,
                            institution,
                            other.getValue() == null ? null : other.getValue().id(),
                            text.getValue()));
            close();
            Notification.show(vocabulary.say("request.sent"), NOTICE_MS, Notification.Position.BOTTOM_START);
        } catch (RequestRefusedException refused) {
            refuse("request.refused." + Vocabulary.id(refused.why()));
        }
    }

    private void refuse(String key) {
        refusal.setText(vocabulary.say(key));
        refusal.setVisible(true);
    }
}
