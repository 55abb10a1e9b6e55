package org.twinbridge.impact.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.agreement.AgreementKind;
import org.twinbridge.agreement.AgreementState;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.drain.RetentionPosterior;
import org.twinbridge.impact.Circulation;
import org.twinbridge.impact.Direction;
import org.twinbridge.impact.DirectionShare;
import org.twinbridge.impact.Headcount;
import org.twinbridge.impact.ImpactReport;
import org.twinbridge.impact.ProtectedCountry;
import org.twinbridge.impact.RetentionFigure;
import org.twinbridge.impact.Totals;
import org.twinbridge.impact.UnmetNeeds;
import org.twinbridge.outcome.Degrees;
import org.twinbridge.outcome.Outcome;
import org.twinbridge.vocabulary.Vocabulary;

/** Puts figures into words, each table under the title that says what it finds. */
final class ImpactTables {

    /** How many of the gravest gaps the page lists; the picture and the files hold all. */
    static final int GRAVEST = 12;

    private static final String NOTHING = "–";

    private final OutcomeWords words;
    private final Discretion discretion;

    ImpactTables(OutcomeWords words, Discretion discretion) {
        this.words = words;
        this.discretion = discretion;
    }

    ImpactTable totals(ImpactReport report) {
        Totals totals = report.totals();
        var rows = new ArrayList<ImpactTable.Row>();
        rows.add(row(
                ImpactRows.ALL_AGREEMENTS,
                words.say("total.agreements"),
                discretion.number(report.agreements().size()),
                ""));
        rows.add(row(
                ImpactRows.kind(Outcome.Kind.ACTIVITY),
                words.say("total.months"),
                discretion.number(totals.personMonths()),
                words.say("total.africa", percent(totals.africa()))));
        rows.add(row(
                ImpactRows.kind(Outcome.Kind.ACTIVITY),
                words.say("total.people"),
                discretion.people(totals.people().total()),
                women(totals.people())));
        int degrees =
                totals.degrees().values().stream().mapToInt(Integer::intValue).sum();
        rows.add(row(
                ImpactRows.kind(Outcome.Kind.DEGREES),
                words.say("total.degrees"),
                discretion.people(degrees),
                words.say(
                        "total.awarded",
                        awarded(totals, Degrees.AwardedAt.HOME),
                        awarded(totals, Degrees.AwardedAt.JOINT),
                        awarded(totals, Degrees.AwardedAt.HOST))));
        rows.add(row(
                ImpactRows.kind(Outcome.Kind.TRAINED_TEACHERS),
                words.say("total.teachers"),
                discretion.people(totals.teachers().total()),
                women(totals.teachers())));
        rows.add(row(
                ImpactRows.kind(Outcome.Kind.JOINT_OUTPUTS),
                words.say("total.outputs"),
                discretion.number(totals.jointOutputs()),
                ""));
        rows.add(row(
                ImpactRows.kind(Outcome.Kind.POLICIES_INFLUENCED),
                words.say("total.policies"),
                discretion.number(totals.policies()),
                ""));
        return table("totals", words.say("totals"), rows, "what", "how-many", "of-which");
    }

    ImpactTable circulation(List<Circulation> moves) {
        return table(
                "circulation",
                moves.isEmpty() ? words.say("circulation.none") : words.say("circulation.all", moves.size()),
                moves.stream()
                        .map(move -> row(
                                ImpactRows.move(move.from(), move.to()),
                                words.country(move.from()) + " → " + words.country(move.to()),
                                discretion.number(move.personMonths()),
                                discretion.people(move.people().total()),
                                discretion.people(
                                        move.people().women(), move.people().total()),
                                discretion.people(
                                        move.people().men(), move.people().total())))
                        .toList(),
                "move",
                "months",
                "people",
                "women",
                "men");
    }

