package org.twinbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EmptyDatabaseTest {

    @TempDir
    private Path home;

    @Test
    void ranksTheDemonstrationsInstitutionsAndSaysSo() {
        var services = new SpringServices(() -> new Home(home));

        Call call = Call.with(
                services, "rank", "--institution", "Université Cheikh Anta Diop", "--format", "json", "--explain");

        assertThat(call.exitCode()).isZero();
        assertThat(call.err()).hasLineCount(1).contains("demonstration", "inferred");
        JsonNode partners = JsonMapper.shared().readTree(call.out()).path("partners");
        assertThat(partners.valueStream()).hasSize(20);
        assertThat(partners.path(0).path("met").valueStream().map(met -> met.path("source")
                        .asString()))
                .isNotEmpty()
                .allMatch(source -> source.equals("inferred") || source.equals("country_prior"));
    }

    @Test
    void ranksNobodyInProductionUntilInstitutionsAreBroughtIn() {
        var services = new SpringServices(() -> new Home(home), "--spring.profiles.active=production");

        Call call = Call.with(services, "rank", "--institution", "Université Cheikh Anta Diop");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).hasLineCount(1).contains("There are no institutions yet", "import ror");
    }
}
