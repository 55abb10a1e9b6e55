package org.twinbridge.institution.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.ProfileItems;

/** Stated profiles, as values rather than entities. */
@Repository
public class ProfileStore {

    private static final int PORTION = 500;

    private final ProfileRepository profiles;

    ProfileStore(ProfileRepository profiles) {
        this.profiles = profiles;
    }

    public List<ProfileItems> all() {
        return profiles.findAll().stream().map(ProfileEntity::stated).toList();
    }

    public Optional<ProfileItems> find(InstitutionId id) {
        return profiles.findById(id.value()).map(ProfileEntity::stated);
    }

    /** Puts each in the place of what was stored of its institution, some hundreds at a time. */
    public void save(Collection<ProfileItems> stated) {
        var all = List.copyOf(stated);
        for (int from = 0; from < all.size(); from += PORTION) {
            savePortion(all.subList(from, Math.min(all.size(), from + PORTION)));
        }
    }

    private void savePortion(List<ProfileItems> stated) {
        var stored = new HashMap<String, ProfileEntity>();
        profiles.findAllById(stated.stream().map(s -> s.institution().value()).toList())
                .forEach(entity -> stored.put(entity.institutionId(), entity));
        var saved = new ArrayList<ProfileEntity>();
        for (ProfileItems items : stated) {
            ProfileEntity entity =
                    stored.getOrDefault(items.institution().value(), new ProfileEntity(items.institution()));
            entity.state(items);
            saved.add(entity);
        }
        profiles.saveAllAndFlush(saved);
    }
}
