package org.twinbridge.shell;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Whether this is a demonstration, whose profiles are inferred, or the real thing. */
@Component
public class OperatingMode {

    private final boolean demonstration;

    OperatingMode(Environment environment) {
        demonstration = environment.acceptsProfiles(Profiles.of("demonstration & !production"));
    }

    public boolean isDemonstration() {
        return demonstration;
    }
}
