package org.twinbridge.network;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twinbridge.country.Countries;
import org.twinbridge.country.Country;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.network.GroupBound;
import org.twinbridge.engine.network.NetworkComposer;
import org.twinbridge.engine.network.NetworkDemand;
import org.twinbridge.engine.network.NetworkRules;
import org.twinbridge.engine.network.NetworkTarget;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.UnknownInstitutionException;
import org.twinbridge.policy.NetworkTerms;
import org.twinbridge.policy.Policies;

/** Composes networks from the catalogue as it stands, under the policy in force. */
@Service
@RolesAllowed({"STAFF", "ADMINISTRATOR"})
public class Networks {

    /** Name of the bound that asks for a member in the countries of an initiative. */
    public static final String COUNTRIES_OF_THE_INITIATIVE = "initiative";

    private static final int MEMBERS_PER_COUNTRY = 4;

    private final Matching matching;
    private final Policies policies;
    private final Countries countries;
    private final ReentrantLock layingOut = new ReentrantLock();
    private volatile @Nullable LaidOut last;

    Networks(Matching matching, Policies policies, Countries countries) {
        this.matching = matching;
        this.policies = policies;
        this.countries = countries;
    }

    /**
     * The best network found for a wish, or why there is none. The first call after a change of catalogue or policy lays
     * the candidates out, which takes a second or two for 100,000 of them.
     *
     * @throws UnknownInstitutionException if one that must be a member is not in the catalogue
     */
    public ComposedNetwork compose(NetworkWish wish) {
        return compose(wish, InitiativeTerms.none());
    }

    /**
     * The same among those who take part in an initiative; one member at least lies in its countries. A network is never
     * smaller than the policy in force allows.
     *
     * @throws UnknownInstitutionException if one that must be a member is not in the catalogue or takes no part
     */
    public ComposedNetwork compose(NetworkWish asked, InitiativeTerms terms) {
        NetworkTerms policy = policies.terms().network();
        NetworkWish wish = asked.size() < policy.minMembers() ? asked.withSize(policy.minMembers()) : asked;
        NetworkRules rules = NetworkRules.ofSize(wish.size())
                .withMinCountries(policy.minCountries())
                .withMinSouth(policy.minSouth())
                .withMaxPerCountry(mostPerCountry(wish.size()))
                .withBounds(bounds(wish, terms))
                .withFixed(wish.with())
                .withBarred(wish.without());
        return answer(NetworkDemand.of(target(wish), rules).withWeights(policy.weights()), terms);
    }

    /**
     * What a network put together by hand is worth, whichever rules of the wish it breaks; they are told by
     * {@link ComposedNetwork#broken}. There is none where two of the members can't be joined.
     *
     * @param members two or more
     * @throws UnknownInstitutionException if one of them is not in the catalogue
     */
    public ComposedNetwork judge(NetworkWish wish, Set<InstitutionId> members) {
        return judge(wish, members, InitiativeTerms.none());
    }

    /**
     * The same as it is seen through an initiative.
     *
     * @throws UnknownInstitutionException if one of them is not in the catalogue or takes no part
     */
    public ComposedNetwork judge(NetworkWish wish, Set<InstitutionId> members, InitiativeTerms terms) {
        NetworkRules rules = NetworkRules.ofSize(members.size())
                .withMinCountries(0)
                .withMinSouth(0)
                .withFixed(members);
        return answer(
                new NetworkDemand(
                        target(wish), rules, policies.terms().network().weights(), 0),
                terms);
    }

    /** Members in different countries make a network; in a larger one a quarter may share one. */
    private static int mostPerCountry(int size) {
        return Math.ceilDiv(size, MEMBERS_PER_COUNTRY);
    }

    private ComposedNetwork answer(NetworkDemand demand, InitiativeTerms terms) {
        LaidOut candidates = candidates(terms);
        Catalogue catalogue = candidates.composer().catalogue();
        demand.rules().fixed().stream()
                .sorted()
                .filter(id -> catalogue.find(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new UnknownInstitutionException(id);
                });
        return new ComposedNetwork(
                catalogue, candidates.policy(), demand, candidates.composer().compose(demand));
    }

    private NetworkTarget target(NetworkWish wish) {
        Field theme = wish.theme();
        if (theme == null) {
            return NetworkTarget.none();
        }
        if (wish.offers().isEmpty()) {
            return NetworkTarget.theme(theme);
        }
        Evidence asked = Evidence.of(Source.VERIFIED, matching.catalogue().asOf());
        return NetworkTarget.needs(wish.offers().stream()
                .sorted()
                .map(modality -> new Need(theme, modality, 1, asked))
                .toList());
    }

    private List<GroupBound> bounds(NetworkWish wish, InitiativeTerms terms) {
        var bounds = new ArrayList<GroupBound>();
        M49Region region = wish.region();
        if (region != null) {
            Set<CountryCode> within = countries.all().stream()
                    .filter(region::includes)
                    .map(Country::code)
                    .collect(Collectors.toSet());
            bounds.add(GroupBound.ofRegion(region.code(), within, wish.size(), wish.size()));
        }
        if (!terms.countries().isEmpty()) {
            bounds.add(GroupBound.ofRegion(COUNTRIES_OF_THE_INITIATIVE, terms.countries(), 1, wish.size()));
        }
        return bounds;
    }

    private LaidOut candidates(InitiativeTerms terms) {
        Catalogue catalogue = matching.through(terms).catalogue();
        Policy policy = policies.current();
        layingOut.lock();
        try {
            LaidOut known = last;
            if (known == null || !known.isOf(catalogue, policy)) {
                known = new LaidOut(policy, new NetworkComposer(catalogue, policy));
                last = known;
            }
            return known;
        } finally {
            layingOut.unlock();
        }
    }

    private record LaidOut(Policy policy, NetworkComposer composer) {

        boolean isOf(Catalogue catalogue, Policy otherPolicy) {
            return composer.catalogue() == catalogue && policy.equals(otherPolicy);
        }
    }
}
