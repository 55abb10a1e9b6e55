package org.twinbridge.engine.drain;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.twinbridge.engine.drain.RetentionPriors.Retention;
import org.twinbridge.engine.profile.Modality;

/** How many of those who moved are at home again, as recorded, by modality and by the region they came from. Immutable. */
public final class RecordedRetention {

    private static final RecordedRetention NONE = new RecordedRetention(Map.of());

    private final Map<Modality, TreeMap<String, RetentionCount>> byModality;
    private final Map<Modality, RetentionCount> worlds;

    private RecordedRetention(Map<Modality, TreeMap<String, RetentionCount>> byModality) {
        this.byModality = byModality;
        this.worlds = new EnumMap<>(Modality.class);
        byModality.forEach((modality, regions) ->
                worlds.put(modality, regions.values().stream().reduce(RetentionCount.none(), RetentionCount::plus)));
    }

    /** Nothing recorded: every posterior is its prior. */
    public static RecordedRetention none() {
        return NONE;
    }

    /** The groups recorded, in any order; several of one modality and region add up. */
    public static RecordedRetention of(Collection<Group> groups) {
        var byModality = new EnumMap<Modality, TreeMap<String, RetentionCount>>(Modality.class);
        for (Group group : groups) {
            byModality
                    .computeIfAbsent(group.modality(), m -> new TreeMap<>())
                    .merge(group.region(), group.count(), RetentionCount::plus);
        }
        return byModality.isEmpty() ? NONE : new RecordedRetention(byModality);
    }

    /** What is believed of one of the eleven modalities for people of a region, whether or not any are recorded. */
    public RetentionPosterior posterior(Modality modality, String region, RetentionPriors priors) {
        Retention prior = priors.of(modality);
        RetentionCount world = world(modality);
        RetentionCount own =
                byModality.getOrDefault(modality, new TreeMap<>()).getOrDefault(region, RetentionCount.none());
        return new RetentionPosterior(
                prior, new RetentionCount(world.home() - own.home(), world.known() - own.known()), own);
    }

    /** What is believed of a modality in a region of which nothing is recorded, from all that is recorded elsewhere. */
    public RetentionPosterior posteriorOfTheWorld(Modality modality, RetentionPriors priors) {
        return new RetentionPosterior(priors.of(modality), world(modality), RetentionCount.none());
    }

    /** People recorded of a modality in all regions. */
    public RetentionCount world(Modality modality) {
        return worlds.getOrDefault(modality, RetentionCount.none());
    }

    /** Regions of which somebody is recorded, in the order of their names; empty text for countries that are in none. */
    public SortedSet<String> regions() {
        var regions = new TreeSet<String>();
        byModality.values().forEach(counts -> regions.addAll(counts.keySet()));
        return regions;
    }

    /**
     * People of one modality and region.
     *
     * @param modality one of the eleven
     * @param region as {@link CountryStanding#neighbourhood()} names it, empty for countries that are in none
     * @param count how many, and how many of them are at home
     */
    public record Group(Modality modality, String region, RetentionCount count) {
        public Group {
            if (modality == Modality.ANY) {
                throw new IllegalArgumentException("People move by one of the eleven modalities, not by any.");
            }
        }
    }
}
