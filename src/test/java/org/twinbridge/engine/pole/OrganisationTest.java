package org.twinbridge.engine.pole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;

class OrganisationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Field HEALTH = new Field("091");
    private static final Field LAW = new Field("0421");
    private static final Evidence READ = Evidence.of(Source.INFERRED, TODAY);
    private static final Evidence ASSUMED = Evidence.of(Source.COUNTRY_PRIOR, TODAY);

    private final Profile university =
            Profile.of(new InstitutionId("tb:any"), "Any University", Kind.UNIVERSITY, new CountryCode("KE"));

    @Test
    void doesNotTakeWhatIsUsualForAStrength() {
        Profile profile = university
                .withThemes(List.of(new Theme(HEALTH, .5, READ), new Theme(LAW, .5, ASSUMED)))
                .withCapacities(List.of(
                        new Capacity(HEALTH, Modality.ANY, .6, READ), new Capacity(LAW, Modality.ANY, .9, ASSUMED)));

        assertThat(Organisation.of(profile, TODAY, Set.of()).strengths()).containsOnlyKeys(HEALTH);
    }

    @Test
    void countsHowItWorksInAFieldThatWasReadEvenIfThatIsAssumed() {
        Profile profile = university
                .withThemes(List.of(new Theme(HEALTH, 1, READ)))
                .withCapacities(List.of(new Capacity(HEALTH, Modality.JOINT_RESEARCH, .8, ASSUMED)));

        assertThat(Organisation.of(profile, TODAY, Set.of()).strengths()).containsOnlyKeys(HEALTH);
    }

    @Test
    void countsACapacityThatIsStatedWhateverTheThemesSay() {
        Profile profile = university
                .withThemes(List.of(new Theme(HEALTH, 1, ASSUMED)))
                .withCapacities(List.of(new Capacity(LAW, Modality.ANY, .4, Evidence.of(Source.DECLARED, TODAY))));

        assertThat(Organisation.of(profile, TODAY, Set.of()).strengths()).containsOnlyKeys(LAW);
    }

    @Test
    void countsWhatJointWorkOnRecordShowsItToWorkIn() {
        Profile profile = university.withCapacities(
                List.of(new Capacity(HEALTH, Modality.ANY, .6, ASSUMED), new Capacity(LAW, Modality.ANY, .9, ASSUMED)));

        assertThat(Organisation.of(profile, TODAY, Set.of(new Field("0912"))).strengths())
                .containsOnlyKeys(HEALTH);
    }
}
