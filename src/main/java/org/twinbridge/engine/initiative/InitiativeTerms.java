package org.twinbridge.engine.initiative;

import java.util.List;
import java.util.Set;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;

/**
 * What an initiative is about, and how a catalogue looks seen through it (decision 10). An empty set names nothing and
 * leaves out nobody.
 *
 * <ul>
 *   <li>An institution takes part if one of its needs or capacities lies in the initiative's fields and is moved in one of
 *       its modalities.
 *   <li>A pair counts if at least one of its sides lies in the initiative's countries, and one meets a need of the
 *       initiative that the other has.
 *   <li>A need of a kind that counts double weighs in every formula as if it were listed twice.
 * </ul>
 *
 * <p>Nothing else changes: of two who take part and have no need that counts double, the score stays the same.
 *
 * @param fields what it is about; a field stands for those below it too
 * @param modalities how it moves knowledge, never {@link Modality#ANY}
 * @param countries where it acts
 * @param doubled kinds of needs that count double
 */
public record InitiativeTerms(
        Set<Field> fields, Set<Modality> modalities, Set<CountryCode> countries, Set<NeedKind> doubled) {

    private static final InitiativeTerms NONE = new InitiativeTerms(Set.of(), Set.of(), Set.of(), Set.of());

    /** @throws IllegalArgumentException if a modality is {@link Modality#ANY} */
    public InitiativeTerms {
        if (modalities.contains(Modality.ANY)) {
            throw new IllegalArgumentException(
                    "The modalities of an initiative must be named one by one, or left out if it takes any.");
        }
        fields = Set.copyOf(fields);
        modalities = Set.copyOf(modalities);
        countries = Set.copyOf(countries);
        doubled = Set.copyOf(doubled);
    }

    /** Those of no initiative: they name nothing and change nothing. */
    public static InitiativeTerms none() {
        return NONE;
    }

    public InitiativeTerms withFields(Set<Field> newFields) {
        return new InitiativeTerms(newFields, modalities, countries, doubled);
    }

    public InitiativeTerms withModalities(Set<Modality> newModalities) {
        return new InitiativeTerms(fields, newModalities, countries, doubled);
    }

    public InitiativeTerms withCountries(Set<CountryCode> newCountries) {
        return new InitiativeTerms(fields, modalities, newCountries, doubled);
    }

    public InitiativeTerms withDoubled(Set<NeedKind> newDoubled) {
        return new InitiativeTerms(fields, modalities, countries, newDoubled);
    }

    /** Whether these terms name nothing. */
    public boolean areEmpty() {
        return equals(NONE);
    }

    /** Whether an institution lies where the initiative acts. */
    public boolean actsIn(CountryCode country) {
        return countries.isEmpty() || countries.contains(country);
    }

    /** Whether a need is one of the initiative's. One that is open to any modality is open to the initiative's. */
    public boolean concerns(Need need) {
        return concerns(need.field(), need.modality());
    }

    /** Whether a capacity is one of the initiative's. */
    public boolean concerns(Capacity capacity) {
        return concerns(capacity.field(), capacity.modality());
    }

    /** Whether a theme, given by its fields, has to do with the initiative's fields: always where none are named. */
    public boolean touches(Set<Field> theme) {
        return fields.isEmpty()
                || theme.stream().anyMatch(field -> fields.stream()
                        .anyMatch(named -> named.includes(field) || field.includes(named)));
    }

    /** Whether an institution takes part: always where neither fields nor modalities are named. */
    public boolean takesPart(Profile profile) {
        return (fields.isEmpty() && modalities.isEmpty())
                || profile.needs().stream().anyMatch(this::concerns)
                || profile.capacities().stream().anyMatch(this::concerns);
    }

    /** A profile as it is seen: the same, but that needs which count double do. */
    public Profile seen(Profile profile) {
        if (profile.needs().stream().noneMatch(this::newlyDoubled)) {
            return profile;
        }
        return profile.withNeeds(profile.needs().stream()
                .map(need -> newlyDoubled(need) ? need.countedDouble() : need)
                .toList());
    }

    /** The catalogue as it is seen; itself where the terms name nothing. */
    public Catalogue seen(Catalogue catalogue) {
        if (areEmpty()) {
            return catalogue;
        }
        List<Profile> profiles = catalogue.profiles().stream()
                .filter(this::takesPart)
                .map(this::seen)
                .toList();
        boolean anyBusiness = fields.isEmpty() && modalities.isEmpty();
        return catalogue.narrowedTo(profiles, countries, anyBusiness ? null : this::concerns);
    }

    private boolean concerns(Field field, Modality modality) {
        return (fields.isEmpty() || fields.stream().anyMatch(named -> named.includes(field)))
                && (modalities.isEmpty() || modality == Modality.ANY || modalities.contains(modality));
    }

    private boolean newlyDoubled(Need need) {
        return !need.countsDouble() && doubled.stream().anyMatch(kind -> kind.includes(need));
    }
}
