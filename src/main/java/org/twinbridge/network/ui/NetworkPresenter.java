package org.twinbridge.network.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.network.BindingRule;
import org.twinbridge.engine.network.InfeasibleNetwork;
import org.twinbridge.engine.network.Network;
import org.twinbridge.engine.network.NetworkMember;
import org.twinbridge.engine.network.NetworkProposal;
import org.twinbridge.engine.network.NetworkValue;
import org.twinbridge.engine.network.UncoveredNeed;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.matching.Lens;
import org.twinbridge.matching.Lenses;
import org.twinbridge.matching.UnknownInstitutionException;
import org.twinbridge.network.ComposedNetwork;
import org.twinbridge.network.CoverageLink;
import org.twinbridge.network.NetworkReport;
import org.twinbridge.network.Networks;
import org.twinbridge.network.ui.NetworkPage.Alternative;
import org.twinbridge.network.ui.NetworkPage.Candidate;
import org.twinbridge.network.ui.NetworkPage.Gap;
import org.twinbridge.network.ui.NetworkPage.Member;
import org.twinbridge.shell.chart.MapData;
import org.twinbridge.shell.chart.NetworkData;
import org.twinbridge.vocabulary.Vocabulary;

/** Asks for the network of a state and puts the answer into words. */
@Component
class NetworkPresenter {

    private static final double POINTS = 100;
    private static final int MOST_GAPS = 8;
    private static final int MOST_FOR_A_GAP = 3;
    private static final int MOST_ON_THE_BENCH = 12;

    private final Networks networks;

    private final Lenses lenses;

    NetworkPresenter(Networks networks, Lenses lenses) {
        this.networks = networks;
        this.lenses = lenses;
    }

    NetworkPage page(NetworkState state, Vocabulary vocabulary) {
        if (state.asksForNothing()) {
            return new NetworkPage.NothingAsked();
        }
        Optional<Lens> lens =
                Optional.ofNullable(state.initiative()).flatMap(id -> lenses.find(id, vocabulary.locale()));
        InitiativeTerms terms = lens.map(Lens::terms).orElse(InitiativeTerms.none());
        try {
            ComposedNetwork composed = state.isByHand()
                    ? networks.judge(state.wish(), state.memberSet(), terms)
                    : networks.compose(state.wish(), terms);
            return switch (composed.answer()) {
                case NetworkProposal proposal -> new Wording(composed, state, vocabulary).page(proposal);
                case InfeasibleNetwork none -> impossible(none, composed, new NetworkWords(vocabulary));
            };
        } catch (UnknownInstitutionException unknown) {
            return new NetworkPage.UnknownMember(
                    lens.map(through -> vocabulary.say("unknown.takes-no-part", through.name()))
                            .orElseGet(() -> String.valueOf(unknown.getMessage())));
        }
    }

    private static NetworkPage impossible(InfeasibleNetwork none, ComposedNetwork composed, NetworkWords words) {
        return new NetworkPage.Impossible(
                none.colliding().stream()
                        .map(rule -> words.rule(rule, composed.catalogue()))
                        .toList(),
                none.relaxation().stream()
                        .map(step -> words.relaxation(step, composed.catalogue()))
                        .toList());
    }

    /** One network in one language. */
    private final class Wording {

        private final ComposedNetwork composed;
        private final NetworkState state;
        private final Vocabulary vocabulary;
        private final NetworkWords words;
        private final double scale;

        Wording(ComposedNetwork composed, NetworkState state, Vocabulary vocabulary) {
            this.composed = composed;
            this.state = state;
            this.vocabulary = vocabulary;
            this.words = new NetworkWords(vocabulary);
            this.scale = POINTS / composed.greatestValue();
        }

        NetworkPage page(NetworkProposal proposal) {
            Network network = proposal.network();
            List<Profile> profiles =
                    network.members().stream().map(m -> profile(m.id())).toList();
            List<Gap> gaps = proposal.uncovered().stream()
                    .limit(MOST_GAPS)
                    .map(this::gap)
                    .toList();
            List<Alternative> alternatives =
                    proposal.alternatives().stream().map(this::alternative).toList();
            return new NetworkPage.Composed(
                    scale * network.value().value(),
                    parts(network.value()),
                    network.members().stream().map(this::member).toList(),
                    composed.broken(network.ids()).stream()
                            .map(rule -> words.broken(rule))
                            .toList(),
                    binding(proposal.binding()),
                    gaps,
                    bench(network, gaps, alternatives),
                    alternatives,
                    graph(network),
                    map(profiles),
                    profiles.stream()
                            .filter(profile -> profile.place() == null)
                            .map(Profile::name)
                            .toList(),
                    NetworkReport.of(composed));
        }

