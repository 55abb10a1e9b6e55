package org.twinbridge.network.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.network.NetworkReport;
import org.twinbridge.shell.chart.MapData;
import org.twinbridge.shell.chart.NetworkData;

/** What the page says, in the reader's language. */
sealed interface NetworkPage {

    /** Nothing was asked yet. */
    record NothingAsked() implements NetworkPage {}

    /**
     * An institution asked for is not in the catalogue.
     *
     * @param reason in a sentence
     */
    record UnknownMember(String reason) implements NetworkPage {}

    /**
     * No network is all that was asked.
     *
     * @param colliding rules that can't all hold, a sentence each
     * @param relaxations what would mend it, a sentence each
     */
    record Impossible(List<String> colliding, List<String> relaxations) implements NetworkPage {}

    /**
     * A network.
     *
     * @param value in points, of 100 that no network could exceed
     * @param parts what the value is made of, a sentence each
     * @param members who gains the network most first
     * @param broken programme rules that it breaks, a sentence each
     * @param binding what would have to give for more, {@code null} if nothing
     * @param gaps needs hardly covered
     * @param bench institutions that could be members
     * @param alternatives networks that really differ
     * @param graph who meets whose needs
     * @param map where the members are
     * @param unplaced names of members of which only the country is known
     * @param evidence the network as it is now, to be kept with a proposal
     */
    record Composed(
            double value,
            List<String> parts,
            List<Member> members,
            List<String> broken,
            @Nullable String binding,
            List<Gap> gaps,
            List<Candidate> bench,
            List<Alternative> alternatives,
            NetworkData graph,
            MapData map,
            List<String> unplaced,
            NetworkReport evidence)
            implements NetworkPage {

        List<InstitutionId> memberIds() {
            return members.stream().map(Member::id).toList();
        }
    }

    /**
     * A member.
     *
     * @param gain points that the value would fall by without it
     * @param covered share of its needs that the others cover, 0 to 100
     * @param required whether the wish names it
     */
    record Member(InstitutionId id, String name, String country, double gain, int covered, boolean required) {}

    /**
     * A need hardly covered.
     *
     * @param text whose and which, in a sentence
     * @param covered 0 to 100
     * @param couldCover who would cover it
     */
    record Gap(String text, int covered, List<Candidate> couldCover) {}

    /** Somebody who could be a member. */
    record Candidate(InstitutionId id, String name, String country) {}

    /** Another network: its value in points and its members. */
    record Alternative(double value, List<Candidate> members) {}
}
