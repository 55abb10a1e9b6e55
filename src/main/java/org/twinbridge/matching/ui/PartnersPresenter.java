package org.twinbridge.matching.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.market.BalancedPlace;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.rank.PartnerFilter;
import org.twinbridge.engine.rank.RankQuery;
import org.twinbridge.engine.rank.RankedPartner;
import org.twinbridge.engine.rank.Ranking;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Contribution;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.engine.score.NeedMatch;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.matching.BalancedLists;
import org.twinbridge.matching.Lens;
import org.twinbridge.matching.Lenses;
import org.twinbridge.matching.Matching;
import org.twinbridge.policy.Policies;
import org.twinbridge.vocabulary.Vocabularies;
import org.twinbridge.vocabulary.Vocabulary;

/** Works out what the page shows for a state, in the user's language. Keeps nothing between two calls. */
@Component
class PartnersPresenter {

    private static final int MOST_WORDS = 3;

    private final Matching matching;
    private final Policies policies;
    private final Vocabularies vocabularies;
    private final BalancedLists balancedLists;
    private final Lenses lenses;

    PartnersPresenter(
            Matching matching,
            Policies policies,
            Vocabularies vocabularies,
            BalancedLists balancedLists,
            Lenses lenses) {
        this.balancedLists = balancedLists;
        this.lenses = lenses;
        this.matching = matching;
        this.policies = policies;
        this.vocabularies = vocabularies;
    }

    PartnersPage page(PartnersState state, Locale locale) {
        return through(state).pageSeen(state, locale);
    }

    /** The partners in the order and length a state asks for. */
    List<RankedPartner> listed(PartnersState state, Ranking ranking) {
        return through(state).listedSeen(state, ranking);
    }

    /** The best partners a state could list, under what it tries out. */
    Ranking ranking(PartnersState state) {
        return through(state).rankingSeen(state);
    }

    /**
     * The places of the balanced order that a state lets through, best first; none unless the market is solved. It is
     * balanced over the whole market, of which an initiative shows those who take part.
     */
    Stream<BalancedPlace> balanced(PartnersState state) {
        return through(state).balancedSeen(state);
    }

    /** The same over the catalogue as a state sees it. */
    private PartnersPresenter through(PartnersState state) {
        return new PartnersPresenter(seen(state), policies, vocabularies, balancedLists, lenses);
    }

    /** The catalogue as a state sees it; the whole where it names an initiative that there is not. */
    Matching seen(PartnersState state) {
        String initiative = state.initiative();
        InitiativeTerms terms = initiative == null
                ? InitiativeTerms.none()
                : lenses.find(initiative, Locale.ENGLISH).map(Lens::terms).orElse(InitiativeTerms.none());
        return matching.through(terms);
    }

    private PartnersPage pageSeen(PartnersState state, Locale locale) {
        InstitutionId institution = state.institution();
        if (institution == null) {
            return new PartnersPage.NobodyChosen();
        }
        Profile self = matching.catalogue().find(institution).orElse(null);
        if (self == null) {
            return unseen(institution, state, locale);
        }
        Vocabulary vocabulary = vocabularies.of("partners", locale);
        var subject = new PartnersPage.Subject(
                self.id(), self.name(), vocabulary.country(self.country()), self.place(), !self.isStated());
        boolean isBalanced = state.order() == ListOrder.BALANCED;
        if (isBalanced && balancedLists.state() != BalancedLists.State.SOLVED) {
            return new PartnersPage.NotBalanced(balancedLists.state());
        }
        Ranking ranking = rankingSeen(state);
        return ranking.partners().isEmpty()
                ? new PartnersPage.NothingFits(subject, loosenings(state, institution, vocabulary))
                : suggestions(state, subject, ranking, vocabulary);
    }

    /** Not in the catalogue as it is seen: it takes no part, or there is no such institution. */
    private PartnersPage unseen(InstitutionId institution, PartnersState state, Locale locale) {
        String initiative = state.initiative();
        return matching.through(InitiativeTerms.none())
                .catalogue()
                .find(institution)
                .<PartnersPage>flatMap(profile -> Optional.ofNullable(initiative)
                        .flatMap(id -> lenses.find(id, locale))
                        .map(lens -> new PartnersPage.TakesNoPart(profile.name(), lens.name())))
                .orElseGet(() -> new PartnersPage.Unknown(institution));
    }

    private List<RankedPartner> listedSeen(PartnersState state, Ranking ranking) {
        return switch (state.order()) {
            case DIVERSE -> matching.diverse(ranking, state.length(), policies.current());
            case CAUTIOUS ->
                first(state, matching.cautious(ranking, state.whatIf().applyTo(policies.current())));
            case BEST_FIT, BALANCED -> first(state, ranking.partners());
        };
    }

