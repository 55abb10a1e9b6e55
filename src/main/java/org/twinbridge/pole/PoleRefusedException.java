package org.twinbridge.pole;

/** A decision that cannot be taken. Its message names what stands in the way and what to do; views say it by the cause. */
public class PoleRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Cause {
        /** There is no such pole. */
        UNKNOWN_POLE,
        /** Somebody decided, or new data changed it, since the reviewer looked. */
        CHANGED_MEANWHILE,
        /** The last search does not find it any more. */
        NOT_PRESENT,
        /** It cannot be accepted: a gate is not passed, that of joint work among them. */
        NO_JOINT_WORK,
        /** A reason or question is missing. */
        NO_REASON,
        /** The reason is too long. */
        TOO_LONG,
        /** The reviewer belongs to a member, or to its parent or child. */
        STAND_ASIDE,
        /** Its state does not allow it. */
        WRONG_STATE
    }

    private final Cause why;

    PoleRefusedException(Cause why, String message) {
        super(message);
        this.why = why;
    }

    public Cause why() {
        return why;
    }
}
