package org.twinbridge.outcome;

import java.time.LocalDate;
import java.util.Locale;
import org.twinbridge.engine.profile.InstitutionId;

/** Something that was done under an agreement, or came of it. In counts, never in names. */
public sealed interface Outcome permits Activity, Cohort, Degrees, JointOutputs, TrainedTeachers, PoliciesInfluenced {

    /** The sorts of them, in the order in which they are offered. */
    enum Kind {
        ACTIVITY(Activity.class),
        COHORT(Cohort.class),
        DEGREES(Degrees.class),
        JOINT_OUTPUTS(JointOutputs.class),
        TRAINED_TEACHERS(TrainedTeachers.class),
        POLICIES_INFLUENCED(PoliciesInfluenced.class);

        private final Class<? extends Outcome> form;

        Kind(Class<? extends Outcome> form) {
            this.form = form;
        }

        Class<? extends Outcome> form() {
            return form;
        }

        /** How addresses and files write it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(Outcome outcome) {
            return switch (outcome) {
                case Activity a -> ACTIVITY;
                case Cohort c -> COHORT;
                case Degrees d -> DEGREES;
                case JointOutputs j -> JOINT_OUTPUTS;
                case TrainedTeachers t -> TRAINED_TEACHERS;
                case PoliciesInfluenced p -> POLICIES_INFLUENCED;
            };
        }
    }

    /** How it is known. */
    Attestation attestation();

    /** The day it counts for: its last day, where it took longer. */
    LocalDate day();

    /** The same with one institution in the place of another. */
    default Outcome replacing(InstitutionId from, InstitutionId to) {
        return this;
    }
}
