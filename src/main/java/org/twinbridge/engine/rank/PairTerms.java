package org.twinbridge.engine.rank;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.twinbridge.engine.drain.BrainDrainConstants;
import org.twinbridge.engine.drain.BrainDrainTerm;
import org.twinbridge.engine.drain.CountryTable;
import org.twinbridge.engine.drain.PairTerm;
import org.twinbridge.engine.profile.CountryCode;

/** The brain-drain terms of pairs of countries, each worked out when it is first asked for. Safe to share. */
final class PairTerms {

    private final BrainDrainTerm term;
    private final Map<CountryCode, CountryRun> runs;
    private final AtomicReferenceArray<PairTerm> known;

    PairTerms(CountryTable countries, BrainDrainConstants constants, Map<CountryCode, CountryRun> runs) {
        this.term = new BrainDrainTerm(countries, constants);
        this.runs = runs;
        this.known = new AtomicReferenceArray<>(runs.size() * runs.size());
    }

    BrainDrainTerm term() {
        return term;
    }

    /** The term of a country, which need not have institutions here, and one that has. */
    PairTerm between(CountryCode self, CountryRun partner) {
        CountryRun own = runs.get(self);
        if (own == null) {
            return term.between(self, partner.standing().country());
        }
        int place = own.number() * runs.size() + partner.number();
        PairTerm pair = known.get(place);
        if (pair == null) {
            pair = term.between(self, partner.standing().country());
            known.set(place, pair);
        }
        return pair;
    }
}
