package org.twinbridge.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbridge.dossier.Dossier.Amount;
import org.twinbridge.dossier.Dossier.Block;
import org.twinbridge.dossier.Dossier.Cell;
import org.twinbridge.dossier.Dossier.Column;
import org.twinbridge.dossier.Dossier.Points;
import org.twinbridge.dossier.Dossier.Section;
import org.twinbridge.dossier.Dossier.Table;
import org.twinbridge.dossier.Dossier.Text;
import org.twinbridge.dossier.Dossier.Words;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Contribution;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.engine.score.NeedMatch;
import org.twinbridge.engine.score.Obstacle;
import org.twinbridge.engine.score.PairScore;
import org.twinbridge.engine.score.ScoreInterval;
import org.twinbridge.engine.score.Side;
import org.twinbridge.matching.report.DrainVerdict;
import org.twinbridge.matching.report.DrainWording;
import org.twinbridge.vocabulary.Vocabulary;

/** What a dossier of a pair says of it, before the parts that every dossier has. */
final class PairContent {

    private static final double HUNDRED = 100;

    private final DossierWords words;
    private final DossierParts parts;
    private final Catalogue catalogue;
    private final Profile self;
    private final Profile partner;
    private final Explanation why;

    PairContent(
            DossierWords words,
            DossierParts parts,
            Catalogue catalogue,
            Profile self,
            Profile partner,
            Explanation why) {
        this.words = words;
        this.parts = parts;
        this.catalogue = catalogue;
        this.self = self;
        this.partner = partner;
        this.why = why;
    }

    List<Section> sections(ScoreInterval interval, Optional<Obstacle> obstacle) {
        DrainVerdict verdict = new DrainWording(words.partners(), self.country(), partner.country()).verdict(why);
        return List.of(
                glance(interval, verdict, obstacle),
                score(),
                needs(self, partner, why.needsOfSelf()),
                needs(partner, self, why.needsOfPartner()),
                drain(verdict),
                sureness(interval),
                parts.map(List.of(self, partner), mapCaption()));
    }

    private Section glance(ScoreInterval interval, DrainVerdict verdict, Optional<Obstacle> obstacle) {
        PairScore pair = why.pair();
        var blocks = new ArrayList<Block>();
        blocks.add(Text.strong(words.say("glance.score", Vocabulary.points(pair.score()))));
        blocks.add(Text.of(words.say(
                "glance.gains",
                self.name(),
                Vocabulary.points(pair.utilitySelf()),
                partner.name(),
                Vocabulary.points(pair.utilityPartner()))));
        blocks.add(Text.of(words.say(
                "glance.needs",
                met(why.needsOfSelf()),
                why.needsOfSelf().size(),
                met(why.needsOfPartner()),
                why.needsOfPartner().size())));
        blocks.add(Text.of(verdict.headline()));
        blocks.add(Text.of(
                words.say("glance.sure", Vocabulary.points(interval.low()), Vocabulary.points(interval.high()))));
        obstacle.ifPresent(
                reason -> blocks.add(Text.strong(words.partners().say("obstacle." + Vocabulary.id(reason)))));
        blocks.add(facts());
        return new Section(words.say("glance"), blocks);
    }

    private Table facts() {
        return new Table(
                "",
                List.of(new Column("", 22), new Column(self.name(), 39), new Column(partner.name(), 39)),
                List.of(
                        List.of(
                                new Words(words.say("column.country")),
                                new Words(words.own().country(self.country())),
                                new Words(words.own().country(partner.country()))),
                        List.of(
                                new Words(words.say("column.kind")),
                                new Words(words.own().kind(self.kind())),
                                new Words(words.own().kind(partner.kind()))),
                        List.of(
                                new Words(words.say("column.id")),
                                new Words(self.id().value()),
                                new Words(partner.id().value())),
                        List.of(
                                new Words(words.say("column.languages")),
                                new Words(parts.commonLanguages(self, self)),
                                new Words(parts.commonLanguages(partner, partner)))));
    }

    private Section score() {
        List<Contribution> all = why.contributions();
        double[] rounded = Rounding.toHundredths(
                all.stream().map(part -> HUNDRED * part.points()).toList());
        Map<String, double[]> sides = new LinkedHashMap<>();
        for (int i = 0; i < rounded.length; i++) {
            Contribution part = all.get(i);
            double[] of = sides.computeIfAbsent(
                    words.own().criterion(part.criterion()), criterion -> new double[Side.values().length]);
            of[part.side().ordinal()] += rounded[i];
        }
        List<Points.Row> rows = sides.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
        var total = new Points.Row(
                words.say("score.total"),
                rows.stream().mapToDouble(Points.Row::self).sum(),
                rows.stream().mapToDouble(Points.Row::partner).sum(),
                rows.stream().mapToDouble(Points.Row::both).sum());
        List<String> columns = List.of(
                words.say("column.criterion"),
                self.name(),
                partner.name(),
                words.say("column.both"),
                words.say("column.sum"));
        PairScore pair = why.pair();
        return new Section(
                words.say("score"),
                List.of(
                        Text.of(words.say(
                                pair.utilitySelf() > pair.utilityPartner() ? "score.weaker" : "score.weaker.self",
                                self.name(),
                                partner.name())),
                        new Points(words.say("score.rounded"), columns, rows, total)));
    }

