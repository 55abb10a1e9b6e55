package org.twinbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbridge.account.Accounts;
import org.twinbridge.account.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {

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
    void ranksPartnersAcrossBordersAsATable() {
        Call call = Call.with(world, "rank", "--institution", "Universite Cheikh Anta Diop");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out())
                .contains("Partners for Université Cheikh Anta Diop (SN)", "Can Tho University")
                .doesNotContain("Thiès");
    }

    @Test
    void ranksPartnersAtHomeTooWhereAsked() {
        Call call = Call.with(world, "rank", "--institution", "04je6yw13", "--within-country");

        assertThat(call.out()).contains("Université de Thiès");
    }

    @Test
    void ranksNoMoreThanAsked() {
        Call call = Call.with(world, "rank", "--institution", StoredWorld.DAKAR, "--top", "1", "--format", "csv");

        assertThat(call.out().lines()).hasSize(2).last().asString().startsWith("1,https://ror.org/0071qz696,");
    }

    @Test
    void ranksCautiouslyByWhatScoresCouldFallTo() {
        Call call =
                Call.with(world, "rank", "--institution", StoredWorld.DAKAR, "--order", "cautious", "--format", "json");

        JsonNode partners = JsonMapper.shared().readTree(call.out()).path("partners");
        List<Double> low = partners.valueStream()
                .map(partner -> partner.at("/range/low").asDouble())
                .toList();
        assertThat(low).hasSize(2).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(partners.valueStream()).allSatisfy(partner -> {
            assertThat(partner.at("/range/high").asDouble())
                    .isGreaterThanOrEqualTo(partner.at("/range/low").asDouble());
            // Two candidates are always among the first ten.
            assertThat(partner.at("/range/top10").asDouble()).isEqualTo(1);
        });
    }

    @Test
    void explainsEachScoreByPartsThatSumToIt() {
        Call call = Call.with(
                world, "rank", "--institution", StoredWorld.DAKAR, "--top", "20", "--format", "json", "--explain");

        JsonNode answer = JsonMapper.shared().readTree(call.out());
        assertThat(answer.path("institution").path("id").asString()).isEqualTo(StoredWorld.DAKAR);
        assertThat(answer.path("partners").valueStream()).hasSize(2).allSatisfy(partner -> {
            double sum = partner.path("contributions")
                    .valueStream()
                    .mapToDouble(part -> part.path("points").asDouble())
                    .sum();
            assertThat(sum).isCloseTo(partner.path("score").asDouble(), within(1e-9));
        });
        JsonNode best = answer.path("partners").path(0);
        assertThat(best.path("name").asString()).isEqualTo("Can Tho University");
        assertThat(best.path("met").path(0).path("by").path("field").asString()).isEqualTo("0811");
    }

    @Test
    void explainsInTheUsersLanguage() {
        Call call = Call.in(Locale.FRENCH, world, "", "rank", "--institution", StoredWorld.DAKAR, "--explain");

        assertThat(call.out()).contains("Vous gagnez", "couverture des besoins", "Votre besoin");
    }

    @Test
    void saysWhatIsMissingFromTheArguments() {
        Call call = Call.with(world, "rank", "--top", "3");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err())
                .isEqualToNormalizingNewlines(
                        "What is missing: --institution. ./twinbridge rank --help explains what can be given.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100001", "many"})
    void refusesALengthThatIsNone(String top) {
        Call call = Call.with(world, "rank", "--institution", StoredWorld.DAKAR, "--top", top);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).hasLineCount(1).contains(top.equals("100001") ? "100,001" : top);
        assertThat(call.out()).isEmpty();
    }

    @Test
    void refusesAFormatItDoesNotKnow() {
        Call call = Call.with(world, "rank", "--institution", StoredWorld.DAKAR, "--format", "xml");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).hasLineCount(1).contains("xml");
    }

    @Test
    void saysThatAnInstitutionIsUnknown() {
        Call call = Call.with(world, "rank", "--institution", "Universite de Thiess");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).hasLineCount(1).contains("Did you mean", "Université de Thiès");
    }

    @Test
    void scoresPairsInTheOrderGiven() throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.csv"), """
            a,b
            %s,%s
            nobody,%s
            %s,%s
            =cmd(),04je6yw13
            """.formatted(
                StoredWorld.CAN_THO, StoredWorld.DAKAR, StoredWorld.DAKAR, StoredWorld.DAKAR, StoredWorld.CAN_THO));
        Path out = folder.resolve("scores.csv");

        Call call = Call.with(world, "score", "--pairs", pairs.toString(), "--out", out.toString());

        assertThat(call.exitCode()).isZero();
        assertThat(call.err()).contains("4 pairs scored", "2 pairs name unknown institutions");
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(5).first().isEqualTo("a,b,score,utility_a,utility_b,brain_drain,guard,note");
        assertThat(lines.get(1)).startsWith(StoredWorld.CAN_THO + "," + StoredWorld.DAKAR + ",0.");
        assertThat(lines.get(2)).isEqualTo("nobody," + StoredWorld.DAKAR + ",,,,,,unknown institution: a");
        assertThat(lines.get(4)).isEqualTo("'=cmd(),04je6yw13,,,,,,unknown institution: a");
        // One score either way round; the utilities change places.
        String[] there = lines.get(1).split(",", -1);
        String[] back = lines.get(3).split(",", -1);
        assertThat(Double.parseDouble(there[2])).isCloseTo(Double.parseDouble(back[2]), within(1e-12));
        assertThat(List.of(there[3], there[4])).isEqualTo(List.of(back[4], back[3]));
    }

    @Test
    void notesWhyAPairWouldNotBeSuggested() throws IOException {
        Path pairs = Files.writeString(
                folder.resolve("pairs.csv"), "b,x,a\n%s,1,%s\n".formatted(StoredWorld.DAKAR, StoredWorld.DAKAR));
        Path out = folder.resolve("scores.csv");

        Call call = Call.with(world, "score", "--pairs", pairs.toString(), "--out", out.toString());

        assertThat(call.exitCode()).isZero();
        assertThat(Files.readAllLines(out).getLast()).endsWith("not suggested: self");
    }

    @Test
    void notesEveryRowHoweverMalformed() throws IOException {
        Path pairs = Files.writeString(
                folder.resolve("pairs.csv"),
                "\ufeffa,b\r\nx\r\n\r\nx,y,z\r\n%s,\"never closed".formatted(StoredWorld.DAKAR));
        Path out = folder.resolve("scores.csv");

        Call call = Call.with(world, "score", "--pairs", pairs.toString(), "--out", out.toString());

        assertThat(call.exitCode()).isZero();
        assertThat(Files.readAllLines(out).subList(1, 4))
                .containsExactly(
                        "x,,,,,,,unknown institution: a and b",
                        "x,y,,,,,,unknown institution: a and b",
                        StoredWorld.DAKAR + ",never closed,,,,,,unknown institution: b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b\n", "x,y\n1,2\n", "a\n1\n"})
    void refusesAFileOfPairsThatIsNoneAndLeavesNoHalfAnswer(String text) throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.csv"), text);
        Path out = Files.writeString(folder.resolve("scores.csv"), "as before");

        Call call = Call.with(world, "score", "--pairs", pairs.toString(), "--out", out.toString());

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).hasLineCount(1).contains("pairs.csv").doesNotContain("\tat ", "Exception");
        assertThat(out).hasContent("as before");
        assertThat(folder).isDirectoryNotContaining("glob:**.scores*");
    }

    @Test
    void saysThatThePairsAreNotThere() {
        Call call = Call.with(world, "score", "--pairs", folder.toString(), "--out", "x.csv");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).hasLineCount(1).contains("cannot be read");
    }

    @Test
    void saysThatTheScoresCannotBeWritten() throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.csv"), "a,b\n1,2\n");

        Call call = Call.with(world, "score", "--pairs", pairs.toString(), "--out", folder + "/not/there.csv");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).hasLineCount(1).contains("cannot be written");
    }

    @Test
    void makesAnAdministratorWithAPasswordFromStandardInput() {
        Call call = Call.in(
                Locale.ENGLISH,
                world,
                "correct horse battery\n",
                "account",
                "create",
                "--name",
                "Awa",
                "--administrator");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).contains("awa").doesNotContain("horse");
        assertThat(call.err()).doesNotContain("horse");
        assertThat(world.find(Accounts.class).find("awa").orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void bindsAnOfficerToAnInstitutionFoundByName() {
        Call call = Call.in(
                Locale.ENGLISH,
                world,
                "correct horse battery\n",
                "account",
                "create",
                "--name",
                "binta",
                "--role",
                "officer",
                "--institution",
                "Can Tho University");

        assertThat(call.exitCode()).isZero();
        assertThat(world.find(Accounts.class)
                        .find("binta")
                        .orElseThrow()
                        .institution()
                        .orElseThrow()
                        .value())
                .isEqualTo(StoredWorld.CAN_THO);
    }

    @Test
    void refusesAPasswordThatIsTooShort() {
        Call call =
                Call.in(Locale.ENGLISH, world, "short\n", "account", "create", "--name", "cheikh", "--administrator");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).hasLineCount(1).contains("password", "12");
        assertThat(world.find(Accounts.class).find("cheikh")).isEmpty();
    }

    @Test
    void refusesAnAccountWithoutARole() {
        Call call = Call.in(Locale.ENGLISH, world, "correct horse battery\n", "account", "create", "--name", "dior");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).hasLineCount(1).contains("--administrator");
    }

    @Test
    void takesNoPasswordForAnArgument() {
        Call call = Call.with(world, "account", "create", "--name", "eve", "--administrator", "--password", "x");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("\"--password\" is not known here");
    }

    @Test
    void importsCountriesAndSaysWhatBecameOfThem() {
        Path countries = Path.of("data/countries.csv");

        Call call = Call.with(world, "import", "countries", countries.toString(), "--dry-run");

        assertThat(call.exitCode()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out())
                .contains("countries.csv: 250 rows read in a dry run; nothing was changed.", "250 as before");
    }

    @Test
    void endsWithOneAndSaysWhyWhereRowsWereRefused() throws IOException {
        Path flawed = flawedCountries();
        Path report = folder.resolve("report.csv");

        Call call =
                Call.with(world, "import", "countries", flawed.toString(), "--dry-run", "--report", report.toString());

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.out()).contains("1 refused");
        assertThat(call.err()).hasLineCount(1).contains("perhaps", "Row 3");
        assertThat(Files.readAllLines(report))
                .hasSize(2)
                .first()
                .isEqualTo("unit,number,column,value,reason,suggestion");
    }

    @Test
    void endsWithTwoWhereTheFileIsRefused() throws IOException {
        Path page = Files.writeString(folder.resolve("ror.json"), "<html><body>404</body></html>");

        Call call = Call.with(world, "import", "ror", page.toString());

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).hasLineCount(1).doesNotContain("Exception", "\tat ");
    }

    @Test
    void endsWithTwoWhereTheFileIsNotThere() {
        Call call = Call.with(world, "import", "ror", folder.resolve("none.zip").toString());

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).hasLineCount(1).contains("none.zip");
    }

    @Test
    void namesTheKindsOfFilesThereAre() {
        Call call = Call.with(world, "import", "grid", "x.csv");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err())
                .contains(
                        "\"grid\" is no kind of file",
                        "ror, openalex, profiles, programmes, twinnings, countries, country-ties, outflow");
    }

    @Test
    void takesTotalsForCountryTiesOnly() {
        Call call = Call.with(world, "import", "outflow", "x.csv", "--totals", "y.csv");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("Totals go with country-ties, not with outflow.");
    }

    @Test
    void refusesAReportThatCannotBeWrittenBeforeItImports() {
        Call call = Call.with(world, "import", "countries", "data/countries.csv", "--report", folder.toString());

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("The report cannot be written");
    }

    @Test
    void takesAnImportBackSoThatTheCatalogueIsAsBefore() throws IOException {
        String before = Call.with(world, "export").out();
        List<String> lines = Files.readAllLines(Path.of("data/countries.csv"));
        Path changed = Files.write(
                folder.resolve("countries.csv"),
                List.of(lines.getFirst(), lines.get(1).replaceFirst("false", "true")));
        Call.with(world, "import", "countries", changed.toString());
        String release = Call.with(world, "releases").out().split(" ")[0];

        Call rehearsed = Call.with(world, "undo", release, "--dry-run");
        Call undone = Call.with(world, "undo", release);
        Call again = Call.with(world, "undo", release);

        assertThat(rehearsed.out()).contains("would remove nothing and put one back");
        assertThat(undone.out()).contains("Release " + release + " is undone: nothing removed, one put back.");
        assertThat(Call.with(world, "export").out()).isEqualTo(before).matches("[0-9a-f]{64}\\R");
        assertThat(Call.with(world, "releases").out().lines().findFirst())
                .get()
                .asString()
                .contains("undone on");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).hasLineCount(1).contains("was undone already");
    }

    @Test
    void writesTheCatalogueAsLinesAndPrintsTheirChecksum() {
        Path out = folder.resolve("catalogue.jsonl");

        Call call = Call.with(world, "export", "--out", out.toString());

        assertThat(call.out()).isEqualTo(Call.with(world, "export").out());
        assertThat(out).content().contains("{\"table\":\"institution\",\"row\":{\"id\":\"https://ror.org/04je6yw13\"");
    }

    @Test
    void refusesToExportIntoAFolder() {
        Call call = Call.with(world, "export", "--out", folder.toString());

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("The catalogue cannot be written");
    }

    private Path flawedCountries() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("data/countries.csv"));
        String header = lines.getFirst();
        String flawed = lines.get(1).replaceFirst("false", "perhaps");
        return Files.write(folder.resolve("countries.csv"), List.of(header, lines.get(2), flawed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "import", "releases", "undo", "export", "rank", "score", "account"})
    void everyCommandExplainsItself(String command) {
        Call english = Call.of(command, "--help");
        Call french = Call.in(Locale.FRENCH, null, "", command, "--help");

        assertThat(english.exitCode()).isZero();
        assertThat(english.out()).contains("Usage: twinbridge " + command, "--db", "--help");
        assertThat(french.out()).contains("twinbridge " + command).isNotEqualTo(english.out());
    }
}
