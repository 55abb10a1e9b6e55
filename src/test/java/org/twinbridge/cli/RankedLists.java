package org.twinbridge.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinbridge.matching.report.RankedList;
import org.twinbridge.matching.report.RankedList.Met;
import org.twinbridge.matching.report.RankedList.Offered;
import org.twinbridge.matching.report.RankedList.Partner;
import org.twinbridge.matching.report.RankedList.Points;
import org.twinbridge.matching.report.RankedList.Subject;
import org.twinbridge.matching.report.RankedList.Utilities;
import org.twinbridge.matching.report.RankedList.Wanted;

/** Lists to write, small enough to be read. */
final class RankedLists {

    private static final Subject DAKAR = new Subject("https://ror.org/04je6yw13", "Université Cheikh Anta Diop", "SN");

    private RankedLists() {}

    static RankedList plain() {
        return new RankedList(DAKAR, "UNITWIN default v1", "ROR v2", List.of(canTho(null, null, null), laPaz()));
    }

    static RankedList explained() {
        var points = List.of(
                new Points("coverage", "self", .25),
                new Points("theme", "self", .125),
                new Points("coverage", "partner", .25),
                new Points("brain-drain", "both", .125));
        var met = List.of(new Met(
                "self", "0114", "teacher_training", .8, "declared", new Offered("0114", "any", .75, "evidence"), .5));
        var unmet = List.of(
                new Wanted("self", "0811", "any", .4, "inferred"),
                new Wanted("partner", "0912", "split_site_doctorate", .3, "country_prior"));
        return new RankedList(DAKAR, "UNITWIN default v1", "ROR v2", List.of(canTho(points, met, unmet)));
    }

    static RankedList empty() {
        return new RankedList(DAKAR, "UNITWIN default v1", "ROR v2", List.of());
    }

    private static Partner canTho(
            @Nullable List<Points> points, @Nullable List<Met> met, @Nullable List<Wanted> unmet) {
        return new Partner(
                1,
                "https://ror.org/0071qz696",
                "Can Tho University",
                "VN",
                .75,
                new Utilities(.7123456789012345, .8),
                .52,
                null,
                points,
                met,
                unmet,
                null,
                null);
    }

    private static Partner laPaz() {
        return new Partner(
                2,
                "tb:umsa",
                "=Universidad Mayor de San Andrés, La Paz",
                "BO",
                1.0 / 3,
                new Utilities(.3, .4),
                .25,
                "full-degrees-abroad",
                null,
                null,
                null,
                null,
                null);
    }
}
