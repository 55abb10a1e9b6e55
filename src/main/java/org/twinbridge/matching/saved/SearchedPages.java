package org.twinbridge.matching.saved;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.twinbridge.engine.profile.InstitutionId;

/** Understands addresses of the page Partners, for those who list again what it listed. Asks nobody's leave. */
public interface SearchedPages {

    /** The institution that an address names; empty if it names none that the catalogue holds. */
    Optional<InstitutionId> institution(String query);

    /** What an address lists now, in its order; empty if nothing can be listed. */
    Optional<SeenList> list(String query);

    /** What a partner is like for the institution now, listed or not; empty if the catalogue does not hold it. */
    Optional<Standing> standing(String query, InstitutionId partner);

    /**
     * A partner as it stands now.
     *
     * @param partner with what its score is made of
     * @param obstacle id of what forbids to suggest it; empty if nothing does
     * @param declared fields in which a stated capacity meets a need of the institution, with the day of its evidence, the
     *     most urgent need first
     */
    record Standing(SeenPartner partner, String obstacle, List<Declared> declared) {}

    /**
     * A stated capacity that meets a need.
     *
     * @param item as in {@link SeenPartner#meets}
     * @param since day of its evidence
     */
    record Declared(String item, LocalDate since) {}
}
