package org.twinbridge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbridge.engine.drain.BrainDrainConstants;
import org.twinbridge.engine.drain.DrainRules;
import org.twinbridge.engine.drain.RetentionPriors;
import org.twinbridge.engine.drain.RetentionPriors.Retention;
import org.twinbridge.engine.network.NetworkWeights;
import org.twinbridge.engine.pole.PoleSettings;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.engine.score.Similarity;
import org.twinbridge.policy.PolicyRefusedException.Cause;
import org.twinbridge.taxonomy.Taxonomy;

class PolicyDocumentTest {

    private static final Taxonomy TAXONOMY = new Taxonomy();
    private static final Terms SHIPPED = Terms.shipped(TAXONOMY);
    private static final String JSON = new PolicyDocument("2026-1", SHIPPED).json();

    @Test
    void readsWhatItWroteOfEveryPart() {
        Terms terms = otherwiseInEveryPart();

        PolicyDocument read = PolicyDocument.read(new PolicyDocument("2026-1", terms).json());

        assertThat(read.name()).isEqualTo("2026-1");
        assertThat(read.terms()).isEqualTo(terms);
    }

    @Test
    void writesTheSameWhicheverOrderItWasGivenIn() {
        List<Similarity.Kinship> backwards = new ArrayList<>(SHIPPED.kinships());
        Collections.reverse(backwards);
        Terms reversed = with(
                SHIPPED,
                backwards.stream()
                        .map(k -> new Similarity.Kinship(k.b(), k.a(), k.value()))
                        .toList());

        assertThat(reversed).isEqualTo(SHIPPED);
        assertThat(PolicyDocument.fingerprint(reversed)).isEqualTo(PolicyDocument.fingerprint(SHIPPED));
    }

    @Test
    void takesWhatShipsForTheEnginesDefaultsWithTheReviewedKinships() {
        Policy policy = SHIPPED.policy("UNITWIN default", 1, TAXONOMY);

        assertThat(policy)
                .isEqualTo(Policy.withDefaults()
                        .withSimilarity(Similarity.withDefaults().withKinships(TAXONOMY.kinships())));
    }

