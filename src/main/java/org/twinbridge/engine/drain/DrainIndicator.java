package org.twinbridge.engine.drain;

/** A figure of a country that tells how exposed it is to brain drain; higher always means more exposed. */
public enum DrainIndicator {
    /** Tertiary students abroad, % of the country's tertiary enrolment at home (UNESCO Institute for Statistics). */
    OUTBOUND_MOBILITY(.35),
    /** Share of home-trained scholars who left × share of them last seen abroad only after four years or more. */
    SCHOLARS_LOSS(.30),
    /** The negative of full-time-equivalent researchers per million inhabitants. */
    SCARCITY(.20),
    /** Net migration out of the country, persons a year per inhabitant; negative where more arrive. */
    NET_OUT_MIGRATION(.15),
    /** Share of people with a tertiary degree who live abroad; counts only where a file of it is loaded. */
    TERTIARY_EMIGRATION(.35);

    private final double weight;

    DrainIndicator(double weight) {
        this.weight = weight;
    }

    /** Weight before renormalising over the indicators known, in (0, 1). */
    public double weight() {
        return weight;
    }
}
