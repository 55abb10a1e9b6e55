package org.twinbridge.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.rank.PartnerRanker;

/**
 * Keeps the catalogues seen through the initiatives that were asked for last, each laid out for ranking. Few, since one of
 * 100,000 institutions is large; and never one of a catalogue that is not the current one any more.
 */
@Component
class SeenCatalogues {

    private static final int MOST_KEPT = 2;

    /** Whoever asks does the tidying up, so that no more than that many are ever held. */
    private final Cache<Key, PartnerRanker> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).executor(Runnable::run).build();

    PartnerRanker through(InitiativeTerms terms, PartnerRanker whole) {
        if (terms.areEmpty()) {
            return whole;
        }
        kept.asMap().keySet().removeIf(key -> key.whole() != whole);
        return kept.get(new Key(whole, terms), key -> new PartnerRanker(terms.seen(whole.catalogue())));
    }

    long held() {
        kept.cleanUp();
        return kept.estimatedSize();
    }

    private record Key(PartnerRanker whole, InitiativeTerms terms) {}
}
