package org.twinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.drain.CountryTable;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.rank.PartnerRanker;
import org.twinbridge.engine.score.Catalogue;

class SeenCataloguesTest {

    private final PartnerRanker whole = ranker();
    private final SeenCatalogues seen = new SeenCatalogues();

    @Test
    void keepsTheTwoThatWereAskedForLast() {
        PartnerRanker education = seen.through(about("01"), whole);
        seen.through(about("08"), whole);

        assertThat(seen.through(about("01"), whole)).isSameAs(education);
        seen.through(about("09"), whole);
        assertThat(seen.held()).isEqualTo(2);
    }

    @Test
    void isTheCatalogueItselfWhereNothingIsNamed() {
        assertThat(seen.through(InitiativeTerms.none(), whole)).isSameAs(whole);
        assertThat(seen.held()).isZero();
    }

    @Test
    void letsGoOfACatalogueThatIsOutOfDate() {
        PartnerRanker before = seen.through(about("01"), whole);
        PartnerRanker newer = ranker();

        PartnerRanker after = seen.through(about("01"), newer);

        assertThat(after).isNotSameAs(before);
        assertThat(seen.held()).isEqualTo(1);
    }

    private static InitiativeTerms about(String field) {
        return InitiativeTerms.none().withFields(Set.of(new Field(field)));
    }

    private static PartnerRanker ranker() {
        return new PartnerRanker(Catalogue.of(LocalDate.of(2026, 1, 1), List.of(), CountryTable.of(Map.of())));
    }
}
