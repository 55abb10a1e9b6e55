package org.twinbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LoggingSystem;
import org.twinbridge.institution.Institutions;
import org.twinbridge.taxonomy.Taxonomy;

class SpringServicesTest {

    /** Without what the tests' own configuration says about the database. */
    private static final String AS_SHIPPED = "--spring.config.location=classpath:/application.properties";

    /** Another test's context that is still open would keep the log where it is. */
    @BeforeEach
    void nothingIsLoggedYet() {
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
    }

    @Test
    void keepsItsDatabaseAndItsLogInTheHome(@TempDir Path home) throws IOException {
        try (var services = new SpringServices(() -> new Home(home), AS_SHIPPED)) {
            assertThat(services.find(Taxonomy.class).goals()).hasSize(17);
            assertThat(services.find(Institutions.class).count()).isZero();
            assertThat(services.isDemonstration()).isTrue();

            assertThat(home.resolve("logs/commands.log")).exists();
            try (Stream<Path> files = Files.list(home)) {
                assertThat(files.map(file -> file.getFileName().toString())).contains("twinbridge.mv.db");
            }
        }
    }

    @Test
    void startsNothingUntilAServiceIsAskedFor() {
        try (var services = new SpringServices(() -> {
            throw new AssertionError("started");
        })) {
            assertThat(services).isNotNull();
        }
    }
}
