package org.twinbridge.market.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinbridge.market.CountryGrouping;
import org.twinbridge.shell.AddressReader;
import org.twinbridge.shell.LensSelect;

/**
 * Everything that decides what the page shows of a solved market. It stands in the address; what makes no sense there is
 * passed over.
 *
 * @param grouping by what countries are put into groups
 * @param moved which institutions are listed
 * @param initiative id of what the catalogue is seen through; {@code null} for the market of all
 * @param length how many of them at most, a multiple of {@value #PORTION} up to {@value #LONGEST}
 */
record MarketState(
        CountryGrouping grouping, Moved moved, @Nullable String initiative, int length) {

    static final int PORTION = 10;
    static final int LONGEST = 100;

    private static final String GROUP = "group";
    private static final String MOVED = "moved";
    private static final String LENGTH = "length";
    private static final MarketState START = new MarketState(CountryGrouping.REGION, Moved.MOST, null, PORTION);

    /** Institutions that balanced lists show more or less often. */
    enum Moved {
        /** Either way, the farthest first. */
        MOST,
        MORE,
        LESS
    }

    MarketState {
        if (length < PORTION || length > LONGEST || length % PORTION != 0) {
            throw new IllegalArgumentException("The length of the list (%d) must be a multiple of %d up to %d."
                    .formatted(length, PORTION, LONGEST));
        }
    }

    static MarketState start() {
        return START;
    }

    static MarketState read(Map<String, List<String>> parameters) {
        var address = new AddressReader(parameters);
        return new MarketState(
                address.one(GROUP, text -> AddressReader.constant(CountryGrouping.values(), text))
                        .orElse(CountryGrouping.REGION),
                address.one(MOVED, text -> AddressReader.constant(Moved.values(), text))
                        .orElse(Moved.MOST),
                address.one(LensSelect.PARAMETER, text -> Optional.of(text).filter(LensSelect::isId))
                        .orElse(null),
                address.one(LENGTH, MarketState::length).orElse(PORTION));
    }

    /** The parameters of the state; what is at its start is left out. */
    Map<String, List<String>> write() {
        var parameters = new LinkedHashMap<String, List<String>>();
        AddressReader.put(parameters, GROUP, grouping == CountryGrouping.REGION ? null : AddressReader.id(grouping));
        AddressReader.put(parameters, MOVED, moved == Moved.MOST ? null : AddressReader.id(moved));
        AddressReader.put(parameters, LensSelect.PARAMETER, initiative);
        AddressReader.put(parameters, LENGTH, length == PORTION ? null : length);
        return parameters;
    }

    MarketState withGrouping(CountryGrouping newGrouping) {
        return new MarketState(newGrouping, moved, initiative, length);
    }

    MarketState withMoved(Moved newMoved) {
        return new MarketState(grouping, newMoved, initiative, PORTION);
    }

    MarketState withInitiative(@Nullable String newInitiative) {
        return new MarketState(grouping, moved, newInitiative, PORTION);
    }

    /** The next portion of the list too, as far as it may reach. */
    MarketState longer() {
        return new MarketState(grouping, moved, initiative, Math.min(LONGEST, length + PORTION));
    }

    private static Optional<Integer> length(String text) {
        return text.matches("\\d{2,3}")
                ? Optional.of(Integer.valueOf(text))
                        .filter(length -> length >= PORTION && length <= LONGEST && length % PORTION == 0)
                : Optional.empty();
    }
}
