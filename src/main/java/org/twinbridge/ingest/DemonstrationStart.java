package org.twinbridge.ingest;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinbridge.account.OwnWork;

/** Fills an empty database when the dashboard starts for a demonstration; commands decide for themselves. */
@Component
@Profile("demonstration & !production")
@ConditionalOnWebApplication
class DemonstrationStart implements ApplicationRunner {

    private final DemonstrationData data;

    DemonstrationStart(DemonstrationData data) {
        this.data = data;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        OwnWork.run(data::loadIfEmpty);
    }
}
