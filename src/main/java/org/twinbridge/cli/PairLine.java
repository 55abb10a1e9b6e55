package org.twinbridge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinbridge.engine.drain.Guard;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.score.Obstacle;
import org.twinbridge.engine.score.PairScore;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.report.Cells;

/**
 * A line of the answer of {@code score}.
 *
 * @param cells one for each of {@link #COLUMNS}; empty ones where an institution is unknown
 * @param known whether both institutions are known
 */
record PairLine(List<String> cells, boolean known) {

    static final List<String> COLUMNS =
            List.of("a", "b", "score", "utility_a", "utility_b", "brain_drain", "guard", "note");

    PairLine {
        cells = List.copyOf(cells);
    }

    /** Turns pairs of ids into lines. Notes are the same in every language: scripts read them. */
    record Scorer(Matching.PairScoring scoring) {

        PairLine line(String a, String b) {
            Optional<InstitutionId> first = known(a);
            Optional<InstitutionId> second = known(b);
            if (first.isEmpty() || second.isEmpty()) {
                return unknown(a, b, first.isEmpty(), second.isEmpty());
            }
            PairScore pair = scoring.score(first.get(), second.get());
            String note = scoring.obstacle(first.get(), second.get())
                    .map(obstacle -> "not suggested: " + id(obstacle))
                    .orElse("");
            return new PairLine(
                    List.of(
                            Cells.text(a),
                            Cells.text(b),
                            Cells.number(pair.score()),
                            Cells.number(pair.utilitySelf()),
                            Cells.number(pair.utilityPartner()),
                            Cells.number(pair.brainDrain().value()),
                            pair.guard().map(Guard::id).orElse(""),
                            note),
                    true);
        }

        private Optional<InstitutionId> known(String text) {
            try {
                return Optional.of(InstitutionId.parse(text)).filter(scoring::knows);
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }

        private static PairLine unknown(String a, String b, boolean first, boolean second) {
            String columns = Stream.of(first ? "a" : "", second ? "b" : "")
                    .filter(column -> !column.isEmpty())
                    .collect(Collectors.joining(" and "));
            var cells = new ArrayList<>(List.of(Cells.text(a), Cells.text(b), "", "", "", "", ""));
            cells.add("unknown institution: " + columns);
            return new PairLine(cells, false);
        }

        private static String id(Obstacle obstacle) {
            return obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
