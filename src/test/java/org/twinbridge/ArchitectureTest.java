package org.twinbridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinbridge.ArchitectureRules.HouseRule;

/** The program keeps its own rules, and each rule notices when it is broken. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(location -> !ArchitectureRules.isTest(location))
            .importPackages("org.twinbridge");

    private static final JavaClasses MISTAKES = new ClassFileImporter().importPackages("planted.twinbridge");

    @ParameterizedTest
    @MethodSource("rules")
    void holds(HouseRule rule) {
        rule.rule().check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noticesItsPlantedMistake(HouseRule rule) {
        var verdict = rule.rule().evaluate(MISTAKES);

        assertThat(verdict.hasViolation()).isTrue();
        assertThat(verdict.getFailureReport().toString())
                .contains(rule.mistake().getSimpleName());
    }

    static List<HouseRule> rules() {
        return ArchitectureRules.all();
    }
}
