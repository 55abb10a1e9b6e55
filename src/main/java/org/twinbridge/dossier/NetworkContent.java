package org.twinbridge.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.twinbridge.dossier.Dossier.Amount;
import org.twinbridge.dossier.Dossier.Block;
import org.twinbridge.dossier.Dossier.Cell;
import org.twinbridge.dossier.Dossier.Column;
import org.twinbridge.dossier.Dossier.Section;
import org.twinbridge.dossier.Dossier.Table;
import org.twinbridge.dossier.Dossier.Text;
import org.twinbridge.dossier.Dossier.Words;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.NeedMatch;
import org.twinbridge.engine.score.PairScore;
import org.twinbridge.engine.score.PartnerScorer;

/**
 * What a dossier of a network says of it: its members, each pair of them, and needs that the others hardly cover. A need is
 * covered by 1 − Π(1 − how well each other member meets it), as section 8 of the scoring model has it.
 */
final class NetworkContent {

    private static final double HUNDRED = 100;
    private static final double HARDLY = .25;
    private static final int MOST_UNCOVERED = 20;

    private final DossierWords words;
    private final Catalogue catalogue;
    private final PartnerScorer scorer;
    private final List<Profile> members;

    NetworkContent(DossierWords words, Catalogue catalogue, PartnerScorer scorer, List<Profile> members) {
        this.words = words;
        this.catalogue = catalogue;
        this.scorer = scorer;
        this.members = members;
    }

    /** How well the others cover a need of a member. */
    private record CoveredNeed(Profile member, Need need, double covered) {}

    List<Section> sections() {
        List<CoveredNeed> needs =
                members.stream().flatMap(member -> needs(member).stream()).toList();
        return List.of(membersPart(needs), pairs(), gaps(needs));
    }

    private List<CoveredNeed> needs(Profile member) {
        List<Need> needs = member.needs();
        var open = new double[needs.size()];
        java.util.Arrays.fill(open, 1);
        for (Profile other : members) {
            if (!other.equals(member)) {
                List<NeedMatch> matches = scorer.explain(member, other).needsOfSelf();
                for (NeedMatch match : matches) {
                    open[needs.indexOf(match.need())] *= 1 - match.value();
                }
            }
        }
        var covered = new ArrayList<CoveredNeed>();
        for (int i = 0; i < open.length; i++) {
            covered.add(new CoveredNeed(member, needs.get(i), 1 - open[i]));
        }
        return covered;
    }

    private Section membersPart(List<CoveredNeed> needs) {
        List<List<Cell>> rows = members.stream()
                .map(member -> List.<Cell>of(
                        new Words(member.name()),
                        new Words(words.own().country(member.country())),
                        new Words(words.own().kind(member.kind())),
                        share(needs.stream()
                                .filter(need -> need.member().equals(member))
                                .toList())))
                .toList();
        var blocks = new ArrayList<Block>();
        blocks.add(new Table(
                "",
                List.of(
                        new Column(words.say("column.institution"), 40),
                        new Column(words.say("column.country"), 22),
                        new Column(words.say("column.kind"), 22),
                        new Column(words.say("column.covered"), 16)),
                rows));
        blocks.add(Text.quiet(words.say("network.covered")));
        return new Section(words.say("network.members"), blocks);
    }

    private Cell share(List<CoveredNeed> needs) {
        double all = needs.stream().mapToDouble(need -> weight(need.need())).sum();
        if (!(all > 0)) {
            return new Words("—");
        }
        double covered = needs.stream()
                .mapToDouble(need -> weight(need.need()) * need.covered())
                .sum();
        return new Amount(HUNDRED * covered / all, 0);
    }

    private double weight(Need need) {
        return need.urgency() * need.evidence().shareOn(catalogue.asOf());
    }

    private Section pairs() {
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                PairScore pair = scorer.score(members.get(i), members.get(j));
                rows.add(List.of(
                        new Words(members.get(i).name()),
                        new Words(members.get(j).name()),
                        new Amount(HUNDRED * pair.score(), 0),
                        new Amount(HUNDRED * pair.utilitySelf(), 0),
                        new Amount(HUNDRED * pair.utilityPartner(), 0),
                        new Amount(HUNDRED * pair.brainDrain().value(), 0)));
            }
        }
        return new Section(
                words.say("network.pairs"),
                List.of(
                        new Table(
                                "",
                                List.of(
                                        new Column(words.say("column.first"), 30),
                                        new Column(words.say("column.second"), 30),
                                        new Column(words.say("column.score"), 10),
                                        new Column(words.say("column.first-gains"), 10),
                                        new Column(words.say("column.second-gains"), 10),
                                        new Column(words.say("column.drain"), 10)),
                                rows),
                        Text.quiet(words.say("network.drain"))));
    }

    private Section gaps(List<CoveredNeed> needs) {
        List<List<Cell>> rows = needs.stream()
                .filter(need -> need.covered() < HARDLY)
                .sorted(Comparator.comparingDouble((CoveredNeed need) -> weight(need.need()) * (1 - need.covered()))
                        .reversed())
                .limit(MOST_UNCOVERED)
                .map(need -> List.<Cell>of(
                        new Words(need.member().name()),
                        new Words(words.item(need.need().field(), need.need().modality())),
                        new Amount(HUNDRED * need.need().urgency(), 0),
                        new Amount(HUNDRED * need.covered(), 0),
                        new Words(words.evidence(need.need().evidence(), catalogue.asOf()))))
                .toList();
        Block content = rows.isEmpty()
                ? Text.of(words.say("network.gaps.none"))
                : new Table(
                        "",
                        List.of(
                                new Column(words.say("column.institution"), 28),
                                new Column(words.say("column.need"), 34),
                                new Column(words.say("column.urgency"), 10),
                                new Column(words.say("column.covered"), 12),
                                new Column(words.say("column.rests"), 22)),
                        rows);
        return new Section(words.say("network.gaps"), List.of(content));
    }
}
