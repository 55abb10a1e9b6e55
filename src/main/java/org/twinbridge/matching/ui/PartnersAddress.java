package org.twinbridge.matching.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.matching.SuggestedPair;
import org.twinbridge.shell.AddressReader;
import org.twinbridge.shell.LensSelect;

/**
 * The state of the page as parameters of its address, and back. What an address holds that makes no sense is left out
 * and reported, never an error: addresses are typed, shortened and kept for years.
 */
final class PartnersAddress {

    static final String INSTITUTION = "institution";
    static final String PARTNER = "partner";
    static final String ORDER = "order";
    static final String WEIGHT = "weight";
    static final String BRAIN_DRAIN = "brain-drain";
    static final String BALANCE = "balance";
    static final String REGION = "region";
    static final String FIELD = "field";
    static final String KIND = "kind";
    static final String LANGUAGE = "language";
    static final String SOUTH = "south";
    static final String STATED = "stated";
    static final String WITHIN_COUNTRY = "within-country";
    static final String COMPARE = "compare";
    static final String SIDE_BY_SIDE = "side-by-side";
    static final String LENGTH = "length";

    private static final Pattern LANGUAGE_CODE = Pattern.compile("[a-z]{2}");
    private static final Pattern WEIGHT_OF = Pattern.compile("([a-z-]{1,40})\\.(\\d{1,3})");

    /** What names the pair, and what changes neither the list nor a score. */
    private static final Set<String> ONLY_DISPLAY = Set.of(INSTITUTION, PARTNER, COMPARE, SIDE_BY_SIDE, LENGTH);

    private PartnersAddress() {}

    /**
     * A state read from parameters.
     *
     * @param state what could be understood
     * @param ignored what could not, as it was written, such as {@code kind=tree}
     */
    record Reading(PartnersState state, List<String> ignored) {
        Reading {
            ignored = List.copyOf(ignored);
        }
    }

    /** The parameters of a state; what is at its start is left out. */
    static Map<String, List<String>> write(PartnersState state) {
        var parameters = new LinkedHashMap<String, List<String>>();
        putId(parameters, INSTITUTION, state.institution());
        putId(parameters, PARTNER, state.partner());
        AddressReader.put(
                parameters,
                ORDER,
                state.order() == ListOrder.DIVERSE ? null : state.order().id());
        AddressReader.putAll(parameters, REGION, state.choice().sortedRegions(), M49Region::code);
        AddressReader.putAll(parameters, FIELD, sorted(state.choice().fields()), Field::code);
        AddressReader.putAll(parameters, KIND, sorted(state.choice().kinds()), AddressReader::id);
        AddressReader.putAll(parameters, LANGUAGE, sorted(state.choice().languages()), language -> language);
        AddressReader.put(parameters, SOUTH, state.choice().southOnly() ? AddressReader.YES : null);
        AddressReader.put(parameters, STATED, state.choice().statedOnly() ? AddressReader.YES : null);
        AddressReader.put(parameters, WITHIN_COUNTRY, state.choice().withinCountryToo() ? AddressReader.YES : null);
        AddressReader.putAll(
                parameters,
                WEIGHT,
                state.whatIf().weights().entrySet(),
                weight -> weight.getKey() + "." + weight.getValue());
        AddressReader.put(parameters, BRAIN_DRAIN, state.whatIf().brainDrain());
        AddressReader.put(parameters, BALANCE, state.whatIf().balance());
        AddressReader.putAll(parameters, COMPARE, state.compared(), InstitutionId::bare);
        AddressReader.put(parameters, SIDE_BY_SIDE, state.comparing() ? AddressReader.YES : null);
        AddressReader.put(parameters, LensSelect.PARAMETER, state.initiative());
        AddressReader.put(parameters, LENGTH, state.length() == PartnersState.PORTION ? null : state.length());
        return parameters;
    }

    /** What lists as the state does, as the query of an address; without the partner that is open or compared. */
    static String query(PartnersState state) {
        Map<String, List<String>> page = write(state);
        page.keySet().removeAll(Set.of(PARTNER, COMPARE, SIDE_BY_SIDE, LENGTH));
        return new QueryParameters(page).getQueryString();
    }

    /** The pair as others see it, with what of the state shapes list and score. */
    static SuggestedPair pair(PartnersState state, InstitutionId institution, InstitutionId partner) {
        Map<String, List<String>> page = write(state);
        page.keySet().removeAll(ONLY_DISPLAY);
        return new SuggestedPair(institution, partner, page);
    }

