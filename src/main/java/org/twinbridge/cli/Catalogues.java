package org.twinbridge.cli;

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
     * @throws CommandFailure if there are none
     */
    void require() {
        Institutions institutions = services.find(Institutions.class);
        if (institutions.count() > 0) {
            return;
        }
        throw new CommandFailure(words.say("catalogue.empty"), ExitCode.REFUSED);
    }
}
