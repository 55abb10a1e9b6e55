package org.twinbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.institution.Denial;
import org.twinbridge.institution.EvidenceItems;
import org.twinbridge.institution.EvidenceOrigin;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.institution.inference.InferredProfile;

class ProfileLayersTest {

    private static final InstitutionId DAKAR = new InstitutionId("https://ror.org/04je6yw13");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final InferredProfile GUESSED = new InferredProfile(
            List.of(theme("0811", .6, Source.INFERRED), theme("0111", .4, Source.COUNTRY_PRIOR)),
            List.of(),
            List.of(
                    capacity("0811", Modality.ANY, .5, Source.INFERRED),
                    capacity("0811", Modality.DISTANCE_LEARNING, .4, Source.COUNTRY_PRIOR),
                    capacity("0111", Modality.ANY, .3, Source.COUNTRY_PRIOR)),
            Set.of());

    @Test
    void infersWhatNothingElseTells() {
        var layers = new ProfileLayers(ProfileItems.none(DAKAR), List.of(), GUESSED);

        assertThat(layers.themes()).isEqualTo(GUESSED.themes());
        assertThat(layers.capacities()).isEqualTo(GUESSED.capacities());
    }

    @Test
    void putsEvidenceInThePlaceOfWhatWasInferredOfTheSameFieldAndModality() {
        EvidenceItems shown = shown(EvidenceOrigin.OPENALEX, "081");

        var layers = new ProfileLayers(ProfileItems.none(DAKAR), List.of(shown), GUESSED);

        assertThat(layers.themes()).isEqualTo(shown.themes());
        assertThat(layers.capacities())
                .containsExactly(
                        shown.capacities().getFirst(),
                        GUESSED.capacities().get(1),
                        GUESSED.capacities().get(2));
    }

    @Test
    void keepsAFieldThatTheNameTellsBesideEvidenceOfOthers() {
        EvidenceItems shown = shown(EvidenceOrigin.OPENALEX, "0912");

        List<Theme> themes = new ProfileLayers(ProfileItems.none(DAKAR), List.of(shown), GUESSED).themes();

        // Three quarters for what is shown, one for the name; what was assumed of the country goes.
        assertThat(themes).extracting(theme -> theme.field().code()).containsExactly("0912", "0811");
        assertThat(themes).extracting(Theme::weight).containsExactly(.75, .25);
    }

    @Test
    void letsEachOriginCountAlike() {
        EvidenceItems works = shown(EvidenceOrigin.OPENALEX, "0912");
        EvidenceItems programmes = shown(EvidenceOrigin.PROGRAMMES, "0811");

        List<Theme> themes = new ProfileLayers(ProfileItems.none(DAKAR), List.of(works, programmes), GUESSED).themes();

        assertThat(themes).extracting(theme -> theme.field().code()).containsExactly("0811", "0912");
        assertThat(themes.stream().mapToDouble(Theme::weight).sum()).isCloseTo(1, within(1e-12));
        assertThat(themes).allSatisfy(theme -> assertThat(theme.weight()).isEqualTo(.5));
    }

    @Test
    void letsWhatIsDeclaredOfAFieldWin() {
        ProfileItems declared = declared(
                List.of(theme("0111", 1, Source.DECLARED)),
                List.of(capacity("0912", Modality.JOINT_RESEARCH, .2, Source.DECLARED)));
        EvidenceItems shown = new EvidenceItems(
                DAKAR,
                EvidenceOrigin.OPENALEX,
                List.of(theme("0912", 1, Source.EVIDENCE)),
                List.of(
                        capacity("0912", Modality.ANY, .9, Source.EVIDENCE),
                        capacity("0511", Modality.ANY, .7, Source.EVIDENCE)));

        var layers = new ProfileLayers(declared, List.of(shown), GUESSED);

        assertThat(layers.themes()).isEqualTo(declared.themes());
        assertThat(layers.capacities())
                .containsExactly(
                        declared.capacities().getFirst(), shown.capacities().get(1));
    }

    @Test
    void leavesOutWhatTheInstitutionDeniesAndSharesItsWeight() {
        ProfileItems denied = denying(
                Denial.ofTheme(new Field("0811")), Denial.ofCapacity(new Field("0811"), Modality.DISTANCE_LEARNING));

        var layers = new ProfileLayers(denied, List.of(), GUESSED);

        assertThat(layers.themes())
                .containsExactly(
                        new Theme(new Field("0111"), 1, GUESSED.themes().get(1).evidence()));
        assertThat(layers.capacities())
                .containsExactly(
                        GUESSED.capacities().get(0), GUESSED.capacities().get(2));
    }

    @Test
    void leavesOutDeniedEvidenceToo() {
        EvidenceItems shown = shown(EvidenceOrigin.OPENALEX, "0912");
        ProfileItems denied =
                denying(Denial.ofTheme(new Field("0912")), Denial.ofCapacity(new Field("0912"), Modality.ANY));

        var layers = new ProfileLayers(denied, List.of(shown), GUESSED);

        assertThat(layers.themes()).isEqualTo(GUESSED.themes());
        assertThat(layers.capacities()).isEqualTo(GUESSED.capacities());
    }

    private static ProfileItems denying(Denial... denials) {
        return new ProfileItems(
                DAKAR, List.of(), List.of(), List.of(), Set.of(), Set.of(), null, Set.of(), Set.of(denials));
    }

    private static EvidenceItems shown(EvidenceOrigin origin, String field) {
        return new EvidenceItems(
                DAKAR,
                origin,
                List.of(theme(field, 1, Source.EVIDENCE)),
                List.of(capacity(field, Modality.ANY, .8, Source.EVIDENCE)));
    }

    private static ProfileItems declared(List<Theme> themes, List<Capacity> capacities) {
        return new ProfileItems(DAKAR, themes, List.of(), capacities, Set.of(), Set.of(), null, Set.of());
    }

    private static Theme theme(String field, double weight, Source source) {
        return new Theme(new Field(field), weight, Evidence.of(source, DAY));
    }

    private static Capacity capacity(String field, Modality modality, double strength, Source source) {
        return new Capacity(new Field(field), modality, strength, Evidence.of(source, DAY));
    }
}