    /** What the largest move comes to. */
    String largest(List<Circulation> moves) {
        Circulation largest = moves.getFirst();
        return words.say(
                "circulation.title",
                words.country(largest.from()),
                words.country(largest.to()),
                discretion.number(largest.personMonths()),
                discretion.number(
                        moves.stream().mapToDouble(Circulation::personMonths).sum()));
    }

    ImpactTable directions(List<DirectionShare> shares) {
        boolean nothing = shares.stream().allMatch(share -> share.personMonths() == 0);
        double south = shares.stream()
                .filter(share -> share.direction() == Direction.SOUTH_SOUTH)
                .mapToDouble(DirectionShare::share)
                .sum();
        return table(
                "directions",
                nothing ? words.say("directions.none") : words.say("directions.title", percent(south)),
                shares.stream()
                        .map(share -> row(
                                ImpactRows.of("direction", share.direction()),
                                words.say("direction." + Vocabulary.id(share.direction())),
                                discretion.number(share.personMonths()),
                                percent(share.share()),
                                discretion.people(share.people().total()),
                                discretion.people(
                                        share.people().women(), share.people().total())))
                        .toList(),
                "direction",
                "months",
                "share",
                "people",
                "women");
    }

    ImpactTable protectedCountries(List<ProtectedCountry> countries) {
        return table(
                "protected",
                countries.isEmpty()
                        ? words.say("protected.none")
                        : words.say(
                                "protected.title",
                                countries.size(),
                                countries.stream()
                                        .flatMap(country -> country.agreements().stream())
                                        .distinct()
                                        .count()),
                countries.stream()
                        .map(country -> row(
                                ImpactRows.country(country.country()),
                                words.country(country.country()),
                                String.valueOf(Vocabulary.points(country.drain())),
                                discretion.number(country.agreements().size()),
                                discretion.number(country.monthsOut()),
                                discretion.number(country.monthsIn()),
                                country.lists() == null ? NOTHING : discretion.number(country.lists())))
                        .toList(),
                "country",
                "drain",
                "agreements",
                "months-out",
                "months-in",
                "lists");
    }

    /** @param where name of the region that is told of */
    ImpactTable retention(List<RetentionFigure> figures, String where) {
        RetentionFigure most = figures.getFirst();
        String title = most.known() == 0
                ? words.say("retention.none")
                : words.say(
                        "retention.title",
                        words.capital(words.modality(most.modality())),
                        percent(most.posterior().mean()),
                        where,
                        percent(most.posterior().prior().share()));
        return table("retention", title, figures.stream().map(this::retention).toList(), RETENTION);
    }

    private static final String[] RETENTION = {
        "modality", "prior", "prior-worth", "counted-here", "counted-elsewhere", "unknown", "posterior", "interval"
    };

    private ImpactTable.Row retention(RetentionFigure figure) {
        RetentionPosterior posterior = figure.posterior();
        String sort = words.say(posterior.prior().measured() ? "prior.measured" : "prior.assumed");
        List<String> cells = List.of(
                words.modality(figure.modality()),
                percent(posterior.prior().share()) + " (" + sort + ")",
                discretion.number(posterior.prior().strength()),
                counted(posterior.region().home(), posterior.region().known()),
                counted(posterior.elsewhere().home(), posterior.elsewhere().known()),
                discretion.people(figure.unknown()),
                percent(posterior.mean()),
                words.say("between", percent(posterior.low()), percent(posterior.high())));
        return new ImpactTable.Row(
                cells,
                figure.cohorts().isEmpty() ? null : ImpactRows.of("retention", figure.modality()),
                new ImpactTable.Interval(
                        posterior.prior().share(), posterior.low(), posterior.mean(), posterior.high()));
    }

    private String counted(int home, int known) {
        return known == 0 ? NOTHING : words.say("counted", discretion.people(home, known), discretion.people(known));
    }

