package org.twinbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BrokeringCommandsTest {

    private static StoredWorld world;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startsTheApplication(@TempDir Path home) {
        world = new StoredWorld(home);
    }

    @AfterAll
    static void stopsTheApplication() {
        world.stop();
    }

    @Test
    void balancesTheListsOfTheWholeMarket() throws IOException {
        Path out = folder.resolve("lists.csv");

        Call call = Call.with(world, "balance", "--out", out.toString(), "--top", "2");

        assertThat(call.exitCode()).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.getFirst()).isEqualTo("institution,partner,rank,expected,score");
        assertThat(lines).anyMatch(line -> line.startsWith(StoredWorld.DAKAR + "," + StoredWorld.CAN_THO + ",1,"));
        JsonNode summary = JsonMapper.shared().readTree(call.out());
        assertThat(summary.path("institutions").asInt()).isEqualTo(4);
        assertThat(summary.path("converged").asBoolean()).isTrue();
        assertThat(summary.path("residual").asDouble()).isLessThan(1e-6);
        assertThat(summary.path("balanced").path("coverage").asDouble()).isEqualTo(1);
        assertThat(summary.path("bestFit").has("gini")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--beta=0.01", "--beta=NaN", "--top=0", "--top=201"})
    void refusesAMarketOutOfRange(String argument) {
        Call call =
                Call.with(world, "balance", "--out", folder.resolve("lists.csv").toString(), argument);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).hasLineCount(1).contains("from 0.05 to 0.2");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void writesWhoIsShownMoreAndWhoLessOnceListsAreBalanced() throws IOException {
        Path moved = folder.resolve("moved.csv");

        Call call = Call.with(
                world, "balance", "--out", folder.resolve("lists.csv").toString(), "--moved", moved.toString());

        assertThat(call.exitCode()).isZero();
        assertThat(Files.readAllLines(moved))
                .hasSizeGreaterThan(2)
                .first()
                .isEqualTo("id,name,country,ranked_first_by,best_fit_lists,balanced_lists,quota,taken_up");
    }

    @Test
    void refusesAFileThatCannotBeWritten() {
        Call call = Call.with(
                world,
                "balance",
                "--out",
                folder.resolve("none").resolve("lists.csv").toString());

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).hasLineCount(1).contains("folder that exists");
    }

    @Test
    void composesANetworkAroundAMember() {
        Call call = Call.with(
                world, "network", "--theme", "0811", "--size", "3", "--with", StoredWorld.CAN_THO, "--format", "json");

        assertThat(call.exitCode()).isZero();
        JsonNode network = JsonMapper.shared().readTree(call.out());
        assertThat(network.path("members").valueStream().map(m -> m.path("country")
                        .asString()))
                .containsExactlyInAnyOrder("SN", "VN", "BO");
        assertThat(network.path("value").asDouble()).isPositive();
        assertThat(network.has("uncovered")).isTrue();
        assertThat(network.has("binding")).isTrue();
        assertThat(network.has("infeasible")).isFalse();
    }

    @Test
    void saysWhichRulesNoNetworkCanFulfil() {
        Call call = Call.with(world, "network", "--theme", "0811", "--size", "3", "--region", "011");

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.out())
                .contains("No network can be all that", "the least number of members of a group 011", "from 3 to 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--theme=9999", "--size=2", "--size=31", "--region=999"})
    void refusesADemandThatIsNone(String argument) {
        Call call = Call.with(world, "network", "--theme", "0811", "--size", "3", argument);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).hasLineCount(1);
    }

    @Test
    void namesOrganisationsThatAreStrongButUnplaced() {
        Call call = Call.with(world, "poles", "--theme", "081", "--format", "json");

        assertThat(call.exitCode()).isZero();
        JsonNode answer = JsonMapper.shared().readTree(call.out());
        assertThat(answer.path("poles").isEmpty()).isTrue();
        assertThat(answer.path("unplaced").valueStream().map(JsonNode::asString))
                .contains(StoredWorld.CAN_THO);
    }

    @Test
    void writesPolesAsAFeatureCollection() {
        Call call = Call.with(world, "poles", "--theme", "081", "--format", "geojson");

        assertThat(JsonMapper.shared().readTree(call.out()).path("type").asString())
                .isEqualTo("FeatureCollection");
    }

    /** Dakar can give medicine in any way, and so by training teachers; Can Tho needs it as doctorates only. */
    @Test
    void seesTheMarketThroughAnInitiative() {
        String out = folder.resolve("lists.csv").toString();

        Call call = Call.with(world, "balance", "--out", out, "--initiative", "hiv-prevention-education");

        assertThat(call.exitCode()).isZero();
        assertThat(JsonMapper.shared().readTree(call.out()).path("institutions").asInt())
                .isLessThan(4);
    }

    @Test
    void saysWhoTakesNoPartInAnInitiative() {
        Call ranked = Call.with(
                world, "rank", "--institution", StoredWorld.CAN_THO, "--initiative", "hiv-prevention-education");
        Call composed = Call.with(
                world,
                "network",
                "--theme=0912",
                "--size=3",
                "--with=" + StoredWorld.CAN_THO,
                "--initiative=hiv-prevention-education");

        assertThat(ranked.exitCode()).isEqualTo(2);
        assertThat(ranked.err()).hasLineCount(1).contains(StoredWorld.CAN_THO, "neither needs nor offers");
        assertThat(composed.exitCode()).isEqualTo(2);
        assertThat(composed.err()).hasLineCount(1).contains(StoredWorld.CAN_THO, "takes no part");
    }

    @Test
    void namesTheInitiativesThereAreWhereOneIsUnknown() {
        Call call = Call.with(world, "poles", "--theme", "081", "--initiative", "nowhere");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).hasLineCount(1).contains("nowhere", "teacher-training-africa");
    }

    @Test
    void listsNoPolesOfAThemeThatAnInitiativeDoesNotTouch() {
        Call call = Call.with(world, "poles", "--theme", "081", "--initiative", "teacher-training-africa");

        assertThat(call.exitCode()).isZero();
        assertThat(JsonMapper.shared().readTree(call.out()).path("poles").isEmpty())
                .isTrue();
    }
}