    private static List<RankedPartner> first(PartnersState state, List<RankedPartner> partners) {
        return partners.subList(0, Math.min(state.length(), partners.size()));
    }

    private Ranking rankingSeen(PartnersState state) {
        InstitutionId institution = state.institution();
        if (institution == null) {
            throw new IllegalArgumentException("No institution is chosen, so there is nobody to rank for.");
        }
        return state.order() == ListOrder.BALANCED
                ? balancedRanking(state, institution)
                : rank(institution, state.choice(), state.whatIf().applyTo(policies.current()));
    }

    private Stream<BalancedPlace> balancedSeen(PartnersState state) {
        InstitutionId institution = state.institution();
        if (institution == null) {
            return Stream.empty();
        }
        Catalogue catalogue = matching.catalogue();
        PartnerFilter filter = state.choice().toFilter(vocabularies.countries());
        Matching.PairScoring scoring = matching.scoring(policies.current());
        boolean counts = scoring.knows(institution);
        return balancedLists.of(institution).stream().filter(place -> catalogue
                .find(place.partner())
                .filter(partner -> counts
                        && (matching.terms().areEmpty()
                                || scoring.obstacle(institution, partner.id()).isEmpty()))
                .filter(partner -> filter.accepts(partner, catalogue.countries()))
                .isPresent());
    }

    private Ranking balancedRanking(PartnersState state, InstitutionId institution) {
        Policy policy = policies.current();
        Matching.PairScoring scoring = matching.scoring(policy);
        List<BalancedPlace> places = balancedSeen(state).toList();
        var partners = new ArrayList<RankedPartner>();
        for (BalancedPlace place : places.subList(0, Math.min(PartnersState.LONGEST, places.size()))) {
            partners.add(new RankedPartner(partners.size() + 1, scoring.score(institution, place.partner())));
        }
        return new Ranking(institution, policy.label(), matching.catalogue().release(), places.size(), partners);
    }

    private PartnersPage suggestions(
            PartnersState state, PartnersPage.Subject subject, Ranking ranking, Vocabulary vocabulary) {
        Map<InstitutionId, Integer> before = state.whatIf().isNothing()
                ? Map.of()
                : rank(subject.id(), state.choice(), policies.current()).partners().stream()
                        .collect(Collectors.toMap(p -> p.pair().partner(), RankedPartner::rank));
        Map<InstitutionId, BalancedPlace> places = state.order() == ListOrder.BALANCED
                ? balancedSeen(state).collect(Collectors.toMap(BalancedPlace::partner, Function.identity()))
                : Map.of();
        var moves = new MoveWording(vocabulary, likeliest(ranking));
        List<PartnerRow> rows = listedSeen(state, ranking).stream()
                .map(partner -> {
                    BalancedPlace place = places.get(partner.pair().partner());
                    return place == null
                            ? row(state, partner, moved(state, partner, before), "", vocabulary)
                            : row(state, partner, place.rise(), moves.reason(place), vocabulary);
                })
                .toList();
        int moved = (int) rows.stream()
                .filter(row -> row.moved() == null || row.moved() != 0)
                .count();
        return new PartnersPage.Suggestions(
                subject,
                rows,
                query(subject.id(), state.choice()),
                ranking,
                moved,
                state.order() == ListOrder.BALANCED,
                matching.terms());
    }

    private String likeliest(Ranking ranking) {
        return matching.catalogue()
                .profile(ranking.partners().getFirst().pair().partner())
                .name();
    }

    private static @Nullable Integer moved(
            PartnersState state, RankedPartner ranked, Map<InstitutionId, Integer> before) {
        return state.whatIf().isNothing()
                ? Integer.valueOf(0)
                : moved(before.get(ranked.pair().partner()), ranked.rank());
    }

    private PartnerRow row(
            PartnersState state, RankedPartner ranked, @Nullable Integer moved, String reason, Vocabulary vocabulary) {
        Policy policy = state.whatIf().applyTo(policies.current());
        Explanation why = matching.explain(ranked.pair().self(), ranked.pair().partner(), policy);
        Profile partner = matching.catalogue().profile(ranked.pair().partner());
        GeoPoint place = partner.place();
        String movedWords = movedWords(moved, vocabulary);
        int score = Vocabulary.points(why.pair().score());
        boolean compared = state.compared().contains(partner.id());
        return new PartnerRow(
                partner.id().value(),
                ranked.rank(),
                partner.name(),
                vocabulary.country(partner.country()),
                vocabulary.kind(partner.kind()),
                score,
                parts(why),
                words(why, vocabulary),
                !partner.isStated(),
                note(partner, vocabulary),
                moved,
                movedWords,
                reason,
                compared,
                label(ranked.rank(), partner, score, movedWords, reason, compared, vocabulary),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude());
    }

