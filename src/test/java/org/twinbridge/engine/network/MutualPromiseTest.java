package org.twinbridge.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.twinbridge.engine.network.NetworkWorld.CROPS;
import static org.twinbridge.engine.network.NetworkWorld.SOUTH;
import static org.twinbridge.engine.network.NetworkWorld.TEACHER_TRAINING;
import static org.twinbridge.engine.network.NetworkWorld.capacity;
import static org.twinbridge.engine.network.NetworkWorld.need;
import static org.twinbridge.engine.network.NetworkWorld.university;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.score.Policy;

class MutualPromiseTest {

    @Test
    void prefersThoseWhoGiveEachOtherToThoseWhoOnlyGive() {
        // 0 and 1 give each other .95·.9 = .855, four steps deep .855⁴ = .534397. 2 can give both, but needs
        // nothing: it is worth 1 at the first step and 0 after. 3 needs what it alone can give.
        var pool = new CandidatePool(
                NetworkWorld.catalogue(List.of(
                        university(0, SOUTH.get(0))
                                .withNeeds(List.of(need(CROPS, Modality.JOINT_RESEARCH, 1)))
                                .withCapacities(List.of(capacity(TEACHER_TRAINING, Modality.JOINT_RESEARCH, .9))),
                        university(1, SOUTH.get(1))
                                .withNeeds(List.of(need(TEACHER_TRAINING, Modality.JOINT_RESEARCH, 1)))
                                .withCapacities(List.of(capacity(CROPS, Modality.JOINT_RESEARCH, .9))),
                        university(2, SOUTH.get(2))
                                .withCapacities(List.of(
                                        capacity(CROPS, Modality.JOINT_RESEARCH, .85),
                                        capacity(TEACHER_TRAINING, Modality.JOINT_RESEARCH, .85))),
                        university(3, SOUTH.get(3))
                                .withNeeds(List.of(need(NetworkWorld.HISTORY, Modality.JOINT_RESEARCH, 1)))
                                .withCapacities(List.of(capacity(NetworkWorld.HISTORY, Modality.JOINT_RESEARCH, 1))))),
                Policy.withDefaults());

        double[] promise = pool.mutualPromise();

        assertThat(promise[0]).isCloseTo(.534397, within(1e-6));
        assertThat(promise[1]).isCloseTo(.534397, within(1e-6));
        assertThat(promise[2]).isZero();
        assertThat(promise[3]).isZero();
    }
}
