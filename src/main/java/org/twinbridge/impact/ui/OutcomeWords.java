package org.twinbridge.impact.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.outcome.Activity;
import org.twinbridge.outcome.Cohort;
import org.twinbridge.outcome.Degrees;
import org.twinbridge.outcome.FollowUp;
import org.twinbridge.outcome.JointOutputs;
import org.twinbridge.outcome.Outcome;
import org.twinbridge.outcome.OutcomeRefusedException;
import org.twinbridge.outcome.People;
import org.twinbridge.outcome.Place;
import org.twinbridge.outcome.PoliciesInfluenced;
import org.twinbridge.outcome.TrainedTeachers;
import org.twinbridge.vocabulary.Vocabulary;

/** The words for activities and outcomes, in the reader's language. */
final class OutcomeWords {

    private final Vocabulary vocabulary;
    private final Map<InstitutionId, String> names;

    /** @param names of the institutions that may be spoken of; others are called by their id */
    OutcomeWords(Vocabulary vocabulary, Map<InstitutionId, String> names) {
        this.vocabulary = vocabulary;
        this.names = Map.copyOf(names);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    String say(String key, Object... arguments) {
        return vocabulary.say(key, arguments);
    }

    Locale locale() {
        return vocabulary.locale();
    }

    String kind(Outcome.Kind kind) {
        return say("kind." + kind.id());
    }

    String modality(Modality modality) {
        return vocabulary.modality(modality);
    }

    String country(CountryCode code) {
        return vocabulary.country(code);
    }

    String institution(InstitutionId id) {
        return names.getOrDefault(id, id.bare());
    }

    String place(Place place) {
        return place.institution() == null ? country(place.country()) : institution(place.institution());
    }

    String day(LocalDate day) {
        return day(day, FormatStyle.LONG);
    }

    /** As a column of a table has room for it. */
    String shortDay(LocalDate day) {
        return day(day, FormatStyle.MEDIUM);
    }

    private String day(LocalDate day, FormatStyle style) {
        return DateTimeFormatter.ofLocalizedDate(style)
                .withLocale(locale().getLanguage().equals("fr") ? Locale.FRANCE : Locale.UK)
                .format(day);
    }

    String year(FollowUp.Year year) {
        return say("after." + year.years());
    }

    /** What is recorded, in one sentence without a full stop. */
    String sentence(Outcome outcome) {
        return capital(said(outcome));
    }

    /** The text with a capital in front, for where it begins a line. */
    String capital(String text) {
        return text.substring(0, 1).toUpperCase(locale()) + text.substring(1);
    }

    private String said(Outcome outcome) {
        return switch (outcome) {
            case Activity activity ->
                say(
                        "says.activity",
                        modality(activity.modality()),
                        place(activity.from()),
                        place(activity.to()),
                        activity.personMonths(),
                        people(activity.people()));
            case Cohort cohort ->
                say(
                        "says.cohort",
                        cohort.code(),
                        cohort.size(),
                        modality(cohort.modality()),
                        country(cohort.origin()),
                        country(cohort.host()));
            case Degrees degrees ->
                say(
                        "says.degrees",
                        degrees.count(),
                        vocabulary.field(degrees.field()),
                        say("awarded." + Vocabulary.id(degrees.awardedAt())));
            case JointOutputs outputs -> say("says.joint-outputs", outputs.count());
            case TrainedTeachers teachers -> say("says.trained-teachers", people(teachers.people()));
            case PoliciesInfluenced policies -> say("says.policies-influenced", policies.count());
        };
    }

    String people(People people) {
        return say("says.people", people.total(), people.women(), people.men(), people.other());
    }

    String followUp(FollowUp.Year year, FollowUp followUp) {
        return say(
                "says.follow-up",
                year(year),
                followUp.home(),
                followUp.host(),
                followUp.elsewhere(),
                followUp.unknown());
    }

    /** Why something was refused and what to do. */
    String refusal(OutcomeRefusedException refusal) {
        List<Object> values = refusal.values().stream().map(this::value).collect(Collectors.toList());
        return say("refused." + Vocabulary.id(refusal.why()), values.toArray());
    }

    private Object value(Object value) {
        return switch (value) {
            case LocalDate day -> day(day);
            case FollowUp.Year year -> year(year);
            case CountryCode code -> country(code);
            case String id
            when names.keySet().stream().anyMatch(known -> known.value().equals(id)) ->
                institution(new InstitutionId(id));
            default -> value;
        };
    }
}
