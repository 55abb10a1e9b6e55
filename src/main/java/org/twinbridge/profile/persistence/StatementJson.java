package org.twinbridge.profile.persistence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.profile.Statement;
import tools.jackson.databind.json.JsonMapper;

/** Statements as text, the same for drafts and versions. Names of constants in it are kept for good. */
final class StatementJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Row(
            String kind,
            @Nullable String field,
            String modality,
            String value,
            double amount,
            @Nullable String source,
            @Nullable LocalDate date,
            @Nullable String note) {

        private static Row of(Statement statement) {
            Statement.Key key = statement.key();
            Evidence evidence = statement.evidence();
            Field field = key.field();
            return new Row(
                    key.kind().name(),
                    field == null ? null : field.code(),
                    key.modality().name(),
                    key.value(),
                    statement.amount(),
                    evidence == null ? null : evidence.source().name(),
                    evidence == null ? null : evidence.date(),
                    evidence == null ? null : evidence.note());
        }

        private Statement statement() {
            var key = new Statement.Key(
                    Statement.Kind.valueOf(kind),
                    field == null ? null : new Field(field),
                    Modality.valueOf(modality),
                    value);
            return new Statement(
                    key,
                    amount,
                    source == null || date == null
                            ? null
                            : new Evidence(Source.valueOf(source), date, note == null ? "" : note));
        }
    }

    private StatementJson() {}

    static String write(Collection<Statement> statements) {
        return JSON.writeValueAsString(statements.stream().map(Row::of).toList());
    }

    static List<Statement> read(String json) {
        return Arrays.stream(JSON.readValue(json, Row[].class))
                .map(Row::statement)
                .toList();
    }
}
