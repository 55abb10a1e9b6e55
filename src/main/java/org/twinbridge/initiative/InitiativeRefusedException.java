package org.twinbridge.initiative;

import java.util.List;

/** An initiative that cannot be kept as it was asked. Its message says why and what to do; views say it by the cause. */
public class InitiativeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, and the sentence that says so, with places for the values. */
    public enum Cause {
        NO_NAME("An initiative needs a name."),
        NAME_TOO_LONG("The name has %s characters; %s are the most. Shorten it."),
        NAME_TAKEN("There is an initiative \"%s\" already. Choose another name, or change that one."),
        DESCRIPTION_TOO_LONG("The description has %s characters; %s are the most. Shorten it."),
        NAMES_NOTHING("The initiative names nothing. Name a field, a goal, a region or a modality."),
        TOO_MANY_FIELDS("%s fields are named; %s are the most. Name the broader field that holds them."),
        TOO_MANY_DOUBLED("%s kinds of needs count double; %s are the most. Name the broader field that holds them."),
        DOUBLED_OUTSIDE(
                "The needs in %s (%s) count double but are not the initiative's. Name their field and modality, or"
                        + " take them away."),
        ENDS_BEFORE_IT_BEGINS("The initiative begins on %s and ends on %s, before that. Change one of the days."),
        OUT_OF_CALENDAR("The day %s must lie between %s and %s."),
        NOWHERE("No known country lies in the regions and groups that are named. Name others."),
        TOO_MANY("There are %s initiatives; %s are the most. Retire one first."),
        PRESET("\"%s\" ships with Twinbridge and stays as it is. Copy it and change the copy."),
        NOT_YOURS("\"%s\" was made by %s. Only they and administrators change it; copy it instead."),
        CHANGED_MEANWHILE("\"%s\" was changed since you opened it. Look at it again."),
        UNKNOWN("There is no initiative (%s).");

        private final String sentence;

        Cause(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Cause why;
    private final transient List<Object> values;

    public InitiativeRefusedException(Cause why, Object... values) {
        super(why.sentence.formatted(values));
        this.why = why;
        this.values = List.of(values);
    }

    public Cause why() {
        return why;
    }

    /** What the sentence names, in its order: texts, numbers, days, fields and modalities. */
    public List<Object> values() {
        return values;
    }
}
