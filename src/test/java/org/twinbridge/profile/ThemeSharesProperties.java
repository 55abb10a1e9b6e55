package org.twinbridge.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;

class ThemeSharesProperties {

    private static final Evidence DECLARED = Evidence.of(Source.DECLARED, LocalDate.of(2026, 11, 25));

    @Property(tries = 200)
    void sumToOneWhateverShareIsWished(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll @DoubleRange(min = -2, max = 3) double wished) {
        List<Theme> themes = themes(seed, size);
        Field field = themes.get(new SplittableRandom(seed).nextInt(size)).field();

        List<Theme> shared = ThemeShares.with(themes, field, wished);

        assertThat(sum(shared)).isCloseTo(1, within(1e-9));
        assertThat(shared)
                .extracting(Theme::field)
                .containsExactlyElementsOf(themes.stream().map(Theme::field).toList());
    }

    @Property(tries = 200)
    void keepTheOthersBesideEachOtherAsTheyWere(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 20) int size,
            @ForAll @DoubleRange(min = .05, max = .6) double wished) {
        List<Theme> themes = themes(seed, size);

        List<Theme> shared = ThemeShares.with(themes, themes.getFirst().field(), wished);

        assertThat(shared.getFirst().weight()).isEqualTo(wished);
        assertThat(shared.get(1).weight() / shared.get(2).weight())
                .isCloseTo(themes.get(1).weight() / themes.get(2).weight(), within(1e-9));
    }

    @Property(tries = 100)
    void sumToOneWithOneMoreAndWithoutIt(@ForAll long seed, @ForAll @IntRange(min = 0, max = 30) int size) {
        List<Theme> themes = themes(seed, size);
        Field further = Field.all().getLast();

        List<Theme> more = ThemeShares.adding(themes, further, DECLARED);
        List<Theme> again = ThemeShares.without(more, further);

        assertThat(sum(more)).isCloseTo(1, within(1e-9));
        assertThat(more.getLast().weight()).isCloseTo(1.0 / (size + 1), within(1e-12));
        assertThat(again).hasSize(size);
        for (int i = 0; i < size; i++) {
            assertThat(again.get(i).weight()).isCloseTo(themes.get(i).weight(), within(1e-9));
        }
    }

    private static double sum(List<Theme> themes) {
        return themes.stream().mapToDouble(Theme::weight).sum();
    }

    private static List<Theme> themes(long seed, int size) {
        var random = new SplittableRandom(seed);
        double[] raw = random.doubles(size, .1, 1).toArray();
        double sum = Arrays.stream(raw).sum();
        var themes = new ArrayList<Theme>();
        for (int i = 0; i < size; i++) {
            themes.add(new Theme(Field.all().get(i), raw[i] / sum, DECLARED));
        }
        return themes;
    }
}
