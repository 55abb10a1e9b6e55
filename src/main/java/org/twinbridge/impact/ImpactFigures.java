package org.twinbridge.impact;

import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.account.Account;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.account.Role;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.agreement.AgreementRegister;
import org.twinbridge.country.Countries;
import org.twinbridge.country.Country;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.drain.RecordedRetention;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.market.CandidateGraph;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;
import org.twinbridge.market.SolvedMarket;
import org.twinbridge.market.SolvedMarkets;
import org.twinbridge.matching.Matching;
import org.twinbridge.outcome.Activity;
import org.twinbridge.outcome.Cohort;
import org.twinbridge.outcome.OutcomeRegister;
import org.twinbridge.outcome.Recorded;
import org.twinbridge.policy.Policies;

/**
 * What the programme has come to. Officers see the sums of all and the rows of their own institutions, staff and
 * administrators every row.
 */
@Service
@RolesAllowed({"OFFICER", "STAFF", "ADMINISTRATOR"})
public class ImpactFigures {

    private final AgreementRegister agreements;
    private final OutcomeRegister outcomes;
    private final Institutions institutions;
    private final Countries countries;
    private final Matching matching;
    private final Policies policies;
    private final SolvedMarkets markets;
    private final CurrentAccount current;
    private volatile @Nullable KnownNeeds needs;

    ImpactFigures(
            AgreementRegister agreements,
            OutcomeRegister outcomes,
            Institutions institutions,
            Countries countries,
            Matching matching,
            Policies policies,
            SolvedMarkets markets,
            CurrentAccount current) {
        this.agreements = agreements;
        this.outcomes = outcomes;
        this.institutions = institutions;
        this.countries = countries;
        this.matching = matching;
        this.policies = policies;
        this.markets = markets;
        this.current = current;
    }

    /** What one part of the programme comes to; of an initiative's countries and modalities, where one is looked through. */
    @Transactional(readOnly = true)
    public ImpactReport report(ImpactFilter filter, InitiativeTerms terms) {
        Map<CountryCode, Country> known =
                countries.all().stream().collect(Collectors.toMap(Country::code, Function.identity()));
        List<Agreement> all = agreements.all();
        Map<InstitutionId, CountryCode> places = places(all);
        List<Agreement> looked = all.stream()
                .filter(agreement -> matches(agreement, filter, terms, known, places))
                .toList();
        Map<Long, Agreement> byNumber = all.stream().collect(Collectors.toMap(Agreement::id, Function.identity()));
        List<Recorded> records = outcomes.all().stream()
                .filter(row -> matches(row, byNumber.get(row.agreement()), filter, terms, known, places))
                .toList();
        var continents = new HashMap<CountryCode, String>();
        known.forEach((code, country) -> {
            if (country.region() != null) {
                continents.put(code, country.region());
            }
        });
        return new ImpactReport(
                looked,
                records,
                new ImpactReport.Surroundings(matching.catalogue().countries(), continents, places::get, lists()));
    }

    /** What all cohorts of the filter's years say of retention, by modality and region of origin, wherever they are from. */
    @Transactional(readOnly = true)
    public RecordedRetention retention(ImpactFilter filter) {
        return outcomes.retention(outcomes.all().stream()
                .filter(row -> filter.samples() || !row.sample())
                .filter(row -> filter.isWithin(row.outcome().day().getYear()))
                .toList());
    }

    /**
     * The region, as M49 names it in English, that retention can be told of: the one chosen where it is of the finest level;
     * empty for the world.
     */
    public String retentionRegion(@Nullable M49Region chosen) {
        List<String> names = countries.all().stream()
                .filter(country -> chosen != null && chosen.includes(country))
                .map(country -> country.finestRegion().orElse(""))
                .distinct()
                .toList();
        return names.size() == 1 ? names.getFirst() : "";
    }

    /** The finest M49 regions by their names in English. */
    public Map<String, M49Region> regions() {
        var regions = new HashMap<String, M49Region>();
        for (Country country : countries.all()) {
            country.finestRegion().ifPresent(name -> M49Region.all().stream()
                    .filter(region -> region.includes(country))
                    .reduce((coarser, finer) -> finer)
                    .ifPresent(region -> regions.put(name, region)));
        }
        return regions;
    }

    /** Names of the catalogue's release and of the policy that figures rest on. */
    public List<String> sources() {
        return List.of(matching.catalogue().release(), policies.current().name());
    }

    /** Names of the members of agreements, by id. */
    @Transactional(readOnly = true)
    public Map<InstitutionId, String> names(ImpactReport report) {
        Set<InstitutionId> members = new HashSet<>();
        report.agreements().forEach(agreement -> members.addAll(agreement.members()));
        return institutions.findAll(members).stream().collect(Collectors.toMap(Institution::id, Institution::name));
    }

