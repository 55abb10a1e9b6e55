package org.twinbridge.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.twinbridge.country.Country;
import org.twinbridge.engine.drain.BrainDrain;
import org.twinbridge.engine.drain.CountryStanding;
import org.twinbridge.engine.drain.CountryTable;
import org.twinbridge.engine.drain.Mend;
import org.twinbridge.engine.drain.MobilityPlan;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Explanation;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.matching.report.DrainVerdict;
import org.twinbridge.matching.report.DrainWording;
import org.twinbridge.taxonomy.Taxonomy;
import org.twinbridge.vocabulary.Vocabulary;

/** Senegal is exposed by 60 of 100, France by 15: 45 apart, as in section 5 of the scoring model. */
class DrainWordingTest {

    private static final CountryCode SENEGAL = new CountryCode("SN");
    private static final CountryCode FRANCE = new CountryCode("FR");
    private static final Map<CountryCode, CountryStanding> STANDINGS = new TreeMap<>(Map.of(
            SENEGAL, new CountryStanding(SENEGAL, .60, 1, 2020, 2020, true, true, "Western Africa"),
            FRANCE, new CountryStanding(FRANCE, .15, 1, 2020, 2020, false, false, "Western Europe")));

    @Test
    void saysThatSplitSiteDoctoratesChangeLittleAndWhatFullDegreesWouldDo() {
        DrainVerdict verdict = verdict(Modality.SPLIT_SITE_DOCTORATE, SENEGAL, FRANCE, Locale.ENGLISH);

        // V = .4·.83 + .25·.5 + .15·.5 = .532; the corridor is unknown (φ ½), Q = .45·.75·.17 = .057375;
        // B = ½ + .6·(.532 − .45 − 1.5·.057375) = .4976: neutral.
        assertThat(verdict.value()).isEqualTo(50);
        assertThat(verdict.direction()).isEqualTo(BrainDrain.Verdict.NEUTRAL);
        assertThat(verdict.headline())
                .isEqualTo("Likely to change little for Senegal: 50 of 100, where 50 is neutral.");
        assertThat(verdict.reasons())
                .contains("Your side is the more exposed: Senegal 60 of 100, France 15.", "It runs North–South.")
                .anySatisfy(reason -> assertThat(reason).contains("about 83 are expected"))
                .anySatisfy(reason -> assertThat(reason).startsWith("Assumed, since it is not known: half of degrees"));
        // V = .4·.24 + .2 = .296, Q = .45·.75·.76 = .2565; B = ½ + .6·(.296 − .45 − .38475) = .17675.
        assertThat(verdict.warning()).isEqualTo("With full degrees abroad it would fall to 18.");
    }

    @Test
    void saysWhatWouldMendADrain() {
        DrainVerdict verdict = verdict(Modality.FULL_DEGREE_ABROAD, SENEGAL, FRANCE, Locale.ENGLISH);

        assertThat(verdict.direction()).isEqualTo(BrainDrain.Verdict.DRAINS);
        assertThat(verdict.headline()).startsWith("Likely to draw people away from Senegal: 18 of 100");
        assertThat(verdict.warning()).isNull();
        // .4976 − .17675 = .32
        assertThat(verdict.mends().getFirst()).isEqualTo("Split-site doctorates instead of full degrees abroad: +32");
        assertThat(verdict.guard()).startsWith("Held back by a guard");
    }

    @Test
    void saysTheSameFromTheOtherSide() {
        DrainVerdict verdict = verdict(Modality.SPLIT_SITE_DOCTORATE, FRANCE, SENEGAL, Locale.ENGLISH);

        assertThat(verdict.reasons()).contains("The partner’s side is the more exposed: Senegal 60 of 100, France 15.");
    }

    @Test
    void speaksFrench() {
        DrainVerdict verdict = verdict(Modality.FULL_DEGREE_ABROAD, SENEGAL, FRANCE, Locale.FRENCH);

        assertThat(verdict.headline())
                .isEqualTo(
                        "Attire probablement des compétences hors du pays le plus exposé (Sénégal)\u00a0: 18 sur 100,"
                                + " 50 étant neutre.");
        assertThat(verdict.mends().getFirst())
                .isEqualTo("Des doctorats en cotutelle au lieu de diplômes entiers à l’étranger\u00a0: +32");
        assertThat(verdict.reasons()).contains("L’échange est Nord-Sud.");
    }

    @Test
    void hasWordsForEveryMend() {
        for (Mend.Kind kind : Mend.Kind.values()) {
            String key = "drain.mend." + Vocabulary.id(kind);

            assertThat(vocabulary(Locale.ENGLISH).say(key, 7)).endsWith("+7");
            assertThat(vocabulary(Locale.FRENCH).say(key, 7)).endsWith("+7");
        }
    }

    @Test
    void showsTheNumbersBehindTheSentence() {
        DrainVerdict verdict = verdict(Modality.FULL_DEGREE_ABROAD, SENEGAL, FRANCE, Locale.ENGLISH);

        assertThat(verdict.figures())
                .contains(
                        new DrainVerdict.Figure("Retention", "24.00"),
                        new DrainVerdict.Figure("More exposed than the other by", "45.00"));
    }

    private static DrainVerdict verdict(Modality modality, CountryCode self, CountryCode partner, Locale locale) {
        Profile own = profile("tb:self", self);
        Profile other = profile("tb:partner", partner);
        var scorer = new PartnerScorer(
                Catalogue.of(LocalDate.of(2026, 1, 1), List.of(own, other), CountryTable.of(STANDINGS)),
                Policy.withDefaults());
        var months = new EnumMap<Modality, Double>(Map.of(modality, 12.));
        Explanation why = scorer.explain(own, other, MobilityPlan.planned(months));
        return new DrainWording(vocabulary(locale), self, partner).verdict(why);
    }

    private static Profile profile(String id, CountryCode country) {
        return new Profile(
                new InstitutionId(id),
                id,
                Kind.UNIVERSITY,
                country,
                null,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Profile.DEFAULT_QUOTA,
                Set.of(),
                Set.of());
    }

    private static Vocabulary vocabulary(Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/partners", "i18n/vocabulary");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Vocabulary(
                messages,
                new Taxonomy(),
                Map.of(
                        SENEGAL, country(SENEGAL, "SEN", "Senegal", "Sénégal"),
                        FRANCE, country(FRANCE, "FRA", "France", "France")),
                "partners",
                locale);
    }

    private static Country country(CountryCode code, String iso3, String nameEn, String nameFr) {
        return new Country(
                code, iso3, null, nameEn, nameFr, null, null, null, false, false, false, null, List.of(), List.of(),
                Map.of());
    }
}
