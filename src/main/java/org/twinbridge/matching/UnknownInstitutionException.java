package org.twinbridge.matching;

import org.twinbridge.engine.profile.InstitutionId;

/** Someone asked about an institution that the catalogue does not hold. */
public class UnknownInstitutionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient InstitutionId id;

    public UnknownInstitutionException(InstitutionId id) {
        super("The catalogue has no active institution (%s).".formatted(id));
        this.id = id;
    }

    /** Who was asked about. */
    public InstitutionId institution() {
        return id;
    }
}
