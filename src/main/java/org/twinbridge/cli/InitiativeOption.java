package org.twinbridge.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.matching.Lens;
import org.twinbridge.matching.Lenses;
import picocli.CommandLine.Option;

/** {@code --initiative}: what the catalogue is seen through. */
final class InitiativeOption {

    @Option(names = "--initiative", paramLabel = "ID")
    private @Nullable String initiative;

    /** @throws CommandFailure if there is no such initiative */
    InitiativeTerms terms(Services services, Words words) {
        String id = initiative;
        if (id == null) {
            return InitiativeTerms.none();
        }
        Lenses lenses = services.find(Lenses.class);
        return lenses.find(id, words.locale())
                .map(Lens::terms)
                .orElseThrow(() -> new CommandFailure(
                        words.say("lens.unknown", id, known(lenses, words.locale())), ExitCode.REFUSED));
    }

    private static String known(Lenses lenses, Locale locale) {
        return lenses.offered(locale).stream().map(Lens::id).collect(Collectors.joining(", "));
    }
}