    private static Points.Row row(String criterion, double[] sides) {
        return new Points.Row(
                criterion, sides[Side.SELF.ordinal()], sides[Side.PARTNER.ordinal()], sides[Side.BOTH.ordinal()]);
    }

    private Section needs(Profile whose, Profile other, List<NeedMatch> matches) {
        var blocks = new ArrayList<Block>();
        if (matches.isEmpty()) {
            blocks.add(Text.of(words.say("needs.unknown", whose.name())));
        } else {
            List<List<Cell>> met =
                    matches.stream().filter(NeedMatch::met).map(this::metRow).toList();
            List<List<Cell>> unmet = matches.stream()
                    .filter(match -> !match.met())
                    .map(match -> unmetRow(match.need()))
                    .toList();
            blocks.add(
                    met.isEmpty()
                            ? Text.of(words.say("needs.met.none", other.name()))
                            : new Table(
                                    words.say("needs.met", other.name(), met.size(), matches.size()),
                                    List.of(
                                            new Column(words.say("column.need"), 30),
                                            new Column(words.say("column.urgency"), 9),
                                            new Column(words.say("column.met-by"), 30),
                                            new Column(words.say("column.degree"), 9),
                                            new Column(words.say("column.rests"), 26)),
                                    met));
            if (!unmet.isEmpty()) {
                blocks.add(new Table(
                        words.say("needs.unmet", other.name()),
                        List.of(
                                new Column(words.say("column.need"), 56),
                                new Column(words.say("column.urgency"), 12),
                                new Column(words.say("column.rests"), 32)),
                        unmet));
            }
        }
        return new Section(words.say("needs", whose.name()), blocks);
    }

    private List<Cell> metRow(NeedMatch match) {
        Need need = match.need();
        String by = match.capacity()
                .map(capacity -> words.item(capacity.field(), capacity.modality()))
                .orElse("—");
        String rests = words.evidence(need.evidence(), catalogue.asOf())
                + match.capacity()
                        .map(Capacity::evidence)
                        .map(evidence -> " / " + words.evidence(evidence, catalogue.asOf()))
                        .orElse("");
        return List.of(
                new Words(words.item(need.field(), need.modality())),
                new Amount(HUNDRED * need.urgency(), 0),
                new Words(by),
                new Amount(HUNDRED * match.value(), 0),
                new Words(rests));
    }

    private List<Cell> unmetRow(Need need) {
        return List.of(
                new Words(words.item(need.field(), need.modality())),
                new Amount(HUNDRED * need.urgency(), 0),
                new Words(words.evidence(need.evidence(), catalogue.asOf())));
    }

    private Section drain(DrainVerdict verdict) {
        var blocks = new ArrayList<Block>();
        blocks.add(Text.strong(verdict.headline()));
        verdict.reasons().forEach(reason -> blocks.add(Text.of(reason)));
        Optional.ofNullable(verdict.warning()).map(Text::of).ifPresent(blocks::add);
        Optional.ofNullable(verdict.guard()).map(Text::strong).ifPresent(blocks::add);
        if (verdict.mends().isEmpty()) {
            blocks.add(Text.quiet(words.say("drain.no-mends")));
        } else {
            blocks.add(new Table(
                    "",
                    List.of(new Column(words.partners().say("drain.mends"), 100)),
                    verdict.mends().stream()
                            .map(mend -> List.<Cell>of(new Words(mend)))
                            .toList()));
        }
        blocks.add(new Table(
                words.say("drain.figures"),
                List.of(new Column(words.say("column.figure"), 70), new Column(words.say("column.points"), 30)),
                verdict.figures().stream()
                        .map(figure -> List.<Cell>of(new Words(figure.name()), new Words(figure.value())))
                        .toList()));
        return new Section(words.say("drain"), blocks);
    }

    private Section sureness(ScoreInterval interval) {
        return new Section(
                words.say("sure"),
                List.of(
                        Text.strong(words.say(
                                "glance.sure", Vocabulary.points(interval.low()), Vocabulary.points(interval.high()))),
                        Text.of(words.say("sure.how")),
                        Text.of(parts.sureness(self)),
                        Text.of(parts.sureness(partner))));
    }

    private String mapCaption() {
        GeoPoint here = self.place();
        GeoPoint there = partner.place();
        return here == null || there == null
                ? words.say("map.one")
                : words.say("map.two", self.name(), partner.name(), Math.round(DossierMap.kilometres(here, there)));
    }

    private static long met(List<NeedMatch> matches) {
        return matches.stream().filter(NeedMatch::met).count();
    }
}
