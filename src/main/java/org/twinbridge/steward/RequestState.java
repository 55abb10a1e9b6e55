package org.twinbridge.steward;

/** How far a request has come. */
public enum RequestState {
    OPEN,
    ACCEPTED,
    DECLINED
}
