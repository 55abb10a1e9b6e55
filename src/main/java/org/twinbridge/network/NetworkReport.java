package org.twinbridge.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.network.BindingRule;
import org.twinbridge.engine.network.InfeasibleNetwork;
import org.twinbridge.engine.network.Network;
import org.twinbridge.engine.network.NetworkMember;
import org.twinbridge.engine.network.NetworkProposal;
import org.twinbridge.engine.network.NetworkRule;
import org.twinbridge.engine.network.RuleRelaxation;
import org.twinbridge.engine.network.UncoveredNeed;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;

/**
 * The answer of {@code network}. Its JSON has the names of these components; scripts rely on them.
 *
 * @param policy name of the policy that weighed
 * @param release data release that was weighed
 * @param members who gains the network most first; empty if there is none
 * @param uncovered needs hardly covered, the weightiest first
 * @param binding the rule whose loosening would gain most; {@code null} if none would
 * @param value what the network is worth; {@code null} if there is none
 * @param greatestValue what no network could be worth more than
 * @param parts what the value is made of; {@code null} if there is none
 * @param alternatives further networks that really differ, best first
 * @param infeasible why there is no network; {@code null} if there is one
 */
public record NetworkReport(
        String policy,
        String release,
        List<Member> members,
        List<Uncovered> uncovered,
        @Nullable Binding binding,
        @Nullable Double value,
        double greatestValue,
        @Nullable Parts parts,
        List<Alternative> alternatives,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Infeasible infeasible) {

    /** A member: {@code gain} is what the value would fall by without it, {@code covered} the share of its needs met. */
    public record Member(String id, String name, String country, double gain, double covered) {}

    /**
     * A need that is hardly covered.
     *
     * @param member id of whose need it is; {@code null} if it is the theme's
     * @param field ISCED-F code
     * @param modality in small letters
     * @param weight share of the needs of that member, or of the theme
     * @param covered in [0, 1]
     * @param couldCover ids of who would cover it
     */
    public record Uncovered(
            @Nullable String member,
            String field,
            String modality,
            double weight,
            double covered,
            List<String> couldCover) {}

    /** A rule and the step that would loosen it; {@code gain} is what the value would rise by. */
    public record Binding(String rule, String subject, int from, int to, double gain) {}

    /** What the value is made of, each in [0, 1]. */
    public record Parts(double coverage, double theme, double score, double brainDrain) {}

    /** Another network. */
    public record Alternative(List<Member> members, double value) {}

    /**
     * Why no network fulfils the demand.
     *
     * @param colliding rules that can't all hold
     * @param relaxation the fewest steps that would mend it
     */
    public record Infeasible(List<Rule> colliding, List<Step> relaxation) {}

    /** A rule, and whom it is about. */
    public record Rule(String rule, String subject) {}

    /** A rule made looser. */
    public record Step(String rule, String subject, int from, int to) {}

    /** The answer to a demand, in words for scripts. */
    public static NetworkReport of(ComposedNetwork composed) {
        return switch (composed.answer()) {
            case NetworkProposal proposal -> of(composed, proposal);
            case InfeasibleNetwork none ->
                new NetworkReport(
                        composed.policy().name(),
                        composed.catalogue().release(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        composed.greatestValue(),
                        null,
                        List.of(),
                        infeasible(none));
        };
    }

    private static NetworkReport of(ComposedNetwork composed, NetworkProposal proposal) {
        Catalogue catalogue = composed.catalogue();
        Network network = proposal.network();
        var value = network.value();
        return new NetworkReport(
                composed.policy().name(),
                catalogue.release(),
                members(catalogue, network),
                proposal.uncovered().stream().map(NetworkReport::uncovered).toList(),
                proposal.binding().map(NetworkReport::binding).orElse(null),
                value.value(),
                composed.greatestValue(),
                new Parts(value.coverage(), value.theme(), value.score(), value.drain()),
                proposal.alternatives().stream()
                        .map(other -> new Alternative(
                                members(catalogue, other), other.value().value()))
                        .toList(),
                null);
    }

    private static List<Member> members(Catalogue catalogue, Network network) {
        return network.members().stream()
                .map(member -> member(catalogue.profile(member.id()), member))
                .toList();
    }

    private static Member member(Profile profile, NetworkMember member) {
        return new Member(
                profile.id().value(), profile.name(), profile.country().value(), member.gain(), member.covered());
    }

    private static Uncovered uncovered(UncoveredNeed need) {
        return new Uncovered(
                need.member().map(InstitutionId::value).orElse(null),
                need.field().code(),
                small(need.modality()),
                need.weight(),
                need.covered(),
                need.couldCover().stream().map(InstitutionId::value).toList());
    }

    private static Binding binding(BindingRule binding) {
        RuleRelaxation step = binding.relaxation();
        return new Binding(small(step.rule().kind()), step.rule().subject(), step.from(), step.to(), binding.gain());
    }

    private static Infeasible infeasible(InfeasibleNetwork none) {
        return new Infeasible(
                none.colliding().stream().map(NetworkReport::rule).toList(),
                none.relaxation().stream()
                        .map(step ->
                                new Step(small(step.rule().kind()), step.rule().subject(), step.from(), step.to()))
                        .toList());
    }

    private static Rule rule(NetworkRule rule) {
        return new Rule(small(rule.kind()), rule.subject());
    }

    private static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
