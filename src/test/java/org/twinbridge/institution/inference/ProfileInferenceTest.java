package org.twinbridge.institution.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.profile.Theme;

class ProfileInferenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final CountryFacts SENEGAL =
            new CountryFacts(550., .58, 17., 8., true, false, false, true, Map.of());
    private static final CountryFacts MALI = new CountryFacts(25., .3, 6., 9., true, false, false, true, Map.of());
    private static final CountryFacts FRANCE =
            new CountryFacts(5_000., 2.2, 70., 3.5, false, false, true, false, Map.of());

    private final ProfileInference inference = new ProfileInference(Lexicon.shipped(), DAY);

    @Test
    void readsTheThemesFromTheNameAndSaysWhatItRead() {
        InferredProfile profile =
                inference.infer(InstitutionFacts.of("Sokoine University of Agriculture", Kind.UNIVERSITY, MALI));

        assertThat(profile.themes())
                .containsExactly(
                        new Theme(new Field("0811"), 1, new Evidence(Source.INFERRED, DAY, "name: \"Agriculture\"")));
        assertThat(profile.hasFieldFromNames()).isTrue();
    }

    @Test
    void assumesBroadFieldsForAComprehensiveUniversityAndMarksThemAsThePrior() {
        InferredProfile profile = inference.infer(aComprehensiveUniversity(SENEGAL));

        assertThat(profile.hasFieldFromNames()).isFalse();
        assertThat(profile.themes()).hasSize(8).allSatisfy(theme -> {
            assertThat(theme.evidence().source()).isEqualTo(Source.COUNTRY_PRIOR);
            assertThat(theme.weight()).isLessThan(.25);
        });
    }

    @Test
    void weightsOfTheThemesSumToOne() {
        for (InstitutionFacts facts : List.of(
                aComprehensiveUniversity(SENEGAL),
                InstitutionFacts.of("Universidad Católica de Temuco", Kind.UNIVERSITY, FRANCE),
                InstitutionFacts.of("X", Kind.OTHER, CountryFacts.unknown()))) {
            assertThat(inference.infer(facts).themes().stream()
                            .mapToDouble(Theme::weight)
                            .sum())
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void partsOfAHouseTellMoreThanItsKind() {
        InferredProfile profile = inference.infer(
                aComprehensiveUniversity(SENEGAL).withChildren("Faculty of Medicine", "Hôpital Aristide Le Dantec"));

        // Two parts: 0.7 · (1 − 0.7²) = .357 of the work is told, all of it medicine. Of the eight other fields the
        // least, ICT with .08 of 1.01 of the remaining .643, falls away: .357 / (1 − .0509) = .3762.
        assertThat(profile.themes().getFirst().field()).isEqualTo(new Field("0912"));
        assertThat(profile.themes().getFirst().weight()).isCloseTo(.3762, within(.0001));
        assertThat(profile.themes().getFirst().evidence().note()).isEqualTo("part: \"Faculty of Medicine\"");
        assertThat(profile.themes()).extracting(theme -> theme.field().code()).doesNotContain("091");
    }

    @Test
    void partsAddToANameThatTellsTheFields() {
        InferredProfile profile = inference.infer(agricultural(SENEGAL).withChildren("Faculty of Law"));

        // One part tells .7 · .3 = .21 of the whole where the name tells nothing; beside a name half of that.
        assertThat(weightOf(profile, "0811")).isCloseTo(.895, within(1e-9));
        assertThat(weightOf(profile, "0421")).isCloseTo(.105, within(1e-9));
    }

    @Test
    void aHospitalThatIsRelatedTellsOfMedicine() {
        InferredProfile profile = inference.infer(
                aComprehensiveUniversity(SENEGAL).withRelated("Hôpital Aristide Le Dantec", "Museum of Art"));

        Theme medicine = profile.themes().stream()
                .filter(theme -> theme.field().equals(new Field("0912")))
                .findFirst()
                .orElseThrow();
        assertThat(medicine.evidence())
                .isEqualTo(new Evidence(Source.INFERRED, DAY, "related: \"Hôpital Aristide Le Dantec\""));
        assertThat(profile.themes())
                .filteredOn(theme -> theme.evidence().source() == Source.INFERRED)
                .hasSize(1);
    }

    @Test
    void takesTheFieldsThatPeopleCompiledAndSaysSo() {
        InferredProfile profile = inference.infer(InstitutionFacts.of("WorldFish", Kind.PUBLIC_RESEARCH, SENEGAL)
                .withCompiledFields(new Field("0831"), new Field("0811")));

        // 1 and .6 of 1.6.
        assertThat(profile.themes())
                .containsExactly(
                        new Theme(
                                new Field("0831"), .625, new Evidence(Source.INFERRED, DAY, "compiled by hand: 0831")),
                        new Theme(
                                new Field("0811"),
                                .6 / 1.6,
                                new Evidence(Source.INFERRED, DAY, "compiled by hand: 0811")));
    }

    @Test
    void aUniversityNamedForABroadFieldDoesOthersToo() {
        InferredProfile profile =
                inference.infer(InstitutionFacts.of("University of Technology", Kind.UNIVERSITY, SENEGAL));

        // A quarter is left for what universities usually do.
        assertThat(profile.themes().stream()
                        .filter(theme -> theme.evidence().source() == Source.INFERRED)
                        .mapToDouble(Theme::weight)
                        .sum())
                .isBetween(.75, .8);
        assertThat(inference
                        .infer(InstitutionFacts.of("Institute of Technology", Kind.HIGHER_EDUCATION, SENEGAL))
                        .themes())
                .allMatch(theme -> theme.evidence().source() == Source.INFERRED);
    }

    @Test
    void whereMoreGraduateInAFieldItsUniversitiesAreAssumedToTeachMoreOfIt() {
        CountryFacts engineers = withGraduates(new GraduateShare(24, 12));
        CountryFacts others = withGraduates(new GraduateShare(3, 12));

        InferredProfile many = inference.infer(aComprehensiveUniversity(engineers));
        InferredProfile few = inference.infer(aComprehensiveUniversity(others));

        // √2 times the usual .13, and .6 times: √¼ is held at that.
        assertThat(weightOf(many, "07") / weightOf(many, "02")).isCloseTo(.13 * Math.sqrt(2) / .11, within(1e-9));
        assertThat(weightOf(few, "07") / weightOf(few, "02")).isCloseTo(.13 * .6 / .11, within(1e-9));
        assertThat(many.themes().stream()
                        .filter(theme -> theme.field().equals(new Field("07")))
                        .map(theme -> theme.evidence().note()))
                .containsExactly("kind: UNIVERSITY; country: graduates_07 24.0");
    }

    @Test
    void asksForHelpInTeachingWhatFewGraduateIn() {
        Need need = need(
                inference.infer(aComprehensiveUniversity(withGraduates(new GraduateShare(3, 12)))),
                Modality.JOINT_CURRICULUM);

        // A quarter of the usual: .3 + .3 · (.6 − .25)/.6 = .475.
        assertThat(need.field()).isEqualTo(new Field("07"));
        assertThat(need.urgency()).isCloseTo(.475, within(1e-9));
        assertThat(need.evidence().note()).isEqualTo("country: graduates_07 3.0");
    }

    @Test
    void aSmallCollegeAndALargeUniversityOfOneTownDoNotLookTheSame() {
        InferredProfile college = inference.infer(InstitutionFacts.of("Kigali College", Kind.HIGHER_EDUCATION, MALI));
        InferredProfile university = inference.infer(
                InstitutionFacts.of("Kigali University", Kind.UNIVERSITY, MALI).withWorks(30_000));

        assertThat(strongest(university)).isGreaterThan(2 * strongest(college));
        assertThat(university.capacities())
                .extracting(Capacity::modality)
                .contains(Modality.SPLIT_SITE_DOCTORATE, Modality.JOINT_RESEARCH);
        assertThat(college.capacities()).extracting(Capacity::modality).doesNotContain(Modality.SPLIT_SITE_DOCTORATE);
        assertThat(weightOf(university, "091")).isGreaterThan(weightOf(college, "091"));
        assertThat(weightOf(college, "04")).isGreaterThan(weightOf(university, "04"));
    }

    @Test
    void believesAnAliasLessThanTheName() {
        InferredProfile profile =
                inference.infer(aComprehensiveUniversity(FRANCE).withOtherNames("Theological Seminary"));

        // An alias alone accounts for .7; the rest stays with what is usual for a university.
        assertThat(profile.themes().getFirst().field()).isEqualTo(new Field("0221"));
        assertThat(profile.themes().getFirst().weight()).isBetween(.7, .73);
    }

    @Test
    void asksForSplitSiteDoctoratesWhereResearchersAreFew() {
        Need need = need(inference.infer(agricultural(MALI)), Modality.SPLIT_SITE_DOCTORATE);

        // 25 researchers per million: scarcity (3 − log10 26)/2 = .7925; .4 + .5 · .7925 = .796.
        assertThat(need.field()).isEqualTo(new Field("0811"));
        assertThat(need.urgency()).isCloseTo(.796, within(.001));
        assertThat(need.evidence().note()).isEqualTo("country: researchers_per_million 25.0");
        assertThat(modalities(inference.infer(agricultural(FRANCE)))).doesNotContain(Modality.SPLIT_SITE_DOCTORATE);
    }

    @Test
    void asksForDoctoratesInTheSciencesWhereTheFieldsAreOnlyAssumed() {
        InferredProfile profile = inference.infer(aComprehensiveUniversity(MALI));

        assertThat(profile.needs())
                .filteredOn(need -> need.modality() == Modality.SPLIT_SITE_DOCTORATE)
                .extracting(need -> need.field().code())
                .containsExactlyInAnyOrder("05", "07", "091");
    }

    @Test
    void aResearchUnitOffersResearchAndNoTeaching() {
        InferredProfile unit =
                inference.infer(InstitutionFacts.of("Institut Pasteur de Dakar", Kind.PUBLIC_RESEARCH, SENEGAL));

        assertThat(unit.capacities())
                .extracting(Capacity::modality)
                .contains(Modality.JOINT_RESEARCH, Modality.SPLIT_SITE_DOCTORATE)
                .doesNotContain(Modality.ANY, Modality.JOINT_CURRICULUM, Modality.TEACHER_TRAINING);
    }

    @Test
    void takesHealthForTheFieldOfWhoeverGivesHealthCare() {
        InferredProfile hospital = inference.infer(InstitutionFacts.of("St Mary's", Kind.HEALTHCARE, SENEGAL));
        InferredProfile university = inference.infer(InstitutionFacts.of("St Mary's", Kind.UNIVERSITY, SENEGAL));

        assertThat(hospital.themes())
                .isNotEmpty()
                .allSatisfy(theme -> assertThat(theme.field().broad()).isEqualTo(new Field("09")))
                .allSatisfy(theme -> assertThat(theme.evidence().source()).isEqualTo(Source.INFERRED));
        assertThat(university.themes())
                .allSatisfy(theme -> assertThat(theme.evidence().source()).isEqualTo(Source.COUNTRY_PRIOR));
    }

    @Test
    void aGovernmentBodyOffersAdviceAndNoResearch() {
        InferredProfile ministry =
                inference.infer(InstitutionFacts.of("Ministry of Agriculture", Kind.GOVERNMENT, SENEGAL));

        assertThat(ministry.capacities())
                .extracting(Capacity::modality)
                .contains(Modality.QUALITY_ASSURANCE, Modality.COMMUNITY_ENGAGEMENT)
                .doesNotContain(Modality.ANY, Modality.JOINT_RESEARCH);
    }

    @Test
    void ageAndKnownPartsTellHowMuchAnInstitutionCanGive() {
        InstitutionFacts plain = agricultural(SENEGAL);

        // 40 years: no change. 126 years: .1 · log10(126/40) = .0498. Each part: .02.
        assertThat(strongest(inference.infer(plain.withEstablished(1986))))
                .isCloseTo(strongest(inference.infer(plain)), within(1e-9));
        assertThat(strongest(inference.infer(plain.withEstablished(1900))))
                .isCloseTo(strongest(inference.infer(plain)) + .0498, within(.0001));
        assertThat(strongest(inference.infer(plain.withChildren("A", "B"))))
                .isCloseTo(strongest(inference.infer(plain)) + .04, within(1e-9));
    }

    @Test
    void asksForDistanceLearningWhereFewStudy() {
        Need need = need(inference.infer(agricultural(MALI)), Modality.DISTANCE_LEARNING);

        // 6 %: .3 + .5 · 34/40 = .725.
        assertThat(need.urgency()).isCloseTo(.725, within(1e-9));
        assertThat(modalities(inference.infer(agricultural(FRANCE)))).doesNotContain(Modality.DISTANCE_LEARNING);
    }

    @Test
    void asksForTeacherTrainingInTheCountriesTheProgrammeGivesPriority() {
        InferredProfile college =
                inference.infer(InstitutionFacts.of("École normale supérieure", Kind.HIGHER_EDUCATION, MALI));

        assertThat(college.needs())
                .filteredOn(need -> need.modality() == Modality.TEACHER_TRAINING)
                .extracting(need -> need.field().code())
                .containsExactly("0114", "0113");
        assertThat(modalities(inference.infer(aComprehensiveUniversity(FRANCE))))
                .doesNotContain(Modality.TEACHER_TRAINING);
    }

    @Test
    void aCollegeForTeachersCanTrainTeachers() {
        InferredProfile college =
                inference.infer(InstitutionFacts.of("École normale supérieure", Kind.HIGHER_EDUCATION, FRANCE));

        assertThat(college.capacities()).anySatisfy(capacity -> {
            assertThat(capacity.field()).isEqualTo(new Field("0114"));
            assertThat(capacity.modality()).isEqualTo(Modality.TEACHER_TRAINING);
            assertThat(capacity.evidence().source()).isEqualTo(Source.INFERRED);
        });
    }

    @Test
    void anOpenUniversityCanTeachAtADistance() {
        InferredProfile open =
                inference.infer(InstitutionFacts.of("National Open University of Nigeria", Kind.UNIVERSITY, SENEGAL));

        assertThat(open.capacities()).extracting(Capacity::modality).contains(Modality.DISTANCE_LEARNING);
    }

    @Test
    void moreWorksGiveStrongerCapacities() {
        double small = strongest(inference.infer(agricultural(SENEGAL).withWorks(100)));
        double large = strongest(inference.infer(agricultural(SENEGAL).withWorks(10_000)));

        // .2 + .2 · (log10 101 − 1.3) = .341; .2 + .2 · (log10 10,001 − 1.3) = .740.
        assertThat(small).isCloseTo(.341, within(.001));
        assertThat(large).isCloseTo(.740, within(.001));
    }

    @Test
    void whatIsKnownOfSizeAndAgeTellsUniversitiesOfOneCountryApart() {
        InstitutionFacts plain = aComprehensiveUniversity(SENEGAL);

        assertThat(List.of(
                        inference.infer(plain),
                        inference.infer(plain.withWorks(500)),
                        inference.infer(plain.withWorks(30_000)),
                        inference.infer(plain.withEstablished(1918)),
                        inference.infer(plain.withEstablished(2011)),
                        inference.infer(InstitutionFacts.of("Université catholique", Kind.UNIVERSITY, SENEGAL)),
                        inference.infer(InstitutionFacts.of("Collège de Dakar", Kind.HIGHER_EDUCATION, SENEGAL))))
                .doesNotHaveDuplicates();
    }

    @Test
    void bothSidesOfANorthSouthTwinningNeedSomething() {
        InferredProfile south = inference.infer(agricultural(MALI));
        InferredProfile north = inference.infer(agricultural(FRANCE));

        assertThat(north.needs()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(modalities(north)).contains(Modality.JOINT_RESEARCH, Modality.COMMUNITY_ENGAGEMENT);
        assertThat(south.capacities())
                .extracting(Capacity::modality)
                .contains(Modality.ANY, Modality.COMMUNITY_ENGAGEMENT, Modality.JOINT_RESEARCH);
    }

    @Test
    void keepsToFourToTwelveNeedsAndThreeToTwelveCapacitiesForEveryKind() {
        for (Kind kind : Kind.values()) {
            for (CountryFacts country : List.of(MALI, SENEGAL, FRANCE, CountryFacts.unknown())) {
                for (String name : List.of("X", "Law School", "École normale supérieure", "Open University")) {
                    InferredProfile profile = inference.infer(InstitutionFacts.of(name, kind, country));

                    assertThat(profile.needs()).as("%s %s", name, kind).hasSizeBetween(4, 12);
                    assertThat(profile.capacities()).as("%s %s", name, kind).hasSizeBetween(3, 12);
                    assertThat(profile.acceptedModalities()).isEmpty();
                }
            }
        }
    }

    @Test
    void claimsNothingThatWasStated() {
        InferredProfile profile =
                inference.infer(aComprehensiveUniversity(SENEGAL).withChildren("Institut Pasteur"));

        assertThat(profile.needs()).allMatch(need -> !need.evidence().source().isStated());
        assertThat(profile.capacities())
                .allMatch(capacity -> !capacity.evidence().source().isStated());
    }

    @Test
    void doesNotDependOnTheOrderOfOtherNamesAndParts() {
        InstitutionFacts plain = aComprehensiveUniversity(SENEGAL);

        assertThat(inference.infer(plain.withOtherNames("Medical College", "Medical School")
                        .withChildren("Law", "Faculty of Law", "Arts")))
                .isEqualTo(inference.infer(plain.withOtherNames("Medical School", "Medical College")
                        .withChildren("Arts", "Faculty of Law", "Law")));
    }

    @Test
    void refusesAFigureThatIsNone() {
        assertThatThrownBy(() -> new CountryFacts(Double.NaN, null, null, null, false, false, false, false, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("researchers per million");
    }

    private static CountryFacts withGraduates(GraduateShare engineers) {
        return new CountryFacts(null, null, null, null, false, false, false, false, Map.of(new Field("07"), engineers));
    }

    private static double weightOf(InferredProfile profile, String field) {
        return profile.themes().stream()
                .filter(theme -> theme.field().equals(new Field(field)))
                .mapToDouble(Theme::weight)
                .sum();
    }

    private static InstitutionFacts aComprehensiveUniversity(CountryFacts country) {
        return InstitutionFacts.of("Université Cheikh Anta Diop", Kind.UNIVERSITY, country);
    }

    private static InstitutionFacts agricultural(CountryFacts country) {
        return InstitutionFacts.of("University of Agriculture", Kind.UNIVERSITY, country);
    }

    private static Need need(InferredProfile profile, Modality modality) {
        return profile.needs().stream()
                .filter(need -> need.modality() == modality)
                .findFirst()
                .orElseThrow();
    }

    private static List<Modality> modalities(InferredProfile profile) {
        return profile.needs().stream().map(Need::modality).toList();
    }

    private static double strongest(InferredProfile profile) {
        return profile.capacities().getFirst().strength();
    }
}
