package org.twinbridge.engine.profile;

/** What sort of organisation an institution is, in the terms of the programme's definition of a pole of excellence. */
public enum Kind {
    UNIVERSITY,
    HIGHER_EDUCATION,
    TRAINING_CENTRE,
    FOUNDATION,
    NGO,
    GOVERNMENT,
    HEALTHCARE,
    PUBLIC_RESEARCH,
    PRIVATE_RESEARCH,
    OTHER;

    /** Whether it is a university or another institution of higher education. */
    public boolean isHigherEducation() {
        return this == UNIVERSITY || this == HIGHER_EDUCATION;
    }
}
