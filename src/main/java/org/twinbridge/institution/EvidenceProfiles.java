package org.twinbridge.institution;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.persistence.CatalogueChanges;
import org.twinbridge.institution.persistence.EvidenceStore;

/** What publications and programmes show of institutions. */
@Service
@PermitAll
@Transactional(readOnly = true)
public class EvidenceProfiles {

    private final EvidenceStore store;
    private final CatalogueChanges changes;

    EvidenceProfiles(EvidenceStore store, CatalogueChanges changes) {
        this.store = store;
        this.changes = changes;
    }

    /** The items of every institution that any origin shows something of, by its id; one entry for each origin. */
    public Map<InstitutionId, List<EvidenceItems>> all() {
        return store.all().stream().collect(Collectors.groupingBy(EvidenceItems::institution));
    }

    /** The items of one institution; one entry for each origin that shows something of it. */
    public List<EvidenceItems> find(InstitutionId id) {
        return store.find(List.of(id));
    }

    /** The items that one origin shows of some institutions, by their ids; those it shows nothing of are left out. */
    public Map<InstitutionId, EvidenceItems> find(EvidenceOrigin origin, Collection<InstitutionId> ids) {
        return store.find(ids).stream()
                .filter(items -> items.origin() == origin)
                .collect(Collectors.toMap(EvidenceItems::institution, items -> items));
    }

    /** Puts the items in the place of those that the same origin showed before, each institution at most once. */
    @RolesAllowed({"STEWARD", "ADMINISTRATOR"})
    @Transactional
    public void saveAll(Collection<EvidenceItems> items) {
        if (items.isEmpty()) {
            return;
        }
        store.save(items);
        changes.raise();
    }
}
