package org.twinbridge.cli;

import java.util.Optional;
import org.twinbridge.engine.profile.Field;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The field that an argument names by its code. */
final class FieldChoice {

    private final Words words;

    FieldChoice(Words words) {
        this.words = words;
    }

    /** @throws ParameterException if the text is no code of ISCED-F */
    Field of(String code, CommandLine commandLine) {
        return find(code).orElseThrow(() -> new ParameterException(commandLine, words.say("field.unknown", code)));
    }

    private static Optional<Field> find(String code) {
        return Field.all().stream().filter(field -> field.code().equals(code)).findFirst();
    }
}
