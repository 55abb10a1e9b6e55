package org.twinbridge.agreement;

import org.twinbridge.twinning.TwinningKind;

/** Sorts of agreements. */
public enum AgreementKind {
    /** Of two institutions. */
    TWINNING(2, 2, TwinningKind.TWINNING),
    /** A teaching and research unit at one institution, with the person who holds it and at least one partner. */
    CHAIR(2, 12, TwinningKind.CHAIR),
    /** Of three institutions or more. */
    NETWORK(3, 40, TwinningKind.NETWORK);

    private final int fewest;
    private final int most;
    private final TwinningKind twinning;

    AgreementKind(int fewest, int most, TwinningKind twinning) {
        this.fewest = fewest;
        this.most = most;
        this.twinning = twinning;
    }

    /** The fewest members. */
    public int fewest() {
        return fewest;
    }

    /** The most members. */
    public int most() {
        return most;
    }

    /** As what two of its members are twinned. */
    public TwinningKind twinning() {
        return twinning;
    }

    /** Whether the programme asks for the endorsement of the National Commission of each member's country. */
    public boolean isEndorsed() {
        return this != TWINNING;
    }
}
