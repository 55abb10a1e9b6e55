package org.twinbridge.matching.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.matching.report.RankedList.Balance;
import org.twinbridge.matching.report.RankedList.Partner;
import org.twinbridge.matching.report.RankedList.Points;
import org.twinbridge.matching.report.RankedList.Range;

/** The list as CSV, one partner a row; explained, with a column for each part of the score. */
public final class CsvFormat implements ListFormat {

    private static final List<String> COLUMNS = List.of(
            "rank", "id", "name", "country", "score", "utility_self", "utility_partner", "brain_drain", "guard");
    private static final List<String> BALANCE_COLUMNS =
            List.of("balanced_rank", "best_fit_rank", "expected", "ranked_first_by", "taken_up");

    private static final List<String> RANGE_COLUMNS = List.of("low", "high", "top10_share");

    @Override
    public void write(RankedList list, Writer out) throws IOException {
        Set<String> parts = parts(list);
        boolean balanced = list.partners().stream().anyMatch(partner -> partner.market() != null);
        boolean ranged = list.partners().stream().anyMatch(partner -> partner.range() != null);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        var header = new ArrayList<>(COLUMNS);
        header.addAll(parts);
        header.addAll(balanced ? BALANCE_COLUMNS : List.of());
        header.addAll(ranged ? RANGE_COLUMNS : List.of());
        csv.writeRecord(header);
        for (Partner partner : list.partners()) {
            var row = new ArrayList<>(row(partner, parts));
            row.addAll(balanced ? balance(partner.market()) : List.of());
            row.addAll(ranged ? range(partner.range()) : List.of());
            csv.writeRecord(row);
        }
        csv.flush();
        out.flush();
    }

    private static List<String> row(Partner partner, Set<String> parts) {
        var row = new ArrayList<>(List.of(
                String.valueOf(partner.rank()),
                Cells.text(partner.id()),
                Cells.text(partner.name()),
                partner.country(),
                Cells.number(partner.score()),
                Cells.number(partner.utility().self()),
                Cells.number(partner.utility().partner()),
                Cells.number(partner.brainDrain()),
                Objects.requireNonNullElse(partner.guard(), "")));
        for (String part : parts) {
            row.add(Cells.number(points(partner).stream()
                    .filter(points -> column(points).equals(part))
                    .mapToDouble(Points::points)
                    .sum()));
        }
        return row;
    }

    private static List<String> balance(@Nullable Balance market) {
        return market == null
                ? Collections.nCopies(BALANCE_COLUMNS.size(), "")
                : List.of(
                        String.valueOf(market.rank()),
                        String.valueOf(market.bestFitRank()),
                        Cells.number(market.expected()),
                        String.valueOf(market.rankedFirstBy()),
                        Cells.number(market.takenUp()));
    }

    private static List<String> range(@Nullable Range range) {
        return range == null
                ? Collections.nCopies(RANGE_COLUMNS.size(), "")
                : List.of(Cells.number(range.low()), Cells.number(range.high()), Cells.number(range.top10()));
    }

    private static Set<String> parts(RankedList list) {
        var parts = new LinkedHashSet<String>();
        list.partners().forEach(partner -> points(partner).forEach(points -> parts.add(column(points))));
        return parts;
    }

    private static List<Points> points(Partner partner) {
        return Objects.requireNonNullElse(partner.contributions(), List.of());
    }

    private static String column(Points points) {
        return points.side() + "_" + points.criterion().replace('-', '_');
    }
}
