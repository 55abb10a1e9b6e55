package org.twinbridge.agreement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.agreement.AgreementRefusedException;
import org.twinbridge.agreement.AgreementSteps;
import org.twinbridge.agreement.StepRequest;

/** Asks the section why it lets a plan be in spite of the guard. */
class OverrideDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextArea reason = new TextArea();

    /** @param done hears of the agreement as it is then */
    OverrideDialog(AgreementWords words, AgreementSteps steps, Agreement agreement, Consumer<Agreement> done) {
        addClassName("agreement-dialog");
        setHeaderTitle(words.say("override"));
        setWidth("min(480px, 100%)");
        reason.setLabel(words.say("override.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(StepRequest.LONGEST_WORDS);
        reason.setWidthFull();
        add(new Paragraph(words.say("override.text")), reason);
        var let = new Button(words.say("override"), click -> {
            try {
                Agreement after = steps.override(agreement.id(), agreement.version(), reason.getValue());
                close();
                done.accept(after);
            } catch (AgreementRefusedException refused) {
                reason.setErrorMessage(words.refusal(refused));
                reason.setInvalid(true);
                reason.focus();
            }
        });
        let.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(words.say("cancel"), click -> close()), let);
    }
}
