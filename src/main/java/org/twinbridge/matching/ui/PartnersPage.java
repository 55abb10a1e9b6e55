package org.twinbridge.matching.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.rank.RankQuery;
import org.twinbridge.engine.rank.Ranking;
import org.twinbridge.matching.BalancedLists;

/** What the page has to show for a state. */
sealed interface PartnersPage {

    /** Nobody is chosen yet. */
    record NobodyChosen() implements PartnersPage {}

    /** The catalogue does not hold the institution. */
    record Unknown(InstitutionId institution) implements PartnersPage {}

    /**
     * The institution takes no part in the initiative that the catalogue is seen through.
     *
     * @param institution its name
     * @param initiative its name
     */
    record TakesNoPart(String institution, String initiative) implements PartnersPage {}

    /**
     * No partner passes.
     *
     * @param ways to choose less narrowly, the one that lets most through first; empty if none would help
     */
    record NothingFits(Subject institution, List<Loosening> ways) implements PartnersPage {
        public NothingFits {
            ways = List.copyOf(ways);
        }
    }

    /**
     * The balanced list is asked for, and there is none.
     *
     * @param why what is the matter with the market
     */
    record NotBalanced(BalancedLists.State why) implements PartnersPage {}

    /**
     * A list.
     *
     * @param rows in the order chosen
     * @param query what was asked for
     * @param ranking what the rows are taken from
     * @param moved how many partners rose or fell against the policy in force, or against best fit where balanced
     * @param balanced whether the order is the balanced one
     * @param terms what the catalogue is seen through
     */
    record Suggestions(
            Subject institution,
            List<PartnerRow> rows,
            RankQuery query,
            Ranking ranking,
            int moved,
            boolean balanced,
            InitiativeTerms terms)
            implements PartnersPage {
        public Suggestions {
            rows = List.copyOf(rows);
        }

        /** Whether the same partners have the same scores in the same order. */
        boolean listsTheSameAs(Suggestions other) {
            return ranking.equals(other.ranking)
                    && rows.stream()
                            .map(PartnerRow::id)
                            .toList()
                            .equals(other.rows.stream().map(PartnerRow::id).toList());
        }

        /** Why a partner stands elsewhere than by best fit; empty where it does not, or is not listed. */
        String reason(InstitutionId partner) {
            return rows.stream()
                    .filter(row -> row.id().equals(partner.value()))
                    .map(PartnerRow::reason)
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * For whom partners are looked for.
     *
     * @param place where it is, {@code null} if only its country is known
     * @param inferred whether nothing in its profile is stated by anyone
     */
    record Subject(
            InstitutionId id,
            String name,
            String country,
            @Nullable GeoPoint place,
            boolean inferred) {}

    /**
     * A filter that could go.
     *
     * @param filter its name in words
     * @param choice what would be chosen without it
     * @param eligible how many partners would fit then, 1 or more
     */
    record Loosening(String filter, PartnerChoice choice, int eligible) {}
}
