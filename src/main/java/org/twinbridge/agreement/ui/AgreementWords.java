package org.twinbridge.agreement.ui;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.twinbridge.agreement.AgreementKind;
import org.twinbridge.agreement.AgreementRefusedException;
import org.twinbridge.agreement.AgreementState;
import org.twinbridge.agreement.AgreementStep;
import org.twinbridge.agreement.DocumentForm;
import org.twinbridge.agreement.DueItem;
import org.twinbridge.agreement.PairVerdict;
import org.twinbridge.engine.drain.BrainDrain;
import org.twinbridge.engine.drain.Mend;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.shell.DayPicker;
import org.twinbridge.vocabulary.Vocabulary;

/** What the pages say of agreements, in the reader's language. */
final class AgreementWords {

    private static final double BYTES_OF_KILOBYTE = 1024;

    private final Vocabulary vocabulary;
    private final Vocabulary partners;
    private final Map<InstitutionId, String> names;
    private final ZoneId zone;

    AgreementWords(Vocabulary vocabulary, Vocabulary partners, Map<InstitutionId, String> names, ZoneId zone) {
        this.vocabulary = vocabulary;
        this.partners = partners;
        this.names = names;
        this.zone = zone;
    }

    /** Words that name the institutions of some agreements. */
    static AgreementWords of(TwinningsServices services, Locale locale, Collection<InstitutionId> members) {
        return new AgreementWords(
                services.vocabularies().of("agreement", locale),
                services.vocabularies().of("partners", locale),
                services.names().names(members.stream().distinct().toList()),
                services.clock().getZone());
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Locale locale() {
        return vocabulary.locale();
    }

    Map<InstitutionId, String> names() {
        return names;
    }

    String say(String key, Object... arguments) {
        return vocabulary.say(key, arguments);
    }

    String institution(InstitutionId id) {
        return names.getOrDefault(id, id.bare());
    }

    String state(AgreementState state) {
        return say("state." + Vocabulary.id(state));
    }

    String kind(AgreementKind kind) {
        return say("kind." + Vocabulary.id(kind));
    }

    String step(AgreementStep step) {
        return say("step." + Vocabulary.id(step));
    }

    String due(DueItem item) {
        return say("due." + Vocabulary.id(item.what()), day(item.day()));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(day);
    }

    String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .format(instant.atZone(zone));
    }

    String number(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    String share(double share) {
        return NumberFormat.getPercentInstance(locale()).format(share);
    }

    String size(long bytes) {
        double kilobytes = bytes / BYTES_OF_KILOBYTE;
        return kilobytes < BYTES_OF_KILOBYTE
                ? say("document.kilobytes", number(kilobytes))
                : say("document.megabytes", number(kilobytes / BYTES_OF_KILOBYTE));
    }

    /** The verdict of Partners on the term of a pair. */
    String drain(PairVerdict pair) {
        int value = Vocabulary.points(pair.term().value());
        String verdict = "drain." + Vocabulary.id(pair.term().verdict());
        boolean both = pair.term().exposed() == BrainDrain.Exposed.BOTH
                && !pair.countryOfSelf().equals(pair.countryOfPartner());
        return both
                ? partners.say(verdict + ".both", value)
                : partners.say(verdict, vocabulary.country(pair.exposedCountry()), value);
    }

    String mend(Mend mend) {
        return partners.say("drain.mend." + Vocabulary.id(mend.kind()), Math.max(1, Vocabulary.points(mend.gain())));
    }

    String refusal(AgreementRefusedException refused) {
        Object[] values = refused.values().stream().map(this::value).toArray();
        return say("refused." + Vocabulary.id(refused.why()), values);
    }

    private Object value(Object value) {
        return switch (value) {
            case LocalDate day -> day(day);
            case InstitutionId id -> institution(id);
            case AgreementState state -> state(state);
            case AgreementKind kind -> kind(kind);
            case AgreementStep step -> step(step);
            case Modality modality -> vocabulary.modality(modality);
            case CountryCode country -> vocabulary.country(country);
            case DocumentForm form -> form.name();
            case Double share -> number(share * 100);
            case List<?> several ->
                several.stream().map(each -> String.valueOf(value(each))).collect(Collectors.joining(", "));
            default -> value;
        };
    }

    /** Chooses a day, or none again. */
    DayPicker dayPicker(String key) {
        var picker = new DayPicker(say(key), locale());
        picker.setClearButtonVisible(true);
        return picker;
    }
}
