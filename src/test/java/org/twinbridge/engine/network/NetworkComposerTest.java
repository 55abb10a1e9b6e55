package org.twinbridge.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.twinbridge.engine.network.NetworkWorld.CROPS;
import static org.twinbridge.engine.network.NetworkWorld.NORTH;
import static org.twinbridge.engine.network.NetworkWorld.SOUTH;
import static org.twinbridge.engine.network.NetworkWorld.TEACHER_TRAINING;
import static org.twinbridge.engine.network.NetworkWorld.capacity;
import static org.twinbridge.engine.network.NetworkWorld.id;
import static org.twinbridge.engine.network.NetworkWorld.need;
import static org.twinbridge.engine.network.NetworkWorld.university;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.network.NetworkRule.Kind;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Policy;

class NetworkComposerTest {

    /** Each needs what the next can give, round in a ring over six countries; two bystanders can and need nothing. */
    private static List<Profile> aRing() {
        List<Field> fields = List.of(
                TEACHER_TRAINING, CROPS, new Field("0511"), new Field("0912"), new Field("0611"), new Field("0731"));
        var profiles = new ArrayList<Profile>();
        for (int i = 0; i < fields.size(); i++) {
            profiles.add(university(i, i < 4 ? SOUTH.get(i) : NORTH.get(i - 4))
                    .withNeeds(List.of(need(fields.get(i), Modality.JOINT_RESEARCH, 1)))
                    .withCapacities(
                            List.of(capacity(fields.get((i + 1) % fields.size()), Modality.JOINT_RESEARCH, .9))));
        }
        profiles.add(university(6, SOUTH.get(4)));
        profiles.add(university(7, NORTH.get(2)));
        return profiles;
    }

    private static NetworkAnswer compose(List<Profile> profiles, NetworkRules rules) {
        return compose(profiles, NetworkTarget.none(), rules);
    }

    private static NetworkAnswer compose(List<Profile> profiles, NetworkTarget target, NetworkRules rules) {
        return new NetworkComposer(NetworkWorld.catalogue(profiles), Policy.withDefaults())
                .compose(NetworkDemand.of(target, rules));
    }

    private static NetworkProposal proposal(NetworkAnswer answer) {
        assertThat(answer).isInstanceOf(NetworkProposal.class);
        return (NetworkProposal) answer;
    }

    private static InfeasibleNetwork infeasible(NetworkAnswer answer) {
        assertThat(answer).isInstanceOf(InfeasibleNetwork.class);
        return (InfeasibleNetwork) answer;
    }

    @Test
    void composesThoseWhoCoverEachOthersNeeds() {
        NetworkProposal proposal = proposal(compose(aRing(), NetworkRules.ofSize(6)));

        assertThat(proposal.network().ids()).containsExactlyInAnyOrder(id(0), id(1), id(2), id(3), id(4), id(5));
        // Everybody's only need is covered by .95·.9 = .855.
        assertThat(proposal.network().value().coverage()).isCloseTo(.855, within(1e-9));
        assertThat(proposal.network().members())
                .allSatisfy(member -> assertThat(member.covered()).isCloseTo(.855, within(1e-9)));
        assertThat(proposal.uncovered()).isEmpty();
    }

    @Test
    void saysWhatEachMemberBrings() {
        Network network = proposal(compose(aRing(), NetworkRules.ofSize(6))).network();

        double all = network.value().value();
        Network without = proposal(
                        compose(aRing(), NetworkRules.ofSize(5).withFixed(Set.of(id(0), id(1), id(2), id(3), id(4)))))
                .network();
        NetworkMember last = network.members().stream()
                .filter(m -> m.id().equals(id(5)))
                .findFirst()
                .orElseThrow();
        assertThat(last.gain()).isCloseTo(all - without.value().value(), within(1e-9));
        assertThat(last.gain()).isPositive();
    }

