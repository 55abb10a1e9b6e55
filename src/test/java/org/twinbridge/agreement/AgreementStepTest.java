package org.twinbridge.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementStepTest {

    /** Every step in every state, as the rules have it; a dot where a step is not possible. One signature is missing. */
    private static final String TABLE = """
        step        | DRAFTED   | AGREED    | ACTIVE     | REVIEW_DUE | RENEWED    | DORMANT | ENDED | WITHDRAWN
        CHANGE      | DRAFTED   | .         | .          | .          | .          | .       | .     | .
        SIGN        | AGREED    | .         | .          | .          | .          | .       | .     | .
        REOPEN      | .         | DRAFTED   | .          | .          | .          | .       | .     | .
        WITHDRAW    | WITHDRAWN | WITHDRAWN | .          | .          | .          | .       | .     | .
        START       | .         | ACTIVE    | .          | .          | .          | .       | .     | .
        CALL_REVIEW | .         | .         | REVIEW_DUE | .          | REVIEW_DUE | .       | .     | .
        RENEW       | .         | .         | .          | RENEWED    | .          | .       | .     | .
        SET_DORMANT | .         | .         | DORMANT    | DORMANT    | DORMANT    | .       | .     | .
        WAKE        | .         | .         | .          | .          | .          | ACTIVE  | .     | .
        END         | .         | .         | ENDED      | ENDED      | ENDED      | ENDED   | .     | .
        """;

    @Test
    void everyStepLeadsWhereTheTableSaysAndNowhereElse() {
        String found = Stream.concat(
                        Stream.of("step " + words(AgreementState.values())),
                        Arrays.stream(AgreementStep.values())
                                .map(step -> step
                                        + " "
                                        + Arrays.stream(AgreementState.values())
                                                .map(state -> step.leadsTo(state, 1)
                                                        .map(Enum::name)
                                                        .orElse("."))
                                                .collect(Collectors.joining(" "))))
                .collect(Collectors.joining("\n"));

        assertThat(found).isEqualTo(TABLE.strip().replaceAll("[ |]+", " "));
    }

    @Test
    void onlyTheLastSignatureMakesTheAgreement() {
        assertThat(AgreementStep.SIGN.leadsTo(AgreementState.DRAFTED, 2)).contains(AgreementState.DRAFTED);
        assertThat(AgreementStep.SIGN.leadsTo(AgreementState.DRAFTED, 1)).contains(AgreementState.AGREED);
    }

    @ParameterizedTest
    @CsvSource({
        "CHANGE, OFFICER STAFF",
        "SIGN, OFFICER",
        "REOPEN, OFFICER STAFF",
        "WITHDRAW, OFFICER STAFF",
        "START, OFFICER STAFF",
        "CALL_REVIEW, STAFF CLOCK",
        "RENEW, OFFICER STAFF",
        "SET_DORMANT, OFFICER STAFF CLOCK",
        "WAKE, OFFICER STAFF",
        "END, OFFICER STAFF"
    })
    void eachStepIsForItsActorsOnly(AgreementStep step, String actors) {
        String may = Arrays.stream(Actor.values())
                .filter(step::isFor)
                .map(Enum::name)
                .collect(Collectors.joining(" "));

        assertThat(may).isEqualTo(actors);
    }

    /** Over every state the steps together: nothing follows what is over, and every other state can be left. */
    @ParameterizedTest
    @EnumSource(AgreementState.class)
    void nothingFollowsWhatIsOverAndAllElseCanBeLeft(AgreementState state) {
        var led = new TreeMap<AgreementStep, AgreementState>();
        for (AgreementStep step : AgreementStep.values()) {
            Optional<AgreementState> to = step.leadsTo(state, 1);
            to.ifPresent(after -> led.put(step, after));
        }

        if (state.isFinal()) {
            assertThat(led).isEmpty();
        } else {
            assertThat(led.values()).anyMatch(after -> after != state);
        }
    }

    private static String words(AgreementState[] states) {
        return Arrays.stream(states).map(Enum::name).collect(Collectors.joining(" "));
    }
}
