package org.twinbridge.policy;

import java.util.List;

/**
 * Something that was asked of a policy and can't be done. The message says in English what stands in the way and what to
 * do; views say it in the reader's language by the cause and its values.
 */
public class PolicyRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; the values are named in this order. */
    public enum Cause {
        /** There is no such policy: its name or number. */
        UNKNOWN("There is no policy \"%s\"."),
        /** Somebody else changed it since it was read: its name. */
        CHANGED_MEANWHILE("The policy \"%s\" was changed by somebody else meanwhile. Look at it again."),
        /** Its state does not allow it: its name and state. */
        WRONG_STATE("The policy \"%s\" is %s, which does not allow this."),
        /** Whoever edited it last or submitted it can't approve or reject it: its name and the account. */
        SECOND_PERSON("The policy \"%s\" was edited or submitted by %s: a second person must decide on it."),
        /** A reason is missing. */
        NO_REASON("A reason is needed."),
        /** A text is too long: its characters and the most. */
        TOO_LONG("The text has %s characters; %s are the most."),
        /** The name can't be used: the name and the most characters. */
        BAD_NAME("\"%s\" cannot be the name of a policy: use 1 to %s letters, digits, spaces or . - _, and no more."),
        /** The name is taken: the name. */
        NAME_TAKEN("There is a policy \"%s\" already. Choose another name."),
        /** Nothing differs from the policy in force: its name. */
        NOTHING_CHANGED("It says the same as the policy in force (%s). Change something before you submit it."),
        /** Nobody looked at what it would do, against the policy in force: its name. */
        NO_PREVIEW(
                "Nobody has seen yet what the policy \"%s\" would do against the one in force: run a preview first."),
        /** A preview is being made already: by whom. */
        BUSY("A preview is being made already, begun by %s. Wait until it is done, or stop it."),
        /** The text is not JSON: what the parser says. */
        NOT_JSON("The document is not JSON: %s"),
        /** It was written for another schema: the schema it names and the one that is read. */
        OTHER_SCHEMA("The document is of schema %s; this program reads schema %s."),
        /** A part is missing: its place. */
        MISSING("The document lacks %s."),
        /** A part is not known: its place. */
        UNKNOWN_PART("The document has a part that is not known: %s."),
        /** A value has another form: its place, the form that is wanted. */
        WRONG_FORM("%s must be %s."),
        /** A number is out of its range: its place, the value, the least and the greatest. */
        OUT_OF_RANGE("%s is %s; it must lie from %s to %s."),
        /** Weights don't sum to 1: their place and the sum. */
        SUM("%s sum to %s; they must sum to 1."),
        /** A value is not among those known: its place and the value. */
        UNKNOWN_VALUE("%s is \"%s\", which is not known."),
        /** It does not fit together: what the engine says. */
        INCONSISTENT("The document does not fit together: %s");

        private final String message;

        Cause(String message) {
            this.message = message;
        }
    }

    private final Cause why;
    private final transient List<Object> values;

    public PolicyRefusedException(Cause why, Object... values) {
        super(why.message.formatted(values));
        this.why = why;
        this.values = List.of(values);
    }

    public Cause why() {
        return why;
    }

    /** What the cause names. */
    public Object[] values() {
        return values.toArray();
    }
}
