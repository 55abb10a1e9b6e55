package org.twinbridge.matching.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.engine.rank.Counterfactual;
import org.twinbridge.engine.rank.RankedPartner;
import org.twinbridge.engine.score.Contribution;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.engine.score.NeedMatch;
import org.twinbridge.engine.score.PairScore;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.ScoreInterval;
import org.twinbridge.engine.score.Side;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.report.DrainWording;
import org.twinbridge.matching.ui.PartnerExplanation.Bar;
import org.twinbridge.matching.ui.PartnerExplanation.Met;
import org.twinbridge.matching.ui.PartnerExplanation.Needs;
import org.twinbridge.matching.ui.PartnerExplanation.Sureness;
import org.twinbridge.matching.ui.PartnerExplanation.Wanted;
import org.twinbridge.policy.Policies;
import org.twinbridge.vocabulary.Vocabularies;
import org.twinbridge.vocabulary.Vocabulary;

/** Says why a partner is suggested, in the user's language. */
@Component
class ExplanationPresenter {

    /** Gains this close, in points of a hundred, are called even. */
    private static final int EVEN = 5;

    private final Matching matching;
    private final Policies policies;
    private final Vocabularies vocabularies;

    ExplanationPresenter(Matching matching, Policies policies, Vocabularies vocabularies) {
        this.matching = matching;
        this.policies = policies;
        this.vocabularies = vocabularies;
    }

    /**
     * Why the partner is suggested to the institution under what is tried out; empty if the catalogue does not hold the
     * partner.
     *
     * @param seen the list it is seen in
     */
    Optional<PartnerExplanation> explain(
            InstitutionId partner, WhatIf whatIf, PartnersPage.Suggestions seen, Locale locale) {
        var through = new ExplanationPresenter(matching.through(seen.terms()), policies, vocabularies);
        return through.explainSeen(partner, whatIf, seen, locale);
    }

    private Optional<PartnerExplanation> explainSeen(
            InstitutionId partner, WhatIf whatIf, PartnersPage.Suggestions seen, Locale locale) {
        return matching.catalogue().find(partner).map(profile -> {
            Policy policy = whatIf.applyTo(policies.current());
            return explain(profile, policy, seen, vocabularies.of("partners", locale));
        });
    }

    private PartnerExplanation explain(
            Profile partner, Policy policy, PartnersPage.Suggestions seen, Vocabulary vocabulary) {
        Profile self = matching.catalogue().profile(seen.institution().id());
        Explanation why = matching.explain(self.id(), partner.id(), policy);
        PairScore pair = why.pair();
        int selfGains = Vocabulary.points(pair.utilitySelf());
        int partnerGains = Vocabulary.points(pair.utilityPartner());
        return new PartnerExplanation(
                partner.id(),
                partner.name(),
                vocabulary.say(
                        "detail.description", vocabulary.country(partner.country()), vocabulary.kind(partner.kind())),
                seen.ranking().find(partner.id()).map(RankedPartner::rank).orElse(null),
                Vocabulary.points(pair.score()),
                DrainWording.exact(pair.score(), vocabulary.locale()),
                selfGains,
                partnerGains,
                finding(selfGains, partnerGains, vocabulary),
                bars(why, vocabulary),
                needs(why.needsOfSelf(), vocabulary),
                needs(why.needsOfPartner(), vocabulary),
                new DrainWording(vocabulary, self.country(), partner.country()).verdict(why),
                sureness(self, partner, policy, vocabulary),
                counterfactuals(partner, policy, seen, vocabulary),
                notSuggested(self.id(), partner.id(), policy, vocabulary));
    }

    /** None in the balanced list: they tell places by best fit. */
    private List<String> counterfactuals(
            Profile partner, Policy policy, PartnersPage.Suggestions seen, Vocabulary vocabulary) {
        return seen.balanced()
                ? List.of()
                : matching.counterfactuals(seen.query(), partner.id(), policy).stream()
                        .map(change -> counterfactual(change, partner, vocabulary))
                        .toList();
    }

    /** The score in points with two decimals. */
    private static String finding(int selfGains, int partnerGains, Vocabulary vocabulary) {
        if (Math.abs(selfGains - partnerGains) <= EVEN) {
            return vocabulary.say("bars.even");
        }
        return vocabulary.say(selfGains > partnerGains ? "bars.you-more" : "bars.they-more");
    }

