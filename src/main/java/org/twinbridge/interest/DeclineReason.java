package org.twinbridge.interest;

/** Why an interest is declined. */
public enum DeclineReason {
    /** No room for another twinning now. */
    NO_ROOM,
    /** Other things come first. */
    OTHER_PRIORITIES,
    /** What is offered does not fit what is needed. */
    DOES_NOT_FIT,
    /** It would draw people away. */
    DRAWS_PEOPLE_AWAY,
    /** No means for it. */
    NO_MEANS,
    /** Something else, said in words. */
    OTHER
}
