package org.twinbridge.cli;

import java.io.PrintWriter;
import org.twinbridge.ingest.DemonstrationData;
import org.twinbridge.institution.Institutions;

/** Sees to it that there are institutions to rank. */
final class Catalogues {

    private final Services services;
    private final Words words;

    Catalogues(Services services, Words words) {
        this.services = services;
        this.words = words;
    }

    /**
     * Loads the demonstration's institutions into an empty database, unless the profile is production, and says so.
     *
     * @throws CommandFailure if there are none in the end
     */
    void require(PrintWriter err) {
        Institutions institutions = services.find(Institutions.class);
        if (institutions.count() == 0 && services.isDemonstration()) {
            err.println(words.say("catalogue.demonstration"));
            services.find(DemonstrationData.class).loadIfEmpty();
        }
        if (institutions.count() == 0) {
            throw new CommandFailure(words.say("catalogue.empty"), ExitCode.REFUSED);
        }
    }
}
