package org.twinbridge.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.engine.score.Policy;

class PartnersAddressTest {

    private static final List<CriterionId> CRITERIA = Policy.withDefaults().criteria();

    @Test
    void leavesOutWhatIsAtItsStart() {
        assertThat(PartnersAddress.write(PartnersState.start())).isEmpty();
    }

    @Test
    void writesAStateSoThatPeopleCanReadIt() {
        PartnersState state = PartnersState.start()
                .withInstitution(new InstitutionId("https://ror.org/04je6yw13"))
                .withOrder(ListOrder.BEST_FIT)
                .withChoice(PartnerChoice.any()
                        .withRegions(Set.of(M49Region.WESTERN_AFRICA))
                        .withFields(Set.of(new Field("0811")))
                        .withSouthOnly(true))
                .withWhatIf(
                        WhatIf.nothing().withWeight(CriterionId.COVERAGE, 55).withBalance(70))
                .withPartner(new InstitutionId("tb:la-paz"));

        assertThat(PartnersAddress.write(state))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "institution", List.of("04je6yw13"),
                        "partner", List.of("tb:la-paz"),
                        "order", List.of("best-fit"),
                        "region", List.of("011"),
                        "field", List.of("0811"),
                        "south", List.of("yes"),
                        "weight", List.of("coverage.55"),
                        "balance", List.of("70")));
    }

    @Test
    void readsBackWhatItWrote() {
        PartnersState state = new PartnersState(
                new InstitutionId("https://ror.org/04je6yw13"),
                new InstitutionId("tb:la-paz"),
                ListOrder.BEST_FIT,
                WhatIf.nothing()
                        .withWeight(CriterionId.THEME, 0)
                        .withWeight(CriterionId.NETWORK, 100)
                        .withBrainDrain(90)
                        .withBalance(5),
                new PartnerChoice(
                        Set.of(M49Region.CARIBBEAN, M49Region.ASIA),
                        Set.of(new Field("08"), new Field("0912")),
                        Set.of(Kind.UNIVERSITY, Kind.PUBLIC_RESEARCH),
                        Set.of("fr", "wo"),
                        true,
                        true,
                        true),
                List.of(new InstitutionId("tb:b"), new InstitutionId("tb:a")),
                true,
                150,
                "teacher-training-africa");

        PartnersAddress.Reading reading = PartnersAddress.read(PartnersAddress.write(state), CRITERIA);

        assertThat(reading.state()).isEqualTo(state);
        assertThat(reading.ignored()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "order, worst",
        "weight, coverage",
        "weight, coverage.101",
        "weight, coverage.-1",
        "weight, charm.10",
        "brain-drain, 91",
        "balance, 4",
        "balance, NaN",
        "region, 999",
        "field, 0110",
        "kind, tree",
        "language, klingon",
        "south, true",
        "length, 51",
        "length, 100000",
        "institution, ' '",
        "compare, ''"
    })
    void leavesOutWhatMakesNoSenseAndReportsIt(String name, String value) {
        PartnersAddress.Reading reading = PartnersAddress.read(Map.of(name, List.of(value)), CRITERIA);

        assertThat(reading.state()).isEqualTo(PartnersState.start());
        assertThat(reading.ignored()).containsExactly(name + "=" + value);
    }

    @Test
    void takesTheFirstFourOfMoreToCompare() {
        List<String> five = List.of("tb:a", "tb:b", "tb:c", "tb:d", "tb:e");

        PartnersAddress.Reading reading = PartnersAddress.read(Map.of("compare", five), CRITERIA);

        assertThat(reading.state().compared())
                .extracting(InstitutionId::value)
                .containsExactly("tb:a", "tb:b", "tb:c", "tb:d");
        assertThat(reading.ignored()).containsExactly("compare=tb:e");
    }

    @Test
    void isNotDrownedByAnEndlessAddress() {
        List<String> many = Collections.nCopies(10_000, "tree");
        List<String> endless = List.of("x".repeat(100_000));

        assertThat(PartnersAddress.read(Map.of("kind", many), CRITERIA).ignored())
                .hasSizeLessThan(100);
        assertThat(PartnersAddress.read(Map.of("kind", endless), CRITERIA).ignored())
                .singleElement()
                .asString()
                .hasSizeLessThan(60);
    }
}
