package org.twinbridge.account;

/** What a person does with Twinbridge; a person may have several roles. */
public enum Role {
    /** Acts for one university: looks for partners and keeps its profile. */
    OFFICER,
    /** Runs the programme: brokers, follows and accounts for twinnings. */
    STAFF,
    /** Judges proposed poles of excellence. */
    REVIEWER,
    /** Brings data in and keeps the catalogue clean. */
    STEWARD,
    /** Makes accounts and sets policy. */
    ADMINISTRATOR
}
