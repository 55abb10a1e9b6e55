package org.twinbridge.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.initiative.NeedKind;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;

/**
 * The initiatives that ship: the three that the programme names for its work with Education for All. What each is about is
 * our own reading of its name; the section copies one to say it otherwise.
 */
final class Presets {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final Field EDUCATION = new Field("01");
    private static final Field HEALTH_AND_WELFARE = new Field("09");

    private static final List<Initiative> ALL = List.of(teacherTraining(), preventionEducation(), quality());

    private Presets() {}

    /** In the order in which they are offered. */
    static List<Initiative> all() {
        return ALL;
    }

    private static Initiative teacherTraining() {
        return preset(
                "teacher-training-africa",
                InitiativeScope.from(BEGIN)
                        .withFields(Set.of(EDUCATION))
                        .withGoals(Set.of(4))
                        .withRegions(Set.of(M49Region.SUB_SAHARAN_AFRICA))
                        .withDoubled(Set.of(new NeedKind(EDUCATION, Modality.TEACHER_TRAINING))));
    }

    /** Prevention is taught by teachers, nurses, doctors and social workers, and in the community. */
    private static Initiative preventionEducation() {
        return preset(
                "hiv-prevention-education",
                InitiativeScope.from(BEGIN)
                        .withFields(Set.of(
                                EDUCATION, new Field("0912"), new Field("0913"), new Field("0922"), new Field("0923")))
                        .withGoals(Set.of(3, 4, 5))
                        .withRegions(Set.of(M49Region.SUB_SAHARAN_AFRICA, M49Region.CARIBBEAN))
                        .withModalities(Set.of(
                                Modality.TEACHER_TRAINING,
                                Modality.COMMUNITY_ENGAGEMENT,
                                Modality.JOINT_CURRICULUM,
                                Modality.DISTANCE_LEARNING))
                        .withDoubled(Set.of(
                                new NeedKind(EDUCATION, Modality.TEACHER_TRAINING),
                                new NeedKind(EDUCATION, Modality.COMMUNITY_ENGAGEMENT),
                                new NeedKind(HEALTH_AND_WELFARE, Modality.COMMUNITY_ENGAGEMENT))));
    }

    private static Initiative quality() {
        return preset(
                "quality-of-education",
                InitiativeScope.from(BEGIN)
                        .withFields(Set.of(EDUCATION))
                        .withGoals(Set.of(4))
                        .withModalities(Set.of(
                                Modality.QUALITY_ASSURANCE, Modality.JOINT_CURRICULUM, Modality.TEACHER_TRAINING))
                        .withDoubled(Set.of(new NeedKind(EDUCATION, Modality.QUALITY_ASSURANCE))));
    }

    private static Initiative preset(String id, InitiativeScope scope) {
        return new Initiative(id, id, "", scope, null, false, 0);
    }
}
