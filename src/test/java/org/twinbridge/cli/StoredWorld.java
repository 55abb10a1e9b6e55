package org.twinbridge.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.institution.DeclaredProfiles;
import org.twinbridge.institution.Institutions;
import org.twinbridge.institution.ProfileItems;

/** The real application over a database in memory with a handful of institutions; commands leave it open. */
final class StoredWorld implements Services {

    static final String DAKAR = "https://ror.org/04je6yw13";
    static final String CAN_THO = "https://ror.org/0071qz696";
    static final String THIES = "tb:thies";
    static final String LA_PAZ = "tb:la-paz";

    private final SpringServices services;

    StoredWorld(Path home) {
        this.services = new SpringServices(() -> new Home(home));
        find(TransactionTemplate.class).executeWithoutResult(_ -> store());
    }

    @Override
    public <T> T find(Class<T> type) {
        return services.find(type);
    }

    @Override
    public boolean isDemonstration() {
        return services.isDemonstration();
    }

    @Override
    public void close() {
        // A test makes several calls of one world; stop() ends it.
    }

    void stop() {
        services.close();
    }

    private void store() {
        var update = find(Institutions.class).beginUpdate();
        update.put(Fixtures.institution(DAKAR, "Université Cheikh Anta Diop", "SN"));
        update.put(Fixtures.institution(THIES, "Université de Thiès", "SN"));
        update.put(Fixtures.institution(CAN_THO, "Can Tho University", "VN"));
        update.put(Fixtures.institution(LA_PAZ, "=Universidad Mayor de San Andrés", "BO"));
        update.finish();
        find(Institutions.class).noteChange();
        find(DeclaredProfiles.class).save(profile(DAKAR, "0811", "0912"));
        find(DeclaredProfiles.class).save(profile(CAN_THO, "0912", "0811"));
        find(DeclaredProfiles.class).save(profile(THIES, "0912", "0811"));
    }

    /** It needs what it lacks in one field, and can give in the other. */
    private static ProfileItems profile(String id, String needed, String offered) {
        Evidence declared = Evidence.of(Source.DECLARED, LocalDate.of(2026, 1, 1));
        return new ProfileItems(
                new InstitutionId(id),
                List.of(new Theme(new Field(offered), 1, declared)),
                List.of(new Need(new Field(needed), Modality.SPLIT_SITE_DOCTORATE, .9, declared)),
                List.of(new Capacity(new Field(offered), Modality.ANY, .8, declared)),
                Set.of(),
                Set.of(),
                null,
                Set.of());
    }
}
