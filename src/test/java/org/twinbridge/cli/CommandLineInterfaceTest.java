package org.twinbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineInterfaceTest {

    @Test
    void explainsItselfInEnglish() {
        Call call = Call.of("--help");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).contains("Finds partners for universities", "serve", "--db");
        assertThat(call.err()).isEmpty();
    }

    @Test
    void explainsItselfInFrench() {
        Call call = Call.in(Locale.FRENCH, null, "", "serve", "--help");

        assertThat(call.out()).contains("Démarre le serveur", "Port d’écoute");
    }

    @Test
    void speaksEnglishToWhoeverItHasNoWordsFor() {
        Call call = Call.in(Locale.of("sw"), null, "", "serve", "--help");

        assertThat(call.out()).contains("Starts the server");
    }

    @Test
    void saysInOneSentenceThatACommandIsUnknownAndWhichOneWasMeant() {
        Call call = Call.of("serv");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err())
                .isEqualToNormalizingNewlines(
                        "\"serv\" is not known here. Did you mean \"serve\"? ./twinbridge --help explains what can be given.\n");
    }

    @Test
    void refusesAnUnknownOptionOfTheServer() {
        Call call = Call.of("serve", "--bogus");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).startsWith("\"--bogus\" is not known here.");
    }

    @Test
    void refusesAPortThatIsNoNumber() {
        Call call = Call.of("serve", "--port", "http");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("http").doesNotContain("\tat ");
    }

    @Test
    void refusesAFolderThatWouldCutTheAddressOfTheDatabase() {
        Call call = Call.of("serve", "--db", "here;MODE=MySQL");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("\"here;MODE=MySQL\" cannot be the folder of the database");
    }

    @Test
    void choosesTheFolderAskedForBeforeThatOfTheEnvironment(@TempDir Path asked, @TempDir Path environment) {
        var words = new Words(Locale.ENGLISH);
        Map<String, String> variables = Map.of(Home.VARIABLE, environment.toString());

        assertThat(Home.choose(asked.toString(), variables, words).folder()).isEqualTo(asked);
        assertThat(Home.choose(null, variables, words).folder()).isEqualTo(environment);
        assertThat(Home.choose(null, Map.of(), words).folder()).isAbsolute().endsWithRaw(Path.of(".twinbridge"));
    }

    @Test
    void takesSpringsPropertiesForTheServerAndNothingElse() {
        assertThat(ServeCommand.isProperty("--server.port=0")).isTrue();
        assertThat(ServeCommand.isProperty("--spring.profiles.active=production"))
                .isTrue();
        assertThat(ServeCommand.isProperty("--help")).isFalse();
        assertThat(ServeCommand.isProperty("rank")).isFalse();
    }
}
