package org.twinbridge.pole;

import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.pole.JointWork;
import org.twinbridge.engine.pole.Organisation;
import org.twinbridge.engine.pole.PoleFinder;
import org.twinbridge.engine.pole.PoleTheme;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.TrackRecord;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;
import org.twinbridge.institution.inference.KnownWorks;
import org.twinbridge.matching.Matching;
import org.twinbridge.policy.Policies;
import org.twinbridge.twinning.Twinning;
import org.twinbridge.twinning.Twinnings;

/**
 * Finds places that could be poles of excellence in the catalogue as it stands. Joint work is what twinnings record;
 * standing is the percentile of an organisation's works among those of its kind, where works are known.
 */
@Service
@RolesAllowed({"REVIEWER", "STAFF", "ADMINISTRATOR"})
public class Poles {

    private final Matching matching;
    private final Policies policies;
    private final Institutions institutions;
    private final Twinnings twinnings;
    private final KnownWorks knownWorks;
    private final ObjectProvider<SampleJointWork> sample;
    private final ReentrantLock layingOut = new ReentrantLock();
    private volatile @Nullable LaidOut last;

    Poles(
            Matching matching,
            Policies policies,
            Institutions institutions,
            Twinnings twinnings,
            KnownWorks knownWorks,
            ObjectProvider<SampleJointWork> sample) {
        this.matching = matching;
        this.policies = policies;
        this.institutions = institutions;
        this.twinnings = twinnings;
        this.knownWorks = knownWorks;
        this.sample = sample;
    }

    /** The candidates of a theme, those with recorded joint work first. */
    public FoundPoles find(PoleTheme theme) {
        LaidOut organisations = organisations();
        return new FoundPoles(
                organisations.catalogue(),
                organisations.policy(),
                organisations.finder().find(theme),
                organisations.cities(),
                organisations.recorded());
    }

    /** Names the catalogue of this moment: a search of another release is out of date. */
    String release() {
        return matching.catalogue().release();
    }

    private LaidOut organisations() {
        Catalogue catalogue = matching.catalogue();
        Policy policy = policies.current();
        layingOut.lock();
        try {
            LaidOut known = last;
            if (known == null || !known.isOf(catalogue, policy)) {
                known = layOut(catalogue, policy);
                last = known;
            }
            return known;
        } finally {
            layingOut.unlock();
        }
    }

    private LaidOut layOut(Catalogue catalogue, Policy policy) {
        List<Institution> all = institutions.all();
        Map<InstitutionId, Double> standing = standing(works(all));
        List<RecordedWork> recorded = Stream.concat(
                        twinnings.all().stream().map(twinning -> new RecordedWork(jointWork(twinning), false)),
                        sample.stream().flatMap(works -> works.all().stream()))
                .toList();
        Map<InstitutionId, Set<Field>> fields = fields(recorded);
        List<Organisation> organisations = catalogue.profiles().stream()
                .map(profile -> Organisation.of(profile, catalogue.asOf(), fields.getOrDefault(profile.id(), Set.of()))
                        .withStanding(standing.get(profile.id())))
                .toList();
        var finder = new PoleFinder(
                organisations,
                recorded.stream().map(RecordedWork::work).toList(),
                policies.terms().poles().withPriorities(policy.priorities()));
        return new LaidOut(catalogue, policy, finder, cities(all), recorded);
    }

    private static Map<InstitutionId, Set<Field>> fields(List<RecordedWork> recorded) {
        var fields = new HashMap<InstitutionId, Set<Field>>();
        for (RecordedWork record : recorded) {
            JointWork work = record.work();
            fields.computeIfAbsent(work.a(), id -> new HashSet<>()).addAll(work.fields());
            fields.computeIfAbsent(work.b(), id -> new HashSet<>()).addAll(work.fields());
        }
        return fields;
    }

    private static Map<InstitutionId, String> cities(List<Institution> all) {
        var cities = new HashMap<InstitutionId, String>();
        for (Institution institution : all) {
            String city = institution.city();
            if (city != null) {
                cities.put(institution.id(), city);
            }
        }
        return cities;
    }

    /** Works of each kind's organisations: what an import stored, else what ships with the program. */
    private Map<Kind, Map<InstitutionId, Long>> works(List<Institution> all) {
        var byKind = new EnumMap<Kind, Map<InstitutionId, Long>>(Kind.class);
        for (Institution institution : all) {
            Long stored = institution.works();
            Long works =
                    stored != null ? stored : knownWorks.of(institution.id()).orElse(null);
            if (works != null) {
                byKind.computeIfAbsent(institution.kind(), kind -> new HashMap<>())
                        .put(institution.id(), works);
            }
        }
        return byKind;
    }

    /** How close joint work is, is how far the two can be trusted to do what they promise each other. */
    private static JointWork jointWork(Twinning twinning) {
        double weight = new TrackRecord(twinning.commitmentsMade(), twinning.commitmentsKept()).trust();
        return new JointWork(twinning.a(), twinning.b(), twinning.fields(), weight);
    }

    /**
     * Share of the organisations of the same kind with known works that have fewer, half of those that have as many counted
     * in; nothing of those whose works are unknown.
     */
    static Map<InstitutionId, Double> standing(Map<Kind, Map<InstitutionId, Long>> worksByKind) {
        var standing = new HashMap<InstitutionId, Double>();
        worksByKind.values().forEach(ofKind -> addPercentiles(ofKind, standing));
        return standing;
    }

    private static void addPercentiles(Map<InstitutionId, Long> ofKind, Map<InstitutionId, Double> standing) {
        var times = new TreeMap<Long, Integer>();
        ofKind.values().forEach(works -> times.merge(works, 1, Integer::sum));
        int fewer = 0;
        var percentiles = new HashMap<Long, Double>();
        for (Map.Entry<Long, Integer> entry : times.entrySet()) {
            percentiles.put(entry.getKey(), (fewer + entry.getValue() / 2.0) / ofKind.size());
            fewer += entry.getValue();
        }
        ofKind.forEach((id, works) -> standing.put(id, Objects.requireNonNull(percentiles.get(works))));
    }

    private record LaidOut(
            Catalogue catalogue,
            Policy policy,
            PoleFinder finder,
            Map<InstitutionId, String> cities,
            List<RecordedWork> recorded) {

        boolean isOf(Catalogue otherCatalogue, Policy otherPolicy) {
            return catalogue == otherCatalogue && policy.equals(otherPolicy);
        }
    }
}