    private static List<Bar> bars(Explanation why, Vocabulary vocabulary) {
        var criteria = new LinkedHashSet<CriterionId>();
        why.contributions().stream().map(Contribution::criterion).forEach(criteria::add);
        // The floor comes with a side where it acts; the pair's own part closes the picture.
        if (criteria.remove(CriterionId.BRAIN_DRAIN)) {
            criteria.add(CriterionId.BRAIN_DRAIN);
        }
        return criteria.stream()
                .map(criterion -> new Bar(
                        vocabulary.criterion(criterion),
                        why.points(criterion, Side.SELF),
                        why.points(criterion, Side.PARTNER),
                        why.points(criterion, Side.BOTH)))
                .toList();
    }

    private static Needs needs(List<NeedMatch> matches, Vocabulary vocabulary) {
        var met = new ArrayList<Met>();
        var unmet = new ArrayList<Wanted>();
        for (NeedMatch match : matches) {
            Wanted wanted = wanted(match.need(), vocabulary);
            Capacity by = match.capacity().orElse(null);
            if (match.met() && by != null) {
                boolean inferred = isInferred(match.need().evidence()) || isInferred(by.evidence());
                met.add(new Met(
                        wanted,
                        item(by.field(), by.modality(), vocabulary),
                        Vocabulary.points(match.value()),
                        inferred));
            } else {
                unmet.add(wanted);
            }
        }
        return new Needs(met, unmet);
    }

    private static Wanted wanted(Need need, Vocabulary vocabulary) {
        return new Wanted(
                item(need.field(), need.modality(), vocabulary),
                Vocabulary.points(need.urgency()),
                isInferred(need.evidence()));
    }

    private static String item(Field field, Modality modality, Vocabulary vocabulary) {
        return modality == Modality.ANY
                ? vocabulary.field(field)
                : vocabulary.say("item", vocabulary.field(field), vocabulary.modality(modality));
    }

    private Sureness sureness(Profile self, Profile partner, Policy policy, Vocabulary vocabulary) {
        ScoreInterval interval = matching.interval(self.id(), partner.id(), policy);
        int low = Vocabulary.points(interval.low());
        int high = Vocabulary.points(interval.high());
        return new Sureness(
                vocabulary.say("sure.range", low, high),
                low,
                high,
                List.of(evidence("sure.yours", self, vocabulary), evidence("sure.theirs", partner, vocabulary)));
    }

    private static String evidence(String key, Profile profile, Vocabulary vocabulary) {
        List<Evidence> items = Stream.of(
                        profile.themes().stream().map(Theme::evidence),
                        profile.needs().stream().map(Need::evidence),
                        profile.capacities().stream().map(Capacity::evidence))
                .flatMap(stream -> stream)
                .toList();
        long inferred = items.stream().filter(ExplanationPresenter::isInferred).count();
        if (inferred == 0) {
            return vocabulary.say(key + ".none", items.size());
        }
        return inferred == items.size()
                ? vocabulary.say(key + ".all", items.size())
                : vocabulary.say(key + ".some", inferred, items.size());
    }

    private static boolean isInferred(Evidence evidence) {
        return !evidence.source().isStated();
    }

    private static String counterfactual(Counterfactual change, Profile partner, Vocabulary vocabulary) {
        String what = vocabulary.field(change.field());
        String how = change.modality() == Modality.ANY
                ? vocabulary.say("counterfactual.any")
                : vocabulary.modality(change.modality());
        int gain = Math.max(1, Vocabulary.points(change.gain()));
        return change.side() == Side.SELF
                ? vocabulary.say("counterfactual.you", what, how, gain, change.rankBefore(), change.rankAfter())
                : vocabulary.say(
                        "counterfactual.they",
                        partner.name(),
                        what,
                        how,
                        gain,
                        change.rankBefore(),
                        change.rankAfter());
    }

    private @Nullable String notSuggested(
            InstitutionId self, InstitutionId partner, Policy policy, Vocabulary vocabulary) {
        return matching.scoring(policy)
                .obstacle(self, partner)
                .map(obstacle -> vocabulary.say("obstacle." + Vocabulary.id(obstacle)))
                .orElse(null);
    }
}
