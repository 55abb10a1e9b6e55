package org.twinbridge.engine.score;

import java.util.List;
import java.util.function.UnaryOperator;
import org.twinbridge.engine.profile.Profile;

/** Two institutions, all that is known about them, and a policy: what properties of scores are tried on. */
record Scene(Profile self, Profile partner, Catalogue catalogue, Policy policy) {

    PartnerScorer scorer() {
        return new PartnerScorer(catalogue, policy);
    }

    PairScore score() {
        return scorer().score(self, partner);
    }

    PairScore scoreFromPartner() {
        return scorer().score(partner, self);
    }

    double utilityOfSelf() {
        return scorer().utility(self, partner).value();
    }

    Scene with(Policy newPolicy) {
        return new Scene(self, partner, catalogue, newPolicy);
    }

    Scene withPartner(UnaryOperator<Profile> change) {
        return withBoth(self, change.apply(partner));
    }

    Scene withBoth(Profile newSelf, Profile newPartner) {
        List<Profile> profiles = catalogue.profiles().stream()
                .map(p -> p.id().equals(newSelf.id()) ? newSelf : p.id().equals(newPartner.id()) ? newPartner : p)
                .toList();
        var changed = new Catalogue(
                catalogue.release(), catalogue.asOf(), profiles, catalogue.countries(), catalogue.twinnings(), ties());
        return new Scene(newSelf, newPartner, changed, policy);
    }

    private List<KnownTies.Tie> ties() {
        return catalogue.profiles().stream()
                .flatMap(p -> catalogue.ties().of(p.id()).stream().map(other -> new KnownTies.Tie(p.id(), other)))
                .toList();
    }
}
