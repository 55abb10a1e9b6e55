package org.twinbridge.network.ui;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.network.NetworkWish;
import org.twinbridge.shell.AddressReader;
import org.twinbridge.shell.LensSelect;
import org.twinbridge.vocabulary.Vocabulary;

/** The state of the page as parameters of its address, and back; what makes no sense there is passed over. */
final class NetworkAddress {

    private static final String THEME = "theme";
    private static final String OFFER = "offer";
    private static final String SIZE = "size";
    private static final String REGION = "region";
    private static final String WITH = "with";
    private static final String WITHOUT = "without";
    private static final String MEMBER = "member";

    private NetworkAddress() {}

    /** The parameters of a state; what is at its start is left out. */
    static Map<String, List<String>> write(NetworkState state) {
        NetworkWish wish = state.wish();
        Field theme = wish.theme();
        M49Region region = wish.region();
        var parameters = new LinkedHashMap<String, List<String>>();
        AddressReader.put(parameters, THEME, theme == null ? null : theme.code());
        AddressReader.putAll(parameters, OFFER, wish.offers().stream().sorted().toList(), Vocabulary::id);
        AddressReader.put(parameters, SIZE, wish.size() == NetworkWish.start().size() ? null : wish.size());
        AddressReader.put(parameters, REGION, region == null ? null : region.code());
        AddressReader.putAll(parameters, WITH, wish.with().stream().sorted().toList(), InstitutionId::bare);
        AddressReader.putAll(
                parameters, WITHOUT, wish.without().stream().sorted().toList(), InstitutionId::bare);
        AddressReader.putAll(parameters, MEMBER, state.members(), InstitutionId::bare);
        AddressReader.put(parameters, LensSelect.PARAMETER, state.initiative());
        return parameters;
    }

    /** The state that parameters describe; what makes no sense there is passed over. */
    static NetworkState read(Map<String, List<String>> parameters) {
        var reader = new AddressReader(parameters);
        int size = reader.one(SIZE, NetworkAddress::size)
                .orElse(NetworkWish.start().size());
        Set<InstitutionId> with = reader.all(WITH, NetworkAddress::institution);
        var without = new LinkedHashSet<>(reader.all(WITHOUT, NetworkAddress::institution));
        without.removeAll(with);
        NetworkWish wish = new NetworkWish(
                reader.one(THEME, NetworkAddress::field).orElse(null),
                reader.all(OFFER, NetworkAddress::modality),
                size,
                reader.one(REGION, M49Region::of).orElse(null),
                with.stream().limit(size).collect(Collectors.toSet()),
                without);
        return new NetworkState(
                wish,
                reader.all(MEMBER, NetworkAddress::institution).stream()
                        .limit(NetworkWish.LARGEST)
                        .toList(),
                reader.one(LensSelect.PARAMETER, text -> Optional.of(text).filter(LensSelect::isId))
                        .orElse(null));
    }

    private static Optional<InstitutionId> institution(String text) {
        try {
            return Optional.of(InstitutionId.parse(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Modality> modality(String text) {
        return Modality.specific().stream()
                .filter(modality -> Vocabulary.id(modality).equals(text))
                .findFirst();
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
