package org.twinbridge.network;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.network.NetworkAnswer;
import org.twinbridge.engine.network.NetworkComposer;
import org.twinbridge.engine.network.NetworkDemand;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.matching.Matching;
import org.twinbridge.policy.Policies;

/** Composes networks from the catalogue as it stands, under the policy in force. */
@Service
public class Networks {

    private final Matching matching;
    private final Policies policies;
    private final ReentrantLock layingOut = new ReentrantLock();
    private volatile @Nullable LaidOut last;

    Networks(Matching matching, Policies policies) {
        this.matching = matching;
        this.policies = policies;
    }

    /**
     * The best network found for a demand, or why there is none. The first call after a change of catalogue or policy lays
     * the candidates out, which takes a second or two for 100,000 of them.
     *
     * @throws IllegalArgumentException if a fixed member is not in the catalogue
     */
    public ComposedNetwork compose(NetworkDemand demand) {
        LaidOut candidates = candidates();
        NetworkAnswer answer = candidates.composer().compose(demand);
        return new ComposedNetwork(candidates.composer().catalogue(), candidates.policy(), demand, answer);
    }

    private LaidOut candidates() {
        Catalogue catalogue = matching.catalogue();
        Policy policy = policies.current();
        layingOut.lock();
        try {
            LaidOut known = last;
            if (known == null || !known.isOf(catalogue, policy)) {
                known = new LaidOut(policy, new NetworkComposer(catalogue, policy));
                last = known;
            }
            return known;
        } finally {
            layingOut.unlock();
        }
    }

    private record LaidOut(Policy policy, NetworkComposer composer) {

        boolean isOf(Catalogue catalogue, Policy otherPolicy) {
            return composer.catalogue() == catalogue && policy.equals(otherPolicy);
        }
    }
}
