package org.twinbridge.market;

import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twinbridge.country.Countries;
import org.twinbridge.country.Country;
import org.twinbridge.country.IncomeGroup;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.market.CandidateGraph;
import org.twinbridge.engine.market.Participant;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.market.GroupExposure.Group;
import org.twinbridge.market.GroupExposure.Group.Status;
import org.twinbridge.matching.Matching;

/** Counts the exposure of institutions by groups of countries. For staff and administrators. */
@Service
@RolesAllowed({"STAFF", "ADMINISTRATOR"})
public class MarketGroups {

    /** The level of M49 below the continents; the levels beside it would count a country twice. */
    private static final Set<M49Region> SUBREGIONS = EnumSet.complementOf(EnumSet.of(
            M49Region.AFRICA,
            M49Region.EASTERN_AFRICA,
            M49Region.MIDDLE_AFRICA,
            M49Region.SOUTHERN_AFRICA,
            M49Region.WESTERN_AFRICA,
            M49Region.AMERICAS,
            M49Region.CARIBBEAN,
            M49Region.CENTRAL_AMERICA,
            M49Region.SOUTH_AMERICA,
            M49Region.ASIA,
            M49Region.EUROPE,
            M49Region.OCEANIA));

    private final MarketBrokers brokers;
    private final Matching matching;
    private final Countries countries;

    MarketGroups(MarketBrokers brokers, Matching matching, Countries countries) {
        this.brokers = brokers;
        this.matching = matching;
        this.countries = countries;
    }

    /**
     * The groups that have institutions, in the order of their tables, whoever is in none of them last. Institutions that
     * have left the catalogue since the market was solved are left out.
     */
    public List<GroupExposure> of(SolvedMarket market, CountryGrouping grouping) {
        brokers.require();
        Map<CountryCode, Country> known =
                countries.all().stream().collect(Collectors.toMap(Country::code, Function.identity()));
        Catalogue catalogue = matching.catalogue();
        CandidateGraph graph = market.equilibrium().graph();
        int[] bestFit = market.comparison().bestFit().timesShown();
        int[] balanced = market.comparison().balanced().timesShown();
        var counts = new LinkedHashMap<Group, Count>();
        for (int i = 0; i < graph.size(); i++) {
            Participant participant = graph.participants().get(i);
            CountryCode code = graph.degree(i) == 0
                    ? null
                    : catalogue
                            .find(participant.id())
                            .map(profile -> profile.country())
                            .orElse(null);
            if (code != null) {
                for (Group group : groups(known.get(code), participant, grouping)) {
                    counts.computeIfAbsent(group, _ -> new Count()).add(bestFit[i], balanced[i]);
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(MarketGroups::place)))
                .map(entry -> entry.getValue().of(entry.getKey()))
                .toList();
    }

    private static List<Group> groups(@Nullable Country country, Participant participant, CountryGrouping grouping) {
        return switch (grouping) {
            case REGION ->
                List.of(new Group.Region(
                        country == null
                                ? null
                                : SUBREGIONS.stream()
                                        .filter(region -> region.includes(country))
                                        .findFirst()
                                        .orElse(null)));
            case INCOME -> List.of(new Group.Income(country == null ? null : country.incomeGroup()));
            case STATUS -> List.copyOf(statuses(country, participant));
        };
    }

    private static Set<Status> statuses(@Nullable Country country, Participant participant) {
        var statuses = EnumSet.noneOf(Status.class);
        if (country != null && country.ldc()) {
            statuses.add(Status.LEAST_DEVELOPED);
        }
        if (country != null && country.sids()) {
            statuses.add(Status.SMALL_ISLAND);
        }
        if (country != null && country.lldc()) {
            statuses.add(Status.LANDLOCKED);
        }
        if (participant.isProtected()) {
            statuses.add(Status.PROTECTED);
        }
        return statuses.isEmpty() ? EnumSet.of(Status.OTHER) : statuses;
    }

    private static int place(Group group) {
        return switch (group) {
            case Group.Region(M49Region region) -> region == null ? Integer.MAX_VALUE : region.ordinal();
            case Group.Income(IncomeGroup income) -> income == null ? Integer.MAX_VALUE : income.ordinal();
            case Status status -> status.ordinal();
        };
    }

    /** Sums of one group. */
    private static final class Count {
        private int institutions;
        private long bestFit;
        private long balanced;
        private int bestFitNever;
        private int balancedNever;

        void add(int bestFitLists, int balancedLists) {
            institutions++;
            bestFit += bestFitLists;
            balanced += balancedLists;
            bestFitNever += bestFitLists == 0 ? 1 : 0;
            balancedNever += balancedLists == 0 ? 1 : 0;
        }

        GroupExposure of(Group group) {
            return new GroupExposure(
                    group,
                    institutions,
                    (double) bestFit / institutions,
                    (double) balanced / institutions,
                    bestFitNever,
                    balancedNever);
        }
    }
}
