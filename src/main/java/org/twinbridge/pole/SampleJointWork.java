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

    private static final InstitutionId UNIVERSITY =
            new InstitutionId("tb:ke-jomo-kenyatta-university-of-agriculture-and-technology");
    private static final InstitutionId INSTITUTE = new InstitutionId("https://ror.org/01jxjwb74");
    private static final InstitutionId CENTRE = new InstitutionId("https://ror.org/01kmz4383");
    private static final Set<Field> AGRICULTURE = Set.of(new Field("081"));

    /** Weight of a first agreement: that of two of whom no commitment is known. */
    private static final double WEIGHT = .5;

    List<RecordedWork> all() {
        return List.of(sample(UNIVERSITY, INSTITUTE), sample(UNIVERSITY, CENTRE));
    }

    private static RecordedWork sample(InstitutionId a, InstitutionId b) {
        return new RecordedWork(new JointWork(a, b, AGRICULTURE, WEIGHT), true);
    }
}
