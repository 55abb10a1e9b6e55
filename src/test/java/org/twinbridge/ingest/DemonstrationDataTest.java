package org.twinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinbridge.country.Countries;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;

@ImportSlice
class DemonstrationDataTest {

    @TempDir
    private Path folder;

    @Autowired
    private DemonstrationData demonstration;

    @Autowired
    private ShippedReferenceData shipped;

    @Autowired
    private Imports imports;

    @Autowired
    private Countries countries;

    @Autowired
    private Institutions institutions;

    @Autowired
    private Database database;

    @BeforeEach
    void emptiesTheDatabase() {
        database.empty();
    }

    @Test
    void fillsAnEmptyDatabaseOnce() {
        assertThat(demonstration.loadIfEmpty()).get().satisfies(report -> {
            assertThat(report.release()).isEqualTo("Demonstration, imported 2026-11-24");
            assertThat(report.counts().added()).isGreaterThan(5000);
        });
        assertThat(demonstration.loadIfEmpty()).isEmpty();

        assertThat(institutions.findByName("Can Tho University").matches())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.country()).isEqualTo(new CountryCode("VN"));
                    assertThat(found.sourceName()).isEqualTo("demonstration");
                    // OpenAlex, December 2024.
                    assertThat(found.works()).isEqualTo(7_228);
                });
        assertThat(institutions.findByName("Université Alioune Diop de Bambey").matches())
                .allSatisfy(found -> assertThat(found.works()).isNull());
    }

    @Test
    void bringsTheOtherKindsThatAPoleNeeds() {
        demonstration.loadIfEmpty();

        Map<Kind, Long> kinds =
                institutions.all().stream().collect(Collectors.groupingBy(Institution::kind, Collectors.counting()));
        assertThat(kinds.get(Kind.PUBLIC_RESEARCH)).isGreaterThan(100);
        assertThat(kinds.get(Kind.PRIVATE_RESEARCH)).isGreaterThan(20);
        assertThat(kinds.get(Kind.FOUNDATION)).isGreaterThan(20);
        assertThat(kinds.get(Kind.TRAINING_CENTRE)).isGreaterThan(20);
        assertThat(institutions.findByName("Institut Pasteur de Dakar").matches())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(Kind.PUBLIC_RESEARCH);
                    assertThat(found.city()).isEqualTo("Dakar");
                    assertThat(found.place()).isNotNull();
                });
    }

    @Test
    void leavesADatabaseAloneThatHasInstitutions() throws Exception {
        Path file = Files.writeString(folder.resolve("ror.json"), RorFile.of(RorFile.DAKAR));
        imports.run(ImportSubject.ROR, file, ImportOptions.defaults(), ProgressListener.NONE);

        assertThat(demonstration.loadIfEmpty()).isEmpty();
        assertThat(institutions.all()).extracting(Institution::name).containsExactly("Université Cheikh Anta Diop");
    }

    @Test
    void alwaysHasCountriesAndOutflow() {
        shipped.loadIfEmpty();

        assertThat(countries.all()).hasSize(250);
        assertThat(countries.find(new CountryCode("NA"))).get().satisfies(namibia -> {
            assertThat(namibia.nameEn()).isEqualTo("Namibia");
            assertThat(namibia.finestRegion()).contains("Southern Africa");
            assertThat(namibia.figures()).isNotEmpty();
        });
        assertThat(countries.outflows()).hasSize(1208);
    }
}
