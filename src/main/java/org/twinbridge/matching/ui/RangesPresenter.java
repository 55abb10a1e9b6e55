package org.twinbridge.matching.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.ScoreInterval;
import org.twinbridge.engine.score.UncertainPlace;
import org.twinbridge.matching.Matching;
import org.twinbridge.policy.Policies;
import org.twinbridge.vocabulary.Vocabularies;
import org.twinbridge.vocabulary.Vocabulary;

/** Works out how far the scores of a list could lie from where they are. It takes longer than the list itself. */
@Component
class RangesPresenter {

    private final Matching matching;
    private final Policies policies;
    private final Vocabularies vocabularies;

    RangesPresenter(Matching matching, Policies policies, Vocabularies vocabularies) {
        this.matching = matching;
        this.policies = policies;
        this.vocabularies = vocabularies;
    }

    Ranges ranges(PartnersPage.Suggestions list, WhatIf whatIf, Locale locale) {
        Vocabulary vocabulary = vocabularies.of("partners", locale);
        Policy policy = whatIf.applyTo(policies.current());
        Matching seen = matching.through(list.terms());
        var rows = new HashMap<String, Ranges.Range>();
        var inTop = new HashMap<String, String>();
        if (!list.balanced()) {
            for (UncertainPlace place : seen.uncertain(list.ranking(), policy)) {
                rows.put(place.partner().value(), range(place.interval(), vocabulary));
                inTop.put(place.partner().value(), inTop(place, list, vocabulary));
            }
        }
        addOthers(rows, list, policy, seen, vocabulary);
        return new Ranges(rows, inTop);
    }

    /** An order other than by score lists some who are not among the best by score. */
    private static void addOthers(
            Map<String, Ranges.Range> rows,
            PartnersPage.Suggestions list,
            Policy policy,
            Matching seen,
            Vocabulary vocabulary) {
        List<InstitutionId> others = list.rows().stream()
                .filter(row -> !rows.containsKey(row.id()))
                .map(row -> new InstitutionId(row.id()))
                .toList();
        List<ScoreInterval> intervals = seen.intervals(list.institution().id(), others, policy);
        for (int i = 0; i < others.size(); i++) {
            rows.put(others.get(i).value(), range(intervals.get(i), vocabulary));
        }
    }

    private static Ranges.Range range(ScoreInterval interval, Vocabulary vocabulary) {
        int low = Vocabulary.points(interval.low());
        int high = Vocabulary.points(interval.high());
        return new Ranges.Range(low, high, vocabulary.say("row.range", low, high));
    }

    private static String inTop(UncertainPlace place, PartnersPage.Suggestions list, Vocabulary vocabulary) {
        int compared = Math.min(Matching.MOST_DRAWN, list.ranking().partners().size());
        return vocabulary.say("sure.in-top", Matching.TOP, Vocabulary.points(place.shareInTop()), compared);
    }
}
