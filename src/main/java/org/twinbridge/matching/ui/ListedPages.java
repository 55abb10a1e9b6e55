package org.twinbridge.matching.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.rank.Ranking;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.engine.score.NeedMatch;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.matching.BalancedLists;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.saved.SearchedPages;
import org.twinbridge.matching.saved.SeenList;
import org.twinbridge.matching.saved.SeenPartner;
import org.twinbridge.policy.Policies;
import org.twinbridge.vocabulary.Vocabulary;

/** Lists what an address lists, as the page itself does. */
@Component
class ListedPages implements SearchedPages {

    private final PartnersPresenter presenter;
    private final Policies policies;
    private final BalancedLists balancedLists;

    ListedPages(PartnersPresenter presenter, Policies policies, BalancedLists balancedLists) {
        this.presenter = presenter;
        this.policies = policies;
        this.balancedLists = balancedLists;
    }

    @Override
    public Optional<InstitutionId> institution(String query) {
        PartnersState state = state(query);
        return Optional.ofNullable(state.institution())
                .filter(id -> presenter.seen(state).catalogue().find(id).isPresent());
    }

    @Override
    public Optional<SeenList> list(String query) {
        PartnersState state = state(query);
        boolean unbalanced = state.order() == ListOrder.BALANCED && balancedLists.state() != BalancedLists.State.SOLVED;
        if (institution(query).isEmpty() || unbalanced) {
            return Optional.empty();
        }
        Ranking ranking = presenter.ranking(state);
        Matching matching = presenter.seen(state);
        Policy policy = policy(state);
        List<SeenPartner> partners = presenter.listed(state, ranking).stream()
                .limit(SeenList.KEPT)
                .map(partner -> partner(
                        matching,
                        matching.explain(ranking.institution(), partner.pair().partner(), policy)))
                .toList();
        return partners.isEmpty()
                ? Optional.empty()
                : Optional.of(new SeenList(ranking.policy(), ranking.release(), partners));
    }

    @Override
    public Optional<Standing> standing(String query, InstitutionId partner) {
        PartnersState state = state(query);
        Matching matching = presenter.seen(state);
        InstitutionId self = state.institution();
        if (self == null
                || matching.catalogue().find(self).isEmpty()
                || matching.catalogue().find(partner).isEmpty()) {
            return Optional.empty();
        }
        Policy policy = policy(state);
        Explanation why = matching.explain(self, partner, policy);
        String obstacle = matching.scoring(policy)
                .obstacle(self, partner)
                .map(Vocabulary::id)
                .orElse("");
        List<Declared> declared = met(why).filter(
                        capacity -> capacity.evidence().source().isStated())
                .map(capacity ->
                        new Declared(item(capacity), capacity.evidence().date()))
                .toList();
        return Optional.of(new Standing(partner(matching, why), obstacle, declared));
    }

    private static SeenPartner partner(Matching matching, Explanation why) {
        Profile profile = matching.catalogue().profile(why.pair().partner());
        Map<String, Double> parts = new HashMap<>();
        why.contributions().forEach(part -> parts.merge(part.criterion().value(), part.points(), Double::sum));
        return new SeenPartner(
                profile.id().value(),
                profile.name(),
                why.pair().score(),
                parts,
                met(why).map(ListedPages::item).distinct().toList());
    }

    /** What of the partner's meets a need of the institution, the most urgent need first. */
    private static Stream<Capacity> met(Explanation why) {
        return why.needsOfSelf().stream().filter(NeedMatch::met).flatMap(match -> match.capacity().stream());
    }

    private static String item(Capacity capacity) {
        return capacity.field().code() + "/" + capacity.modality().name().toLowerCase(Locale.ROOT);
    }

    private Policy policy(PartnersState state) {
        return state.whatIf().applyTo(policies.current());
    }

    private PartnersState state(String query) {
        return PartnersAddress.read(
                        QueryParameters.fromString(query).getParameters(),
                        policies.current().criteria())
                .state();
    }
}
