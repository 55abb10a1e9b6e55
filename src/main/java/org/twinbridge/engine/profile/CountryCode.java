package org.twinbridge.engine.profile;

/**
 * ISO 3166-1 alpha-2 code of a country or territory, in capitals; {@code XK}, user-assigned, stands for Kosovo. Whether
 * the code is assigned is for the table of countries to say.
 */
public record CountryCode(String value) implements Comparable<CountryCode> {
    public CountryCode {
        if (value.length() != 2 || !isCapital(value.charAt(0)) || !isCapital(value.charAt(1))) {
            throw new IllegalArgumentException(
                    "\"%s\" is not an ISO 3166-1 alpha-2 code: two capital letters, such as SN.".formatted(value));
        }
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
