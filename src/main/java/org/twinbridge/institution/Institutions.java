package org.twinbridge.institution;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.institution.persistence.CatalogueChanges;
import org.twinbridge.institution.persistence.InstitutionStore;
import org.twinbridge.institution.persistence.MergeStore;

/** The institutions of the catalogue. */
@Service
@PermitAll
@Transactional(readOnly = true)
public class Institutions {

    private static final int MOST_CANDIDATES = 20;
    private static final int MOST_SUGGESTIONS = 5;

    private final InstitutionStore store;
    private final MergeStore merges;
    private final CatalogueChanges changes;
    private final CurrentNames names;

    Institutions(InstitutionStore store, MergeStore merges, CatalogueChanges changes, CurrentNames names) {
        this.store = store;
        this.merges = merges;
        this.changes = changes;
        this.names = names;
    }

    /** All institutions, inactive ones too, by id. */
    public List<Institution> all() {
        return store.stream().toList();
    }

    /**
     * All institutions, inactive ones too, by id, read in portions as the stream is consumed. Call it within a
     * transaction if the portions must be of one moment.
     */
    public Stream<Institution> stream() {
        return store.stream();
    }

    public Optional<Institution> find(InstitutionId id) {
        return store.find(List.of(id)).stream().findFirst();
    }

    /** Finds by name: display name first, then other names, then either without regard to case and accents. */
    public NameLookup findByName(String name) {
        List<Institution> matches = preferActive(store.find(kept(store.idsNamed(name.strip(), MOST_CANDIDATES))));
        return matches.isEmpty()
                ? new NameLookup(List.of(), search(name, MOST_SUGGESTIONS))
                : new NameLookup(matches, List.of());
    }

    /**
     * Active institutions that the text leads to, the best first, as {@link #match} finds them.
     *
     * @param limit most institutions wanted, 0 or more
     */
    public List<Institution> search(String text, int limit) {
        return store.find(match(text).stream().limit(limit).map(NameMatch::id).toList());
    }

    /**
     * Active institutions that the text leads to, the best first, each once: by any of their names in any script,
     * without regard to case and accents, each word as a whole or by its start, and by town and country. Where few are
     * found so, those follow whose names are misspelt in the text or hold its words inside others. After a change of a
     * large catalogue the answer may be of the state before for some seconds.
     *
     * @return empty for a text without letters or digits
     */
    public List<NameMatch> match(String text) {
        return names.get().search(text);
    }

    /** Those known among the ids, in the order of the ids. */
    public List<Institution> findAll(Collection<InstitutionId> ids) {
        return store.find(ids);
    }

    /** Ids of all institutions, inactive ones too. */
    public Set<InstitutionId> ids() {
        return store.known().keySet();
    }

    /** What sort of organisation each institution is, inactive ones too. */
    public Map<InstitutionId, Kind> kinds() {
        return store.kinds();
    }

    /** Publications over its lifetime of each institution that they are known of. */
    public Map<InstitutionId, Long> works() {
        return store.works();
    }

    /** Records publications of known institutions. For imports, which raise the change number at their end. */
    @RolesAllowed({"STEWARD", "ADMINISTRATOR"})
    @Transactional
    public void recordWorks(Map<InstitutionId, Long> works) {
        store.recordWorks(works);
    }

    /** How many institutions there are, inactive ones too. */
    public long count() {
        return store.count();
    }

    /**
     * A number that every import and every change of a profile raises, so that whoever keeps a copy of the catalogue,
     * in this process or another, sees cheaply that it is out of date.
     */
    public long changeNumber() {
        return changes.current();
    }

    /** Begins to write institutions in bulk; to be used and finished within one transaction. For imports. */
    @RolesAllowed({"STEWARD", "ADMINISTRATOR"})
    @Transactional
    public CatalogueUpdate beginUpdate() {
        return beginUpdate(ids -> {});
    }

    /**
     * As {@link #beginUpdate()}.
     *
     * @param beforeWriting hears which institutions are about to be written, some hundreds at a time
     */
    @RolesAllowed({"STEWARD", "ADMINISTRATOR"})
    @Transactional
    public CatalogueUpdate beginUpdate(Consumer<Collection<InstitutionId>> beforeWriting) {
        return new CatalogueUpdate(store, merges.all(), beforeWriting);
    }

    /** Raises the {@link #changeNumber()}. For imports, at the end of the transaction that changed something. */
    @RolesAllowed({"OFFICER", "STAFF", "REVIEWER", "STEWARD", "ADMINISTRATOR"})
    @Transactional
    public void noteChange() {
        changes.raise();
    }

    /** Those that are kept instead of the ones that were merged into them. */
    private List<InstitutionId> kept(List<InstitutionId> found) {
        Map<InstitutionId, InstitutionId> merged = merges.all();
        return found.stream().map(id -> merged.getOrDefault(id, id)).distinct().toList();
    }

    private static List<Institution> preferActive(List<Institution> found) {
        List<Institution> active = found.stream().filter(Institution::active).toList();
        return active.isEmpty() ? found : active;
    }
}
