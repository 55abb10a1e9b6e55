package org.twinbridge.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.institution.Denial;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.profile.Statement.Key;
import org.twinbridge.profile.Statement.Kind;

class ProfileEditsTest {

    private static final InstitutionId DAKAR = new InstitutionId("https://ror.org/04je6yw13");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 1, 1);
    private static final Key NEED = Key.of(Kind.NEED, new Field("0114"), Modality.ANY);
    private static final Key CAPACITY = Key.of(Kind.CAPACITY, new Field("0912"), Modality.ANY);

    @Test
    void declaresTodayWhatWasOnlyAssumed() {
        var assumed =
                new Statement(NEED, .4, new Evidence(Source.COUNTRY_PRIOR, LAST_YEAR, "country: least developed"));

        ProfileItems items = ProfileEdits.confirm(ProfileItems.none(DAKAR), assumed, List.of(assumed), TODAY);

        assertThat(items.needs()).singleElement().satisfies(need -> {
            assertThat(need.urgency()).isEqualTo(.4);
            assertThat(need.evidence()).isEqualTo(Evidence.of(Source.DECLARED, TODAY));
        });
    }

    @Test
    void keepsWhatPublicationsShowAsSureAsItIs() {
        var shown = new Statement(CAPACITY, .7, new Evidence(Source.EVIDENCE, LAST_YEAR, "OpenAlex"));

        ProfileItems items = ProfileEdits.confirm(ProfileItems.none(DAKAR), shown, List.of(shown), TODAY);

        assertThat(items.capacities().getFirst().evidence()).isEqualTo(shown.evidence());
    }

    /** Offered as .5, .3 and .2; the first and the last confirmed stand as .5 to .2. */
    @Test
    void keepsConfirmedThemesBesideEachOtherAsTheyWereOffered() {
        List<Statement> offered = List.of(theme("0114", .5), theme("0811", .3), theme("0912", .2));

        ProfileItems one = ProfileEdits.confirm(ProfileItems.none(DAKAR), offered.getFirst(), offered, TODAY);
        ProfileItems two = ProfileEdits.confirm(one, offered.get(2), offered, TODAY);

        assertThat(one.themes().getFirst().weight()).isEqualTo(1);
        assertThat(two.themes()).extracting(Theme::field).containsExactly(new Field("0114"), new Field("0912"));
        assertThat(two.themes().getFirst().weight()).isCloseTo(.5 / .7, within(1e-9));
    }

    @Test
    void deniesUntilItIsStatedAfterAll() {
        ProfileItems denied = ProfileEdits.deny(ProfileItems.none(DAKAR), NEED);
        ProfileItems stated = ProfileEdits.put(denied, new Statement(NEED, .9, Evidence.of(Source.DECLARED, TODAY)));

        assertThat(denied.denials()).containsExactly(Denial.ofNeed(new Field("0114"), Modality.ANY));
        assertThat(stated.denials()).isEmpty();
        assertThat(stated.needs()).hasSize(1);
    }

    @Test
    void takesBackWhatIsStatedWhenItIsDenied() {
        ProfileItems items = ProfileEdits.put(
                ProfileItems.none(DAKAR), theme("0114", 1).withEvidence(Evidence.of(Source.DECLARED, TODAY)));

        ProfileItems denied = ProfileEdits.deny(items, Key.theme(new Field("0114")));

        assertThat(denied.themes()).isEmpty();
        assertThat(denied.denials()).containsExactly(Denial.ofTheme(new Field("0114")));
    }

    @Test
    void givesAProfileBackAsItWasTakenApart() {
        var items = new ProfileItems(
                DAKAR,
                List.of(new Theme(new Field("0114"), 1, Evidence.of(Source.DECLARED, TODAY))),
                List.of(),
                List.of(),
                Set.of(Modality.JOINT_RESEARCH),
                Set.of("fr", "wo"),
                4,
                Set.of(new InstitutionId("tb:la-paz")),
                Set.of(Denial.ofCapacity(new Field("0912"), Modality.ANY)));

        assertThat(Statements.together(DAKAR, Statements.of(items).values())).isEqualTo(items);
    }

    private static Statement theme(String field, double weight) {
        return new Statement(Key.theme(new Field(field)), weight, Evidence.of(Source.INFERRED, LAST_YEAR));
    }
}
