package org.twinbridge.interest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.interest.DeclineReason;
import org.twinbridge.interest.Interest;
import org.twinbridge.interest.InterestRefusedException;
import org.twinbridge.interest.Interests;

/** Accepts or declines, for the side that is asked; takes back, for the side that asked. What was typed stays if refused. */
class AnswerForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient InterestWords words;
    private final transient LongConsumer answered;
    private final Paragraph alert = new Paragraph();

    /**
     * @param own the side that one acts for
     * @param answered hears the number of the interest once it is answered
     */
    AnswerForm(InterestWords words, Interests interests, Interest interest, InstitutionId own, LongConsumer answered) {
        this.words = words;
        this.answered = answered;
        addClassName("interest-answer");
        alert.addClassName("agreement-alert");
        alert.getElement().setAttribute("role", "alert");
        alert.setVisible(false);
        if (own.equals(interest.to())) {
            answer(interests, interest);
        } else {
            var back = new Button(
                    words.say("withdraw"),
                    click -> act(() -> interests.withdraw(interest.id(), interest.version(), "")));
            add(new Paragraph(words.say("withdraw.text")), alert, back);
        }
    }

    private void answer(Interests interests, Interest interest) {
        var accept = new Button(
                words.say("accept"), click -> act(() -> interests.accept(interest.id(), interest.version())));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        var reason = new Select<DeclineReason>();
        reason.setLabel(words.say("reason"));
        reason.setItems(DeclineReason.values());
        reason.setItemLabelGenerator(words::reason);
        var text = new TextArea(words.say("reason.words"));
        text.setMaxLength(Interests.LONGEST_TEXT);
        text.setWidthFull();
        var decline = new Button(
                words.say("decline"),
                click -> act(() ->
                        interests.decline(interest.id(), interest.version(), reason.getValue(), text.getValue())));
        var declining = new Div(reason, text, decline);
        declining.addClassName("interest-decline");
        add(new Paragraph(words.say("accept.text")), accept, declining, alert);
    }

    private void act(Supplier<Interest> answer) {
        alert.setVisible(false);
        try {
            answered.accept(answer.get().id());
        } catch (InterestRefusedException refused) {
            alert.setText(words.refusal(refused));
            alert.setVisible(true);
        }
    }
}
