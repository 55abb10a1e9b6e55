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

    /**
     * Puts a profile in the place of another, if that is what is stored. The row is read once: whoever stores another
     * profile at the same moment makes one of the two fail.
     *
     * @return whether it was stored
     */
    public boolean replace(ProfileItems before, ProfileItems after) {
        InstitutionId id = before.institution();
        Optional<ProfileEntity> stored = profiles.findById(id.value());
        if (!stored.map(ProfileEntity::stated).orElse(ProfileItems.none(id)).equals(before)) {
            return false;
        }
        ProfileEntity entity = stored.orElseGet(() -> new ProfileEntity(id));
        entity.state(after);
        profiles.saveAndFlush(entity);
        return true;
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