        private @Nullable String binding(Optional<BindingRule> binding) {
            return binding.map(b -> words.binding(b, scale * b.gain(), composed.catalogue()))
                    .orElse(null);
        }

        private List<String> parts(NetworkValue value) {
            var parts = new ArrayList<String>();
            parts.add(vocabulary.say("part.coverage", points(value.coverage())));
            if (state.wish().theme() != null) {
                parts.add(vocabulary.say("part.theme", points(value.theme())));
            }
            parts.add(vocabulary.say("part.score", points(value.score())));
            parts.add(vocabulary.say("part.drain", points(value.drain())));
            return parts;
        }

        private Member member(NetworkMember member) {
            Profile profile = profile(member.id());
            return new Member(
                    member.id(),
                    profile.name(),
                    vocabulary.country(profile.country()),
                    scale * member.gain(),
                    points(member.covered()),
                    state.wish().with().contains(member.id()));
        }

        private Gap gap(UncoveredNeed need) {
            String what = words.need(need.field(), need.modality());
            String text = need.member()
                    .map(id -> vocabulary.say("gap.member", profile(id).name(), what))
                    .orElseGet(() -> vocabulary.say("gap.theme", what));
            return new Gap(
                    text,
                    points(need.covered()),
                    need.couldCover().stream()
                            .limit(MOST_FOR_A_GAP)
                            .map(this::candidate)
                            .toList());
        }

        private Alternative alternative(Network network) {
            return new Alternative(
                    scale * network.value().value(),
                    network.members().stream().map(m -> candidate(m.id())).toList());
        }

        private List<Candidate> bench(Network network, List<Gap> gaps, List<Alternative> alternatives) {
            var bench = new LinkedHashMap<InstitutionId, Candidate>();
            gaps.forEach(gap -> gap.couldCover().forEach(c -> bench.putIfAbsent(c.id(), c)));
            alternatives.forEach(a -> a.members().forEach(c -> bench.putIfAbsent(c.id(), c)));
            bench.keySet().removeAll(network.ids());
            return bench.values().stream().limit(MOST_ON_THE_BENCH).toList();
        }

        private NetworkData graph(Network network) {
            List<NetworkData.Node> nodes = network.members().stream()
                    .map(member -> node(profile(member.id()), Math.clamp(member.covered(), 0, 1)))
                    .toList();
            List<NetworkData.Link> links =
                    CoverageLink.among(List.copyOf(network.ids()), composed.catalogue(), composed.policy()).stream()
                            .map(this::link)
                            .toList();
            return new NetworkData(nodes, links);
        }

        private NetworkData.Node node(Profile profile, double covered) {
            return new NetworkData.Node(
                    profile.id().value(), profile.name(), covered, vocabulary.say("covered", points(covered)));
        }

        private NetworkData.Link link(CoverageLink link) {
            String what = link.needs().stream()
                    .map(need -> words.need(need.field(), need.modality()))
                    .collect(Collectors.joining("; "));
            return new NetworkData.Link(
                    link.from().value(), link.to().value(), what, link.needs().size());
        }

        private MapData map(List<Profile> profiles) {
            var places = new ArrayList<MapData.Place>();
            for (Profile profile : profiles) {
                GeoPoint place = profile.place();
                if (place != null) {
                    places.add(new MapData.Place(
                            profile.id().value(),
                            profile.name(),
                            place.latitude(),
                            place.longitude(),
                            MapData.Part.PARTNER,
                            vocabulary.country(profile.country())));
                }
            }
            return new MapData(places, List.of());
        }

        private Candidate candidate(InstitutionId id) {
            Profile profile = profile(id);
            return new Candidate(id, profile.name(), vocabulary.country(profile.country()));
        }

        private Profile profile(InstitutionId id) {
            return composed.catalogue().profile(id);
        }

        private int points(double share) {
            return Math.toIntExact(Math.round(POINTS * share));
        }
    }
}
