package org.twinbridge.institution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "École normale supérieure, ecole normale superieure",
        "ECOLE  NORMALE-SUPERIEURE, ecole normale superieure",
        "Université d’Abomey-Calavi, universite dabomey calavi",
        "Politechnika Łódzka, politechnika lodzka",
        "Københavns Universitet, kobenhavns universitet",
        "Hochschule Gießen, hochschule giessen",
        "İstanbul Üniversitesi, istanbul universitesi",
        "Trường Đại học Cần Thơ, truong dai hoc can tho",
        "Московский университет, московскии университет",
        "جَامِعَة, جامعة",
        "서울대학교, 서울대학교",
        "北京大学（医学部）, 北京大学 医学部"
    })
    void leavesOutCaseAccentsAndPunctuation(String name, String folded) {
        assertThat(FoldedText.of(name)).isEqualTo(folded);
    }

    @Test
    void foldsNothingButPunctuationToNothing() {
        assertThat(FoldedText.of(" – ? ")).isEmpty();
    }

    @Test
    void neverGrowsBeyondWhatTheDatabaseHolds() {
        assertThat(FoldedText.of("ß".repeat(500))).hasSize(500);
    }
}
