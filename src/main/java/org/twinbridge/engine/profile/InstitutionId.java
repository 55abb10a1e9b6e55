package org.twinbridge.engine.profile;

/**
 * Stable id of an institution: its ROR id as a web address ({@code https://ror.org/03efmqc40}) where it has one, else an
 * id of Twinbridge's own ({@code tb:…}). Ordered as text.
 */
public record InstitutionId(String value) implements Comparable<InstitutionId> {

    private static final String ROR = "https://ror.org/";
    private static final int MAX_LENGTH = 120;

    public InstitutionId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "\"%s\" is not an institution's id: it must have 1 to %d characters.".formatted(value, MAX_LENGTH));
        }
    }

    /** Reads an id as people and scripts write it: a ROR id may come bare, or without its scheme. */
    public static InstitutionId parse(String text) {
        String id = text.strip();
        String bare = id.replaceFirst("^(?i:https?://)?(?i:ror\\.org/)", "").toLowerCase(java.util.Locale.ROOT);
        return bare.matches("0[a-z0-9]{6}[0-9]{2}") ? new InstitutionId(ROR + bare) : new InstitutionId(id);
    }

    /** Whether it is a ROR id. */
    public boolean isRor() {
        return value.startsWith(ROR);
    }

    /** As it stands in addresses: a ROR id without its scheme and host, which {@link #parse} takes back; else as it is. */
    public String bare() {
        return isRor() ? value.substring(ROR.length()) : value;
    }

    @Override
    public int compareTo(InstitutionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
