package org.twinbridge.agreement.ui;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinbridge.agreement.AgreementKind;
import org.twinbridge.agreement.AgreementState;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.shell.AddressReader;

/**
 * Everything that decides what the page of twinnings shows. It stands in the address, so that a page can be shared, kept
 * and gone back to; what an address holds that is not understood is passed over.
 *
 * @param view how they are shown
 * @param state the only state wanted; {@code null} for all
 * @param kind the only kind wanted; {@code null} for all
 * @param country one that a member must be seated in; {@code null} for any
 * @param field one that they must work on or within; {@code null} for any
 * @param due whether only those are wanted of which something is due
 * @param month of the calendar; {@code null} for the current one
 */
record TwinningsState(
        View view,
        @Nullable AgreementState state,
        @Nullable AgreementKind kind,
        @Nullable CountryCode country,
        @Nullable Field field,
        boolean due,
        @Nullable YearMonth month) {

    /** How twinnings are shown. */
    enum View {
        BOARD,
        LIST,
        CALENDAR
    }

    static TwinningsState read(Map<String, List<String>> parameters) {
        var address = new AddressReader(parameters);
        return new TwinningsState(
                address.one("view", text -> AddressReader.constant(View.values(), text))
                        .orElse(View.BOARD),
                address.one("state", text -> AddressReader.constant(AgreementState.values(), text))
                        .orElse(null),
                address.one("kind", text -> AddressReader.constant(AgreementKind.values(), text))
                        .orElse(null),
                address.one("country", TwinningsState::country).orElse(null),
                address.one("field", TwinningsState::field).orElse(null),
                address.flag("due"),
                address.one("month", TwinningsState::month).orElse(null));
    }

    Map<String, List<String>> write() {
        var parameters = new LinkedHashMap<String, List<String>>();
        AddressReader.put(parameters, "view", view == View.BOARD ? null : AddressReader.id(view));
        AddressReader.put(parameters, "state", state == null ? null : AddressReader.id(state));
        AddressReader.put(parameters, "kind", kind == null ? null : AddressReader.id(kind));
        AddressReader.put(parameters, "country", country);
        AddressReader.put(parameters, "field", field == null ? null : field.code());
        AddressReader.put(parameters, "due", due ? AddressReader.YES : null);
        AddressReader.put(parameters, "month", view == View.CALENDAR ? month : null);
        return parameters;
    }

    TwinningsState as(View newView) {
        return new TwinningsState(newView, state, kind, country, field, due, month);
    }

    TwinningsState in(YearMonth newMonth) {
        return new TwinningsState(view, state, kind, country, field, due, newMonth);
    }

    boolean isFiltered() {
        return state != null || kind != null || country != null || field != null || due;
    }

    boolean passes(AgreementRow row) {
        return (state == null || row.agreement().state() == state)
                && (kind == null || row.agreement().kind() == kind)
                && (country == null || row.countries().contains(country))
                && (field == null || row.agreement().fields().stream().anyMatch(worked -> field.includes(worked)))
                && (!due || !row.due().isEmpty());
    }

    private static Optional<CountryCode> country(String text) {
        try {
            return Optional.of(new CountryCode(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Field> field(String text) {
        try {
            return Optional.of(new Field(text));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
