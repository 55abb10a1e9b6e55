package org.twinbridge.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.ingest.persistence.CataloguePart;
import org.twinbridge.institution.DeclaredProfiles;
import org.twinbridge.institution.ProfileItems;

/**
 * Institutions that a new release of the register takes out of the list and merges into others. What one stated goes over
 * to its successor, unless that has stated something itself: then both are kept, and the report says so.
 */
final class RorSuccessions {

    private static final int NAMED = 5;

    private final Map<InstitutionId, List<InstitutionId>> successors = new LinkedHashMap<>();

    /** An institution was taken out of the list. */
    void add(InstitutionId institution, List<InstitutionId> of) {
        if (!of.isEmpty()) {
            successors.put(institution, of);
        }
    }

    /** Carries stated profiles over, once all of the release is stored. */
    void carryOver(Set<InstitutionId> known, DeclaredProfiles profiles, ImportRun run) {
        if (successors.isEmpty()) {
            return;
        }
        run.remark(Sentence.of("ingest.ror.merged", successors.size(), named(successors.keySet())));
        Map<InstitutionId, ProfileItems> carried = new LinkedHashMap<>();
        List<InstitutionId> left = new ArrayList<>();
        successors.forEach((institution, of) -> profiles.find(institution).ifPresent(stated -> {
            Optional<InstitutionId> heir =
                    of.size() == 1 && known.contains(of.getFirst()) ? Optional.of(of.getFirst()) : Optional.empty();
            if (heir.isPresent()
                    && !carried.containsKey(heir.get())
                    && profiles.find(heir.get()).isEmpty()) {
                carried.put(heir.get(), of(stated, heir.get()));
            } else {
                left.add(institution);
            }
        }));
        run.keep(
                CataloguePart.PROFILE,
                carried.keySet().stream().map(InstitutionId::value).toList());
        profiles.saveAll(carried.values());
        if (!carried.isEmpty()) {
            run.remark(Sentence.of("ingest.ror.carried", carried.size(), named(carried.keySet())));
        }
        if (!left.isEmpty()) {
            run.remark(Sentence.of("ingest.ror.left", left.size(), named(left)));
        }
    }

    private static String named(Iterable<InstitutionId> ids) {
        var names = new ArrayList<String>();
        for (InstitutionId id : ids) {
            if (names.size() < NAMED) {
                names.add(id.value());
            }
        }
        return String.join(", ", names);
    }

    /** The same statements, of the successor; one that it did not want to be matched with itself is left out. */
    private static ProfileItems of(ProfileItems stated, InstitutionId heir) {
        Set<InstitutionId> exclusions = new TreeSet<>(stated.exclusions());
        exclusions.remove(heir);
        return new ProfileItems(
                heir,
                stated.themes(),
                stated.needs(),
                stated.capacities(),
                stated.acceptedModalities(),
                stated.languages(),
                stated.quota(),
                exclusions,
                stated.denials());
    }
}
