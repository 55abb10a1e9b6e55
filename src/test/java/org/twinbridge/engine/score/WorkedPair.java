package org.twinbridge.engine.score;

import static org.twinbridge.engine.drain.Countries.CHINA;
import static org.twinbridge.engine.drain.Countries.FRANCE;
import static org.twinbridge.engine.drain.Countries.SENEGAL;
import static org.twinbridge.engine.score.Institutions.BIOCHEMISTRY;
import static org.twinbridge.engine.score.Institutions.BIOLOGY;
import static org.twinbridge.engine.score.Institutions.COUNTRIES;
import static org.twinbridge.engine.score.Institutions.CROPS;
import static org.twinbridge.engine.score.Institutions.DAY;
import static org.twinbridge.engine.score.Institutions.capacity;
import static org.twinbridge.engine.score.Institutions.inChina;
import static org.twinbridge.engine.score.Institutions.inFrance;
import static org.twinbridge.engine.score.Institutions.inSenegal;
import static org.twinbridge.engine.score.Institutions.longitude;
import static org.twinbridge.engine.score.Institutions.need;
import static org.twinbridge.engine.score.Institutions.theme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twinbridge.engine.drain.CountryPair;
import org.twinbridge.engine.drain.CountryTable;
import org.twinbridge.engine.drain.CountryTies;
import org.twinbridge.engine.drain.RecordedRetention;
import org.twinbridge.engine.drain.RetentionCount;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Source;

/** The pair that {@link WorkedPairTest} works through by hand. */
final class WorkedPair {

    static final Profile DAKAR = inSenegal("dakar")
            .withPlace(longitude(-17.5))
            .withLanguages(Set.of("fr", "wo"))
            .withThemes(List.of(theme(BIOLOGY, 1)))
            .withNeeds(List.of(
                    new Need(BIOLOGY, Modality.TEACHER_TRAINING, .8, Evidence.of(Source.VERIFIED, DAY)),
                    need(CROPS, Modality.ANY, .5)))
            .withCapacities(
                    List.of(new Capacity(CROPS, Modality.STAFF_EXCHANGE, .75, Evidence.of(Source.VERIFIED, DAY))))
            .withAcceptedModalities(
                    Set.of(Modality.TEACHER_TRAINING, Modality.JOINT_RESEARCH, Modality.STAFF_EXCHANGE));

    static final Profile URUMQI = inChina("urumqi")
            .withPlace(longitude(87.5))
            .withLanguages(Set.of("zh", "fr"))
            .withThemes(List.of(theme(BIOCHEMISTRY, 1)))
            .withNeeds(List.of(need(CROPS, Modality.STAFF_EXCHANGE, .6), need(BIOLOGY, Modality.DISTANCE_LEARNING, .2)))
            .withCapacities(List.of(
                    new Capacity(BIOCHEMISTRY, Modality.TEACHER_TRAINING, .9, Evidence.of(Source.EVIDENCE, DAY)),
                    capacity(CROPS, Modality.JOINT_RESEARCH, .3)))
            .withAcceptedModalities(Set.of(Modality.TEACHER_TRAINING, Modality.STAFF_EXCHANGE));

    private static final Profile BROKER = inFrance("broker");
    private static final Profile SECOND_BROKER = inFrance("second-broker");
    private static final Profile OTHER = inFrance("other");
    private static final Profile CLOSER = inFrance("closer");
    private static final Profile FORMER = inFrance("former");

    private static final CountryTable TIED = COUNTRIES.withTies(CountryTies.of(
            Map.of(
                    new CountryPair(FRANCE, SENEGAL), 40.,
                    new CountryPair(CHINA, SENEGAL), 10.,
                    new CountryPair(CHINA, FRANCE), 2.),
            Map.of(FRANCE, 100., SENEGAL, 100., CHINA, 400.)));

    static final Catalogue CATALOGUE = catalogue(TIED);

    /** The same once it is known that of 16 on staff exchange from Western Africa 10 came home. */
    static final Catalogue AFTER_STAFF_CAME_HOME = catalogue(TIED.withRetention(RecordedRetention.of(List.of(
            new RecordedRetention.Group(Modality.STAFF_EXCHANGE, "Western Africa", new RetentionCount(10, 16))))));

    private WorkedPair() {}

    private static Catalogue catalogue(CountryTable countries) {
        return new Catalogue(
                "worked",
                DAY,
                List.of(DAKAR, URUMQI, BROKER, SECOND_BROKER, OTHER, CLOSER, FORMER),
                countries,
                PastTwinnings.of(List.of(new PastTwinnings.PastTwinning(
                        URUMQI.id(), FORMER.id(), Set.of(), false, new TrackRecord(10, 8), TrackRecord.none()))),
                List.of(
                        tie(DAKAR, BROKER),
                        tie(URUMQI, BROKER),
                        tie(OTHER, BROKER),
                        tie(DAKAR, SECOND_BROKER),
                        tie(CLOSER, SECOND_BROKER)));
    }

    private static KnownTies.Tie tie(Profile a, Profile b) {
        return new KnownTies.Tie(a.id(), b.id());
    }
}
