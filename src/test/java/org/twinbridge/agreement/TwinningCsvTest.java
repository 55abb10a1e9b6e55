package org.twinbridge.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinbridge.agreement.AgreementDesk.CAN_THO;
import static org.twinbridge.agreement.AgreementDesk.DAKAR;
import static org.twinbridge.agreement.AgreementDesk.LA_PAZ;
import static org.twinbridge.agreement.AgreementDesk.MONTREAL;
import static org.twinbridge.agreement.AgreementDesk.TODAY;
import static org.twinbridge.agreement.AgreementDesk.officer;
import static org.twinbridge.agreement.AgreementDesk.staff;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.OwnWork;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.ingest.ImportOptions;
import org.twinbridge.ingest.ImportReport;
import org.twinbridge.ingest.ImportSubject;
import org.twinbridge.ingest.Imports;
import org.twinbridge.ingest.ProgressListener;
import org.twinbridge.matching.ui.StoredCatalogue;
import org.twinbridge.twinning.Twinning;
import org.twinbridge.twinning.TwinningKind;
import org.twinbridge.twinning.Twinnings;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:agreements;DB_CLOSE_DELAY=-1")
@ActiveProfiles("production")
@Import({StoredCatalogue.class, AgreementDesk.class, AgreementDesk.TimeConfiguration.class})
class TwinningCsvTest {

    @Autowired
    private AgreementDesk desk;

    @Autowired
    private TwinningCsv csv;

    @Autowired
    private Twinnings twinnings;

    @Autowired
    private Imports imports;

    @TempDir
    private Path folder;

    private @Nullable ImportReport report;

    @BeforeEach
    void twoTwinnings() {
        desk.tidy();
        OwnWork.run(() -> twinnings.record(List.of(
                new Twinning(CAN_THO, DAKAR, TwinningKind.TWINNING, Set.of(new Field("0811")), TODAY, null, true, 4, 3),
                new Twinning(LA_PAZ, MONTREAL, TwinningKind.AGREEMENT, Set.of(), null, null, true, 0, 0))));
        staff();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void takesAwayWhatItsOwnImportTakesForTheSame() throws IOException {
        Path file = folder.resolve("twinnings.csv");
        Files.writeString(file, text());

        OwnWork.run(() ->
                report = imports.run(ImportSubject.TWINNINGS, file, ImportOptions.defaults(), ProgressListener.NONE));

        assertThat(report).isNotNull();
        assertThat(report.counts().unchanged()).isEqualTo(2);
        assertThat(report.counts().refused()).isZero();
    }

    @Test
    void givesOfficersTheTwinningsOfTheirInstitutionAlone() {
        officer(DAKAR);

        assertThat(text()).contains(CAN_THO.value()).doesNotContain(LA_PAZ.value());
    }

    private String text() {
        var out = new StringWriter();
        csv.write(out);
        return out.toString();
    }
}
