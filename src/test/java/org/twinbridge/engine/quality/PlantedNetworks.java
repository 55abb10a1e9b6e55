package org.twinbridge.engine.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.twinbridge.engine.drain.CountryStanding;
import org.twinbridge.engine.drain.CountryTable;
import org.twinbridge.engine.network.Network;
import org.twinbridge.engine.network.NetworkComposer;
import org.twinbridge.engine.network.NetworkDemand;
import org.twinbridge.engine.network.NetworkProposal;
import org.twinbridge.engine.network.NetworkRules;
import org.twinbridge.engine.network.NetworkTarget;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Policy;

/**
 * A world with one network of five in it whose members want what the others are strong in, among thousands of middling
 * institutions and some famous ones that can do much and need nothing.
 */
final class PlantedNetworks {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Evidence VERIFIED = Evidence.of(Source.VERIFIED, DAY);
    private static final int SIZE = 5;
    private static final int MIDDLING = 3_000;
    private static final int FAMOUS = 60;
    private static final List<CountryCode> COUNTRIES = List.of(
            new CountryCode("SN"),
            new CountryCode("KE"),
            new CountryCode("VN"),
            new CountryCode("BO"),
            new CountryCode("FR"),
            new CountryCode("JP"),
            new CountryCode("CA"));
    private static final int SOUTHERN = 4;
    private static final List<Field> FIELDS =
            Field.all().stream().filter(f -> f.depth() == Field.MAX_DEPTH).toList();
    private static final Modality[] MODALITIES = {
        Modality.JOINT_RESEARCH, Modality.TEACHER_TRAINING, Modality.DISTANCE_LEARNING, Modality.STAFF_EXCHANGE
    };

    private final Random random;
    private final Catalogue catalogue;
    private final Set<InstitutionId> planted = new HashSet<>();

    PlantedNetworks(long seed) {
        this.random = new Random(seed);
        var profiles = new ArrayList<Profile>();
        for (int i = 0; i < MIDDLING; i++) {
            profiles.add(profile(profiles.size()).withNeeds(needs(3)).withCapacities(capacities(3, .1, .5)));
        }
        for (int i = 0; i < FAMOUS; i++) {
            profiles.add(profile(profiles.size()).withCapacities(capacities(10, .6, .95)));
        }
        plant(profiles);
        this.catalogue = Catalogue.of(DAY, profiles, countries());
    }

    /** The network composed for an open demand, beside the planted one. */
    Composed compose() {
        var composer = new NetworkComposer(catalogue, Policy.withDefaults());
        NetworkRules rules = NetworkRules.ofSize(SIZE);
        Network truth = network(composer, rules.withFixed(planted));
        long start = System.nanoTime();
        Network best = network(composer, rules);
        double seconds = (System.nanoTime() - start) / 1e9;
        var common = new HashSet<>(best.ids());
        common.retainAll(planted);
        return new Composed(truth.value().value(), best.value().value(), common.size(), seconds);
    }

    /**
     * @param planted value of the planted network
     * @param composed value of the composed one
     * @param common members of both
     * @param seconds what it took, alternatives included
     */
    record Composed(double planted, double composed, int common, double seconds) {

        /** How far the composed network stays behind the planted one, negative if it is better. */
        double gap() {
            return 1 - composed / planted;
        }
    }

    private static Network network(NetworkComposer composer, NetworkRules rules) {
        return ((NetworkProposal) composer.compose(NetworkDemand.of(NetworkTarget.none(), rules))).network();
    }

    /** Each is strong in what the next two need. */
    private void plant(List<Profile> profiles) {
        for (int i = 0; i < SIZE; i++) {
            var id = new InstitutionId("tb:%06d".formatted(profiles.size()));
            planted.add(id);
            profiles.add(Profile.of(id, "Planted " + i, Kind.UNIVERSITY, COUNTRIES.get(i))
                    .withNeeds(List.of(need(i, 1), need(i, 2)))
                    .withCapacities(List.of(
                            capacity(FIELDS.get(7 * i), MODALITIES[i % 4], .9),
                            capacity(FIELDS.get(7 * i + 3), MODALITIES[(i + 1) % 4], .9))));
        }
    }

    private static Need need(int of, int from) {
        int giver = (of + from) % SIZE;
        return new Need(FIELDS.get(7 * giver + 3 * (from - 1)), MODALITIES[(giver + from - 1) % 4], 1, VERIFIED);
    }

    private Profile profile(int number) {
        return Profile.of(
                new InstitutionId("tb:%06d".formatted(number)),
                "Institution " + number,
                Kind.UNIVERSITY,
                COUNTRIES.get(random.nextInt(COUNTRIES.size())));
    }

    private List<Need> needs(int count) {
        var needs = new ArrayList<Need>();
        for (int i = 0; i < count; i++) {
            needs.add(new Need(
                    FIELDS.get(random.nextInt(FIELDS.size())),
                    MODALITIES[random.nextInt(MODALITIES.length)],
                    random.nextDouble(.2, 1),
                    VERIFIED));
        }
        return needs;
    }

    private List<Capacity> capacities(int count, double from, double to) {
        var capacities = new ArrayList<Capacity>();
        for (int i = 0; i < count; i++) {
            capacities.add(capacity(
                    FIELDS.get(random.nextInt(FIELDS.size())),
                    MODALITIES[random.nextInt(MODALITIES.length)],
                    random.nextDouble(from, to)));
        }
        return capacities;
    }

    private static Capacity capacity(Field field, Modality modality, double strength) {
        return new Capacity(field, modality, strength, VERIFIED);
    }

    private static CountryTable countries() {
        Map<CountryCode, CountryStanding> standings = new HashMap<>();
        for (int i = 0; i < COUNTRIES.size(); i++) {
            boolean south = i < SOUTHERN;
            standings.put(
                    COUNTRIES.get(i),
                    new CountryStanding(COUNTRIES.get(i), south ? .5 : .2, 1, 0, 0, south, south, "Region " + i));
        }
        return CountryTable.of(standings);
    }
}
