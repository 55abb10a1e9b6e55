package org.twinbridge.cli;

import java.io.PrintWriter;
import org.twinbridge.institution.Institutions;

/** Sees to it that there are institutions to rank. */
final class Catalogues {

    private final Services services;
    private final Words words;

    Catalogues(Services services, Words words) {
        this.services = services;
        this.words = words;
    }

    /** @throws CommandFailure if there are none */
    void require(PrintWriter err) {
        if (services.find(Institutions.class).count() == 0) {
            throw new CommandFailure(words.say("catalogue.empty"), ExitCode.REFUSED);
        }
    }
}
