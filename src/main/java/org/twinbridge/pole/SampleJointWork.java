package org.twinbridge.pole;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.pole.JointWork;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Joint work made up for the demonstration, so that a pole can be followed to its acceptance before any is on record. It
 * is told apart wherever it is shown, is stored nowhere and does not exist in production.
 */
@Component
@Profile("demonstration & !production")
class SampleJointWork {

    private static final InstitutionId UNIVERSITY = new InstitutionId("tb:ke-university-of-nairobi");
    private static final InstitutionId INSTITUTE = new InstitutionId("tb:ke-kenya-medical-research-institute");
    private static final InstitutionId COLLEGE = new InstitutionId("tb:ke-kenya-medical-training-college");
    private static final Set<Field> HEALTH = Set.of(new Field("091"));

    /** Somewhere in the middle: made up like the rest. */
    private static final double WEIGHT = .5;

    List<RecordedWork> all() {
        return List.of(sample(INSTITUTE, UNIVERSITY), sample(COLLEGE, UNIVERSITY));
    }

    private static RecordedWork sample(InstitutionId a, InstitutionId b) {
        return new RecordedWork(new JointWork(a, b, HEALTH, WEIGHT), true);
    }
}