    /**
     * Reads parameters.
     *
     * @param known criteria that can be weighed
     */
    static Reading read(Map<String, List<String>> parameters, Collection<CriterionId> known) {
        return new Reader(parameters, known).read();
    }

    private static void putId(Map<String, List<String>> parameters, String name, @Nullable InstitutionId id) {
        AddressReader.put(parameters, name, id == null ? null : id.bare());
    }

    private static <T extends Comparable<T>> List<T> sorted(Set<T> values) {
        return values.stream().sorted().toList();
    }

    /** Reads one address and keeps what it had to leave out. */
    private static final class Reader {

        private final AddressReader address;
        private final Collection<CriterionId> known;

        private Reader(Map<String, List<String>> parameters, Collection<CriterionId> known) {
            address = new AddressReader(parameters);
            this.known = known;
        }

        private Reading read() {
            InstitutionId institution =
                    address.one(INSTITUTION, Reader::institution).orElse(null);
            List<InstitutionId> compared = compared();
            var state = new PartnersState(
                    institution,
                    address.one(PARTNER, Reader::institution).orElse(null),
                    address.one(ORDER, text -> AddressReader.constant(ListOrder.values(), text))
                            .orElse(ListOrder.DIVERSE),
                    whatIf(),
                    choice(),
                    compared,
                    address.flag(SIDE_BY_SIDE) && !compared.isEmpty(),
                    address.one(LENGTH, Reader::length).orElse(PartnersState.PORTION),
                    address.one(LensSelect.PARAMETER, text -> Optional.of(text).filter(LensSelect::isId))
                            .orElse(null));
            return new Reading(state, address.ignored());
        }

        private WhatIf whatIf() {
            var weights = new HashMap<CriterionId, Integer>();
            for (Map.Entry<CriterionId, Integer> weight : address.all(WEIGHT, this::weight)) {
                weights.put(weight.getKey(), weight.getValue());
            }
            return new WhatIf(
                    weights,
                    address.one(BRAIN_DRAIN, text -> number(text, 0, WhatIf.HIGHEST_BRAIN_DRAIN))
                            .orElse(null),
                    address.one(BALANCE, text -> number(text, WhatIf.LOWEST_BALANCE, WhatIf.HIGHEST_BALANCE))
                            .orElse(null));
        }

        private PartnerChoice choice() {
            return new PartnerChoice(
                    address.all(REGION, M49Region::of),
                    address.all(
                            FIELD, text -> Field.isStandard(text) ? Optional.of(new Field(text)) : Optional.empty()),
                    address.all(KIND, text -> AddressReader.constant(Kind.values(), text)),
                    address.all(LANGUAGE, text -> Optional.of(text)
                            .filter(t -> LANGUAGE_CODE.matcher(t).matches())),
                    address.flag(SOUTH),
                    address.flag(STATED),
                    address.flag(WITHIN_COUNTRY));
        }

        private List<InstitutionId> compared() {
            List<InstitutionId> all = List.copyOf(address.all(COMPARE, Reader::institution));
            if (all.size() <= PartnersState.MOST_COMPARED) {
                return all;
            }
            all.subList(PartnersState.MOST_COMPARED, all.size()).forEach(id -> address.ignore(COMPARE, id.value()));
            return all.subList(0, PartnersState.MOST_COMPARED);
        }

        private Optional<Map.Entry<CriterionId, Integer>> weight(String text) {
            var matcher = WEIGHT_OF.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            return known.stream()
                    .filter(criterion -> criterion.value().equals(matcher.group(1)))
                    .findFirst()
                    .flatMap(criterion -> number(matcher.group(2), 0, WhatIf.HIGHEST_WEIGHT)
                            .map(weight -> Map.entry(criterion, weight)));
        }

        private static Optional<InstitutionId> institution(String text) {
            try {
                return Optional.of(InstitutionId.parse(text));
            } catch (IllegalArgumentException malformed) {
                return Optional.empty();
            }
        }

        private static Optional<Integer> length(String text) {
            return number(text, PartnersState.PORTION, PartnersState.LONGEST)
                    .filter(length -> length % PartnersState.PORTION == 0);
        }

        private static Optional<Integer> number(String text, int low, int high) {
            if (!text.matches("\\d{1,3}")) {
                return Optional.empty();
            }
            return Optional.of(Integer.valueOf(text)).filter(number -> number >= low && number <= high);
        }
    }
}
