package org.twinbridge.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.twinbridge.engine.network.NetworkWorld.CROPS;
import static org.twinbridge.engine.network.NetworkWorld.TEACHER_TRAINING;
import static org.twinbridge.engine.network.NetworkWorld.capacity;
import static org.twinbridge.engine.network.NetworkWorld.need;
import static org.twinbridge.engine.network.NetworkWorld.university;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;

class NetworkObjectiveTest {

    /** 0 needs teacher training, which 1 and 2 can give; 1 needs research on crops, which 0 can give; 2 needs nothing. */
    private static final List<Profile> THREE = List.of(
            university(0, NetworkWorld.SOUTH.get(0))
                    .withNeeds(List.of(need(TEACHER_TRAINING, Modality.TEACHER_TRAINING, 1)))
                    .withCapacities(List.of(capacity(CROPS, Modality.JOINT_RESEARCH, .6))),
            university(1, NetworkWorld.SOUTH.get(1))
                    .withNeeds(List.of(need(CROPS, Modality.JOINT_RESEARCH, .5)))
                    .withCapacities(List.of(capacity(TEACHER_TRAINING, Modality.TEACHER_TRAINING, .8))),
            university(2, NetworkWorld.NORTH.get(0))
                    .withCapacities(List.of(capacity(TEACHER_TRAINING, Modality.TEACHER_TRAINING, .5))));

    private final Catalogue catalogue = NetworkWorld.catalogue(THREE);
    private final CandidatePool pool = new CandidatePool(catalogue, Policy.withDefaults());
    private final Panel panel = new Panel(pool, new PairScores(pool), NetworkTarget.theme(TEACHER_TRAINING));
    private final NetworkObjective objective = new NetworkObjective(panel, NetworkWeights.withDefaults());

    NetworkObjectiveTest() {
        panel.addAll(0, 1, 2);
    }

    @Test
    void sumsItsPartsByHand() {
        // q̃ = .95·q: .76 and .475 for 0's need, .57 for 1's. Covered: 1 − .24·.525 = .874 of 0, .57 of 1, nothing of
        // 2.
        NetworkValue value = objective.parts(0, 1, 2);

        assertThat(value.coverage()).isCloseTo((.874 + .57 + 0) / 3, within(1e-9));
        assertThat(value.theme()).isCloseTo(.874, within(1e-9));
        assertThat(value.score()).isCloseTo(meanOfPlainScores(), within(1e-6));
        assertThat(value.drain()).isCloseTo(meanOfPlainDrainTerms(), within(1e-6));
        assertThat(value.value())
                .isCloseTo(
                        value.coverage() + .5 * .874 + .25 * value.score() + .25 * value.drain() - .02 * 3,
                        within(1e-9));
    }

    @Test
    void isWorthTheSameInWhateverOrder() {
        assertThat(objective.value(2, 0, 1)).isCloseTo(objective.value(0, 1, 2), within(1e-12));
    }

    @Test
    void saysWhatOneMoreWouldMakeItWorth() {
        assertThat(objective.beside(new int[] {0, 1}, 2).with(2)).isCloseTo(objective.value(0, 1, 2), within(1e-12));
        assertThat(objective.beside(new int[] {}, 0).with(1)).isCloseTo(objective.value(1), within(1e-12));
    }

    @Test
    void isWorthNothingWithoutMembers() {
        assertThat(objective.value()).isZero();
        assertThat(objective.parts(1).coverage()).isZero();
    }

    private double meanOfPlainScores() {
        var scorer = new PartnerScorer(catalogue, Policy.withDefaults());
        return (scorer.score(THREE.get(0), THREE.get(1)).score()
                        + scorer.score(THREE.get(0), THREE.get(2)).score()
                        + scorer.score(THREE.get(1), THREE.get(2)).score())
                / 3;
    }

    private double meanOfPlainDrainTerms() {
        var scorer = new PartnerScorer(catalogue, Policy.withDefaults());
        return (scorer.score(THREE.get(0), THREE.get(1)).brainDrain().value()
                        + scorer.score(THREE.get(0), THREE.get(2)).brainDrain().value()
                        + scorer.score(THREE.get(1), THREE.get(2)).brainDrain().value())
                / 3;
    }
}
