package org.twinbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

/** Features keep to each other's open types and make no cycles. */
class ModularityTest {

    private static final ImportOption PRODUCT = location -> !ArchitectureRules.isTest(location);

    private final ApplicationModules modules = ApplicationModules.of(Twinbridge.class, PRODUCT);

    @Test
    void modulesUseOnlyWhatOthersOpenToThem() {
        modules.verify();
    }

    @Test
    void theEngineCountsPartByPart() {
        assertThat(modules.stream().map(module -> module.getBasePackage().getName()))
                .contains("org.twinbridge.engine.profile", "org.twinbridge.engine.score", "org.twinbridge.cli")
                .doesNotContain("org.twinbridge.engine");
    }

    @Test
    void aPlantedCycleAndAPlantedLookBehindTheScenesAreNoticed() {
        var planted = ApplicationModules.of("planted.twinbridge", ArchitectureRules::isTest);

        assertThatThrownBy(planted::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("LooksInward")
                .hasMessageContaining("Peeps");
    }

    @Test
    void drawsThePictureOfTheModules() {
        new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();

        assertThat(Path.of("target", "spring-modulith-docs", "components.puml")).exists();
    }
}
