package org.twinbridge.interest;

import java.util.List;

/** An interest that cannot be expressed or answered so. Its message says why and what to do; views say it by the cause. */
public class InterestRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, and the sentence that says so, with places for the values. */
    public enum Cause {
        UNKNOWN("There is no interest %s."),
        UNKNOWN_INSTITUTION("The institution (%s) is not in the catalogue."),
        ITSELF("An institution cannot be its own partner, nor its parent's or child's."),
        ALREADY_WAITING("You expressed this interest on %s already; it waits for an answer."),
        WORKING_TOGETHER("The two work together already, or are about to: look at their agreement %s."),
        DECLINED_LATELY("They declined on %s. Ask again from %s on, or wait until they ask."),
        TOO_MANY("%s of your interests wait for an answer, which is the most. Take one back first."),
        TOO_LONG("The text has %s characters; %s are the most. Shorten it."),
        NO_WORDS("That needs words."),
        NO_REASON("Say why: choose a reason, and for another reason say it in words."),
        ANSWERED_ALREADY("That was answered or taken back already. Nothing was changed."),
        CHANGED_MEANWHILE("Somebody answered or wrote since you opened it. Look at it again; nothing was changed."),
        NOT_FOR_YOU("That is for the other side to do.");

        private final String sentence;

        Cause(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Cause why;
    private final transient List<Object> values;

    public InterestRefusedException(Cause why, Object... values) {
        super(why.sentence.formatted(values));
        this.why = why;
        this.values = List.of(values);
    }

    public Cause why() {
        return why;
    }

    /** What the sentence names, in its order: numbers, days, institutions. */
    public List<Object> values() {
        return values;
    }
}
