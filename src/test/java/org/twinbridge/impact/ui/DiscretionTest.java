package org.twinbridge.impact.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class DiscretionTest {

    private final Discretion ofOfficers = new Discretion(false, Locale.ENGLISH);
    private final Discretion ofTheSection = new Discretion(true, Locale.ENGLISH);

    @Test
    void saysOfOneAndTwoPeopleOnlyThatTheyAreFewerThanThree() {
        assertThat(ofOfficers.people(1)).isEqualTo("<3");
        assertThat(ofOfficers.people(2)).isEqualTo("<3");
        assertThat(ofOfficers.people(3)).isEqualTo("3");
        assertThat(ofOfficers.people(0)).isEqualTo("0");
    }

    @Test
    void saysEveryNumberToTheSection() {
        assertThat(ofTheSection.people(1)).isEqualTo("1");
        assertThat(ofTheSection.people(9, 10)).isEqualTo("9");
    }

    @Test
    void hidesAPartFromWhichAFewOthersCouldBeWorkedOut() {
        assertThat(ofOfficers.people(9, 10)).isEqualTo("–");
        assertThat(ofOfficers.people(2, 10)).isEqualTo("–");
        assertThat(ofOfficers.people(7, 10)).isEqualTo("7");
        assertThat(ofOfficers.people(10, 10)).isEqualTo("10");
    }
}
