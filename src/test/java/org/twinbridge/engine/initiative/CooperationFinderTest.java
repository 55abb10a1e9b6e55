package org.twinbridge.engine.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.drain.Countries;
import org.twinbridge.engine.initiative.Cooperation.Share;
import org.twinbridge.engine.initiative.Cooperation.SharedNeed;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.rank.PartnerRanker;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Policy;

/**
 * Teacher training in Senegal: two universities of Dakar that need it, a teacher college of Thiès and a foundation in Lyon
 * that give it, an institute of the ministry that needs curricula, and a foundation in Berlin that has nothing to do with
 * anybody in Senegal but could help in Lyon.
 */
class CooperationFinderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Field EDUCATION = new Field("01");
    private static final NeedKind TEACHERS = new NeedKind(new Field("0113"), Modality.TEACHER_TRAINING);
    private static final NeedKind CURRICULA = new NeedKind(new Field("0111"), Modality.JOINT_CURRICULUM);

    private static final InitiativeTerms TERMS = InitiativeTerms.none()
            .withFields(Set.of(EDUCATION))
            .withCountries(Set.of(Countries.SENEGAL))
            .withDoubled(Set.of(new NeedKind(EDUCATION, Modality.TEACHER_TRAINING)));

    private final Profile dakar = institution("dakar", Kind.UNIVERSITY, Countries.SENEGAL)
            .withNeeds(List.of(need(TEACHERS)))
            .withCapacities(List.of(capacity(CURRICULA, 1)));

    private final Profile goree = institution("goree", Kind.UNIVERSITY, Countries.SENEGAL)
            .withNeeds(List.of(need(TEACHERS), need(CURRICULA)));

    private final Profile college = institution("college", Kind.HIGHER_EDUCATION, Countries.SENEGAL)
            .withCapacities(List.of(capacity(TEACHERS, 1)));

    /** Counts .3 · .8 = .24, just too little to meet a need. */
    private final Profile weak =
            institution("weak", Kind.NGO, Countries.SENEGAL).withCapacities(List.of(capacity(TEACHERS, .3)));

    private final Profile lyon = institution("lyon", Kind.FOUNDATION, Countries.FRANCE)
            .withNeeds(List.of(need(TEACHERS)))
            .withCapacities(List.of(capacity(TEACHERS, .5)));

    private final Profile ministry =
            institution("ministry", Kind.GOVERNMENT, Countries.SENEGAL).withNeeds(List.of(need(CURRICULA)));

    /** It would cover the need of Lyon, but neither lies in Senegal. */
    private final Profile berlin =
            institution("berlin", Kind.UNIVERSITY, Countries.GERMANY).withCapacities(List.of(capacity(TEACHERS, 1)));

    @Test
    void countsWhichNeedsOfUniversitiesEachKindCovers() {
        Cooperation found = find(dakar, goree, college, weak, lyon, ministry, berlin);

        // Both universities of Dakar need teachers trained; the college and Lyon can, the weak NGO and the ministry
        // can't.
        SharedNeed teachers = found.ofUniversities().getFirst();
        assertThat(teachers.need()).isEqualTo(TEACHERS);
        assertThat(teachers.countsDouble()).isTrue();
        assertThat(teachers.all()).isEqualTo(new Share(2, 2));
        assertThat(teachers.byKind())
                .containsEntry(Kind.HIGHER_EDUCATION, new Share(2, 2))
                .containsEntry(Kind.FOUNDATION, new Share(2, 2))
                .containsEntry(Kind.NGO, new Share(2, 0))
                .containsEntry(Kind.GOVERNMENT, new Share(2, 0));
        assertThat(found.ofUniversities()).extracting(SharedNeed::need).containsExactly(TEACHERS, CURRICULA);
    }

    @Test
    void countsWhichNeedsOfEachKindUniversitiesCover() {
        Cooperation found = find(dakar, goree, college, weak, lyon, ministry, berlin);

        // Berlin could train Lyon's teachers, but that would be nobody's teacher training in Senegal.
        assertThat(found.ofPartners()).extracting(SharedNeed::need).containsExactly(TEACHERS, CURRICULA);
        assertThat(found.ofPartners().getFirst().byKind()).containsExactly(Map.entry(Kind.FOUNDATION, new Share(1, 0)));
        assertThat(found.ofPartners().getLast().byKind()).containsExactly(Map.entry(Kind.GOVERNMENT, new Share(1, 1)));
    }

    @Test
    void pairsUniversitiesWithPartnersOfWhichOneCoversANeedOfTheOther() {
        Cooperation found = find(dakar, goree, college, weak, lyon, ministry, berlin);

        assertThat(found.pairs())
                .extracting(
                        e -> e.pair().self().value() + " " + e.pair().partner().value())
                .containsExactlyInAnyOrder(
                        "tb:dakar tb:college",
                        "tb:dakar tb:lyon",
                        "tb:dakar tb:ministry",
                        "tb:goree tb:college",
                        "tb:goree tb:lyon");
        assertThat(found.pairs()).extracting(e -> e.pair().score()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void putsNobodyInMorePairsThanItCanTakeOn() {
        Cooperation found = find(dakar, goree, college.withQuota(1));

        assertThat(found.pairs()).hasSize(1);
        assertThat(found.rarerSide()).isEqualTo(1);
        assertThat(found.lookedAt()).isEqualTo(1);
    }

    @Test
    void findsNothingWhereOneSideIsMissing() {
        Cooperation found = find(dakar, goree);

        assertThat(found.pairs()).isEmpty();
        assertThat(found.ofPartners()).isEmpty();
        assertThat(found.ofUniversities())
                .allSatisfy(need -> assertThat(need.byKind()).isEmpty());
        assertThat(find().pairs()).isEmpty();
    }

    private static Cooperation find(Profile... profiles) {
        Catalogue catalogue = Catalogue.of(
                DAY,
                List.of(profiles),
                Countries.table(
                        Countries.exposed(Countries.SENEGAL, .6),
                        Countries.northern(Countries.FRANCE, .2),
                        Countries.northern(Countries.GERMANY, .2)));
        var ranker = new PartnerRanker(TERMS.seen(catalogue));
        return new CooperationFinder(ranker, TERMS, Policy.withDefaults()).find();
    }

    private static Profile institution(String name, Kind kind, CountryCode country) {
        return Profile.of(new InstitutionId("tb:" + name), name, kind, country);
    }

    private static Need need(NeedKind kind) {
        return new Need(kind.field(), kind.modality(), .5, Evidence.of(Source.DECLARED, DAY));
    }

    private static Capacity capacity(NeedKind kind, double strength) {
        return new Capacity(kind.field(), kind.modality(), strength, Evidence.of(Source.DECLARED, DAY));
    }
}
