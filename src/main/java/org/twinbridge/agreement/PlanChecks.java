package org.twinbridge.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.drain.BrainDrain;
import org.twinbridge.engine.drain.BrainDrainTerm;
import org.twinbridge.engine.drain.MobilityPlan;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;
import org.twinbridge.matching.Matching;
import org.twinbridge.policy.Policies;

/**
 * Weighs what is planned by section 5 of the scoring model, with the figures of the catalogue as it stands. The degrees
 * that people of the less exposed side come for are left out, and guard 1 weighs only what takes people of the protected
 * side away (decision 0013).
 */
@Component
class PlanChecks {

    private static final double NEUTRAL = .5;

    private final Matching matching;
    private final Policies policies;
    private final Institutions institutions;

    PlanChecks(Matching matching, Policies policies, Institutions institutions) {
        this.matching = matching;
        this.policies = policies;
        this.institutions = institutions;
    }

    /** Pairs of which a country is not known are passed over. */
    PlanVerdict verdict(AgreementTerms terms) {
        Catalogue catalogue = matching.catalogue();
        Policy policy = policies.current();
        var drain = new BrainDrainTerm(catalogue.countries(), policy.drain());
        Map<InstitutionId, CountryCode> seats = seats(terms.members());
        var pairs = new ArrayList<PairVerdict>();
        for (int i = 0; i < terms.members().size(); i++) {
            for (int j = i + 1; j < terms.members().size(); j++) {
                pair(terms, terms.members().get(i), terms.members().get(j), seats, drain)
                        .ifPresent(pairs::add);
            }
        }
        pairs.sort(Comparator.comparing(PairVerdict::guarded).reversed().thenComparingDouble(pair -> pair.term()
                .value()));
        return new PlanVerdict(pairs, policy.label(), catalogue.release());
    }

    /** Where the members are seated. */
    Map<InstitutionId, CountryCode> seats(List<InstitutionId> members) {
        return institutions.findAll(members).stream().collect(Collectors.toMap(Institution::id, Institution::country));
    }

    private static Optional<PairVerdict> pair(
            AgreementTerms terms,
            InstitutionId self,
            InstitutionId partner,
            Map<InstitutionId, CountryCode> seats,
            BrainDrainTerm drain) {
        CountryCode here = seats.get(self);
        CountryCode there = seats.get(partner);
        MobilityPlan whole = terms.plan(self, partner).orElse(null);
        if (here == null || there == null || whole == null) {
            return Optional.empty();
        }
        BrainDrain.Exposed exposed = drain.assess(here, there, whole).exposed();
        MobilityPlan plan =
                switch (exposed) {
                    case SELF -> terms.planFor(self, partner).orElse(whole);
                    case PARTNER ->
                        terms.planFor(partner, self).map(MobilityPlan::mirrored).orElse(whole);
                    case BOTH -> whole;
                };
        BrainDrain term = drain.assess(here, there, plan);
        boolean guarded = (exposed != BrainDrain.Exposed.PARTNER && isGuarded(terms, self, partner, here, there, drain))
                || (exposed != BrainDrain.Exposed.SELF && isGuarded(terms, partner, self, there, here, drain));
        return Optional.of(new PairVerdict(
                self,
                partner,
                here,
                there,
                term,
                guarded,
                guarded || term.value() < NEUTRAL ? drain.mends(here, there, plan) : List.of()));
    }

    private static boolean isGuarded(
            AgreementTerms terms,
            InstitutionId exposed,
            InstitutionId other,
            CountryCode here,
            CountryCode there,
            BrainDrainTerm drain) {
        return terms.outwardPlan(exposed, other)
                .flatMap(plan -> drain.guard(here, there, plan))
                .isPresent();
    }
}