    /** Where a country's institutions lie on average, in degrees north and east; only those that are placed. */
    public Map<CountryCode, double[]> middles() {
        Map<CountryCode, double[]> sums = new HashMap<>();
        matching.catalogue().profiles().forEach(profile -> {
            if (profile.place() != null) {
                double[] sum = sums.computeIfAbsent(profile.country(), c -> new double[3]);
                sum[0] += profile.place().latitude();
                sum[1] += profile.place().longitude();
                sum[2]++;
            }
        });
        return sums.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry ->
                new double[] {entry.getValue()[0] / entry.getValue()[2], entry.getValue()[1] / entry.getValue()[2]}));
    }

    /** What nobody of a region can give it, from the catalogue as it stands, as it is seen through the terms. */
    public List<UnmetNeeds.Cell> unmetNeeds(InitiativeTerms terms) {
        Catalogue catalogue = matching.through(terms).catalogue();
        String policy = policies.current().name();
        KnownNeeds present = needs;
        if (present == null
                || present.catalogue() != catalogue
                || !present.policy().equals(policy)) {
            present = new KnownNeeds(catalogue, policy, UnmetNeeds.of(catalogue, policies.current()));
            needs = present;
        }
        return present.cells();
    }

    /** Whether rows may be shown of an agreement, rather than sums alone. */
    public boolean maySee(Agreement agreement) {
        Account account = current.get();
        return seesAll(account) || agreement.members().stream().anyMatch(account::actsFor);
    }

    /** Whether the one who is signed in sees every row, and small numbers of people as they are. */
    public boolean seesAll() {
        return seesAll(current.get());
    }

    private static boolean seesAll(Account account) {
        return account.has(Role.STAFF) || account.has(Role.ADMINISTRATOR);
    }

    private Map<InstitutionId, CountryCode> places(List<Agreement> all) {
        Set<InstitutionId> members = new HashSet<>();
        all.forEach(agreement -> members.addAll(agreement.members()));
        return institutions.findAll(members).stream().collect(Collectors.toMap(Institution::id, Institution::country));
    }

    private static boolean matches(
            Agreement agreement,
            ImpactFilter filter,
            InitiativeTerms terms,
            Map<CountryCode, Country> known,
            Map<InstitutionId, CountryCode> places) {
        return (filter.samples() || !agreement.sample())
                && (filter.kind() == null || agreement.kind() == filter.kind())
                && (filter.modality() == null
                        || agreement.terms().moves().stream().anyMatch(move -> move.modality() == filter.modality()))
                && runs(agreement, filter)
                && agreement.members().stream()
                        .map(places::get)
                        .anyMatch(country -> country == null
                                ? filter.region() == null && terms.countries().isEmpty()
                                : lies(country, filter.region(), known) && terms.actsIn(country));
    }

    /** Whether it ran in any of the years; one of which no days are said did. */
    private static boolean runs(Agreement agreement, ImpactFilter filter) {
        var start = agreement.start();
        var end = agreement.end();
        boolean tooLate = start != null && filter.toYear() != null && start.getYear() > filter.toYear();
        boolean tooEarly = end != null && filter.fromYear() != null && end.getYear() < filter.fromYear();
        return !tooLate && !tooEarly;
    }

    private static boolean matches(
            Recorded row,
            @Nullable Agreement agreement,
            ImpactFilter filter,
            InitiativeTerms terms,
            Map<CountryCode, Country> known,
            Map<InstitutionId, CountryCode> places) {
        if (agreement == null || (row.sample() && !filter.samples())) {
            return false;
        }
        boolean ofKind = filter.kind() == null || agreement.kind() == filter.kind();
        Modality modality =
                switch (row.outcome()) {
                    case Activity activity -> activity.modality();
                    case Cohort cohort -> cohort.modality();
                    default -> null;
                };
        boolean ofModality = (filter.modality() == null || modality == filter.modality())
                && (terms.modalities().isEmpty()
                        || modality == null
                        || terms.modalities().contains(modality));
        return ofKind
                && ofModality
                && filter.isWithin(row.outcome().day().getYear())
                && ends(row, agreement, places).stream()
                        .anyMatch(country -> lies(country, filter.region(), known) && terms.actsIn(country));
    }

    /** Countries that a record is about: both ends of a move, else those of the members. */
    private static List<CountryCode> ends(Recorded row, Agreement agreement, Map<InstitutionId, CountryCode> places) {
        return switch (row.outcome()) {
            case Activity activity ->
                List.of(activity.from().country(), activity.to().country());
            case Cohort cohort -> List.of(cohort.origin());
            default ->
                agreement.members().stream()
                        .filter(places::containsKey)
                        .map(places::get)
                        .toList();
        };
    }

    private static boolean lies(CountryCode country, @Nullable M49Region region, Map<CountryCode, Country> known) {
        Country found = known.get(country);
        return region == null || (found != null && region.includes(found));
    }

    /** The market is for the section; nobody else is told how often institutions are shown. */
    private Map<CountryCode, Double> lists() {
        if (!seesAll()) {
            return Map.of();
        }
        return markets.last().map(kept -> lists(kept.market())).orElse(Map.of());
    }

    private Map<CountryCode, Double> lists(SolvedMarket market) {
        Catalogue catalogue = matching.catalogue();
        CandidateGraph graph = market.equilibrium().graph();
        int[] shown = market.comparison().balanced().timesShown();
        Map<CountryCode, double[]> sums = new HashMap<>();
        for (int i = 0; i < graph.size(); i++) {
            int lists = shown[i];
            if (graph.degree(i) > 0) {
                catalogue.find(graph.id(i)).ifPresent(profile -> {
                    double[] sum = sums.computeIfAbsent(profile.country(), c -> new double[2]);
                    sum[0] += lists;
                    sum[1]++;
                });
            }
        }
        return sums.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0] / entry.getValue()[1]));
    }

    /** Worked out once for each catalogue and policy. */
    private record KnownNeeds(Catalogue catalogue, String policy, List<UnmetNeeds.Cell> cells) {}
}
