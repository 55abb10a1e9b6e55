package org.twinbridge.matching.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.drain.Guard;
import org.twinbridge.engine.market.BalancedPlace;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.score.Contribution;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.engine.score.NeedMatch;
import org.twinbridge.engine.score.PairScore;
import org.twinbridge.engine.score.Side;
import org.twinbridge.engine.score.UncertainPlace;

/**
 * The answer of {@code rank}. Its JSON has the names of these components; scripts rely on them.
 *
 * @param institution who asked
 * @param policy name and version of the policy that weighed
 * @param release name of the data release that was weighed
 * @param partners the best first
 */
public record RankedList(Subject institution, String policy, String release, List<Partner> partners) {

    public RankedList {
        partners = List.copyOf(partners);
    }

    /** The same with each partner's place in the whole market, where it has one. */
    public RankedList withMarket(Map<String, Balance> places) {
        return new RankedList(
                institution,
                policy,
                release,
                partners.stream()
                        .map(partner -> places.containsKey(partner.id())
                                ? partner.withMarket(places.get(partner.id()))
                                : partner)
                        .toList());
    }

    /** The same with how far each score could lie from where it is, for those of whom that is known. */
    public RankedList withRanges(Map<String, Range> ranges) {
        return new RankedList(
                institution,
                policy,
                release,
                partners.stream()
                        .map(partner -> ranges.containsKey(partner.id())
                                ? partner.withRange(ranges.get(partner.id()))
                                : partner)
                        .toList());
    }

    /** Whether the partners are explained. */
    @JsonIgnore
    public boolean isExplained() {
        return partners.stream().anyMatch(partner -> partner.contributions() != null);
    }

    /**
     * An institution as it is named in answers.
     *
     * @param id ROR id where there is one
     * @param name display name
     * @param country ISO 3166-1 alpha-2 code
     */
    public record Subject(String id, String name, String country) {}

    /**
     * What both sides gain.
     *
     * @param self utility of the one who asked, in (0, 1]
     * @param partner utility of the partner, in (0, 1]
     */
    public record Utilities(double self, double partner) {}

    /**
     * One suggested partner.
     *
     * @param rank 1 for the best
     * @param score S, in [0, 1]
     * @param brainDrain B, in [0, 1], ½ being neutral
     * @param guard the guard that forbids the pair, {@code null} if none does
     * @param contributions parts that sum to the score; this and what follows is {@code null} unless asked for
     * @param met needs of either side that the other meets
     * @param unmet needs of either side that the other does not meet
     * @param market its place in the whole market; {@code null} unless the list is balanced
     * @param range how far its score could lie from where it is; {@code null} unless the list is cautious
     */
    public record Partner(
            int rank,
            String id,
            String name,
            String country,
            double score,
            Utilities utility,
            double brainDrain,
            @Nullable String guard,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Points> contributions,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Met> met,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Wanted> unmet,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Balance market,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Range range) {

        public static Partner of(int rank, Subject partner, PairScore pair) {
            return of(rank, partner, pair, null, null, null);
        }

        public static Partner of(int rank, Subject partner, Explanation explanation) {
            List<Points> points =
                    explanation.contributions().stream().map(Points::of).toList();
            return of(
                    rank,
                    partner,
                    explanation.pair(),
                    points,
                    bothSides(explanation)
                            .filter(wanted -> wanted.match().met())
                            .flatMap(Answered::asMet)
                            .toList(),
                    bothSides(explanation)
                            .filter(wanted -> !wanted.match().met())
                            .map(Answered::asWanted)
                            .toList());
        }

        private static Partner of(
                int rank,
                Subject partner,
                PairScore pair,
                @Nullable List<Points> points,
                @Nullable List<Met> met,
                @Nullable List<Wanted> unmet) {
            return new Partner(
                    rank,
                    partner.id(),
                    partner.name(),
                    partner.country(),
                    pair.score(),
                    new Utilities(pair.utilitySelf(), pair.utilityPartner()),
                    pair.brainDrain().value(),
                    pair.guard().map(Guard::id).orElse(null),
                    points,
                    met,
                    unmet,
                    null,
                    null);
        }

        /** The same with its place in the whole market. */
        public Partner withMarket(Balance place) {
            return new Partner(
                    rank,
                    id,
                    name,
                    country,
                    score,
                    utility,
                    brainDrain,
                    guard,
                    contributions,
                    met,
                    unmet,
                    place,
                    range);
        }

        /** The same with how far its score could lie from where it is. */
        public Partner withRange(Range newRange) {
            return new Partner(
                    rank,
                    id,
                    name,
                    country,
                    score,
                    utility,
                    brainDrain,
                    guard,
                    contributions,
                    met,
                    unmet,
                    market,
                    newRange);
        }

        private static Stream<Answered> bothSides(Explanation explanation) {
            return Stream.concat(
                    explanation.needsOfSelf().stream().map(match -> new Answered(Side.SELF, match)),
                    explanation.needsOfPartner().stream().map(match -> new Answered(Side.PARTNER, match)));
        }
    }

