package org.twinbridge.agreement;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Reads agreements for whoever is signed in: officers those of their institution, staff and administrators all. An
 * agreement of others is refused with an {@link AccessDeniedException}, by whatever number. The command line, which has
 * nobody signed in, reads all.
 */
@Service
@RolesAllowed({"OFFICER", "STAFF", "ADMINISTRATOR"})
public class Agreements {

    private final AgreementRegister register;
    private final AgreementAccess access;
    private final AgreementLog log;
    private final DueWork dueWork;

    Agreements(AgreementRegister register, AgreementAccess access, AgreementLog log, DueWork dueWork) {
        this.register = register;
        this.access = access;
        this.log = log;
        this.dueWork = dueWork;
    }

    /** One agreement; empty if there is none of the number. */
    public Optional<Agreement> find(long id) {
        Optional<Agreement> found = register.find(id);
        found.ifPresent(access::requireRead);
        return found;
    }

    /** Those of an institution that one acts for, by number. */
    public List<Agreement> of(InstitutionId institution) {
        access.requireFor(institution);
        return register.of(List.of(institution));
    }

    /** All of them, by number; for staff and administrators. */
    public List<Agreement> all() {
        access.requireAll();
        return register.all();
    }

    /** What was done with an agreement that one may see, the latest first. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> history(Agreement agreement) {
        access.requireRead(agreement);
        return log.of(agreement.id());
    }

    /** What waits about an agreement that one may see, the most pressing first. */
    public List<DueItem> due(Agreement agreement) {
        access.requireRead(agreement);
        return dueWork.due(agreement);
    }

    /** Those that one may see, by number: officers those of their institution, staff all. */
    public List<Agreement> mine() {
        return access.readsAll() ? register.all() : register.of(access.institutions());
    }
}
