package org.twinbridge.matching.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.engine.score.CriterionValue;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.engine.score.NeedMatch;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.Utility;
import org.twinbridge.matching.Matching;
import org.twinbridge.policy.Policies;
import org.twinbridge.vocabulary.Vocabularies;
import org.twinbridge.vocabulary.Vocabulary;

/** Puts partners side by side, in the user's language. */
@Component
class ComparisonPresenter {

    private static final double DEGREES_PER_HOUR = 15;
    private static final double EARTH_RADIUS_KM = 6371;

    private final Matching matching;
    private final Policies policies;
    private final Vocabularies vocabularies;

    ComparisonPresenter(Matching matching, Policies policies, Vocabularies vocabularies) {
        this.matching = matching;
        this.policies = policies;
        this.vocabularies = vocabularies;
    }

    /**
     * The comparison a state asks for; empty if nothing that the catalogue holds is compared.
     *
     * @param terms what the catalogue is seen through
     */
    Optional<Comparison> comparison(PartnersState state, InitiativeTerms terms, Locale locale) {
        var through = new ComparisonPresenter(matching.through(terms), policies, vocabularies);
        return through.comparisonSeen(state, locale);
    }

    private Optional<Comparison> comparisonSeen(PartnersState state, Locale locale) {
        InstitutionId institution = state.institution();
        Profile self = institution == null
                ? null
                : matching.catalogue().find(institution).orElse(null);
        if (self == null) {
            return Optional.empty();
        }
        Policy policy = state.whatIf().applyTo(policies.current());
        Vocabulary vocabulary = vocabularies.of("partners", locale);
        List<Comparison.Column> columns = state.compared().stream()
                .flatMap(id -> matching.catalogue().find(id).stream())
                .map(partner -> column(self, partner, policy, vocabulary))
                .toList();
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Comparison(
                        finding(columns, vocabulary), axes(policy, vocabulary), columns, rows(vocabulary)));
    }

    private Comparison.Column column(Profile self, Profile partner, Policy policy, Vocabulary vocabulary) {
        Explanation why = matching.explain(self.id(), partner.id(), policy);
        return new Comparison.Column(partner.id(), partner.name(), values(why), cells(self, partner, why, vocabulary));
    }

    private static List<Double> values(Explanation why) {
        var values = new ArrayList<Double>();
        for (CriterionValue value : why.self().criteria()) {
            values.add((value.value() + value(why.partner(), value.criterion())) / 2);
        }
        values.add(why.pair().brainDrain().value());
        return values;
    }

    private static double value(Utility utility, CriterionId criterion) {
        return utility.criteria().stream()
                .filter(value -> value.criterion().equals(criterion))
                .mapToDouble(CriterionValue::value)
                .sum();
    }

    private static List<String> axes(Policy policy, Vocabulary vocabulary) {
        return Stream.concat(policy.criteria().stream(), Stream.of(CriterionId.BRAIN_DRAIN))
                .map(vocabulary::criterion)
                .toList();
    }

    private static List<String> rows(Vocabulary vocabulary) {
        return Stream.of(
                        "score",
                        "you-gain",
                        "they-gain",
                        "brain-drain",
                        "country",
                        "languages",
                        "distance",
                        "hours",
                        "needs",
                        "needs.theirs")
                .map(row -> vocabulary.say("compare." + row))
                .toList();
    }

    private static List<String> cells(Profile self, Profile partner, Explanation why, Vocabulary vocabulary) {
        return List.of(
                number(why.pair().score()),
                number(why.pair().utilitySelf()),
                number(why.pair().utilityPartner()),
                number(why.pair().brainDrain().value()),
                vocabulary.country(partner.country()),
                languages(self, partner, vocabulary),
                distance(self.place(), partner.place(), vocabulary),
                hours(self.place(), partner.place(), vocabulary),
                met(why.needsOfSelf(), vocabulary),
                met(why.needsOfPartner(), vocabulary));
    }

    private static String number(double share) {
        return String.valueOf(Vocabulary.points(share));
    }

    private static String languages(Profile self, Profile partner, Vocabulary vocabulary) {
        var common = new TreeSet<>(self.languages());
        common.retainAll(partner.languages());
        return common.isEmpty()
                ? vocabulary.say("compare.languages.none")
                : common.stream().map(vocabulary::language).collect(Collectors.joining(", "));
    }

    private static String distance(@Nullable GeoPoint a, @Nullable GeoPoint b, Vocabulary vocabulary) {
        return a == null || b == null
                ? vocabulary.say("compare.unknown")
                : vocabulary.say("compare.distance.km", Math.round(kilometres(a, b)));
    }

    private static String hours(@Nullable GeoPoint a, @Nullable GeoPoint b, Vocabulary vocabulary) {
        if (a == null || b == null) {
            return vocabulary.say("compare.unknown");
        }
        double apart = Math.abs(a.longitude() - b.longitude());
        return vocabulary.say("compare.hours.of", Math.round(Math.min(apart, 360 - apart) / DEGREES_PER_HOUR));
    }

    /** Great-circle distance by the haversine formula. */
    static double kilometres(GeoPoint a, GeoPoint b) {
        double latitudes = Math.toRadians(b.latitude() - a.latitude());
        double longitudes = Math.toRadians(b.longitude() - a.longitude());
        double h = Math.pow(Math.sin(latitudes / 2), 2)
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * Math.pow(Math.sin(longitudes / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static String met(List<NeedMatch> matches, Vocabulary vocabulary) {
        long met = matches.stream().filter(NeedMatch::met).count();
        return vocabulary.say("compare.needs.of", met, matches.size());
    }

    private static String finding(List<Comparison.Column> columns, Vocabulary vocabulary) {
        Comparison.Column widest = columns.stream()
                .max(Comparator.comparingDouble(column -> column.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum()))
                .orElseThrow();
        return vocabulary.say("compare.finding", widest.name());
    }
}
