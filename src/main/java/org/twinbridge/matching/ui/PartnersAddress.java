package org.twinbridge.matching.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.score.CriterionId;

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

    private static final String YES = "yes";
    private static final Pattern LANGUAGE_CODE = Pattern.compile("[a-z]{2}");
    private static final Pattern WEIGHT_OF = Pattern.compile("([a-z-]{1,40})\\.(\\d{1,3})");
    private static final int MOST_VALUES = 60;

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
        put(
                parameters,
                ORDER,
                state.order() == ListOrder.DIVERSE ? null : state.order().id());
        putAll(parameters, REGION, state.choice().sortedRegions(), M49Region::code);
        putAll(parameters, FIELD, sorted(state.choice().fields()), Field::code);
        putAll(parameters, KIND, sorted(state.choice().kinds()), PartnersAddress::id);
        putAll(parameters, LANGUAGE, sorted(state.choice().languages()), language -> language);
        put(parameters, SOUTH, state.choice().southOnly() ? YES : null);
        put(parameters, STATED, state.choice().statedOnly() ? YES : null);
        put(parameters, WITHIN_COUNTRY, state.choice().withinCountryToo() ? YES : null);
        putAll(
                parameters,
                WEIGHT,
                state.whatIf().weights().entrySet(),
                weight -> weight.getKey() + "." + weight.getValue());
        put(parameters, BRAIN_DRAIN, state.whatIf().brainDrain());
        put(parameters, BALANCE, state.whatIf().balance());
        putAll(parameters, COMPARE, state.compared(), PartnersAddress::shortened);
        put(parameters, SIDE_BY_SIDE, state.comparing() ? YES : null);
        put(parameters, LENGTH, state.length() == PartnersState.PORTION ? null : state.length());
        return parameters;
    }

    /**
     * Reads parameters.
     *
     * @param known criteria that can be weighed
     */
    static Reading read(Map<String, List<String>> parameters, Collection<CriterionId> known) {
        return new Reader(parameters, known).read();
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, List.of(value.toString()));
        }
    }

    private static void putId(Map<String, List<String>> parameters, String name, @Nullable InstitutionId id) {
        put(parameters, name, id == null ? null : shortened(id));
    }

    private static <T> void putAll(
            Map<String, List<String>> parameters, String name, Collection<T> values, Function<T, String> text) {
        if (!values.isEmpty()) {
            parameters.put(name, values.stream().map(text).toList());
        }
    }

    private static <T extends Comparable<T>> List<T> sorted(Set<T> values) {
        return values.stream().sorted().toList();
    }

    /** A ROR id stands bare, which reads better and means the same. */
    private static String shortened(InstitutionId id) {
        return id.isRor() ? id.value().substring(id.value().lastIndexOf('/') + 1) : id.value();
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String text) {
        return Arrays.stream(constants).filter(c -> id(c).equals(text)).findFirst();
    }

    /** Reads one address and keeps what it had to leave out. */
    private static final class Reader {

        private final Map<String, List<String>> parameters;
        private final Collection<CriterionId> known;
        private final List<String> ignored = new ArrayList<>();

        private Reader(Map<String, List<String>> parameters, Collection<CriterionId> known) {
            this.parameters = parameters;
            this.known = known;
        }

        private Reading read() {
            InstitutionId institution = one(INSTITUTION, Reader::institution).orElse(null);
            List<InstitutionId> compared = compared();
            var state = new PartnersState(
                    institution,
                    one(PARTNER, Reader::institution).orElse(null),
                    one(ORDER, text -> constant(ListOrder.values(), text)).orElse(ListOrder.DIVERSE),
                    whatIf(),
                    choice(),
                    compared,
                    flag(SIDE_BY_SIDE) && !compared.isEmpty(),
                    one(LENGTH, Reader::length).orElse(PartnersState.PORTION));
            return new Reading(state, ignored);
        }

        private WhatIf whatIf() {
            var weights = new HashMap<CriterionId, Integer>();
            for (Map.Entry<CriterionId, Integer> weight : all(WEIGHT, this::weight)) {
                weights.put(weight.getKey(), weight.getValue());
            }
            return new WhatIf(
                    weights,
                    one(BRAIN_DRAIN, text -> number(text, 0, WhatIf.HIGHEST_BRAIN_DRAIN))
                            .orElse(null),
                    one(BALANCE, text -> number(text, WhatIf.LOWEST_BALANCE, WhatIf.HIGHEST_BALANCE))
                            .orElse(null));
        }

        private PartnerChoice choice() {
            return new PartnerChoice(
                    all(REGION, M49Region::of),
                    all(FIELD, text -> Field.isStandard(text) ? Optional.of(new Field(text)) : Optional.empty()),
                    all(KIND, text -> constant(Kind.values(), text)),
                    all(LANGUAGE, text -> Optional.of(text)
                            .filter(t -> LANGUAGE_CODE.matcher(t).matches())),
                    flag(SOUTH),
                    flag(STATED),
                    flag(WITHIN_COUNTRY));
        }

        private List<InstitutionId> compared() {
            List<InstitutionId> all = List.copyOf(all(COMPARE, Reader::institution));
            if (all.size() <= PartnersState.MOST_COMPARED) {
                return all;
            }
            all.subList(PartnersState.MOST_COMPARED, all.size()).forEach(id -> ignore(COMPARE, id.value()));
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

        private boolean flag(String name) {
            return one(name, text -> YES.equals(text) ? Optional.of(true) : Optional.empty())
                    .orElse(false);
        }

        private <T> Optional<T> one(String name, Function<String, Optional<T>> meaning) {
            return all(name, meaning).stream().findFirst();
        }

        private <T> Set<T> all(String name, Function<String, Optional<T>> meaning) {
            var understood = new LinkedHashSet<T>();
            for (String text : parameters.getOrDefault(name, List.of()).stream()
                    .limit(MOST_VALUES)
                    .toList()) {
                Optional<T> value = meaning.apply(text);
                value.ifPresentOrElse(understood::add, () -> ignore(name, text));
            }
            return understood;
        }

        private void ignore(String name, String text) {
            ignored.add(name + "=" + (text.length() <= 40 ? text : text.substring(0, 40) + "…"));
        }
    }
}