    @Test
    void countsTheFieldsOfAGoalAsPriorities() {
        Terms terms = PolicyDocument.read(JSON.replace("\"goals\" : [ ]", "\"goals\" : [ 2 ]"))
                .terms();

        Policy policy = terms.policy("hunger", 2, TAXONOMY);

        assertThat(policy.priorities()).isEqualTo(TAXONOMY.fieldsOf(TAXONOMY.goal(2)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                an unknown part                | "balance" :            | "balanse" : 1, "balance" :              | UNKNOWN_PART
                a part of a part               | "share" : 0.24,        | "share" : 0.24, "why" : "",             | UNKNOWN_PART
                a missing part                 | "sweetSpot" : 0.6,     |                                         | MISSING
                NaN                            | "balance" : 0.5        | "balance" : NaN                         | NOT_JSON
                NaN as a text                  | "balance" : 0.5        | "balance" : "NaN"                       | WRONG_FORM
                a number as a text             | "balance" : 0.5        | "balance" : "0.5"                       | WRONG_FORM
                nothing                        | "balance" : 0.5        | "balance" : null                        | WRONG_FORM
                more than a double holds       | "balance" : 0.5        | "balance" : 1e999                       | OUT_OF_RANGE
                a balance beyond its range     | "balance" : 0.5        | "balance" : 0.96                        | OUT_OF_RANGE
                a weight below 0               | "coverage" : 0.4       | "coverage" : -0.4                       | OUT_OF_RANGE
                weights that sum to 1.1        | "coverage" : 0.4       | "coverage" : 0.5                        | SUM
                weights of R, L, G, T that do not | "retentionWeight" : 0.4 | "retentionWeight" : 0.3            | SUM
                another schema                 | "schema" : 1           | "schema" : 2                            | OTHER_SCHEMA
                a goal beyond the seventeen    | "goals" : [ ]          | "goals" : [ 18 ]                        | OUT_OF_RANGE
                half a goal                    | "goals" : [ ]          | "goals" : [ 1.5 ]                       | WRONG_FORM
                a field that is none           | "fields" : [ ]         | "fields" : [ "9999" ]                   | UNKNOWN_VALUE
                a country that is no code      | "protected" : { }      | "protected" : { "Senegal" : true }      | UNKNOWN_VALUE
                a yes that is a text           | "protected" : { }      | "protected" : { "SN" : "yes" }          | WRONG_FORM
                a part given twice             | "balance" : 0.5        | "balance" : 0.5, "balance" : 0.6        | NOT_JSON
                a name that a spreadsheet computes | "name" : "2026-1"  | "name" : "=1+1"                         | BAD_NAME
                a network of two               | "minMembers" : 3       | "minMembers" : 2                        | OUT_OF_RANGE
                """)
    void refusesADocumentWith(String what, String part, @Nullable String instead, Cause cause) {
        assertThat(JSON).contains(part);

        assertThatThrownBy(() -> PolicyDocument.read(JSON.replaceFirst(
                        Pattern.quote(part), Matcher.quoteReplacement(instead == null ? "" : instead))))
                .as(what)
                .isInstanceOfSatisfying(PolicyRefusedException.class, refused -> assertThat(refused.why())
                        .isEqualTo(cause));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "7"})
    void refusesWhatIsNoDocumentAtAll(String text) {
        assertThatThrownBy(() -> PolicyDocument.read(text)).isInstanceOf(PolicyRefusedException.class);
    }

    @Test
    void refusesADocumentWithSomethingBehindIt() {
        assertThatThrownBy(() -> PolicyDocument.read(JSON + "{}")).isInstanceOf(PolicyRefusedException.class);
    }

    @Test
    void saysWhereTheFaultLies() {
        assertThatThrownBy(() -> PolicyDocument.read(JSON.replace("\"share\" : 0.24", "\"share\" : 1.24")))
                .hasMessage("retention.full-degree-abroad.share is 1.24; it must lie from 0.0 to 1.0.");
    }

    /** Terms that differ from those that ship in each of their parts. */
    static Terms otherwiseInEveryPart() {
        var weights = new LinkedHashMap<CriterionId, Double>();
        Terms.criteria().forEach(id -> weights.put(id, 0.));
        weights.put(CriterionId.COVERAGE, .7);
        weights.put(CriterionId.TRUST, .3);
        var priors = new EnumMap<Modality, Retention>(Modality.class);
        Modality.specific().forEach(modality -> priors.put(modality, new Retention(.5, true, 7)));
        return new Terms(
                weights,
                .6,
                .35,
                .55,
                .02,
                .3,
                Set.of(new Field("081")),
                Set.of(4, 5),
                List.of(new Similarity.Kinship(new Field("051"), new Field("091"), .33)),
                List.of(new Similarity.ModalityKinship(Modality.JOINT_RESEARCH, Modality.STAFF_EXCHANGE, .11)),
                new BrainDrainConstants(.1, .2, .3, .4, .5, 1.25, .2, 7, .1, new RetentionPriors(priors)),
                new DrainRules(
                        .5,
                        Map.of(new CountryCode("BR"), true, new CountryCode("HT"), false),
                        Map.of(new CountryCode("RO"), true)),
                new MarketTerms(.15, 5),
                new NetworkTerms(4, 4, 3, new NetworkWeights(.1, .2, .3, .04)),
                new PoleSettings(30, 4, 70, .3, 4, Set.of()));
    }

    private static Terms with(Terms terms, List<Similarity.Kinship> kinships) {
        return new Terms(
                terms.weights(),
                terms.balance(),
                terms.brainDrainWeight(),
                terms.sweetSpot(),
                terms.floor(),
                terms.meetsFrom(),
                terms.priorityFields(),
                terms.priorityGoals(),
                kinships,
                terms.modalityKinships(),
                terms.drain(),
                terms.countries(),
                terms.market(),
                terms.network(),
                terms.poles());
    }
}
