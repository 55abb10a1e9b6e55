package org.twinbridge.agreement;

/** What brings people back who take a degree abroad, in the sense of guard 1 (scoring model, section 5). */
public enum ReturnInstrument {
    /** A post at home that waits for them. */
    POST_THAT_WAITS,
    /** Leave from a post they hold at home. */
    PAID_LEAVE,
    /** A scholarship bound to some years of work at home. */
    BONDED_SCHOLARSHIP,
    /** A grant to begin research at home. */
    REINTEGRATION_GRANT
}