    private static String label(
            int rank,
            Profile partner,
            int score,
            String movedWords,
            String reason,
            boolean compared,
            Vocabulary vocabulary) {
        var said = new ArrayList<String>();
        said.add(rank + " " + partner.name());
        said.add(vocabulary.country(partner.country()));
        said.add(vocabulary.kind(partner.kind()));
        said.add(vocabulary.say("row.score", score));
        if (!movedWords.isEmpty()) {
            said.add(movedWords);
        }
        if (!reason.isEmpty()) {
            said.add(reason);
        }
        if (!partner.isStated()) {
            said.add(note(partner, vocabulary));
        }
        if (compared) {
            said.add(vocabulary.say("row.compared"));
        }
        return String.join(", ", said);
    }

    private static String note(Profile partner, Vocabulary vocabulary) {
        return partner.isStated() ? "" : vocabulary.say("row.inferred");
    }

    private static String movedWords(@Nullable Integer moved, Vocabulary vocabulary) {
        if (moved == null) {
            return vocabulary.say("row.new");
        }
        if (moved == 0) {
            return "";
        }
        return moved > 0 ? vocabulary.say("row.risen", moved) : vocabulary.say("row.fallen", -moved);
    }

    private static @Nullable Integer moved(@Nullable Integer before, int now) {
        return before == null ? null : before - now;
    }

    private static List<PartnerRow.Part> parts(Explanation why) {
        var points = new LinkedHashMap<CriterionId, Double>();
        for (Contribution contribution : why.contributions()) {
            points.merge(contribution.criterion(), 100 * contribution.points(), Double::sum);
        }
        return points.entrySet().stream()
                .map(part -> new PartnerRow.Part(part.getKey().value(), part.getValue()))
                .toList();
    }

    /** What weighs most among the needs that are met, of either side: fields first, then how the knowledge moves. */
    private static String words(Explanation why, Vocabulary vocabulary) {
        List<NeedMatch> met = new ArrayList<>(why.needsOfSelf());
        met.addAll(why.needsOfPartner());
        met.removeIf(match -> !match.met());
        met.sort(Comparator.comparingDouble((NeedMatch m) -> m.need().urgency() * m.value())
                .reversed());
        Set<String> words = new LinkedHashSet<>();
        met.stream().map(m -> vocabulary.field(m.need().field())).limit(2).forEach(words::add);
        met.stream()
                .flatMap(PartnersPresenter::modality)
                .map(vocabulary::modality)
                .limit(1)
                .forEach(words::add);
        return words.isEmpty()
                ? vocabulary.say("row.few-needs")
                : words.stream().limit(MOST_WORDS).collect(Collectors.joining(" · "));
    }

    private static Stream<Modality> modality(NeedMatch match) {
        return match.need().modality() == Modality.ANY
                ? match.capacity().stream().map(Capacity::modality).filter(m -> m != Modality.ANY)
                : Stream.of(match.need().modality());
    }

    private List<PartnersPage.Loosening> loosenings(
            PartnersState state, InstitutionId institution, Vocabulary vocabulary) {
        PartnerChoice choice = state.choice();
        var without = new LinkedHashMap<String, PartnerChoice>();
        if (!choice.regions().isEmpty()) {
            without.put("region", choice.withRegions(Set.of()));
        }
        if (!choice.fields().isEmpty()) {
            without.put("field", choice.withFields(Set.of()));
        }
        if (!choice.kinds().isEmpty()) {
            without.put("kind", choice.withKinds(Set.of()));
        }
        if (!choice.languages().isEmpty()) {
            without.put("language", choice.withLanguages(Set.of()));
        }
        if (choice.southOnly()) {
            without.put("south", choice.withSouthOnly(false));
        }
        if (choice.statedOnly()) {
            without.put("stated", choice.withStatedOnly(false));
        }
        var ways = new ArrayList<PartnersPage.Loosening>();
        without.forEach((filter, loosened) -> {
            int eligible = rank(institution, loosened, policies.current()).eligible();
            if (eligible > 0) {
                ways.add(new PartnersPage.Loosening(vocabulary.say("filter." + filter), loosened, eligible));
            }
        });
        if (ways.isEmpty() && !choice.isAny()) {
            int eligible =
                    rank(institution, PartnerChoice.any(), policies.current()).eligible();
            if (eligible > 0) {
                ways.add(new PartnersPage.Loosening(vocabulary.say("filter.all"), PartnerChoice.any(), eligible));
            }
        }
        ways.sort(Comparator.comparingInt(PartnersPage.Loosening::eligible).reversed());
        return ways;
    }

    private Ranking rank(InstitutionId institution, PartnerChoice choice, Policy policy) {
        return matching.rank(query(institution, choice), policy);
    }

    private RankQuery query(InstitutionId institution, PartnerChoice choice) {
        return new RankQuery(institution, choice.toFilter(vocabularies.countries()), PartnersState.LONGEST);
    }
}
