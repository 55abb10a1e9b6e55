package org.twinbridge.engine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinbridge.engine.market.Markets.id;

import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateGraphTest {

    @Test
    void joinsWhomEitherSideHasAmongItsBest() {
        // One candidate each: 0 takes 1; 1 takes 2; 2 takes 1. The pair 0–2 is nobody's best.
        double[][] scores = {{0, .6, .5}, {.6, 0, .7}, {.5, .7, 0}};

        CandidateGraph graph = Markets.of(Markets.alike(3, 1), scores, 1, false);

        assertThat(graph.pairs()).isEqualTo(2);
        assertThat(graph.degree(0)).isEqualTo(1);
        assertThat(graph.degree(1)).isEqualTo(2);
        assertThat(graph.degree(2)).isEqualTo(1);
    }

    @Test
    void keepsTheLowerIdOfEqualScores() {
        var builder = CandidateGraph.builder(Markets.alike(4, 1), 1);
        builder.put(id(3), List.of(new Candidate(id(2), .5), new Candidate(id(0), .5), new Candidate(id(1), .5)));

        CandidateGraph graph = builder.build();

        assertThat(graph.degree(0)).isEqualTo(1);
        assertThat(graph.pairs()).isEqualTo(1);
    }

    @Test
    void countsAPairPutTwiceOnceWithItsHigherScore() {
        var builder = CandidateGraph.builder(Markets.alike(2, 1), 5);
        builder.put(id(0), List.of(new Candidate(id(1), .25), new Candidate(id(1), .5)));
        builder.put(id(1), List.of(new Candidate(id(0), .75)));

        CandidateGraph graph = builder.build();

        assertThat(graph.pairs()).isEqualTo(1);
        assertThat(graph.score(graph.edge(0, 1))).isEqualTo(.75f);
        assertThat(graph.score(graph.edge(1, 0))).isEqualTo(.75f);
    }

    @Test
    void hasNoCandidatesWithoutQuota() {
        CandidateGraph graph = Markets.chain(.5, 1, 0, 1, 1);

        assertThat(graph.degree(0)).isZero();
        assertThat(graph.degree(1)).isZero();
        assertThat(graph.pairs()).isEqualTo(1);
        assertThat(graph.withQuotas(p -> p.id().equals(id(3)) ? 0 : 1).pairs()).isZero();
    }

    @Test
    void refusesWhatMakesNoSense() {
        var builder = CandidateGraph.builder(Markets.alike(2, 1), 5);

        assertThatThrownBy(() -> builder.put(id(0), List.of(new Candidate(id(0), .5))))
                .hasMessage("The institution (tb:000000) can't be its own candidate.");
        assertThatThrownBy(() -> builder.put(id(0), List.of(new Candidate(id(7), .5))))
                .hasMessage("The market has no institution (tb:000007).");
        assertThatThrownBy(() -> new Candidate(id(1), Double.NaN))
                .hasMessage("The score (NaN) of the candidate (tb:000001) must lie in [0, 1].");
        assertThatThrownBy(() -> builder.put(0, new int[] {1}, new float[] {Float.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.put(0, new int[] {2}, new float[] {.5f}))
                .hasMessage("The market has no institution at 2: it has 2.");
        assertThatThrownBy(() -> CandidateGraph.builder(
                        List.of(new Participant(id(1), 1, false), new Participant(id(1), 2, false)), 5))
                .hasMessage("Two participants of the market share the id (tb:000001).");
        assertThatThrownBy(() -> CandidateGraph.builder(List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Participant(id(1), -1, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
