package org.twinbridge.pole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.drain.CountryTable;
import org.twinbridge.engine.pole.Organisation;
import org.twinbridge.engine.pole.PoleFinder;
import org.twinbridge.engine.pole.PoleSettings;
import org.twinbridge.engine.pole.PoleTheme;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Policy;

class PoleReportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void writesAPotentialPoleWithWhatIsMissing() {
        PoleReport report = PoleReport.of(found());

        assertThat(report.poles()).singleElement().satisfies(pole -> {
            assertThat(pole.status()).isEqualTo("potential");
            assertThat(pole.gates())
                    .containsOnly(
                            entry("higher_education", true),
                            entry("kinds", true),
                            entry("priority", true),
                            entry("joint_work", false));
            assertThat(pole.name()).isEqualTo("Dakar, SN");
            assertThat(pole.jointWork()).isEmpty();
            assertThat(pole.members()).extracting(PoleReport.Member::source).containsOnly("declared");
            assertThat(pole.components().cohesion()).isNull();
            assertThat(pole.missing()).extracting(PoleReport.Gap::reason).contains("joint_work");
            assertThat(pole.members())
                    .extracting(PoleReport.Member::kind)
                    .containsExactlyInAnyOrder("university", "foundation", "public_research");
        });
    }

    @Test
    void putsLongitudeBeforeLatitudeInGeoJson() {
        PoleGeoJson collection = PoleGeoJson.of(PoleReport.of(found()));

        assertThat(collection.features()).singleElement().satisfies(feature -> {
            assertThat(feature.geometry().coordinates()).hasSize(3).allSatisfy(point -> assertThat(point)
                    .containsExactly(-17.44, 14.69));
            assertThat(feature.properties().theme()).isEqualTo("091");
        });
    }

    @Test
    void measuresStandingAmongOrganisationsOfTheSameKind() {
        Map<Kind, Map<InstitutionId, Long>> works = Map.of(
                Kind.UNIVERSITY, Map.of(id("tb:a"), 10L, id("tb:b"), 10L, id("tb:c"), 30L),
                Kind.FOUNDATION, Map.of(id("tb:e"), 5L));

        // Of three universities with known works two tie at the bottom: (0 + 2/2)/3; the third: (2 + 1/2)/3.
        assertThat(Poles.standing(works))
                .containsOnly(
                        entry(id("tb:a"), 1 / 3.0),
                        entry(id("tb:b"), 1 / 3.0),
                        entry(id("tb:c"), 2.5 / 3),
                        entry(id("tb:e"), .5));
    }

    private static FoundPoles found() {
        List<Profile> profiles = List.of(
                profile("tb:university", Kind.UNIVERSITY),
                profile("tb:foundation", Kind.FOUNDATION),
                profile("tb:institute", Kind.PUBLIC_RESEARCH));
        Catalogue catalogue = Catalogue.of(TODAY, profiles, CountryTable.of(Map.of()));
        var organisations =
                profiles.stream().map(p -> Organisation.of(p, TODAY, Set.of())).toList();
        var finder = new PoleFinder(organisations, List.of(), PoleSettings.withDefaults());
        return new FoundPoles(
                catalogue,
                Policy.withDefaults(),
                finder.find(PoleTheme.of(new Field("091"))),
                Map.of(id("tb:university"), "Dakar", id("tb:institute"), "Dakar", id("tb:foundation"), "Pikine"),
                List.of());
    }

    private static Profile profile(String id, Kind kind) {
        Evidence declared = Evidence.of(Source.DECLARED, TODAY);
        return new Profile(
                id(id),
                id,
                kind,
                new CountryCode("SN"),
                new GeoPoint(14.69, -17.44),
                Set.of("fr"),
                List.of(),
                List.of(),
                List.of(new Capacity(new Field("0912"), Modality.JOINT_RESEARCH, .9, declared)),
                Set.of(),
                Profile.DEFAULT_QUOTA,
                Set.of(),
                Set.of());
    }

    private static InstitutionId id(String id) {
        return new InstitutionId(id);
    }
}
