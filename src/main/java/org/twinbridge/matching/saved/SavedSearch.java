package org.twinbridge.matching.saved;

import java.time.Instant;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * A search that somebody keeps.
 *
 * @param id its number
 * @param account name of the account that keeps it
 * @param institution for whom partners are looked for
 * @param name what its owner calls it
 * @param query parameters of the page's address
 * @param muted whether its owner does not want to be told of changes
 * @param lookedAt when its owner last looked
 * @param seen the list as it was then
 * @param checked under which policy and release it was last compared
 * @param lockVersion number of the last change
 */
public record SavedSearch(
        long id,
        String account,
        InstitutionId institution,
        String name,
        String query,
        boolean muted,
        Instant lookedAt,
        SeenList seen,
        String checked,
        long lockVersion) {

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 80;

    /** Where it opens, within the application. */
    public String address() {
        return "partners?" + query;
    }
}
