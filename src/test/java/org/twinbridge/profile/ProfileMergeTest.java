package org.twinbridge.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.profile.ProfileMerge.Item;
import org.twinbridge.profile.ProfileMerge.Side;
import org.twinbridge.profile.ProfileMerge.Verdict;
import org.twinbridge.profile.Statement.Key;
import org.twinbridge.profile.Statement.Kind;

class ProfileMergeTest {

    private static final InstitutionId DAKAR = new InstitutionId("https://ror.org/04je6yw13");
    private static final Evidence DECLARED = Evidence.of(Source.DECLARED, LocalDate.of(2026, 11, 25));
    private static final Key TEACHING = Key.of(Kind.NEED, new Field("0114"), Modality.ANY);

    @Test
    void takesWhatOnlyOneOfTheTwoChanged() {
        ProfileItems base = needing(3, need("0114", .5), need("0811", .5));
        ProfileItems theirs = needing(3, need("0114", .9), need("0811", .5));
        ProfileItems mine = needing(4, need("0114", .5), need("0912", .7));

        var merge = new ProfileMerge(base, theirs, mine);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged(Map.of())).isEqualTo(needing(4, need("0114", .9), need("0912", .7)));
    }

    @Test
    void asksWhereBothChangedTheSameToSomethingElse() {
        ProfileItems base = needing(3, need("0114", .5));
        ProfileItems theirs = needing(3, need("0114", .9));
        ProfileItems mine = needing(3, need("0114", .2));

        var merge = new ProfileMerge(base, theirs, mine);

        assertThat(merge.conflicts()).extracting(Item::key).containsExactly(TEACHING);
        assertThatThrownBy(() -> merge.merged(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(merge.merged(Map.of(TEACHING, Side.MINE))).isEqualTo(mine);
        assertThat(merge.merged(Map.of(TEACHING, Side.THEIRS))).isEqualTo(theirs);
    }

    @Test
    void asksWhereOneTookAwayWhatTheOtherChanged() {
        ProfileItems base = needing(3, need("0114", .5), need("0811", .5));
        ProfileItems theirs = needing(3, need("0811", .5));
        ProfileItems mine = needing(3, need("0114", .6), need("0811", .5));

        var merge = new ProfileMerge(base, theirs, mine);

        assertThat(merge.conflicts()).extracting(Item::theirs).containsOnlyNulls();
        assertThat(merge.merged(Map.of(TEACHING, Side.THEIRS))).isEqualTo(theirs);
    }

    @Test
    void seesNoConflictWhereBothDidTheSame() {
        ProfileItems base = needing(3);
        ProfileItems both = needing(5, need("0114", .9));

        var merge = new ProfileMerge(base, both, both);

        assertThat(merge.items()).extracting(Item::verdict).containsOnly(Verdict.ALIKE);
        assertThat(merge.merged(Map.of())).isEqualTo(both);
    }

    /**
     * They add a theme, which takes a third of both others: .6 and .4 become .4 and .2667. I raise the second from .4 to .5,
     * so that the first falls to .5. What they changed is one more theme of 1/3 : 2/3 = .5 beside the old ones; what I
     * changed is the second, .5 beside .5, that is .6 where the first stays .6. Together .6 : .6 : .5, of 1.7.
     */
    @Test
    void seesWhichThemeWasChangedThoughAllWeightsShift() {
        ProfileItems base = working(theme("0114", .6), theme("0811", .4));
        ProfileItems theirs = working(theme("0114", .4), theme("0811", .8 / 3), theme("0912", 1 / 3.0));
        ProfileItems mine = working(theme("0114", .5), theme("0811", .5));

        var merge = new ProfileMerge(base, theirs, mine);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.items()).extracting(Item::verdict).containsExactly(Verdict.ONLY_MINE, Verdict.ONLY_THEIRS);
        assertThat(merge.merged(Map.of()).themes())
                .extracting(Theme::weight)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
                .containsExactly(.6 / 1.7, .6 / 1.7, .5 / 1.7);
    }

    @Test
    void keepsWeightsThatNobodyTouched() {
        ProfileItems base = working(theme("0114", .6), theme("0811", .4));

        var merge = new ProfileMerge(base, base, base);

        assertThat(merge.items()).isEmpty();
        assertThat(merge.merged(Map.of())).isEqualTo(base);
        assertThat(base.themes().getFirst().weight()).isCloseTo(.6, within(1e-15));
    }

    private static ProfileItems needing(@Nullable Integer quota, Need... needs) {
        return Statements.inOrder(
                new ProfileItems(DAKAR, List.of(), List.of(needs), List.of(), Set.of(), Set.of(), quota, Set.of()));
    }

    private static ProfileItems working(Theme... themes) {
        return Statements.inOrder(
                new ProfileItems(DAKAR, List.of(themes), List.of(), List.of(), Set.of(), Set.of(), null, Set.of()));
    }

    private static Need need(String field, double urgency) {
        return new Need(new Field(field), Modality.ANY, urgency, DECLARED);
    }

    private static Theme theme(String field, double weight) {
        return new Theme(new Field(field), weight, DECLARED);
    }
}
