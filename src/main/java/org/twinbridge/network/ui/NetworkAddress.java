package org.twinbridge.network.ui;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.network.NetworkWish;

/** The state of the page as parameters of its address, and back; what makes no sense there is passed over. */
final class NetworkAddress {

    private static final String THEME = "theme";
    private static final String SIZE = "size";
    private static final String REGION = "region";
    private static final String WITH = "with";
    private static final String WITHOUT = "without";
    private static final String MEMBERS = "member";

    private NetworkAddress() {}

    /** The parameters of a state; what is at its start is left out. */
    static Map<String, List<String>> write(NetworkState state) {
        NetworkWish wish = state.wish();
        var parameters = new LinkedHashMap<String, List<String>>();
        Field theme = wish.theme();
        if (theme != null) {
            parameters.put(THEME, List.of(theme.code()));
        }
        if (wish.size() != NetworkWish.start().size()) {
            parameters.put(SIZE, List.of(String.valueOf(wish.size())));
        }
        M49Region region = wish.region();
        if (region != null) {
            parameters.put(REGION, List.of(region.code()));
        }
        putIds(parameters, WITH, wish.with().stream().sorted().toList());
        putIds(parameters, WITHOUT, wish.without().stream().sorted().toList());
        putIds(parameters, MEMBERS, state.members());
        return parameters;
    }

    /** The state that parameters describe. */
    static NetworkState read(Map<String, List<String>> parameters) {
        int size = first(parameters, SIZE, NetworkAddress::size)
                .orElse(NetworkWish.start().size());
        Set<InstitutionId> with = ids(parameters, WITH, size);
        NetworkWish wish = new NetworkWish(
                first(parameters, THEME, NetworkAddress::field).orElse(null),
                size,
                first(parameters, REGION, M49Region::of).orElse(null),
                with,
                Set.of());
        return new NetworkState(
                wish.withBarred(withoutThose(ids(parameters, WITHOUT, NetworkWish.LARGEST), with)),
                List.copyOf(ids(parameters, MEMBERS, NetworkWish.LARGEST)));
    }

    private static Set<InstitutionId> withoutThose(Set<InstitutionId> barred, Set<InstitutionId> members) {
        var left = new LinkedHashSet<>(barred);
        left.removeAll(members);
        return left;
    }

    private static void putIds(Map<String, List<String>> parameters, String name, Collection<InstitutionId> ids) {
        if (!ids.isEmpty()) {
            parameters.put(name, ids.stream().map(NetworkAddress::shortened).toList());
        }
    }

    /** A ROR id stands bare, which reads better and means the same. */
    private static String shortened(InstitutionId id) {
        return id.isRor() ? id.value().substring(id.value().lastIndexOf('/') + 1) : id.value();
    }

    private static <T> Optional<T> first(
            Map<String, List<String>> parameters, String name, Function<String, Optional<T>> meaning) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(meaning)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Set<InstitutionId> ids(Map<String, List<String>> parameters, String name, int most) {
        var ids = new LinkedHashSet<InstitutionId>();
        for (String text : parameters.getOrDefault(name, List.of())) {
            InstitutionId id = institution(text);
            if (id != null && ids.size() < most) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static @Nullable InstitutionId institution(String text) {
        try {
            return InstitutionId.parse(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static Optional<Integer> size(String text) {
        return text.matches("\\d{1,2}")
                ? Optional.of(Integer.valueOf(text))
                        .filter(size -> size >= NetworkWish.SMALLEST && size <= NetworkWish.LARGEST)
                : Optional.empty();
    }

    private static Optional<Field> field(String text) {
        return Field.isStandard(text) ? Optional.of(new Field(text)) : Optional.empty();
    }
}
