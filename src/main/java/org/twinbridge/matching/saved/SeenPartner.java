package org.twinbridge.matching.saved;

import java.util.List;
import java.util.Map;

/**
 * A partner as it stood in a list, with what its score was made of. It is stored as JSON with the names of these
 * components.
 *
 * @param id the partner's id
 * @param name its display name then
 * @param score S, in [0, 1]
 * @param parts points of each criterion, both sides together, that sum to the score
 * @param meets what met a need of the institution, as field and modality, such as {@code 0114/TEACHER_TRAINING}
 */
public record SeenPartner(String id, String name, double score, Map<String, Double> parts, List<String> meets) {
    public SeenPartner {
        parts = Map.copyOf(parts);
        meets = List.copyOf(meets);
    }
}
