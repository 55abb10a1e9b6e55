package org.twinbridge.engine.pole;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Finds places that could be poles of excellence, theme by theme: where at least three organisations that are strong in the
 * theme lie together, judged by the programme's gates and scored. Themes don't hang on each other, so after an import only
 * those need a new search in which an organisation changed. Immutable; safe to share between threads.
 */
public final class PoleFinder {

    private final PoleSettings settings;
    private final List<Organisation> organisations;
    private final JointWorkIndex jointWork;
    private final List<Site> sites;
    private final SphereGrid grid;

    /**
     * @param organisations of all kinds, in any order
     * @param jointWork what is on record; of organisations not among those given it is passed over
     * @throws IllegalArgumentException if two organisations share an id
     */
    public PoleFinder(Collection<Organisation> organisations, Collection<JointWork> jointWork, PoleSettings settings) {
        this.settings = settings;
        this.organisations = organisations.stream()
                .sorted(Comparator.comparing(Organisation::id))
                .toList();
        var ids = new HashSet<InstitutionId>();
        for (Organisation organisation : this.organisations) {
            if (!ids.add(organisation.id())) {
                throw new IllegalArgumentException("Two organisations share the id (%s).".formatted(organisation.id()));
            }
        }
        this.jointWork = new JointWorkIndex(jointWork);
        this.sites = sites(this.organisations);
        this.grid = new SphereGrid(sites, settings.reachKm());
    }

    /** The candidates of several themes, in their order. */
    public List<PolesOfTheme> find(List<PoleTheme> themes) {
        return find(themes, PoleWatch.none());
    }

    /**
     * The candidates of several themes, in their order.
     *
     * @throws CancellationException if the watch stops it
     */
    public List<PolesOfTheme> find(List<PoleTheme> themes, PoleWatch watch) {
        var found = new ArrayList<PolesOfTheme>();
        for (PoleTheme theme : themes) {
            found.add(find(theme));
            if (!watch.goOn(found.size(), themes.size())) {
                throw new CancellationException("The search for poles was stopped after %d of %d themes."
                        .formatted(found.size(), themes.size()));
            }
        }
        return found;
    }

    /** The candidates of one theme. */
    public PolesOfTheme find(PoleTheme theme) {
        Map<InstitutionId, Double> strengths = strengths(theme);
        List<Organisation> strong = organisations.stream()
                .filter(o -> strengths.getOrDefault(o.id(), 0.0) >= settings.minStrength())
                .toList();
        var gaps = new PoleGaps(settings, strengths, grid, strongestFirst(strong, strengths));
        List<PoleCandidate> poles = new Places(settings)
                .of(sites(strong)).stream()
                        .map(place -> candidate(theme, place, strengths, gaps))
                        .sorted(PoleCandidate.ORDER)
                        .toList();
        return new PolesOfTheme(
                theme,
                poles,
                strong.stream()
                        .filter(o -> o.place() == null)
                        .map(Organisation::id)
                        .toList());
    }

    private PoleCandidate candidate(
            PoleTheme theme, List<Site> place, Map<InstitutionId, Double> strengths, PoleGaps gaps) {
        List<PoleMember> members = place.stream()
                .flatMap(site -> site.organisations().stream())
                .sorted(Comparator.comparing(Organisation::id))
                .map(o -> new PoleMember(o, strengths.getOrDefault(o.id(), 0.0)))
                .toList();
        var assessment = new PoleAssessment(settings, theme, members, jointWork.density(members, theme));
        return new PoleCandidate(
                theme,
                members,
                centre(place),
                Widths.km(place),
                assessment.passed(),
                assessment.components(),
                assessment.components().score(),
                gaps.of(members, place, assessment));
    }

    /** Of those with any strength in the theme. */
    private Map<InstitutionId, Double> strengths(PoleTheme theme) {
        var includes = new boolean[Field.all().size()];
        for (Field field : Field.all()) {
            includes[field.ordinal()] = theme.includes(field);
        }
        var strengths = new HashMap<InstitutionId, Double>();
        for (Organisation organisation : organisations) {
            organisation.strengths().forEach((field, strength) -> {
                if (includes[field.ordinal()]) {
                    strengths.merge(organisation.id(), strength, Math::max);
                }
            });
        }
        return strengths;
    }

    private static List<Organisation> strongestFirst(List<Organisation> strong, Map<InstitutionId, Double> strengths) {
        return strong.stream()
                .sorted(Comparator.comparingDouble((Organisation o) -> strengths.getOrDefault(o.id(), 0.0))
                        .reversed()
                        .thenComparing(Organisation::id))
                .toList();
    }

    /** One site per point, in the order of the first organisation on each; those without a place are on none. */
    private static List<Site> sites(List<Organisation> organisations) {
        var sites = new LinkedHashMap<GeoPoint, Site>();
        for (Organisation organisation : organisations) {
            GeoPoint place = organisation.place();
            if (place != null) {
                sites.computeIfAbsent(place, p -> new Site(sites.size(), p))
                        .organisations()
                        .add(organisation);
            }
        }
        return List.copyOf(sites.values());
    }

    private static GeoPoint centre(List<Site> place) {
        var sum = new double[3];
        for (Site site : place) {
            for (int axis = 0; axis < sum.length; axis++) {
                sum[axis] += site.vector()[axis] * site.organisations().size();
            }
        }
        return GreatCircle.place(sum);
    }
}
