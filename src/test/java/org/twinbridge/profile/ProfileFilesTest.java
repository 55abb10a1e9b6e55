package org.twinbridge.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinbridge.matching.ui.StoredCatalogue.CAN_THO;
import static org.twinbridge.matching.ui.StoredCatalogue.DAKAR;
import static org.twinbridge.matching.ui.StoredCatalogue.LA_PAZ;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.ingest.ProfileTables;
import org.twinbridge.ingest.ProfileTables.Reading;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.matching.ui.StoredCatalogue;

@SpringBootTest
@ActiveProfiles("production")
@Import(StoredCatalogue.class)
class ProfileFilesTest {

    private static final String HEADER = "institution_id,item,field,modality,value,source,date,note\n";

    @Autowired
    private StoredCatalogue stored;

    @Autowired
    private ProfileFiles files;

    @BeforeEach
    void anOfficerOfDakar() {
        stored.store();
        var account = new Account(UUID.randomUUID(), "awa", "awa", Set.of(Role.OFFICER), DAKAR, true);
        AccountPrincipal principal = AccountPrincipal.authenticated(account);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource(ProfileTables.Form.class)
    void givesBackWhatItWrote(ProfileTables.Form form) {
        ProfileItems items = full("Senate of May, \"2026\"");

        byte[] file = files.write(items, form);
        Reading reading = files.read("profile", new ByteArrayInputStream(file), ProfileItems.none(DAKAR));

        assertThat(reading.refused()).isEmpty();
        assertThat(reading.isTaken()).isTrue();
        assertThat(reading.items()).isEqualTo(items);
        assertThat(reading.rows()).isEqualTo(7);
    }

    @Test
    void writesNothingThatASpreadsheetTakesForAFormula() {
        String csv = new String(
                files.write(full("=HYPERLINK(\"http://x\")"), ProfileTables.Form.CSV), StandardCharsets.UTF_8);

        assertThat(csv).contains("'=HYPERLINK").doesNotContain(",=HYPERLINK", ",\"=HYPERLINK");
    }

    @Test
    void takesNothingOfAFileThatHasOneWrongRow() {
        ProfileItems draft = full("");

        Reading reading = read("""
                04je6yw13,need,0114,,0.5,declared,2026-01-01,
                04je6yw13,need,0999,,0.5,declared,2026-01-01,
                0071qz696,need,0114,any,0.5,declared,2026-01-01,
                """, draft);

        assertThat(reading.isTaken()).isFalse();
        assertThat(reading.items()).isEqualTo(draft);
        assertThat(reading.refused()).extracting(row -> row.number()).containsExactly(3L, 4L);
        assertThat(reading.refused().getLast().sentence())
                .contains("0071qz696", "is another institution than the one whose profile this is.");
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoTable() {
        for (String malformed : List.of(
                "",
                "<html><body>Not found</body></html>",
                "a;b;c\n1;2;3\n",
                "institution_id,item,field\n",
                "PK\u0003\u0004 no zip at all")) {
            Reading reading = files.read("table.xlsx", stream(malformed), ProfileItems.none(DAKAR));

            assertThat(reading.fault()).as(malformed).isNotNull();
            assertThat(reading.items()).isEqualTo(ProfileItems.none(DAKAR));
        }
    }

    @Test
    void readsNoMoreThanATableMayHold() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                return given++ < 1L << 40 ? 'a' : -1;
            }
        };

        Reading reading = files.read("endless.csv", endless, ProfileItems.none(DAKAR));

        assertThat(reading.fault()).isNotNull();
        assertThat(endless.given).isLessThan(2 * ProfileTables.MOST_BYTES);
    }

    @Test
    void takesNoMoreRowsThanAProfileCanHave() {
        String rows = "04je6yw13,language,,,fr,,,\n".repeat(1200);

        Reading reading = read(rows, ProfileItems.none(DAKAR));

        assertThat(reading.isTaken()).isFalse();
        assertThat(reading.refused().getLast().sentence()).contains("no more than 1,000 rows");
    }

    @Test
    void letsNoOfficerVerifyByFile() {
        String verified = "04je6yw13,need,0114,,0.5,verified,2026-01-01,\n";

        assertThatThrownBy(() -> read(verified, ProfileItems.none(DAKAR))).isInstanceOf(ProfileRefusedException.class);
    }

    @Test
    void refusesTheFileOfAnotherInstitution() {
        ProfileItems others = ProfileItems.none(CAN_THO);

        assertThatThrownBy(() -> files.read("x.csv", stream(HEADER), others)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> files.write(others, ProfileTables.Form.CSV)).isInstanceOf(AccessDeniedException.class);
    }

    private Reading read(String rows, ProfileItems draft) {
        return files.read("table.csv", stream(HEADER + rows), draft);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ProfileItems full(String note) {
        Evidence declared = new Evidence(Source.DECLARED, LocalDate.of(2026, 5, 4), note);
        return Statements.inOrder(new ProfileItems(
                DAKAR,
                List.of(new Theme(new Field("0114"), .75, declared), new Theme(new Field("0811"), .25, declared)),
                List.of(new Need(new Field("0114"), Modality.SPLIT_SITE_DOCTORATE, .9, declared)),
                List.of(),
                Set.of(Modality.JOINT_RESEARCH),
                Set.of("fr"),
                4,
                Set.of(LA_PAZ)));
    }
}
