package org.twinbridge.agreement;

import java.util.List;

/** Something that an agreement does not allow. Its message says why and what to do; views say it by the cause. */
public class AgreementRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, and the sentence that says so, with places for the values. */
    public enum Cause {
        UNKNOWN("There is no agreement %s."),
        UNKNOWN_INSTITUTION("The institution (%s) is not in the catalogue."),
        TOO_LONG("The text has %s characters; %s are the most. Shorten it."),
        MEMBER_TWICE("An institution is named twice. Take one away."),
        TOO_FEW_MEMBERS("A %s has %s members here; it needs at least %s. Add one."),
        TOO_MANY_MEMBERS("A %s has %s members here; %s are the most."),
        TOO_MANY_FIELDS("%s fields are named; %s are the most. Name the broader field that holds them."),
        TOO_MANY_MOVES("%s lines are planned; %s are the most. Take some together."),
        MONTHS("The person-months of %s (%s) must be above 0 and at most %s."),
        DIRECTION("The direction of %s must lead from one member to another, or be left out."),
        DEGREE_SHARES("The shares of degrees sum to %s, not to 1. Give every member its share, or none."),
        LEAD_SHARES("The shares of lead sum to %s, not to 1. Give every member its share, or none."),
        BUDGET_SHARES("The shares of budget sum to %s, not to 1. Give every member its share, or none."),
        ENDS_BEFORE_START("The agreement starts on %s and ends on %s, before that. Change one of the days."),
        NO_FIELD("Say first what the members work on: an agreement names at least one field."),
        NO_DAYS("Say first when it starts and ends."),
        NO_PLAN("Say first what is planned: at least one line of person-months."),
        NO_HOLDER("Say first who holds the chair."),
        OVER_ALREADY("It would end on %s, which has passed. Change the last day."),
        NOT_NOW("That is not possible now: the agreement is %s."),
        NOT_FOR_YOU("That is for others to do: %s."),
        ALREADY_SIGNED("(%s) has signed already."),
        CHANGED_MEANWHILE(
                "Somebody changed the agreement %s since you opened it. Look at it again; nothing was changed."),
        TOO_EARLY("It starts on %s. Change the first day if it begins before that."),
        NOT_ENDORSED("The endorsement of the National Commission is missing for %s."),
        GUARDED("Too large a part of what is planned are full degrees abroad without an instrument of return."),
        NO_REASON("That needs a reason, in words."),
        RENEWAL_ENDS_EARLY("A renewal must end after today and after the term it follows (%s), not on %s."),
        DAY_AHEAD("The day %s lies ahead."),
        COMMITMENTS("Of %s commitments, %s cannot have been kept."),
        EMPTY_DOCUMENT("The file \"%s\" is empty."),
        DOCUMENT_TOO_LARGE("The file \"%s\" is larger than %s MB, which is the most."),
        DOCUMENT_TYPE(
                "The file \"%s\" is not what a document may be: PDF, Word, Excel, PNG or JPEG. It was judged by its content."),
        DOCUMENT_MISLABELLED("The file \"%s\" says by its name that it is something else than its content: %s."),
        TOO_MANY_DOCUMENTS("The agreement has %s documents, which is the most. Remove one first."),
        UNKNOWN_DOCUMENT("There is no such document.");

        private final String sentence;

        Cause(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Cause why;
    private final transient List<Object> values;

    public AgreementRefusedException(Cause why, Object... values) {
        super(why.sentence.formatted(values));
        this.why = why;
        this.values = List.of(values);
    }

    public Cause why() {
        return why;
    }

    /** What the sentence names, in its order: texts, numbers, days, institutions, states, kinds, modalities. */
    public List<Object> values() {
        return values;
    }
}