    @Test
    void saysWhatStaysUncoveredAndWhoCouldHelp() {
        // 0 gives what 1 needs and 1 what 2 needs; what 0 needs only 5 could give. 6 needs and gives nothing.
        NetworkRules rules = NetworkRules.ofSize(4).withFixed(Set.of(id(0), id(1), id(2), id(6)));

        NetworkProposal proposal = proposal(compose(aRing(), rules));

        assertThat(proposal.uncovered()).singleElement().satisfies(need -> {
            assertThat(need.member()).contains(id(0));
            assertThat(need.field()).isEqualTo(TEACHER_TRAINING);
            assertThat(need.covered()).isZero();
            assertThat(need.weight()).isEqualTo(1);
            assertThat(need.couldCover()).containsExactly(id(5));
        });
    }

    @Test
    void namesTheUncoveredTarget() {
        NetworkProposal proposal =
                proposal(compose(aRing(), NetworkTarget.theme(new Field("1041")), NetworkRules.ofSize(6)));

        assertThat(proposal.uncovered()).singleElement().satisfies(need -> {
            assertThat(need.member()).isEmpty();
            assertThat(need.field()).isEqualTo(new Field("1041"));
            assertThat(need.couldCover()).isEmpty();
        });
    }

    @Test
    void saysWhichRuleBinds() {
        // 7 must be in and covers nothing: without it the ring would be whole.
        NetworkProposal proposal =
                proposal(compose(aRing(), NetworkRules.ofSize(6).withFixed(Set.of(id(7)))));

        assertThat(proposal.binding()).hasValueSatisfying(binding -> {
            assertThat(binding.relaxation().rule()).isEqualTo(new NetworkRule(Kind.FIXED, id(7).value()));
            assertThat(binding.gain()).isPositive();
        });
    }

    @Test
    void offersAlternativesThatReallyDiffer() {
        var profiles = new ArrayList<Profile>();
        NetworkWorld.random(40, 3).profiles().forEach(profiles::add);

        NetworkProposal proposal = proposal(compose(profiles, NetworkRules.ofSize(5)));

        assertThat(proposal.alternatives()).hasSize(3);
        assertThat(proposal.alternatives()).allSatisfy(alternative -> {
            assertThat(alternative.overlap(proposal.network())).isLessThanOrEqualTo(.6);
            assertThat(alternative.value().value())
                    .isLessThanOrEqualTo(proposal.network().value().value() + 1e-9);
        });
    }

    @Test
    void saysThatThereAreTooFewCountries() {
        List<Profile> profiles = List.of(
                university(0, SOUTH.get(0)),
                university(1, SOUTH.get(0)),
                university(2, SOUTH.get(1)),
                university(3, SOUTH.get(1)));

        InfeasibleNetwork infeasible = infeasible(compose(profiles, NetworkRules.ofSize(3)));

        assertThat(infeasible.colliding()).containsExactly(new NetworkRule(Kind.MIN_COUNTRIES, ""));
        assertThat(infeasible.relaxation())
                .containsExactly(new RuleRelaxation(new NetworkRule(Kind.MIN_COUNTRIES, ""), 3, 2));
    }

    @Test
    void saysWhichBoundsCollide() {
        // Four in the North and two in the South do not go into five.
        NetworkRules rules = NetworkRules.ofSize(5)
                .withMinSouth(2)
                .withBounds(List.of(GroupBound.ofRegion("North", Set.copyOf(NORTH), 4, 5)));
        var profiles = new ArrayList<>(aRing());
        profiles.add(university(8, NORTH.get(3)));

        InfeasibleNetwork infeasible = infeasible(compose(profiles, rules));

        assertThat(infeasible.colliding())
                .containsExactlyInAnyOrder(
                        new NetworkRule(Kind.GROUP_MIN, "North"),
                        new NetworkRule(Kind.MIN_SOUTH, ""),
                        new NetworkRule(Kind.MAX_SIZE, ""));
        assertThat(infeasible.relaxation())
                .containsExactly(new RuleRelaxation(new NetworkRule(Kind.GROUP_MIN, "North"), 4, 3));
    }

