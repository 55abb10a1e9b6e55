package org.twinbridge.interest.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institution;
import org.twinbridge.interest.DeclineReason;
import org.twinbridge.interest.InterestRefusedException;
import org.twinbridge.interest.InterestState;
import org.twinbridge.vocabulary.Vocabulary;

/** What the pages say of interest, in the reader's language. */
final class InterestWords {

    private final Vocabulary vocabulary;
    private final Vocabulary partners;
    private final Map<InstitutionId, Institution> institutions;
    private final ZoneId zone;

    private InterestWords(
            Vocabulary vocabulary, Vocabulary partners, Map<InstitutionId, Institution> institutions, ZoneId zone) {
        this.vocabulary = vocabulary;
        this.partners = partners;
        this.institutions = institutions;
        this.zone = zone;
    }

    /** Words that name some institutions. */
    static InterestWords of(InterestServices services, Locale locale, Collection<InstitutionId> named) {
        return new InterestWords(
                services.vocabularies().of("interest", locale),
                services.vocabularies().of("partners", locale),
                services.institutions().findAll(named.stream().distinct().toList()).stream()
                        .collect(Collectors.toMap(Institution::id, institution -> institution)),
                services.clock().getZone());
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The words of Partners, for what both say alike. */
    Vocabulary partners() {
        return partners;
    }

    String say(String key, Object... arguments) {
        return vocabulary.say(key, arguments);
    }

    String institution(InstitutionId id) {
        Institution institution = institutions.get(id);
        return institution == null ? id.bare() : institution.name();
    }

    /** Where an institution is seated; empty if that is not known. */
    String country(InstitutionId id) {
        Institution institution = institutions.get(id);
        return institution == null ? "" : vocabulary.country(institution.country());
    }

    String state(InterestState state) {
        return say("state." + Vocabulary.id(state));
    }

    String reason(DeclineReason reason) {
        return say("reason." + Vocabulary.id(reason));
    }

    String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(vocabulary.locale())
                .format(instant.atZone(zone));
    }

    String refusal(InterestRefusedException refused) {
        Object[] values = refused.values().stream().map(this::value).toArray();
        return say("refused." + Vocabulary.id(refused.why()), values);
    }

    private Object value(Object value) {
        return switch (value) {
            case LocalDate day ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(vocabulary.locale())
                        .format(day);
            case InstitutionId id -> institution(id);
            default -> value;
        };
    }
}