    /**
     * Where a partner stands in the whole market.
     *
     * @param rank its place in balanced order among all candidates, whatever was filtered
     * @param bestFitRank its place by score among them
     * @param expected expected matches of the two, 0 or more
     * @param rankedFirstBy how many institutions have it first by best fit
     * @param takenUp share of its quota that is expected to be taken up, in [0, 1]
     */
    public record Balance(int rank, int bestFitRank, double expected, int rankedFirstBy, double takenUp) {
        public static Balance of(BalancedPlace place) {
            return new Balance(
                    place.rank(), place.bestFitRank(), place.expected(), place.rankedFirstBy(), place.takenUp());
        }
    }

    /**
     * Where a score lies with 80 % of the draws, if what is uncertain is drawn anew.
     *
     * @param low lower end, in [0, 1]
     * @param high upper end, in [low, 1]
     * @param top10 share of the draws in which it is among the first ten of those compared, in [0, 1]
     */
    public record Range(double low, double high, double top10) {
        public static Range of(UncertainPlace place) {
            return new Range(place.interval().low(), place.interval().high(), place.shareInTop());
        }
    }

    /**
     * A part of a score.
     *
     * @param criterion stable id, such as {@code coverage}
     * @param side {@code self}, {@code partner} or {@code both}
     * @param points what it adds, in [0, 1]
     */
    public record Points(String criterion, String side, double points) {
        public static Points of(Contribution contribution) {
            return new Points(contribution.criterion().value(), small(contribution.side()), contribution.points());
        }
    }

    /**
     * A need that the other side meets.
     *
     * @param by the capacity that meets it best
     * @param value how well, in (0, 1)
     */
    public record Met(
            String side, String field, String modality, double urgency, String source, Offered by, double value) {}

    /**
     * A need that the other side does not meet.
     *
     * @param side whose need it is
     * @param field ISCED-F code
     * @param modality in small letters, {@code any} if it does not matter
     * @param urgency in (0, 1]
     * @param source what is behind it, such as {@code declared} or {@code inferred}
     */
    public record Wanted(String side, String field, String modality, double urgency, String source) {}

    /**
     * A capacity of the other side.
     *
     * @param strength in (0, 1]
     */
    public record Offered(String field, String modality, double strength, String source) {
        public static Offered of(Capacity capacity) {
            return new Offered(
                    capacity.field().code(),
                    small(capacity.modality()),
                    capacity.strength(),
                    small(capacity.evidence().source()));
        }
    }

    private record Answered(Side side, NeedMatch match) {

        Wanted asWanted() {
            Need need = match.need();
            return new Wanted(
                    small(side),
                    need.field().code(),
                    small(need.modality()),
                    need.urgency(),
                    small(need.evidence().source()));
        }

        Stream<Met> asMet() {
            Wanted wanted = asWanted();
            return match.capacity().stream()
                    .map(capacity -> new Met(
                            wanted.side(),
                            wanted.field(),
                            wanted.modality(),
                            wanted.urgency(),
                            wanted.source(),
                            Offered.of(capacity),
                            match.value()));
        }
    }

    private static String small(Side side) {
        return small(side.name());
    }

    private static String small(Modality modality) {
        return small(modality.name());
    }

    private static String small(Source source) {
        return small(source.name());
    }

    private static String small(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }
}
