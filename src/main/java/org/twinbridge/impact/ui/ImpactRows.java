package org.twinbridge.impact.ui;

import java.util.List;
import java.util.function.Predicate;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.impact.Circulation;
import org.twinbridge.impact.DirectionShare;
import org.twinbridge.impact.ImpactReport;
import org.twinbridge.impact.ProtectedCountry;
import org.twinbridge.outcome.Cohort;
import org.twinbridge.outcome.Outcome;
import org.twinbridge.outcome.Recorded;
import org.twinbridge.shell.AddressReader;

/**
 * The rows that a figure is made of. A figure is called by its topic and what it is of, such as {@code move.SN-FR}.
 *
 * @param records what was recorded
 * @param agreements the agreements it counts
 */
record ImpactRows(List<Recorded> records, List<Agreement> agreements) {

    static final String ALL_AGREEMENTS = "agreements.all";

    private static final String KIND = "kind.";
    private static final String MOVE = "move.";
    private static final String DIRECTION = "direction.";
    private static final String COUNTRY = "country.";
    private static final String RETENTION = "retention.";
    private static final String STATE = "state.";

    ImpactRows {
        records = List.copyOf(records);
        agreements = List.copyOf(agreements);
    }

    static String kind(Outcome.Kind kind) {
        return KIND + kind.id();
    }

    static String move(CountryCode from, CountryCode to) {
        return MOVE + from.value() + "-" + to.value();
    }

    static String of(String topic, Enum<?> what) {
        return topic + "." + AddressReader.id(what);
    }

    static String country(CountryCode country) {
        return COUNTRY + country.value();
    }

    /** Whether a text could name a figure. */
    static boolean isFigure(String text) {
        return text.matches("[a-z]{1,20}\\.[A-Za-z-]{1,40}");
    }

    /** The rows of a figure; none where there is no such figure. */
    static ImpactRows of(ImpactReport report, String figure) {
        if (figure.startsWith(STATE)) {
            return agreements(report, agreement -> figure.equals(of("state", agreement.state())));
        }
        if (figure.equals(ALL_AGREEMENTS)) {
            return agreements(report, agreement -> true);
        }
        if (figure.startsWith(COUNTRY)) {
            return report.protectedCountries().stream()
                    .filter(country -> figure.equals(country(country.country())))
                    .findFirst()
                    .map(country -> of(report, country))
                    .orElse(new ImpactRows(List.of(), List.of()));
        }
        return new ImpactRows(records(report, figure), List.of());
    }

    private static List<Recorded> records(ImpactReport report, String figure) {
        if (figure.startsWith(KIND)) {
            return report.records().stream()
                    .filter(row -> figure.equals(kind(row.kind())))
                    .toList();
        }
        if (figure.startsWith(MOVE)) {
            return report.circulation().stream()
                    .filter(move -> figure.equals(move(move.from(), move.to())))
                    .map(Circulation::activities)
                    .findFirst()
                    .orElse(List.of());
        }
        if (figure.startsWith(DIRECTION)) {
            return report.directions().stream()
                    .filter(share -> figure.equals(of("direction", share.direction())))
                    .map(DirectionShare::activities)
                    .findFirst()
                    .orElse(List.of());
        }
        if (figure.startsWith(RETENTION)) {
            return report.records().stream()
                    .filter(row ->
                            row.outcome() instanceof Cohort cohort && figure.equals(of("retention", cohort.modality())))
                    .toList();
        }
        return List.of();
    }

    private static ImpactRows of(ImpactReport report, ProtectedCountry country) {
        List<Recorded> moves = report.circulation().stream()
                .filter(move ->
                        move.from().equals(country.country()) || move.to().equals(country.country()))
                .flatMap(move -> move.activities().stream())
                .toList();
        return new ImpactRows(moves, country.agreements());
    }

    private static ImpactRows agreements(ImpactReport report, Predicate<Agreement> which) {
        return new ImpactRows(
                List.of(), report.agreements().stream().filter(which).toList());
    }
}
