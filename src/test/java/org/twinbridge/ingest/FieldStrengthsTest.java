package org.twinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.ingest.OpenAlexInstitution.Era;
import org.twinbridge.institution.EvidenceItems;

class FieldStrengthsTest {

    private static final Field AGRICULTURE = new Field("0811");
    private static final Field MEDICINE = new Field("0912");
    private static final FieldStrengths STRENGTHS = new FieldStrengths(Map.of(MEDICINE, .25, AGRICULTURE, .0625));

    @Test
    void weighsAFieldAgainstItsShareOfTheWorld() {
        EvidenceItems items = STRENGTHS.items(of(1000, 1, Map.of(MEDICINE, .5, AGRICULTURE, .5)), Kind.UNIVERSITY);

        // Agriculture: q = .5/.0625 = 8, s = 1; medicine: q = 2, s = ½ + ½·ln 2/ln 8 = 2/3.
        // 500 works in each: v = ln 501/ln 1001 = .89982. Weights .5·1 to .5·2/3 are 3 to 2.
        assertThat(items.capacities()).extracting(Capacity::field).containsExactly(AGRICULTURE, MEDICINE);
        assertThat(items.capacities().get(0).strength()).isCloseTo(.89982, within(1e-5));
        assertThat(items.capacities().get(1).strength()).isCloseTo(.59988, within(1e-5));
        assertThat(items.themes().get(0).weight()).isCloseTo(.6, within(1e-12));
        assertThat(items.themes().get(1).weight()).isCloseTo(.4, within(1e-12));
        assertThat(items.themes().get(1).evidence().note()).isEqualTo("OpenAlex: 50 % of 1000 works (topics)");
    }

    @Test
    void takesWhatACutListDoesNotShowToBeAsInTheWorld() {
        EvidenceItems items = STRENGTHS.items(of(1000, .5, Map.of(MEDICINE, .5, AGRICULTURE, .5)), Kind.UNIVERSITY);

        // Medicine: q = .5·2 + .5 = 1.5, s = ½ + ½·ln 1.5/ln 8 = .597494; times .89982.
        assertThat(items.capacities().get(1).strength()).isCloseTo(.53764, within(1e-5));
    }

    @Test
    void trustsFewWorksLittle() {
        EvidenceItems items = STRENGTHS.items(of(10, 1, Map.of(AGRICULTURE, 1.0)), Kind.UNIVERSITY);

        // v = ln 11/ln 1001 = .34708
        assertThat(items.capacities().getFirst().strength()).isCloseTo(.34708, within(1e-5));
    }

    @Test
    void givesResearchUnitsJointResearchOnly() {
        EvidenceItems unit = STRENGTHS.items(of(100, 1, Map.of(MEDICINE, 1.0)), Kind.PUBLIC_RESEARCH);
        EvidenceItems university = STRENGTHS.items(of(100, 1, Map.of(MEDICINE, 1.0)), Kind.UNIVERSITY);

        assertThat(unit.capacities()).extracting(Capacity::modality).containsExactly(Modality.JOINT_RESEARCH);
        assertThat(university.capacities()).extracting(Capacity::modality).containsExactly(Modality.ANY);
    }

    @Test
    void keepsTheEightHeaviestFieldsOfFourPercentOrMore() {
        var shares = new HashMap<Field, Double>();
        for (String code : new String[] {"0111", "0211", "0311", "0411", "0511", "0611", "0711", "0811", "0911"}) {
            shares.put(new Field(code), .1);
        }
        shares.put(new Field("1011"), .039);

        EvidenceItems items = STRENGTHS.items(of(1000, 1, shares), Kind.UNIVERSITY);

        assertThat(items.themes()).hasSize(8).extracting(Theme::field).doesNotContain(new Field("1011"));
    }

    @Test
    void showsNothingWithoutWorks() {
        assertThat(STRENGTHS
                        .items(of(0, 1, Map.of(MEDICINE, 1.0)), Kind.UNIVERSITY)
                        .isEmpty())
                .isTrue();
    }

    private static OpenAlexInstitution of(long works, double known, Map<Field, Double> shares) {
        return new OpenAlexInstitution(
                new InstitutionId("https://ror.org/04je6yw13"),
                works,
                LocalDate.of(2026, 3, 18),
                shares,
                known,
                Era.TOPICS);
    }
}