    @Test
    void namesTwoRulesWhereOneIsNotEnough() {
        // Only one country is there, and nobody in the South.
        List<Profile> profiles =
                List.of(university(0, NORTH.get(0)), university(1, NORTH.get(0)), university(2, NORTH.get(0)));

        InfeasibleNetwork infeasible = infeasible(compose(profiles, NetworkRules.ofSize(3)));

        assertThat(infeasible.relaxation())
                .containsExactlyInAnyOrder(
                        new RuleRelaxation(new NetworkRule(Kind.MIN_COUNTRIES, ""), 3, 1),
                        new RuleRelaxation(new NetworkRule(Kind.MIN_SOUTH, ""), 2, 0));
    }

    @Test
    void saysThatAllAreBarred() {
        Set<InstitutionId> all = Set.copyOf(aRing().stream().map(Profile::id).toList());

        InfeasibleNetwork infeasible =
                infeasible(compose(aRing(), NetworkRules.ofSize(3).withBarred(all)));

        assertThat(infeasible.colliding()).extracting(NetworkRule::kind).contains(Kind.BARRED);
        assertThat(infeasible.relaxation()).extracting(r -> r.rule().kind()).containsExactly(Kind.BARRED);
    }

    @Test
    void saysThatNobodyHasQuotaLeft() {
        List<Profile> profiles = aRing().stream().map(p -> p.withQuota(0)).toList();

        InfeasibleNetwork infeasible = infeasible(compose(profiles, NetworkRules.ofSize(3)));

        assertThat(infeasible.colliding()).extracting(NetworkRule::kind).contains(Kind.QUOTA);
        assertThat(infeasible.relaxation()).extracting(r -> r.rule().kind()).containsExactly(Kind.QUOTA);
    }

    @Test
    void findsNoNetworkInAnEmptyCatalogueOrOfOne() {
        assertThat(infeasible(compose(List.of(), NetworkRules.ofSize(3))).relaxation())
                .isEmpty();
        assertThat(infeasible(compose(List.of(university(0, SOUTH.get(0))), NetworkRules.ofSize(3)))
                        .colliding())
                .isNotEmpty();
    }

    @Test
    void saysWhyAFixedMemberCannotBe() {
        List<Profile> profiles = new ArrayList<>(aRing());
        profiles.set(0, profiles.get(0).withQuota(0));
        profiles.set(1, profiles.get(1).withExclusions(Set.of(id(2))));
        NetworkRules rules = NetworkRules.ofSize(4);

        assertThat(infeasible(compose(profiles, rules.withFixed(Set.of(id(0))))).colliding())
                .containsExactly(
                        new NetworkRule(Kind.FIXED, id(0).value()), new NetworkRule(Kind.QUOTA, id(0).value()));
        assertThat(infeasible(compose(profiles, rules.withFixed(Set.of(id(1), id(2)))))
                        .colliding())
                .extracting(NetworkRule::kind)
                .containsExactly(Kind.FIXED, Kind.FIXED, Kind.COMPATIBLE);
        assertThat(infeasible(compose(profiles, rules.withFixed(Set.of(id(3))).withBarred(Set.of(id(3), id(4)))))
                        .relaxation())
                .containsExactly(new RuleRelaxation(new NetworkRule(Kind.BARRED, id(3).value()), 2, 1));
        assertThatThrownBy(() -> compose(profiles, rules.withFixed(Set.of(id(99)))))
                .hasMessage("The fixed member (tb:00099) is not in the catalogue.");
    }

    @Test
    void neverJoinsAHouseWithItself() {
        List<Profile> profiles = new ArrayList<>(aRing());
        profiles.set(1, profiles.get(1).withHouse(Set.of(id(0))));

        Network network = proposal(compose(profiles, NetworkRules.ofSize(4))).network();

        assertThat(network.ids().containsAll(Set.of(id(0), id(1)))).isFalse();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> NetworkRules.ofSize(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NetworkRules.ofSize(31)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GroupBound.ofLanguage("fr", 3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NetworkWeights(Double.NaN, 0, 0, 0)).hasMessageContaining("NaN");
        assertThat(GroupBound.ofRegion("Atlantis", Set.of(), 0, 1).includes(university(0, SOUTH.get(0))))
                .isFalse();
    }
}
