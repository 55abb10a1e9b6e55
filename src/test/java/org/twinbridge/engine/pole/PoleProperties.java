package org.twinbridge.engine.pole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.ml.clustering.Clusterable;
import org.apache.commons.math3.ml.clustering.DBSCANClusterer;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;

class PoleProperties {

    private static final PoleSettings UNSPLIT = new PoleSettings(25, 3, 1000, .2, 3, Set.of());

    @Property(tries = 100)
    void findsTheSamePlacesAsPlainDbscanOverAllPoints(
            @ForAll @IntRange(min = 0, max = 120) int count, @ForAll long seed) {
        List<Organisation> organisations = randomOrganisations(count, seed);
        List<Clusterable> points = organisations.stream()
                .map(o -> (Clusterable) () -> GreatCircle.vector(Objects.requireNonNull(o.place())))
                .toList();
        var plain = new DBSCANClusterer<Clusterable>(25, 2, new GreatCircle()).cluster(points);

        List<PoleCandidate> poles = new PoleFinder(organisations, List.of(), UNSPLIT)
                .find(Organisations.EDUCATION)
                .poles();

        // Who is noise and how many places there are does not hang on the order; an edge between two places may.
        assertThat(poles).hasSameSizeAs(plain);
        assertThat(poles.stream().mapToInt(p -> p.members().size()).sum())
                .isEqualTo(plain.stream().mapToInt(c -> c.getPoints().size()).sum());
    }

    @Property(tries = 100)
    void makesNoPlaceWiderThanAllowedAndPutsNobodyInTwo(
            @ForAll @IntRange(min = 3, max = 300) int count, @ForAll long seed) {
        List<PoleCandidate> poles = Organisations.finder(randomOrganisations(count, seed))
                .find(Organisations.EDUCATION)
                .poles();

        Set<InstitutionId> seen = new HashSet<>();
        for (PoleCandidate pole : poles) {
            assertThat(pole.widthKm()).isLessThanOrEqualTo(60 + 1e-4);
            assertThat(pole.members()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(pole.score()).isBetween(0.0, 1.0);
            pole.memberIds().forEach(id -> assertThat(seen.add(id)).isTrue());
        }
    }

    @Property(tries = 50)
    void doesNotDependOnTheOrderOfInput(@ForAll @IntRange(min = 3, max = 200) int count, @ForAll long seed) {
        List<Organisation> organisations = randomOrganisations(count, seed);
        var shuffled = new ArrayList<>(organisations);
        Collections.shuffle(shuffled, new Random(seed));

        PolesOfTheme inOrder = Organisations.finder(organisations).find(Organisations.EDUCATION);
        PolesOfTheme inDisorder = Organisations.finder(shuffled).find(Organisations.EDUCATION);

        assertThat(inDisorder).isEqualTo(inOrder);
    }

    /** Half of them around a few towns, some on one point, the rest scattered over 600 km at the antimeridian. */
    private static List<Organisation> randomOrganisations(int count, long seed) {
        var random = new Random(seed);
        var organisations = new ArrayList<Organisation>();
        for (int i = 0; i < count; i++) {
            double town = random.nextBoolean() ? random.nextInt(4) - 2 : 5.4 * (random.nextDouble() - .5);
            double spread = random.nextInt(3) == 0 ? 0 : .15 * random.nextGaussian();
            double longitude = 180 + town + spread;
            organisations.add(Organisations.anOrganisation(
                    i,
                    Kind.values()[random.nextInt(Kind.values().length)],
                    new GeoPoint(
                            spread == 0 ? 0 : random.nextGaussian() * .15,
                            longitude > 180 ? longitude - 360 : longitude),
                    .2 + .8 * random.nextDouble()));
        }
        return organisations;
    }
}
