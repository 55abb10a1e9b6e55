package org.twinbridge.matching;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinbridge.country.Countries;
import org.twinbridge.country.Country;
import org.twinbridge.country.Figure;
import org.twinbridge.country.Indicator;
import org.twinbridge.country.ScholarOutflow;
import org.twinbridge.country.StayLength;
import org.twinbridge.engine.drain.CountryDrain;
import org.twinbridge.engine.drain.CountryFigures;
import org.twinbridge.engine.drain.CountryPair;
import org.twinbridge.engine.drain.CountryStanding;
import org.twinbridge.engine.drain.CountryTable;
import org.twinbridge.engine.drain.CountryTies;
import org.twinbridge.engine.drain.DrainIndicator;
import org.twinbridge.engine.drain.DrainRules;
import org.twinbridge.engine.profile.CountryCode;

/** Turns what is stored about countries into what the engine knows of them. */
@Component
class CountryTables {

    /** Last year of arrival that the scholars' outflow looks at. */
    private static final int OUTFLOW_YEAR = 2021;

    private final Countries countries;

    CountryTables(Countries countries) {
        this.countries = countries;
    }

    /** @param rules who is protected and who is South, as a policy has it */
    CountryTable load(DrainRules rules) {
        List<ScholarOutflow> outflows = countries.outflows();
        return CountryTable.of(standings(outflows, rules))
                .withTies(ties())
                .withOutflow(org.twinbridge.engine.drain.ScholarOutflow.of(corridors(outflows)));
    }

    /** Standings of all countries under other rules. */
    Map<CountryCode, CountryStanding> standings(DrainRules rules) {
        return standings(countries.outflows(), rules);
    }

    private Map<CountryCode, CountryStanding> standings(List<ScholarOutflow> outflows, DrainRules rules) {
        Map<CountryCode, Double> losses = scholarsLosses(outflows);
        List<CountryFigures> figures = countries.all().stream()
                .map(country -> figures(country, losses))
                .toList();
        return CountryDrain.assess(figures, rules);
    }

    private CountryTies ties() {
        Map<CountryPair, Double> works = countries.ties().stream()
                .collect(Collectors.toMap(tie -> new CountryPair(tie.a(), tie.b()), tie -> (double) tie.works()));
        Map<CountryCode, Double> totals = new HashMap<>();
        countries.totals().forEach((country, total) -> totals.put(country, (double) total.works()));
        return CountryTies.of(works, totals);
    }

    private static CountryFigures figures(Country country, Map<CountryCode, Double> losses) {
        var figures = new EnumMap<DrainIndicator, CountryFigures.Figure>(DrainIndicator.class);
        country.figure(Indicator.OUTBOUND_MOBILITY)
                .ifPresent(f ->
                        figures.put(DrainIndicator.OUTBOUND_MOBILITY, new CountryFigures.Figure(f.value(), f.year())));
        country.figure(Indicator.RESEARCHERS_PER_MILLION)
                .ifPresent(f -> figures.put(DrainIndicator.SCARCITY, new CountryFigures.Figure(-f.value(), f.year())));
        netOutMigration(country).ifPresent(f -> figures.put(DrainIndicator.NET_OUT_MIGRATION, f));
        Double loss = losses.get(country.code());
        if (loss != null) {
            figures.put(DrainIndicator.SCHOLARS_LOSS, new CountryFigures.Figure(loss, OUTFLOW_YEAR));
        }
        return new CountryFigures(
                country.code(),
                Objects.requireNonNullElse(country.region(), ""),
                Objects.requireNonNullElse(country.subregion(), ""),
                Objects.requireNonNullElse(country.intermediateRegion(), ""),
                country.ldc(),
                country.sids(),
                country.isHighIncome(),
                figures);
    }

    private static Optional<CountryFigures.Figure> netOutMigration(Country country) {
        Optional<Figure> population = country.figure(Indicator.POPULATION).filter(p -> p.value() > 0);
        return country.figure(Indicator.NET_MIGRATION)
                .flatMap(net -> population.map(p -> new CountryFigures.Figure(-net.value() / p.value(), net.year())));
    }

    /** Share of home-trained scholars who left × share of those away for four years or more last seen there only. */
    private static Map<CountryCode, Double> scholarsLosses(List<ScholarOutflow> outflows) {
        Map<CountryCode, List<ScholarOutflow>> longStays = outflows.stream()
                .filter(o -> o.stratum() == StayLength.LONG && o.homeStart() > 0)
                .collect(Collectors.groupingBy(ScholarOutflow::origin));
        Map<CountryCode, Double> losses = new HashMap<>();
        longStays.forEach((origin, rows) -> {
            double away = rows.stream().mapToDouble(ScholarOutflow::scholars).sum();
            double stayed =
                    rows.stream().mapToDouble(o -> o.scholars() * o.stay()).sum();
            double left = (double) rows.getFirst().movers() / rows.getFirst().homeStart();
            if (away > 0) {
                losses.put(origin, left * stayed / away);
            }
        });
        return losses;
    }

    private static List<org.twinbridge.engine.drain.ScholarOutflow.Corridor> corridors(List<ScholarOutflow> outflows) {
        Map<CountryRoute, Map<StayLength, ScholarOutflow>> routes = outflows.stream()
                .collect(Collectors.groupingBy(
                        o -> new CountryRoute(o.origin(), o.destination()),
                        Collectors.toMap(ScholarOutflow::stratum, o -> o)));
        return routes.entrySet().stream()
                .map(route -> corridor(route.getKey(), route.getValue()))
                .toList();
    }

    private static org.twinbridge.engine.drain.ScholarOutflow.Corridor corridor(
            CountryRoute route, Map<StayLength, ScholarOutflow> strata) {
        ScholarOutflow all = strata.get(StayLength.ALL);
        ScholarOutflow longer = strata.get(StayLength.LONG);
        return new org.twinbridge.engine.drain.ScholarOutflow.Corridor(
                route.origin(),
                route.destination(),
                all == null ? 0 : all.scholars(),
                longer == null ? 0 : longer.scholars(),
                longer == null ? 0 : longer.stay());
    }

    /** Unlike a pair of countries, a route has a direction. */
    private record CountryRoute(CountryCode origin, CountryCode destination) {}
}
