package org.twinbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.twinbridge.cli.Checkout.Run;
import picocli.CommandLine.Command;

@DisabledOnOs(OS.WINDOWS)
class ScriptTest {

    private static final String PASSING_JOURNEYS = """
            mkdir -p target/failsafe-reports
            echo "<failsafe-summary><completed>3</completed><errors>0</errors><failures>0</failures><skipped>0</skipped></failsafe-summary>" \
                > target/failsafe-reports/failsafe-summary.xml
            echo "[INFO] Downloading the whole world"
            echo "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0"
            echo "ARGUMENTS: $*" > arguments
            """;

    private final Checkout checkout;

    ScriptTest(@TempDir Path machine) throws IOException {
        this.checkout = new Checkout(machine);
    }

    @Test
    void explainsItselfWithoutNeedingAnything() throws Exception {
        Run bare = checkout.call("twinbridge");
        Run asked = checkout.call("twinbridge", "--help");

        assertThat(bare.exitCode()).isZero();
        assertThat(bare.out())
                .contains("./twinbridge run", "./twinbridge test", "rank --institution", "TWINBRIDGE_HOME");
        assertThat(asked).isEqualTo(bare);
    }

    @Test
    void refusesAnUnknownCommandInOneSentence() throws Exception {
        Run run = checkout.call("twinbridge", "rang", "--top", "3");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).contains("knows no command \"rang\"", "rank", "--help");
    }

    @Test
    void saysWhichJdkToInstallWhereThereIsNone() throws Exception {
        Run run = checkout.call("twinbridge", "run");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("needs JDK 25 or newer", "install");
    }

    @Test
    void passesOverAJdkThatIsTooOld() throws Exception {
        checkout.withJdk("java-17", "17.0.15").withJdk("java-8", "1.8.0_412");

        Run run = checkout.call("twinbridge", "run");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("needs JDK 25");
    }

    @Test
    void findsAJdkAmongTheSystemsEvenWhereJavaHomeIsOld() throws Exception {
        checkout.withJdk("java-17", "17.0.15")
                .withJdk("java-25", "25.0.1")
                .withBuildingMaven()
                .with("JAVA_HOME", checkout.jvms().resolve("java-17").toString());

        Run run = checkout.call("twinbridge", "run");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("JAVA_HOME=" + checkout.jvms().resolve("java-25"));
    }

    @Test
    void findsAJdkWhereMacsKeepThem() throws Exception {
        checkout.withJdk("temurin-26.jdk/Contents/Home", "26").withBuildingMaven();

        Run run = checkout.call("twinbridge", "run");

        assertThat(run.out()).contains("JAVA_HOME=" + checkout.jvms().resolve("temurin-26.jdk/Contents/Home"));
    }

    @Test
    void saysToInstallMavenWhereNothingCanBeInstalled() throws Exception {
        checkout.withJdk("java-25", "25");

        Run run = checkout.call("twinbridge", "run");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines().toList().getLast()).contains("Apache Maven", "install it");
    }

    @Test
    void buildsOnceAndAgainOnlyAfterASourceChanged() throws Exception {
        checkout.withJdk("java-25", "25").withBuildingMaven();

        checkout.call("twinbridge", "run");
        Run second = checkout.call("twinbridge", "run");
        assertThat(second.err()).isEmpty();
        assertThat(checkout.root().resolve("builds")).hasContent("built");

        checkout.withYoungerSource().call("twinbridge", "run");
        assertThat(checkout.root().resolve("builds")).content().hasLineCount(2);
    }

    @Test
    void keepsStandardOutputForTheAnswerWhileItBuilds() throws Exception {
        checkout.withJdk("java-25", "25").withBuildingMaven();

        Run run = checkout.call("twinbridge", "rank", "--institution", "Université de Thiès", "--top", "3");

        assertThat(run.err()).contains("Building Twinbridge");
        assertThat(run.out()).startsWith("JAVA_HOME=").doesNotContain("Building");
    }

    @Test
    void handsArgumentsOnAsTheyAre() throws Exception {
        checkout.withJdk("java-25", "25").withBuildingMaven().with("TWINBRIDGE_JAVA_OPTS", "-Xmx1g -Da=b");

        Run run = checkout.call("twinbridge", "rank", "--institution", "Université de Thiès", "");

        assertThat(run.out()).contains("[-Xmx1g]\n[-Da=b]\n", "[rank]\n[--institution]\n[Université de Thiès]\n[]\n");
    }

    @Test
    void rehearsesOnceAndTellsNobodyTheAnswer() throws Exception {
        checkout.withJdk("java-25", "25").withBuildingMaven();

        Run first = checkout.call("twinbridge", "rank");
        Run second = checkout.call("twinbridge", "rank");

        assertThat(first.err()).contains("Preparing fast starts");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).isEqualTo(first.out()).endsWith("[rank]\n");
    }

    @Test
    void goesOnWhereTheRehearsalFails() throws Exception {
        checkout.withJdk("java-25", "25").withBuildingMaven().with("REHEARSAL", "fails");

        Run first = checkout.call("twinbridge", "rank");
        Run second = checkout.call("twinbridge", "rank");

        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).endsWith("[rank]\n");
        assertThat(second.err()).isEmpty();
    }

    @Test
    void passesEveryCommandOnThatTheProgramHas() throws Exception {
        checkout.withJdk("java-25", "25").withBuildingMaven();
        List<String> commands = Arrays.stream(
                        TwinbridgeCommand.class.getAnnotation(Command.class).subcommands())
                .map(command -> command.getAnnotation(Command.class).name())
                .filter(name -> !name.equals(ServeCommand.NAME))
                .toList();
        assertThat(commands).contains("rank");

        for (String command : commands) {
            assertThat(checkout.call("twinbridge", command).out()).endsWith("[" + command + "]\n");
        }
    }

    @Test
    void startsTheServerForRun() throws Exception {
        checkout.withJdk("java-25", "25").withBuildingMaven();

        Run run = checkout.call("twinbridge", "run", "--port", "9090");

        assertThat(run.out()).contains("[serve]\n[--port]\n[9090]\n");
    }

    @Test
    void keepsDataInTheCheckoutUnlessToldOtherwise() throws Exception {
        checkout.withJdk("java-25", "25").withBuildingMaven();

        Run atHome = checkout.call("twinbridge", "run");
        Run elsewhere = checkout.with("TWINBRIDGE_HOME", "/somewhere/else").call("twinbridge", "run");

        assertThat(atHome.out()).contains("HOME_OF_DATA=" + checkout.root().resolve(".twinbridge"));
        assertThat(elsewhere.out()).contains("HOME_OF_DATA=/somewhere/else");
    }

    @Test
    void lendsJavaUtf8WhereTheLocaleHasNone() throws Exception {
        checkout.withJdk("java-25", "25").withBuildingMaven().with("LC_ALL", "C");

        Run run = checkout.call("twinbridge", "run");

        assertThat(run.out()).contains("LC_ALL=C.UTF-8");
    }

    @Test
    void showsWhatBrokeTheBuildAndWhereTheRestIs() throws Exception {
        checkout.withJdk("java-25", "25")
                .withMaven("echo '[INFO] Scanning'; echo '[ERROR] Main.java:[1,7] not a statement'; exit 1");

        Run run = checkout.call("twinbridge", "rank");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("not a statement", ".tools/logs/build.log")
                .doesNotContain("Scanning");
    }

    @Test
    void putsNodeIntoTheCheckoutWhereTheMachinesIsAnother() throws Exception {
        checkout.withJdk("java-25", "25")
                .withProgram("node", "echo v20.1.0")
                .withProgram("npm", """
                        while [ "$1" != --prefix ]; do shift; done
                        mkdir -p "$2/bin"
                        printf '#!/bin/sh\\necho v24.3.0\\n' > "$2/bin/node"
                        chmod +x "$2/bin/node"
                        """)
                .withMaven("node --version > node-seen; mkdir -p target; touch target/twinbridge.jar");

        checkout.call("twinbridge", "run");

        assertThat(checkout.root().resolve("node-seen")).hasContent("v24.3.0");
        assertThat(checkout.root().resolve(".tools/node/bin/node")).isExecutable();
    }

    @Test
    void leavesNodeToVaadinWhereNpmCannotBringIt() throws Exception {
        checkout.withJdk("java-25", "25").withProgram("npm", "exit 1").withBuildingMaven();

        Run run = checkout.call("twinbridge", "run");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("could not be set up through npm");
    }

    @Test
    void refusesToTestWithoutABrowser() throws Exception {
        checkout.withJdk("java-25", "25").withMaven(PASSING_JOURNEYS);

        Run run = checkout.call("twinbridge", "test");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines().toList().getLast()).contains("need Chromium", "install it");
        assertThat(checkout.root().resolve("arguments")).doesNotExist();
    }

    @Test
    void passesOverABrowserThatDoesNotStart() throws Exception {
        checkout.withJdk("java-25", "25")
                .withMaven(PASSING_JOURNEYS)
                .withProgram("chromium-browser", "echo 'needs the snap'; exit 1");

        Run run = checkout.call("twinbridge", "test");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("none that starts");
    }

    @Test
    void testsWithTheBrowserItFoundAndShowsTheCounts() throws Exception {
        checkout.withJdk("java-25", "25")
                .withMaven(PASSING_JOURNEYS)
                .withProgram("chromium", "echo Chromium 1")
                .withJourney();

        Run run = checkout.call("twinbridge", "test", "-Dtest=SomeTest");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Tests run: 3, Failures: 0").doesNotContain("the whole world");
        assertThat(Files.readString(checkout.root().resolve("arguments")))
                .contains(" verify ", "-Dtwinbridge.chromium=", "/bin/chromium", "-Dtest=SomeTest");
        assertThat(checkout.root().resolve(".tools/logs/test.log")).content().contains("the whole world");
    }

    @Test
    void endsWithMavensExitCode() throws Exception {
        checkout.withJdk("java-25", "25")
                .withMaven("echo '[ERROR] Tests run: 2, Failures: 1, Errors: 0, Skipped: 0'; exit 7")
                .withProgram("chromium", "echo Chromium 1");

        Run run = checkout.call("twinbridge", "test");

        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.out()).contains("Tests run: 2, Failures: 1");
    }

    @Test
    void failsWhereJourneysExistButNoneRan() throws Exception {
        checkout.withJdk("java-25", "25")
                .withMaven("echo '[INFO] Tests run: 9, Failures: 0, Errors: 0, Skipped: 0'")
                .withProgram("chromium", "echo Chromium 1")
                .withJourney();

        Run run = checkout.call("twinbridge", "test");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("browser journeys did not all run");
    }

    @Test
    void failsWhereAJourneyWasSkipped() throws Exception {
        checkout.withJdk("java-25", "25")
                .withMaven(PASSING_JOURNEYS.replace("<skipped>0<", "<skipped>1<"))
                .withProgram("chromium", "echo Chromium 1")
                .withJourney();

        Run run = checkout.call("twinbridge", "test");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("browser journeys did not all run");
    }

    @Test
    void mvnwGivesMavenTheJdkAndTheBrowser() throws Exception {
        checkout.withJdk("java-25", "25")
                .withMaven("echo \"$JAVA_HOME\"; echo \"$*\"")
                .with("TWINBRIDGE_CHROMIUM", "mine")
                .withProgram("mine", "echo Chromium 1");

        Run run = checkout.call("mvnw", "verify", "-q");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("/jvm/java-25", "-Dtwinbridge.chromium=", "/bin/mine verify -q");
    }

    @Test
    void theContinuousBuildTests() throws Exception {
        checkout.withJdk("java-25", "25")
                .withMaven(PASSING_JOURNEYS)
                .withProgram("npm", "exit 1")
                .withProgram("chromium", "echo Chromium 1");

        Run run = checkout.call(".ci/run");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Tests run: 3");
    }

    @Test
    void theContinuousBuildInstallsWhatTheSystemsPackagesHave() throws Exception {
        checkout.withProgram("apt-get", "echo \"$*\" >> asked; exit 1").withProgram("sudo", "exit 1");

        Run run = checkout.call(".ci/run");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Installing openjdk-25-jdk-headless", "needs JDK 25");
    }
}
