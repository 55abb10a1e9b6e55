package org.twinbridge.pole.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinbridge.country.M49Region;
import org.twinbridge.shell.LensSelect;

/**
 * Everything that decides what the page of poles shows. It stands in the address, so that a page can be shared, kept and
 * gone back to; what an address holds that is not understood is passed over.
 *
 * @param theme code of the theme
 * @param region where members must be; {@code null} for everywhere
 * @param filter which candidates are wanted
 * @param pole id of the one that is open; {@code null} for none
 * @param compared ids of at most {@value #MOST_COMPARED}, in the order in which they were chosen
 * @param initiative id of what the catalogue is seen through; {@code null} for the whole catalogue
 * @param length how many the queue lists at most, {@value #PORTION} or more
 */
record PolesState(
        String theme,
        @Nullable M49Region region,
        QueueFilter filter,
        @Nullable String pole,
        List<String> compared,
        @Nullable String initiative,
        int length) {

    static final int MOST_COMPARED = 2;
    static final int PORTION = 50;
    static final int LONGEST = 1000;

    private static final int LONGEST_ID = 60;

    PolesState {
        compared = List.copyOf(compared);
    }

    /** What the parameters of an address ask for; the theme given where they name none. */
    static PolesState read(Map<String, List<String>> parameters, String theme) {
        return new PolesState(
                first(parameters, "theme").orElse(theme),
                first(parameters, "region").flatMap(M49Region::of).orElse(null),
                first(parameters, "show")
                        .flatMap(id -> Arrays.stream(QueueFilter.values())
                                .filter(filter -> filter.id().equals(id))
                                .findFirst())
                        .orElse(QueueFilter.OPEN),
                first(parameters, "pole").orElse(null),
                parameters.getOrDefault("compare", List.of()).stream()
                        .filter(id -> id.length() <= LONGEST_ID)
                        .distinct()
                        .limit(MOST_COMPARED)
                        .toList(),
                first(parameters, LensSelect.PARAMETER).filter(LensSelect::isId).orElse(null),
                first(parameters, "length").map(PolesState::length).orElse(PORTION));
    }

    Map<String, List<String>> write() {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("theme", List.of(theme));
        if (region != null) {
            parameters.put("region", List.of(region.code()));
        }
        if (filter != QueueFilter.OPEN) {
            parameters.put("show", List.of(filter.id()));
        }
        if (pole != null) {
            parameters.put("pole", List.of(pole));
        }
        if (!compared.isEmpty()) {
            parameters.put("compare", compared);
        }
        if (initiative != null) {
            parameters.put(LensSelect.PARAMETER, List.of(initiative));
        }
        if (length != PORTION) {
            parameters.put("length", List.of(Integer.toString(length)));
        }
        return parameters;
    }

    /** Another theme: what was open or compared belonged to the one before. */
    PolesState withTheme(String newTheme) {
        return new PolesState(newTheme, region, filter, null, List.of(), initiative, PORTION);
    }

    PolesState withRegion(@Nullable M49Region newRegion) {
        return new PolesState(theme, newRegion, filter, pole, compared, initiative, PORTION);
    }

    PolesState withFilter(QueueFilter newFilter) {
        return new PolesState(theme, region, newFilter, pole, compared, initiative, PORTION);
    }

    PolesState withInitiative(@Nullable String newInitiative) {
        return new PolesState(theme, region, filter, pole, compared, newInitiative, PORTION);
    }

    PolesState withPole(@Nullable String newPole) {
        return new PolesState(theme, region, filter, newPole, compared, initiative, length);
    }

    PolesState longer() {
        return new PolesState(theme, region, filter, pole, compared, initiative, Math.min(LONGEST, length + PORTION));
    }

    PolesState withoutComparison() {
        return new PolesState(theme, region, filter, pole, List.of(), initiative, length);
    }

    /** Adds a pole to those compared, or takes it away; of three the one chosen first goes. */
    PolesState toggleCompared(String id) {
        var changed = new ArrayList<>(compared);
        if (!changed.remove(id)) {
            changed.add(id);
        }
        if (changed.size() > MOST_COMPARED) {
            changed.removeFirst();
        }
        return new PolesState(theme, region, filter, pole, changed, initiative, length);
    }

    boolean comparesTwo() {
        return compared.size() == MOST_COMPARED;
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank() && value.length() <= LONGEST_ID)
                .findFirst();
    }

    private static int length(String text) {
        try {
            return Math.clamp(Integer.parseInt(text), PORTION, LONGEST);
        } catch (NumberFormatException notANumber) {
            return PORTION;
        }
    }
}
