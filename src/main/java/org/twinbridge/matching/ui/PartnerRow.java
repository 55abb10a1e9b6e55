package org.twinbridge.matching.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One partner as the list shows it, in the user's language. The browser draws it from the JSON of this record.
 *
 * @param id the partner's id
 * @param rank place by score; ties share it
 * @param name display name
 * @param country name of its country
 * @param kind what sort of organisation it is
 * @param score S, 0 to 100
 * @param parts what the score is made of, in the policy's order, brain drain last
 * @param why two or three words on what it brings
 * @param inferred whether nothing in its profile is stated by anyone
 * @param note the same in words; empty where something is stated
 * @param moved places risen (above 0) or fallen (below 0) against the policy in force; {@code null} where it was not
 *     among those ranked under the policy
 * @param movedWords the same in words; empty where it did not move
 * @param reason why it stands elsewhere in the balanced list than by best fit; empty where it does not
 * @param compared whether it is among those compared
 * @param label all of this in a sentence, for those who do not see the row
 * @param latitude degrees north, {@code null} if its place is unknown
 * @param longitude degrees east, {@code null} if its place is unknown
 */
record PartnerRow(
        String id,
        int rank,
        String name,
        String country,
        String kind,
        int score,
        List<Part> parts,
        String why,
        boolean inferred,
        String note,
        @Nullable Integer moved,
        String movedWords,
        String reason,
        boolean compared,
        String label,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    PartnerRow {
        parts = List.copyOf(parts);
    }

    /**
     * A part of the score, both sides together.
     *
     * @param criterion stable id, such as {@code coverage}
     * @param points of 100
     */
    record Part(String criterion, double points) {}

    boolean isPlaced() {
        return latitude != null && longitude != null;
    }
}
