package org.twinbridge.agreement;

import java.util.List;
import org.twinbridge.engine.drain.BrainDrain;
import org.twinbridge.engine.drain.Mend;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * What a plan does to brain drain between two members.
 *
 * @param self one of them
 * @param partner the other
 * @param countryOfSelf where the one is seated
 * @param countryOfPartner where the other is
 * @param term the pair term B under the plan, as the one sees it
 * @param guarded whether guard 1 forbids the plan
 * @param mends what would lift the term, the strongest first; empty unless it is below ½ or guarded
 */
public record PairVerdict(
        InstitutionId self,
        InstitutionId partner,
        CountryCode countryOfSelf,
        CountryCode countryOfPartner,
        BrainDrain term,
        boolean guarded,
        List<Mend> mends) {

    public PairVerdict {
        mends = List.copyOf(mends);
    }

    /** The country of the side that is more exposed; that of the first where both are alike. */
    public CountryCode exposedCountry() {
        return term.exposed() == BrainDrain.Exposed.PARTNER ? countryOfPartner : countryOfSelf;
    }
}
