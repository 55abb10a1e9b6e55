package org.twinbridge.engine.drain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.twinbridge.engine.profile.CountryCode;

/** All that matching knows about countries, frozen per data release. */
public final class CountryTable {

    private final SortedMap<CountryCode, CountryStanding> standings;
    private final CountryTies ties;
    private final ScholarOutflow outflow;
    private final RecordedRetention retention;
    private final Map<String, List<CountryCode>> neighbourhoods = new HashMap<>();

    private CountryTable(
            Map<CountryCode, CountryStanding> standings,
            CountryTies ties,
            ScholarOutflow outflow,
            RecordedRetention retention) {
        this.standings = Collections.unmodifiableSortedMap(new TreeMap<>(standings));
        this.ties = ties;
        this.outflow = outflow;
        this.retention = retention;
        for (CountryStanding standing : this.standings.values()) {
            if (!standing.neighbourhood().isEmpty()) {
                neighbourhoods
                        .computeIfAbsent(standing.neighbourhood(), n -> new ArrayList<>())
                        .add(standing.country());
            }
        }
    }

    /** A table of standings alone; what else is known is added by the {@code with…} methods. */
    public static CountryTable of(Map<CountryCode, CountryStanding> standings) {
        return new CountryTable(standings, CountryTies.unknown(), ScholarOutflow.unknown(), RecordedRetention.none());
    }

    /** The same with other standings, as under another policy. */
    public CountryTable withStandings(Map<CountryCode, CountryStanding> newStandings) {
        return new CountryTable(newStandings, ties, outflow, retention);
    }

    public CountryTable withTies(CountryTies newTies) {
        return new CountryTable(standings, newTies, outflow, retention);
    }

    public CountryTable withOutflow(ScholarOutflow newOutflow) {
        return new CountryTable(standings, ties, newOutflow, retention);
    }

    public CountryTable withRetention(RecordedRetention newRetention) {
        return new CountryTable(standings, ties, outflow, newRetention);
    }

    /** Standings of the countries known, by code. */
    public Collection<CountryStanding> standings() {
        return standings.values();
    }

    /** Standing of a country; {@link CountryStanding#unknown} where it is not in the table. */
    public CountryStanding standing(CountryCode country) {
        CountryStanding standing = standings.get(country);
        return standing == null ? CountryStanding.unknown(country) : standing;
    }

    public CountryTies ties() {
        return ties;
    }

    public ScholarOutflow outflow() {
        return outflow;
    }

    /** What was recorded of those who moved. */
    public RecordedRetention retention() {
        return retention;
    }

    /**
     * Share of the origin's outflow that goes to the destination, in [0, 1]: its own, else the median of its
     * neighbourhood, else that of all origins known; empty where no outflow is known at all.
     */
    public OptionalDouble outflowShare(CountryCode origin, CountryCode destination) {
        OptionalDouble own = outflow.share(origin, destination);
        if (own.isPresent()) {
            return own;
        }
        List<CountryCode> neighbours =
                neighbourhoods.getOrDefault(standing(origin).neighbourhood(), List.of());
        OptionalDouble nearby = outflow.medianShare(neighbours, destination);
        return nearby.isPresent() ? nearby : outflow.medianShare(outflow.origins(), destination);
    }
}
