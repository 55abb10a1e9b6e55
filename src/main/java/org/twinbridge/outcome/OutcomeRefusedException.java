package org.twinbridge.outcome;

import java.util.List;

/** An activity or outcome that cannot be recorded so. Its message says why and what to do; views say it by the cause. */
public class OutcomeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, and the sentence that says so, with places for the values. */
    public enum Cause {
        ENDS_BEFORE_IT_BEGINS("The period begins on %s and ends on %s, before that. Change one of the days."),
        OUT_OF_CALENDAR("The day %s must lie between %s and %s."),
        NOT_YET("The day %s has not come yet. Record what has happened by today."),
        BEFORE_THE_AGREEMENT("The day %s lies before the agreement began, on %s."),
        NOT_BEGUN("The agreement has not begun, so that nothing can have come of it."),
        SAME_ENDS("People go from one place to another: name two different ones."),
        SAME_COUNTRY("The country of origin and the host country are the same (%s). Name two different ones."),
        NOT_A_MEMBER("(%s) is no member of the agreement."),
        NO_MEMBER_ON_EITHER_END("Neither %s nor %s is the country of a member of the agreement."),
        NOBODY("Say how many people, at least one."),
        TOO_MANY("%s is more than %s, which is the most."),
        MONTHS("The person-months (%s) must be above 0 and at most %s."),
        MORE_MONTHS_THAN_THEY_HAD("%s people have %s person-months at most in this period, not %s."),
        NO_COUNT("Say how many, at least one."),
        DOES_NOT_ADD_UP("Of %s people, %s are accounted for. The four numbers must add up to %s."),
        FOLLOWED_UP_TOO_EARLY("%s after %s is only on %s. Record it then."),
        NO_NOTE("Say how it is known: a report, a list, a letter."),
        NOTE_TOO_LONG("The note has %s characters; %s are the most. Shorten it."),
        NAMES_A_PERSON("\"%s\" looks like an e-mail address. Say it without anything that points to a person."),
        CHANGED_MEANWHILE("Somebody changed this record since you opened it. Look at it again."),
        UNKNOWN("There is no such record (%s).");

        private final String sentence;

        Cause(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Cause why;
    private final transient List<Object> values;

    public OutcomeRefusedException(Cause why, Object... values) {
        super(why.sentence.formatted(values));
        this.why = why;
        this.values = List.of(values);
    }

    public Cause why() {
        return why;
    }

    /** What the sentence names, in its order: texts, numbers, days and follow-ups. */
    public List<Object> values() {
        return values;
    }
}
