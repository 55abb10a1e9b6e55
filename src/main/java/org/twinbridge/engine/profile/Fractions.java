package org.twinbridge.engine.profile;

/** Checks of shares; written so that NaN fails them. */
final class Fractions {

    private Fractions() {}

    static void requirePositive(String what, Object of, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException("The %s (%s) must lie in (0, 1], not be %s.".formatted(what, of, value));
        }
    }
}
