package org.twinbridge.network;

/** What the programme asks of every UNITWIN network; one put together by hand can break it. */
public enum ProgrammeRule {
    /** At least three members. */
    THREE_MEMBERS,
    /** Members in at least three countries. */
    THREE_COUNTRIES,
    /** At least two members in the Global South. */
    TWO_IN_THE_SOUTH
}
