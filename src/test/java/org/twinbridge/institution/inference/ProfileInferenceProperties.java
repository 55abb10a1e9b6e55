package org.twinbridge.institution.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Theme;

class ProfileInferenceProperties {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final ProfileInference INFERENCE = new ProfileInference(Lexicon.shipped(), DAY);

    @Property(tries = 500)
    void anyInstitutionGetsThemesThatSumToOneAndItsShareOfNeedsAndCapacities(
            @ForAll("institutions") InstitutionFacts facts) {
        InferredProfile profile = INFERENCE.infer(facts);

        assertThat(profile.themes().stream().mapToDouble(Theme::weight).sum()).isCloseTo(1, within(1e-9));
        assertThat(profile.needs()).hasSizeBetween(4, 12).doesNotHaveDuplicates();
        assertThat(profile.capacities()).hasSizeBetween(3, 12).doesNotHaveDuplicates();
        assertThat(profile).isEqualTo(INFERENCE.infer(facts));
    }

    @Property(tries = 300)
    void fewerResearchersNeverMakeTheDoctorateLessUrgent(
            @ForAll("institutions") InstitutionFacts facts,
            @ForAll("researchers") double some,
            @ForAll("researchers") double others) {
        double scarce = urgencyOfDoctorates(withResearchers(facts, Math.min(some, others)));
        double plenty = urgencyOfDoctorates(withResearchers(facts, Math.max(some, others)));

        assertThat(scarce).isGreaterThanOrEqualTo(plenty);
    }

    @Provide
    Arbitrary<Double> researchers() {
        return Arbitraries.doubles().between(0, 9_000);
    }

    @Provide
    Arbitrary<InstitutionFacts> institutions() {
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.of("science", "Medical", "université", "des", "Open", "Islamic", "arts", "and", "Law", "X")
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(6)
                        .map(words -> String.join(" ", words)));
        Arbitrary<CountryFacts> countries = Combinators.combine(
                        figures(9_000),
                        figures(5),
                        figures(150),
                        figures(250),
                        Arbitraries.of(true, false).list().ofSize(4))
                .as((researchers, gerd, enrolment, mobility, flags) -> new CountryFacts(
                        researchers,
                        gerd,
                        enrolment,
                        mobility,
                        flags.get(0),
                        flags.get(1),
                        flags.get(2),
                        flags.get(3),
                        Map.of()));
        return Combinators.combine(
                        names,
                        names.list().ofMaxSize(3),
                        names.list().ofMaxSize(5),
                        names.list().ofMaxSize(3),
                        Arbitraries.of(Kind.class),
                        countries,
                        Arbitraries.longs().between(0, 2_000_000).injectNull(.5),
                        Arbitraries.integers().between(800, 2026).injectNull(.5))
                .as((name, others, parts, related, kind, country, works, established) -> new InstitutionFacts(
                        name, others, parts, related, List.of(), kind, country, works, established));
    }

    private static Arbitrary<Double> figures(double most) {
        return Arbitraries.doubles().between(0, most).injectNull(.3);
    }

    private static InstitutionFacts withResearchers(InstitutionFacts facts, double count) {
        CountryFacts c = facts.country();
        var country = new CountryFacts(
                count,
                c.gerd(),
                c.tertiaryEnrolment(),
                c.outboundMobility(),
                c.ldc(),
                c.sids(),
                c.highIncome(),
                c.subSaharanAfrica(),
                c.graduates());
        return new InstitutionFacts(
                facts.name(),
                facts.otherNames(),
                List.of("Faculty of Law"),
                List.of(),
                List.of(),
                facts.kind(),
                country,
                facts.works(),
                null);
    }

    private static double urgencyOfDoctorates(InstitutionFacts facts) {
        return INFERENCE.infer(facts).needs().stream()
                .filter(need -> need.modality() == Modality.SPLIT_SITE_DOCTORATE)
                .mapToDouble(Need::urgency)
                .max()
                .orElse(0);
    }
}
