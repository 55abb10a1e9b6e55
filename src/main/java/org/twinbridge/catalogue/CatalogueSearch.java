package org.twinbridge.catalogue;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.stereotype.Service;
import org.twinbridge.institution.Institutions;
import org.twinbridge.institution.NameMatch;

/** Finds institutions by text and facets. Inactive ones are never found. Any caller may ask; nothing here is private. */
@Service
@PermitAll
public class CatalogueSearch {

    /** The most institutions of one portion. */
    public static final int LONGEST_PORTION = 200;

    private final CurrentIndex current;
    private final Institutions institutions;

    CatalogueSearch(CurrentIndex current, Institutions institutions) {
        this.current = current;
        this.institutions = institutions;
    }

    /** Whether the index is in memory, so that the next call answers at once. */
    public boolean isReady() {
        return current.isLoaded();
    }

    /**
     * A portion of what is found, with what each further choice would leave.
     *
     * @param offset how many to leave out, 0 or more
     * @param limit how many at most, 0 to {@value #LONGEST_PORTION}
     */
    public CatalogueResult search(CatalogueQuery query, int offset, int limit) {
        if (offset < 0 || limit < 0 || limit > LONGEST_PORTION) {
            throw new IllegalArgumentException(
                    "A portion of %d from %d on cannot be had: the offset must be 0 or more and the limit 0 to %d."
                            .formatted(limit, offset, LONGEST_PORTION));
        }
        return current.get().search(query, this::match, offset, limit);
    }

    /** Where the institutions found are, in clusters as fine as the area allows: the query's, else the whole world. */
    public CatalogueMap map(CatalogueQuery query) {
        return current.get().map(query, this::match);
    }

    private List<NameMatch> match(String text) {
        return institutions.match(text);
    }
}
