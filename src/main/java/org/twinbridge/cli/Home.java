package org.twinbridge.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folder in which the embedded database and the logs lie.
 *
 * @param folder absolute path; it need not exist yet
 */
record Home(Path folder) {

    static final String VARIABLE = "TWINBRIDGE_HOME";

    private static final String DEFAULT = ".twinbridge";

    Home {
        if (!folder.isAbsolute()) {
            throw new IllegalArgumentException("The home folder (%s) must be an absolute path.".formatted(folder));
        }
    }

    /**
     * The folder that was asked for, else that of the environment, else {@code .twinbridge} where the program was called.
     *
     * @throws CommandFailure if it cannot be the path of a database
     */
    static Home choose(@Nullable String asked, Map<String, String> environment, Words words) {
        String folder = asked != null ? asked : environment.getOrDefault(VARIABLE, "");
        // The database's address ends its path at a semicolon.
        if (folder.indexOf(';') >= 0) {
            throw new CommandFailure(words.say("failure.home", folder), ExitCode.REFUSED);
        }
        try {
            return new Home(Path.of(folder.isBlank() ? DEFAULT : folder)
                    .toAbsolutePath()
                    .normalize());
        } catch (InvalidPathException _) {
            throw new CommandFailure(words.say("failure.home", folder), ExitCode.REFUSED);
        }
    }

    Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }
}
