package org.twinbridge.agreement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.agreement.AgreementRefusedException;
import org.twinbridge.agreement.AgreementState;
import org.twinbridge.agreement.AgreementStep;
import org.twinbridge.agreement.AgreementSteps;
import org.twinbridge.agreement.StepRequest;

/** Asks for what a step needs, takes it, and says why where it is refused; what was typed stays then. */
class StepDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final Set<AgreementStep> AT_REVIEW =
            Set.of(AgreementStep.RENEW, AgreementStep.END, AgreementStep.SET_DORMANT);

    private final transient AgreementWords words;
    private final transient AgreementSteps steps;
    private final transient StepRequest request;
    private final transient Consumer<Agreement> taken;
    private final Paragraph alert = new Paragraph();
    private final TextArea reason = new TextArea();
    private final DatePicker end;
    private final IntegerField made = new IntegerField();
    private final IntegerField kept = new IntegerField();

    /** @param taken hears of the agreement as it is after the step */
    StepDialog(
            AgreementWords words,
            AgreementSteps steps,
            Agreement agreement,
            StepRequest request,
            Consumer<Agreement> taken) {
        this.words = words;
        this.steps = steps;
        this.request = request;
        this.taken = taken;
        addClassName("agreement-dialog");
        setHeaderTitle(title(request));
        setWidth("min(480px, 100%)");
        alert.addClassName("agreement-alert");
        alert.getElement().setAttribute("role", "alert");
        alert.setVisible(false);
        add(new Paragraph(words.say("step." + AgreementLinks.id(request.step()) + ".text")), alert);
        end = words.dayPicker("step.end.day");
        if (request.step() == AgreementStep.RENEW) {
            LocalDate before = agreement.end();
            end.setValue(before == null ? null : before.plusYears(2));
            end.setRequiredIndicatorVisible(true);
            add(end);
        }
        if (AT_REVIEW.contains(request.step()) && agreement.state() == AgreementState.REVIEW_DUE) {
            count(made, "step.made");
            count(kept, "step.kept");
            add(made, kept);
        }
        if (request.step() != AgreementStep.SIGN && request.step() != AgreementStep.START) {
            reason.setLabel(words.say("step.words"));
            reason.setHelperText(words.say("step.words.help"));
            reason.setMaxLength(StepRequest.LONGEST_WORDS);
            reason.setWidthFull();
            add(reason);
        }
        var take = new Button(title(request), click -> take());
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setDisableOnClick(true);
        take.addClickListener(click -> take.setEnabled(true));
        getFooter().add(new Button(words.say("cancel"), click -> close()), take);
    }

    private void count(IntegerField field, String key) {
        field.setLabel(words.say(key));
        field.setMin(0);
        field.setMax(10_000);
        field.setValue(0);
        field.setStepButtonsVisible(true);
    }

    private String title(StepRequest asked) {
        return asked.step() == AgreementStep.SIGN
                ? words.say("step.sign.for", words.institution(Objects.requireNonNull(asked.side())))
                : words.step(asked.step());
    }

    private void take() {
        alert.setVisible(false);
        try {
            StepRequest asked = request.because(reason.getValue()).counting(value(made), value(kept));
            LocalDate day = end.getValue();
            Agreement after = steps.take(day == null ? asked : asked.until(day));
            close();
            taken.accept(after);
        } catch (AgreementRefusedException refused) {
            alert.setText(words.refusal(refused));
            alert.setVisible(true);
        }
    }

    private static int value(IntegerField field) {
        Integer value = field.getValue();
        return value == null ? 0 : value;
    }
}
