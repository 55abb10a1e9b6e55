package org.twinbridge.initiative.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.twinbridge.engine.initiative.NeedKind;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.initiative.CountryGroup;
import org.twinbridge.initiative.Initiative;
import org.twinbridge.initiative.InitiativeNames;
import org.twinbridge.initiative.InitiativeRefusedException;
import org.twinbridge.initiative.InitiativeScope;
import org.twinbridge.taxonomy.Goal;
import org.twinbridge.taxonomy.Taxonomy;
import org.twinbridge.vocabulary.Vocabulary;

/** What the pages say of initiatives, in the reader's language. */
final class InitiativeWords {

    private final Vocabulary vocabulary;
    private final InitiativeNames names;
    private final Taxonomy taxonomy;
    private final DateTimeFormatter days;

    InitiativeWords(Vocabulary vocabulary, InitiativeNames names, Taxonomy taxonomy) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.taxonomy = taxonomy;
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(vocabulary.locale());
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    String say(String key, Object... arguments) {
        return vocabulary.say(key, arguments);
    }

    String name(Initiative initiative) {
        return names.name(initiative, vocabulary.locale());
    }

    String description(Initiative initiative) {
        return names.description(initiative, vocabulary.locale());
    }

    String maker(Initiative initiative) {
        return initiative.maker().map(maker -> say("made-by", maker)).orElseGet(() -> say("ships"));
    }

    String stage(Initiative initiative, LocalDate today) {
        return say("stage." + Vocabulary.id(initiative.stage(today)));
    }

    String period(InitiativeScope scope) {
        LocalDate to = scope.to();
        return to == null
                ? say("period.open", days.format(scope.from()))
                : say("period.closed", days.format(scope.from()), days.format(to));
    }

    List<String> fields(InitiativeScope scope) {
        return scope.fields().stream().sorted().map(vocabulary::field).toList();
    }

    List<String> goals(InitiativeScope scope) {
        return scope.goals().stream()
                .sorted()
                .map(number -> goal(taxonomy.goal(number)))
                .toList();
    }

    String goal(Goal goal) {
        return goal.number() + ". " + goal.shortTitle(vocabulary.locale());
    }

    List<String> places(InitiativeScope scope) {
        return Stream.concat(
                        scope.regions().stream().sorted().map(vocabulary::region),
                        scope.groups().stream().sorted().map(this::group))
                .toList();
    }

    String group(CountryGroup group) {
        return say("group." + Vocabulary.id(group));
    }

    List<String> modalities(InitiativeScope scope) {
        return scope.modalities().stream().sorted().map(vocabulary::modality).toList();
    }

    List<String> doubled(InitiativeScope scope) {
        return scope.doubled().stream()
                .sorted(Comparator.naturalOrder())
                .map(this::need)
                .toList();
    }

    /** A need of whichever modality is its field alone. */
    String need(NeedKind kind) {
        return kind.modality() == Modality.ANY
                ? vocabulary.field(kind.field())
                : say("need", vocabulary.field(kind.field()), vocabulary.modality(kind.modality()));
    }

    String refusal(InitiativeRefusedException refused) {
        Object[] values = refused.values().stream().map(this::value).toArray();
        return say("refused." + Vocabulary.id(refused.why()), values);
    }

    private Object value(Object value) {
        return switch (value) {
            case LocalDate day -> days.format(day);
            case Field field -> vocabulary.field(field);
            case Modality modality -> vocabulary.modality(modality);
            default -> value;
        };
    }
}
