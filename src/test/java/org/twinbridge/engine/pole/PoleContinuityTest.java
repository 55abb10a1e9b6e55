package org.twinbridge.engine.pole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinbridge.engine.pole.Organisations.EDUCATION;
import static org.twinbridge.engine.pole.Organisations.anOrganisation;
import static org.twinbridge.engine.pole.Organisations.east;
import static org.twinbridge.engine.pole.Organisations.finder;
import static org.twinbridge.engine.pole.Organisations.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.profile.Kind;

class PoleContinuityTest {

    private static List<PoleCandidate> polesOf(int... numbers) {
        var organisations = new ArrayList<Organisation>();
        for (int number : numbers) {
            // Hundreds lie apart, so that each makes a place of its own.
            organisations.add(anOrganisation(number, Kind.UNIVERSITY, east(number / 100 * 500 + number % 100), .5));
        }
        return finder(organisations).find(EDUCATION).poles();
    }

    @Test
    void keepsTheIdOfAPoleThatGainsAMember() {
        var known = List.of(new KnownPole("p1", "011", Set.of(id(1), id(2), id(3))));

        PoleContinuity continuity = PoleContinuity.of(known, polesOf(1, 2, 3, 4));

        assertThat(continuity.vanished()).isEmpty();
        assertThat(continuity.poles()).singleElement().satisfies(pole -> {
            assertThat(pole.id()).isEqualTo("p1");
            assertThat(pole.isNew()).isFalse();
            assertThat(pole.gained()).containsExactly(id(4));
            assertThat(pole.lost()).isEmpty();
        });
    }

    @Test
    void givesTheIdToWhomOverlapsMost() {
        var known = List.of(
                new KnownPole("p1", "011", Set.of(id(1), id(2), id(3), id(101))),
                new KnownPole("p2", "011", Set.of(id(101), id(102), id(103))));

        PoleContinuity continuity = PoleContinuity.of(known, polesOf(1, 2, 3, 101, 102, 103));

        assertThat(continuity.poles()).extracting(IdentifiedPole::id).containsExactlyInAnyOrder("p1", "p2");
        assertThat(continuity.poles())
                .filteredOn(pole -> pole.id().equals("p1"))
                .singleElement()
                .satisfies(pole -> assertThat(pole.lost()).containsExactly(id(101)));
    }

    @Test
    void namesNewPolesAfterTheirMembersAndSaysWhichVanished() {
        var known = List.of(
                new KnownPole("gone", "011", Set.of(id(7), id(8), id(9))),
                new KnownPole("other-theme", "081", Set.of(id(1), id(2), id(3))));

        PoleContinuity once = PoleContinuity.of(known, polesOf(1, 2, 3));
        PoleContinuity again = PoleContinuity.of(known, polesOf(3, 2, 1));

        assertThat(once.vanished()).containsExactly("gone", "other-theme");
        assertThat(once.poles()).singleElement().satisfies(pole -> {
            assertThat(pole.isNew()).isTrue();
            assertThat(pole.id()).startsWith("011-");
            assertThat(pole.gained()).hasSize(3);
        });
        assertThat(again.poles().getFirst().id())
                .isEqualTo(once.poles().getFirst().id());
    }

    @Test
    void neverGivesAnIdTwice() {
        List<PoleCandidate> found = polesOf(1, 2, 3);
        String taken = PoleContinuity.of(List.of(), found).poles().getFirst().id();
        var known = List.of(new KnownPole(taken, "011", Set.of(id(50), id(51))));

        PoleContinuity continuity = PoleContinuity.of(known, found);

        assertThat(continuity.poles().getFirst().id()).isEqualTo(taken + "-2");
    }
}
