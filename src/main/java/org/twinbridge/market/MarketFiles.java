package org.twinbridge.market;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.Writer;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.market.ExposureChange;
import org.twinbridge.engine.market.MarketLists;
import org.twinbridge.engine.market.Participant;
import org.twinbridge.engine.market.Suggestion;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.report.Cells;

/** A solved market as tables for spreadsheets. */
@Service
@RolesAllowed({"STAFF", "ADMINISTRATOR"})
public class MarketFiles {

    private final Matching matching;

    MarketFiles(Matching matching) {
        this.matching = matching;
    }

    /** Everybody's list, best first, one place a row; leaves the writer open. */
    public void writeLists(MarketLists lists, Writer out) throws IOException {
        CsvWriter csv = csv(out);
        csv.writeRecord("institution", "partner", "rank", "expected", "score");
        for (Participant participant : lists.equilibrium().graph().participants()) {
            lists.of(participant.id()).forEach(suggestion -> writeRow(csv, suggestion));
        }
        csv.flush();
    }

    /** In how many lists each institution is by either order, whoever moved most first; leaves the writer open. */
    public void writeExposure(SolvedMarket market, Writer out) throws IOException {
        CsvWriter csv = csv(out);
        csv.writeRecord(
                "id", "name", "country", "ranked_first_by", "best_fit_lists", "balanced_lists", "quota", "taken_up");
        var graph = market.equilibrium().graph();
        for (ExposureChange change : market.comparison().mostMoved(graph.size())) {
            var profile = matching.catalogue().find(change.institution());
            csv.writeRecord(
                    Cells.text(change.institution().value()),
                    Cells.text(profile.map(Profile::name).orElse("")),
                    profile.map(known -> known.country().value()).orElse(""),
                    String.valueOf(change.rankedFirstBy()),
                    String.valueOf(change.bestFit()),
                    String.valueOf(change.balanced()),
                    String.valueOf(graph.participants()
                            .get(graph.index(change.institution()))
                            .quota()),
                    Cells.number(market.equilibrium().takenUp(change.institution())));
        }
        csv.flush();
    }

    private static CsvWriter csv(Writer out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    private static void writeRow(CsvWriter csv, Suggestion suggestion) {
        csv.writeRecord(
                Cells.text(suggestion.institution().value()),
                Cells.text(suggestion.partner().value()),
                String.valueOf(suggestion.rank()),
                Cells.number(suggestion.expected()),
                Cells.number(suggestion.score()));
    }
}
