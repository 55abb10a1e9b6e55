package org.twinbridge.engine.profile;

import java.util.EnumSet;
import java.util.Set;

/** How knowledge moves in a twinning. */
public enum Modality {
    TEACHER_TRAINING,
    JOINT_RESEARCH,
    /** A doctorate that is home-based and co-supervised, with stays abroad. */
    SPLIT_SITE_DOCTORATE,
    FULL_DEGREE_ABROAD,
    /** Up to three months a year. */
    STAFF_EXCHANGE,
    JOINT_CURRICULUM,
    /** Open and distance learning. */
    DISTANCE_LEARNING,
    /** Research infrastructure and libraries. */
    INFRASTRUCTURE,
    /** Quality assurance and governance. */
    QUALITY_ASSURANCE,
    /** Policy and community engagement, HIV and AIDS prevention education among it. */
    COMMUNITY_ENGAGEMENT,
    DIASPORA_ENGAGEMENT,
    /** Not one modality: a need or capacity open to whichever; in a plan, person-months whose modality is undeclared. */
    ANY;

    private static final Set<Modality> SPECIFIC = Set.copyOf(EnumSet.complementOf(EnumSet.of(ANY)));

    /** The eleven modalities proper, without {@link #ANY}. */
    public static Set<Modality> specific() {
        return SPECIFIC;
    }
}
