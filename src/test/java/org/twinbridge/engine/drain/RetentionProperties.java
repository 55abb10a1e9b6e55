package org.twinbridge.engine.drain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.twinbridge.engine.drain.RecordedRetention.Group;
import org.twinbridge.engine.drain.RetentionPriors.Retention;
import org.twinbridge.engine.profile.Modality;

class RetentionProperties {

    private static final double ROUNDING = 1e-12;
    private static final Modality MODALITY = Modality.STAFF_EXCHANGE;
    private static final String HERE = "here";

    @Property
    void onePersonMoreAtHomeInTheRegionNeverLowersIt(
            @ForAll("priors") Retention prior, @ForAll("groups") List<Group> groups) {
        double before = mean(prior, groups);

        double after = mean(prior, plus(groups, HERE, 1));

        assertThat(after).isGreaterThanOrEqualTo(before - ROUNDING);
    }

    @Property
    void onePersonMoreAwayFromTheRegionNeverRaisesIt(
            @ForAll("priors") Retention prior, @ForAll("groups") List<Group> groups) {
        double before = mean(prior, groups);

        double after = mean(prior, plus(groups, HERE, 0));

        assertThat(after).isLessThanOrEqualTo(before + ROUNDING);
    }

    @Property
    void onePersonMoreAtHomeElsewhereNeverLowersIt(
            @ForAll("priors") Retention prior, @ForAll("groups") List<Group> groups) {
        double before = mean(prior, groups);

        double after = mean(prior, plus(groups, "yonder", 1));

        assertThat(after).isGreaterThanOrEqualTo(before - ROUNDING);
    }

    @Property
    void liesBetweenThePriorAndWhatWasCounted(@ForAll("priors") Retention prior, @ForAll("groups") List<Group> groups) {
        RetentionPosterior posterior = posterior(prior, groups);
        double[] said = DoubleStream.of(
                        prior.share(),
                        posterior.elsewhere().share(),
                        posterior.region().share())
                .filter(Double::isFinite)
                .sorted()
                .toArray();

        assertThat(posterior.mean()).isBetween(said[0] - ROUNDING, said[said.length - 1] + ROUNDING);
    }

    @Property
    void liesBetweenWhatWasExpectedAndTheRegionsOwn(
            @ForAll("priors") Retention prior, @ForAll("groups") List<Group> groups) {
        RetentionPosterior posterior = posterior(prior, plus(groups, HERE, 1));
        double own = posterior.region().share();

        assertThat(posterior.mean())
                .isBetween(
                        Math.min(own, posterior.expected()) - ROUNDING, Math.max(own, posterior.expected()) + ROUNDING);
    }

    @Property
    void doesNotDependOnTheOrderOfTheRecords(
            @ForAll("priors") Retention prior, @ForAll("groups") List<Group> groups, @ForAll Random random) {
        var shuffled = new ArrayList<>(groups);
        Collections.shuffle(shuffled, random);

        assertThat(mean(prior, shuffled)).isEqualTo(mean(prior, groups));
    }

    @Property
    void hasItsMeanWithinItsIntervalWhereverTheDistributionHasOneHump(
            @ForAll("priors") Retention prior, @ForAll("groups") List<Group> groups) {
        RetentionPosterior posterior = posterior(prior, groups);

        assertThat(posterior.low()).isBetween(0., posterior.high());
        assertThat(posterior.high()).isLessThanOrEqualTo(1);
        if (Math.min(posterior.mean(), 1 - posterior.mean()) * posterior.strength() >= 1) {
            assertThat(posterior.mean()).isBetween(posterior.low(), posterior.high());
        }
    }

    @Provide
    Arbitrary<Retention> priors() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.doubles().between(.5, 20))
                .as((share, strength) -> new Retention(share, true, strength));
    }

    @Provide
    Arbitrary<List<Group>> groups() {
        return Combinators.combine(
                        Arbitraries.of(HERE, "there", "yonder", ""),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 40))
                .as((region, home, away) -> new Group(MODALITY, region, new RetentionCount(home, home + away)))
                .list()
                .ofMaxSize(6);
    }

    private static List<Group> plus(List<Group> groups, String region, int home) {
        var more = new ArrayList<>(groups);
        more.add(new Group(MODALITY, region, new RetentionCount(home, 1)));
        return more;
    }

    private static double mean(Retention prior, List<Group> groups) {
        return posterior(prior, groups).mean();
    }

    private static RetentionPosterior posterior(Retention prior, List<Group> groups) {
        RetentionPriors priors = RetentionPriors.withDefaults().with(MODALITY, prior);
        return RecordedRetention.of(groups).posterior(MODALITY, HERE, priors);
    }
}