    ImpactTable states(Map<AgreementState, List<Agreement>> states) {
        int all = states.values().stream().mapToInt(List::size).sum();
        long running = states.entrySet().stream()
                .filter(entry -> entry.getKey().isRunning())
                .mapToLong(entry -> entry.getValue().size())
                .sum();
        int dormant = states.getOrDefault(AgreementState.DORMANT, List.of()).size();
        return table(
                "states",
                all == 0 ? words.say("states.none") : words.say("states.title", running, all, dormant),
                states.entrySet().stream()
                        .map(entry -> row(
                                ImpactRows.of("state", entry.getKey()),
                                words.say("state." + Vocabulary.id(entry.getKey())),
                                discretion.number(entry.getValue().size()),
                                discretion.number(count(entry.getValue(), AgreementKind.TWINNING)),
                                discretion.number(count(entry.getValue(), AgreementKind.CHAIR)),
                                discretion.number(count(entry.getValue(), AgreementKind.NETWORK)),
                                latest(entry.getValue())))
                        .toList(),
                "state",
                "agreements",
                "twinnings",
                "chairs",
                "networks",
                "last-activity");
    }

    /** @param most how many at most, the gravest first */
    ImpactTable unmet(List<UnmetNeeds.Cell> cells, Map<String, M49Region> regions, int most) {
        List<UnmetNeeds.Cell> gravest = gravest(cells);
        return table(
                "unmet",
                words.say(gravest.isEmpty() ? "unmet.none" : "unmet.gravest"),
                gravest.stream()
                        .limit(most)
                        .map(cell -> row(
                                null,
                                region(cell.region(), regions),
                                words.vocabulary().field(cell.field()),
                                discretion.number(cell.demand()),
                                discretion.number(cell.unmet()),
                                percent(cell.share())))
                        .toList(),
                "region",
                "field",
                "demand",
                "unmet",
                "share");
    }

    /** What the gravest gap comes to. */
    String gravestGap(List<UnmetNeeds.Cell> cells, Map<String, M49Region> regions) {
        return gravest(cells).stream()
                .findFirst()
                .map(cell -> words.say(
                        "unmet.title",
                        percent(cell.share()),
                        words.vocabulary().field(cell.field()),
                        region(cell.region(), regions)))
                .orElse(words.say("unmet.none"));
    }

    /** Those of which most is unmet first. */
    private static List<UnmetNeeds.Cell> gravest(List<UnmetNeeds.Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.unmet() > 0)
                .sorted(Comparator.comparingDouble(UnmetNeeds.Cell::unmet)
                        .reversed()
                        .thenComparing(UnmetNeeds.Cell::region)
                        .thenComparing(UnmetNeeds.Cell::field))
                .toList();
    }

    String region(String name, Map<String, M49Region> regions) {
        M49Region region = regions.get(name);
        return region == null ? name : words.vocabulary().region(region);
    }

    String percent(double share) {
        return words.say("percent", Vocabulary.points(share));
    }

    private String women(Headcount people) {
        return people.total() == 0
                        || (!discretion.seesAll() && "–".equals(discretion.people(people.women(), people.total())))
                ? ""
                : words.say("total.women", percent(people.shareOfWomen()));
    }

    private String awarded(Totals totals, Degrees.AwardedAt at) {
        return discretion.people(totals.degrees().getOrDefault(at, 0));
    }

    private static long count(List<Agreement> agreements, AgreementKind kind) {
        return agreements.stream().filter(agreement -> agreement.kind() == kind).count();
    }

    private String latest(List<Agreement> agreements) {
        return agreements.stream()
                .map(Agreement::lastActivity)
                .max(Comparator.naturalOrder())
                .map(words::shortDay)
                .orElse(NOTHING);
    }

    private static ImpactTable.Row row(@Nullable String figure, String... cells) {
        return ImpactTable.Row.of(figure, cells);
    }

    private ImpactTable table(String id, String title, List<ImpactTable.Row> rows, String... columns) {
        return new ImpactTable(
                id,
                title,
                List.of(columns).stream()
                        .map(column -> words.say("column." + column))
                        .toList(),
                rows);
    }
}
