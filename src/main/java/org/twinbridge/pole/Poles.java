package org.twinbridge.pole;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.pole.JointWork;
import org.twinbridge.engine.pole.Organisation;
import org.twinbridge.engine.pole.PoleFinder;
import org.twinbridge.engine.pole.PoleSettings;
import org.twinbridge.engine.pole.PoleTheme;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.TrackRecord;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;
import org.twinbridge.matching.Matching;
import org.twinbridge.policy.Policies;
import org.twinbridge.twinning.Twinning;
import org.twinbridge.twinning.Twinnings;

/**
 * Finds places that could be poles of excellence in the catalogue as it stands. Joint work is what twinnings record;
 * standing is the percentile of an organisation's works among those of its kind, where works are known.
 */
@Service
public class Poles {

    private final Matching matching;
    private final Policies policies;
    private final Institutions institutions;
    private final Twinnings twinnings;
    private final ReentrantLock layingOut = new ReentrantLock();
    private volatile @Nullable LaidOut last;

    Poles(Matching matching, Policies policies, Institutions institutions, Twinnings twinnings) {
        this.matching = matching;
        this.policies = policies;
        this.institutions = institutions;
        this.twinnings = twinnings;
    }

    /** The candidates of a theme, those with recorded joint work first. */
    public FoundPoles find(PoleTheme theme) {
        LaidOut organisations = organisations();
        return new FoundPoles(organisations.catalogue(), organisations.finder().find(theme));
    }

    private LaidOut organisations() {
        Catalogue catalogue = matching.catalogue();
        Policy policy = policies.current();
        layingOut.lock();
        try {
            LaidOut known = last;
            if (known == null || !known.isOf(catalogue, policy)) {
                known = new LaidOut(catalogue, policy, finder(catalogue, policy));
                last = known;
            }
            return known;
        } finally {
            layingOut.unlock();
        }
    }

    private PoleFinder finder(Catalogue catalogue, Policy policy) {
        Map<InstitutionId, Double> standing = standing(institutions.all());
        List<Organisation> organisations = catalogue.profiles().stream()
                .map(profile -> organisation(profile, catalogue).withStanding(standing.get(profile.id())))
                .toList();
        List<JointWork> jointWork =
                twinnings.all().stream().map(Poles::jointWork).toList();
        return new PoleFinder(
                organisations, jointWork, PoleSettings.withDefaults().withPriorities(policy.priorities()));
    }

    private static Organisation organisation(Profile profile, Catalogue catalogue) {
        return Organisation.of(profile, catalogue.asOf());
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
    static Map<InstitutionId, Double> standing(Collection<Institution> all) {
        Map<Kind, List<Institution>> byKind = new EnumMap<>(Kind.class);
        for (Institution institution : all) {
            if (institution.works() != null) {
                byKind.computeIfAbsent(institution.kind(), kind -> new ArrayList<>())
                        .add(institution);
            }
        }
        var standing = new HashMap<InstitutionId, Double>();
        byKind.values().forEach(ofKind -> addPercentiles(ofKind, standing));
        return standing;
    }

    private static void addPercentiles(List<Institution> ofKind, Map<InstitutionId, Double> standing) {
        var times = new TreeMap<Long, Integer>();
        ofKind.forEach(institution -> times.merge(works(institution), 1, Integer::sum));
        int fewer = 0;
        var percentiles = new HashMap<Long, Double>();
        for (Map.Entry<Long, Integer> entry : times.entrySet()) {
            percentiles.put(entry.getKey(), (fewer + entry.getValue() / 2.0) / ofKind.size());
            fewer += entry.getValue();
        }
        ofKind.forEach(institution -> standing.put(institution.id(), percentiles.get(works(institution))));
    }

    private static long works(Institution institution) {
        return Objects.requireNonNull(institution.works());
    }

    private record LaidOut(Catalogue catalogue, Policy policy, PoleFinder finder) {

        boolean isOf(Catalogue otherCatalogue, Policy otherPolicy) {
            return catalogue == otherCatalogue && policy.equals(otherPolicy);
        }
    }
}
