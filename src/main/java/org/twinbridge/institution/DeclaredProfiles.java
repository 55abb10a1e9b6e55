package org.twinbridge.institution;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.persistence.CatalogueChanges;
import org.twinbridge.institution.persistence.ProfileStore;

/** What institutions state of themselves. */
@Service
@PermitAll
@Transactional(readOnly = true)
public class DeclaredProfiles {

    private final ProfileStore store;
    private final CatalogueChanges changes;

    DeclaredProfiles(ProfileStore store, CatalogueChanges changes) {
        this.store = store;
        this.changes = changes;
    }

    /** The items of every institution that states any, by its id. */
    public Map<InstitutionId, ProfileItems> all() {
        return store.all().stream().collect(Collectors.toMap(ProfileItems::institution, Function.identity()));
    }

    /** The items of one institution; empty if it states none. */
    public Optional<ProfileItems> find(InstitutionId id) {
        return store.find(id);
    }

    /** Puts the items in the place of all that the institution stated before. The institution must be known. */
    @RolesAllowed({"STEWARD", "ADMINISTRATOR"})
    @Transactional
    public void save(ProfileItems items) {
        saveAll(List.of(items));
    }

    /**
     * As {@link #save}, but only where what is stored is what the caller thinks it is. Whoever calls it has checked that the
     * profile is theirs to change who are signed in.
     *
     * @param before what the caller saw; {@link ProfileItems#none} if the institution stated nothing
     * @return whether it was saved; {@code false} if somebody else was faster, and then nothing is changed
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else saves at this moment
     * @throws org.springframework.dao.DataIntegrityViolationException as above, where nothing was stored before
     */
    @RolesAllowed({"OFFICER", "STAFF", "STEWARD"})
    @Transactional
    public boolean replace(ProfileItems before, ProfileItems after) {
        boolean replaced = store.replace(before, after);
        if (replaced) {
            changes.raise();
        }
        return replaced;
    }

    /** As {@link #save}, for many institutions, each at most once. */
    @RolesAllowed({"STEWARD", "ADMINISTRATOR"})
    @Transactional
    public void saveAll(Collection<ProfileItems> profiles) {
        if (profiles.isEmpty()) {
            return;
        }
        store.save(profiles);
        changes.raise();
    }
}
