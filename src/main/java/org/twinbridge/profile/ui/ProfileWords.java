package org.twinbridge.profile.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;
import org.twinbridge.profile.ProfileChange;
import org.twinbridge.profile.ProfileRefusedException;
import org.twinbridge.profile.ProfileVersion;
import org.twinbridge.profile.Statement;
import org.twinbridge.profile.Statement.Key;
import org.twinbridge.profile.Statement.Kind;
import org.twinbridge.vocabulary.EvidenceWords;
import org.twinbridge.vocabulary.Vocabularies;
import org.twinbridge.vocabulary.Vocabulary;

/** The words of the page in the reader's language. */
class ProfileWords {

    private final Vocabulary vocabulary;
    private final EvidenceWords evidence;
    private final Institutions institutions;

    ProfileWords(Vocabularies vocabularies, Institutions institutions, Locale locale) {
        this.vocabulary = vocabularies.of("profile", locale);
        this.evidence = new EvidenceWords(vocabularies.of("institutions", locale));
        this.institutions = institutions;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Locale locale() {
        return vocabulary.locale();
    }

    String say(String key, Object... arguments) {
        return vocabulary.say(key, arguments);
    }

    String kind(Kind kind) {
        return say("kind." + Vocabulary.id(kind));
    }

    String field(Field field) {
        return vocabulary.field(field);
    }

    /** The fields above a field, the broadest first; empty for a broad one. */
    String above(Field field) {
        return switch (field.depth()) {
            case 1 -> "";
            case 2 -> field(field.broad());
            default -> say("path", field(field.broad()), field(field.narrow()));
        };
    }

    String modality(Modality modality) {
        return modality == Modality.ANY ? say("modality.any") : vocabulary.modality(modality);
    }

    /** What a statement is about, without its kind. */
    String about(Key key) {
        return switch (key.kind()) {
            case THEME, NO_THEME -> field(key.requireField());
            case NEED, CAPACITY, NO_NEED, NO_CAPACITY ->
                key.modality() == Modality.ANY
                        ? field(key.requireField())
                        : say("item", field(key.requireField()), modality(key.modality()));
            case MODALITY -> modality(key.modality());
            case LANGUAGE -> vocabulary.language(key.value());
            case QUOTA -> kind(Kind.QUOTA);
            case EXCLUSION -> name(new InstitutionId(key.value()));
        };
    }

    /** What a statement is about, with its kind. */
    String whole(Key key) {
        return key.kind() == Kind.QUOTA ? kind(Kind.QUOTA) : say("whole", kind(key.kind()), about(key));
    }

    /** What is stated of it; words for what is not stated. */
    String value(@Nullable Statement statement) {
        if (statement == null) {
            return say("value.none");
        }
        Kind kind = statement.key().kind();
        if (kind == Kind.QUOTA) {
            return say("value.quota", (int) statement.amount());
        }
        return kind.isWeighed()
                ? say(
                        "value." + Vocabulary.id(kind),
                        Vocabulary.points(statement.amount()),
                        source(statement.requireEvidence()))
                : say("value.stated");
    }

    /** Source and date. */
    String source(Evidence stated) {
        return say("source", say("source." + Vocabulary.id(stated.source())), day(stated.date()));
    }

    /** Where something that is assumed comes from, and what was read. */
    String reading(Evidence assumed) {
        String source = say("from." + Vocabulary.id(assumed.source()));
        String note = evidence.of(assumed.note());
        return note.isEmpty() ? source : say("from.note", source, note);
    }

    String change(ProfileChange change) {
        if (change.before() == null) {
            return say("change.added", whole(change.key()), value(change.after()));
        }
        if (change.after() == null) {
            return say("change.removed", whole(change.key()));
        }
        return say("change.changed", whole(change.key()), value(change.before()), value(change.after()));
    }

    String version(ProfileVersion version) {
        String key =
                version.how() == ProfileVersion.How.FOUND ? "version.found" : "version." + Vocabulary.id(version.how());
        return say(
                key,
                version.number(),
                moment(version.at()),
                version.by(),
                version.role().isEmpty() ? "" : say("role." + version.role().toLowerCase(Locale.ROOT)),
                version.restoredIfAny().map(String::valueOf).orElse(""));
    }

    String refusal(ProfileRefusedException refused) {
        Object[] values = refused.values().stream()
                .map(value ->
                        value instanceof Field field ? field(field) : value instanceof LocalDate day ? day(day) : value)
                .toArray();
        return say("refused." + Vocabulary.id(refused.why()), values);
    }

    String name(InstitutionId id) {
        return institutions.find(id).map(Institution::name).orElse(id.bare());
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(day);
    }

    /** Day and time where the server stands. */
    String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .withZone(ZoneId.systemDefault())
                .format(at);
    }

    /** Time where the server stands. */
    String time(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale())
                .withZone(ZoneId.systemDefault())
                .format(at);
    }
}
