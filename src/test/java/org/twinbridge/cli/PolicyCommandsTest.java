package org.twinbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PolicyCommandsTest {

    private static final String PASSWORD = "a long enough password\n";

    private static StoredWorld world;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startsTheApplicationWithTwoOfTheSection(@TempDir Path home) {
        world = new StoredWorld(home);
        for (String name : new String[] {"awa", "berta"}) {
            Call.in(Locale.ENGLISH, world, PASSWORD, "account", "create", "--name", name, "--role", "staff");
        }
    }

    @AfterAll
    static void stopsTheApplication() {
        world.stop();
    }

    @Test
    void takesAPolicyIntoForceAndBackInTheNameOfTwoPeople() throws IOException {
        Path shipped = write("shipped.json", Call.with(world, "policy", "show").out());
        Path file = write(
                "2031-1.json",
                Files.readString(shipped)
                        .replace("\"UNITWIN default\"", "\"2031-1\"")
                        .replace("\"brainDrainWeight\" : 0.25", "\"brainDrainWeight\" : 0.5"));
        String before = scores();

        JsonNode submitted = json(Call.with(
                world, "policy", "submit", "--policy", file.toString(), "--as", "awa", "--reason", "Why not."));
        Call early = Call.with(world, "policy", "approve", "2031-1", "--as", "berta");
        JsonNode effect = json(Call.with(world, "policy", "preview", "--policy", file.toString()));
        Call alone = Call.with(world, "policy", "approve", "2031-1", "--as", "awa");
        JsonNode approved = json(Call.with(world, "policy", "approve", "2031-1", "--as", "berta"));
        String between = scores();
        JsonNode asked = json(
                Call.with(world, "policy", "roll-back", "UNITWIN default", "--as", "berta", "--reason", "Too much."));
        Call.with(world, "policy", "preview", "--policy", shipped.toString());
        json(Call.with(world, "policy", "approve", asked.path("name").asString(), "--as", "awa"));

        assertThat(submitted.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(early.exitCode()).isEqualTo(2);
        assertThat(early.err()).hasLineCount(1).contains("run a preview first");
        assertThat(effect.path("whole").asBoolean()).isTrue();
        assertThat(effect.path("institutions").asInt()).isEqualTo(4);
        assertThat(alone.exitCode()).isEqualTo(2);
        assertThat(alone.err()).hasLineCount(1).contains("a second person");
        assertThat(approved.path("approved_by").asString()).isEqualTo("berta");
        assertThat(between).isNotEqualTo(before);
        assertThat(scores()).isEqualTo(before);
        JsonNode all = json(Call.with(world, "policy", "list"));
        assertThat(all).hasSize(3);
        assertThat(all.get(0).path("state").asString()).isEqualTo("APPROVED");
    }

    @Test
    void saysWhereTheFaultOfADocumentLies() throws IOException {
        Path file = write(
                "bad.json",
                Call.with(world, "policy", "show").out().replaceFirst("\"balance\" : [0-9.]+", "\"balance\" : 7"));

        Call call = Call.with(world, "policy", "preview", "--policy", file.toString());

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).hasLineCount(1).contains("balance is 7.0; it must lie from 0.05 to 0.95");
    }

    @Test
    void actsInTheNameOfNobodyWhoHasNoAccount() throws IOException {
        Path file = write("same.json", Call.with(world, "policy", "show").out());

        Call call =
                Call.with(world, "policy", "submit", "--policy", file.toString(), "--as", "nobody", "--reason", "So.");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).hasLineCount(1).contains("no active account");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** The list of Dakar, without the name of the policy. */
    private static String scores() {
        return json(Call.with(world, "rank", "--institution", StoredWorld.DAKAR, "--format", "json"))
                .path("partners")
                .toString();
    }

    private static JsonNode json(Call call) {
        assertThat(call.exitCode()).as(call.err()).isZero();
        return JsonMapper.shared().readTree(call.out());
    }
}
