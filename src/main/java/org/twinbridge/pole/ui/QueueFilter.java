package org.twinbridge.pole.ui;

import java.util.Locale;
import org.twinbridge.pole.ReviewState;
import org.twinbridge.pole.ReviewedPole;

/** Which candidates the queue shows. */
enum QueueFilter {
    /** Those that wait for a decision or an answer. */
    OPEN,
    ACCEPTED,
    REJECTED,
    /** All of them, those too that lack more than joint work. */
    ALL;

    boolean includes(ReviewedPole pole) {
        return switch (this) {
            case OPEN ->
                pole.state() == ReviewState.SENT_BACK || pole.state() == ReviewState.TO_REVIEW && pole.present();
            case ACCEPTED -> pole.state() == ReviewState.ACCEPTED;
            case REJECTED -> pole.state() == ReviewState.REJECTED;
            case ALL -> true;
        };
    }

    /** As it stands in the address and in message keys. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
