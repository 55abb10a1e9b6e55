package org.twinbridge.institution;

import java.util.List;

/**
 * What a name leads to.
 *
 * @param matches institutions so called: by display name, else by another name, else by either without regard to case and
 *     accents; active ones where there are any. Empty if none; several if the name is not enough to tell
 * @param suggestions institutions whose names are near, nearest first, only given where nothing matches
 */
public record NameLookup(List<Institution> matches, List<Institution> suggestions) {
    public NameLookup {
        matches = List.copyOf(matches);
        suggestions = List.copyOf(suggestions);
    }
}
