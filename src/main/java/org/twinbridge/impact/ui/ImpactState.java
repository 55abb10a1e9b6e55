package org.twinbridge.impact.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinbridge.agreement.AgreementKind;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.impact.ImpactFilter;
import org.twinbridge.shell.AddressReader;
import org.twinbridge.shell.LensSelect;

/**
 * Everything that decides what the page shows. It stands in the address; what makes no sense there is passed over.
 *
 * @param filter which part of the programme
 * @param initiative id of what it is seen through; {@code null} for the whole
 * @param figure whose rows are shown; {@code null} for none
 */
record ImpactState(
        ImpactFilter filter,
        @Nullable String initiative,
        @Nullable String figure) {

    static final int FIRST_YEAR = 1992;
    static final int LAST_YEAR = 2100;

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String REGION = "region";
    private static final String MODALITY = "modality";
    private static final String KIND = "kind";
    private static final String SAMPLES = "samples";
    private static final String SHOW = "show";
    private static final String NO = "no";

    static ImpactState read(Map<String, List<String>> parameters) {
        var address = new AddressReader(parameters);
        var filter = new ImpactFilter(
                address.one(FROM, ImpactState::year).orElse(null),
                address.one(TO, ImpactState::year).orElse(null),
                address.one(REGION, M49Region::of).orElse(null),
                address.one(MODALITY, text -> AddressReader.constant(Modality.values(), text)
                                .filter(modality -> modality != Modality.ANY))
                        .orElse(null),
                address.one(KIND, text -> AddressReader.constant(AgreementKind.values(), text))
                        .orElse(null),
                address.one(SAMPLES, text -> Optional.of(text).filter(NO::equals))
                        .isEmpty());
        return new ImpactState(
                filter,
                address.one(LensSelect.PARAMETER, text -> Optional.of(text).filter(LensSelect::isId))
                        .orElse(null),
                address.one(SHOW, text -> Optional.of(text).filter(ImpactRows::isFigure))
                        .orElse(null));
    }

    /** The parameters of the state; what is at its start is left out. */
    Map<String, List<String>> write() {
        var parameters = new LinkedHashMap<String, List<String>>();
        AddressReader.put(parameters, FROM, filter.fromYear());
        AddressReader.put(parameters, TO, filter.toYear());
        AddressReader.put(
                parameters,
                REGION,
                filter.region() == null ? null : filter.region().code());
        AddressReader.put(parameters, MODALITY, filter.modality() == null ? null : AddressReader.id(filter.modality()));
        AddressReader.put(parameters, KIND, filter.kind() == null ? null : AddressReader.id(filter.kind()));
        AddressReader.put(parameters, SAMPLES, filter.samples() ? null : NO);
        AddressReader.put(parameters, LensSelect.PARAMETER, initiative);
        AddressReader.put(parameters, SHOW, figure);
        return parameters;
    }

    ImpactState with(ImpactFilter newFilter) {
        return new ImpactState(newFilter, initiative, figure);
    }

    ImpactState through(@Nullable String newInitiative) {
        return new ImpactState(filter, newInitiative, figure);
    }

    ImpactState showing(@Nullable String newFigure) {
        return new ImpactState(filter, initiative, newFigure);
    }

    private static Optional<Integer> year(String text) {
        return text.matches("\\d{4}")
                ? Optional.of(Integer.valueOf(text)).filter(year -> year >= FIRST_YEAR && year <= LAST_YEAR)
                : Optional.empty();
    }
}
