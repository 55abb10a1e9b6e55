package org.twinbridge.institution;

import org.twinbridge.engine.profile.InstitutionId;

/**
 * How an institution hangs together with another.
 *
 * @param type what the other is to it
 * @param target the other, which need not be in the catalogue
 * @param label the other's name as the source gives it; may be empty
 */
public record InstitutionLink(Type type, InstitutionId target, String label) {

    /** What the target is to the institution, as ROR has it. */
    public enum Type {
        PARENT,
        CHILD,
        RELATED,
        SUCCESSOR,
        PREDECESSOR;

        /** Whether the two are one house, whose members are never suggested to each other. */
        public boolean isHouse() {
            return this == PARENT || this == CHILD;
        }
    }

    public InstitutionLink {
        if (label.length() > InstitutionName.MAX_LENGTH) {
            throw new IllegalArgumentException("The label of the link to (%s) must have at most %d characters, not %d."
                    .formatted(target, InstitutionName.MAX_LENGTH, label.length()));
        }
    }
}
