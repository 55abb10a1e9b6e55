package org.twinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbridge.engine.profile.Kind;

class RorKindsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Université Alioune Diop de Bambey",
                "University of Nairobi",
                "Universidad Mayor de San Andrés",
                "Universidade Eduardo Mondlane",
                "Univerzita Karlova",
                "Uniwersytet Jagielloński",
                "Boğaziçi Üniversitesi",
                "Universitas Gadjah Mada",
                "Trường Đại học Cần Thơ",
                "Helsingin yliopisto",
                "Tartu Ülikool",
                "Debreceni Egyetem",
                "Московский государственный университет",
                "Εθνικό και Καποδιστριακό Πανεπιστήμιο Αθηνών",
                "جامعة القاهرة",
                "دانشگاه تهران",
                "北京大学",
                "서울대학교",
                "จุฬาลงกรณ์มหาวิทยาลัย",
                "दिल्ली विश्वविद्यालय",
                "האוניברסיטה העברית",
                "Stockholms universitet",
                "Rijksuniversiteit Groningen"
            })
    void readsUniversityInManyLanguages(String name) {
        assertThat(RorKinds.kind(Set.of("education"), List.of(name))).isEqualTo(Kind.UNIVERSITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Humber Polytechnic",
                "Tumu College of Education",
                "École Nationale d'Administration Publique",
                "河北学院"
            })
    void callsOtherPlacesOfEducationHigherEducation(String name) {
        assertThat(RorKinds.kind(Set.of("education"), List.of(name))).isEqualTo(Kind.HIGHER_EDUCATION);
    }

    @ParameterizedTest
    @CsvSource({
        "facility, Institut Pasteur de Dakar, PUBLIC_RESEARCH",
        "facility government, Bureau of Meteorology, PUBLIC_RESEARCH",
        "facility company, Bell Labs, PRIVATE_RESEARCH",
        "company, Novartis, PRIVATE_RESEARCH",
        "nonprofit, Rasmuson Foundation, FOUNDATION",
        "nonprofit, Fundación Española de Reumatología, FOUNDATION",
        "nonprofit, Volkswagenstiftung, FOUNDATION",
        "nonprofit, Malaysian AIDS Council, NGO",
        "government, Ministry of Vocational Training, GOVERNMENT",
        "healthcare, University Training Centre Hospital, HEALTHCARE",
        "archive, National Archives, OTHER",
        "funder, Some Fund, OTHER",
        "education funder facility, Université de Lomé, UNIVERSITY",
        "government, Land Management Training Center, TRAINING_CENTRE",
        "education, Centre de Formation des journalistes, TRAINING_CENTRE",
        "facility, Malaria Research and Training Center, PUBLIC_RESEARCH"
    })
    void readsTypesAndNames(String types, String name, Kind kind) {
        assertThat(RorKinds.kind(Set.of(types.split(" ")), List.of(name))).isEqualTo(kind);
    }

    @Test
    void readsTheLabelsInOtherLanguagesToo() {
        assertThat(RorKinds.kind(Set.of("education"), List.of("ETH Zürich", "Swiss Federal University of Technology")))
                .isEqualTo(Kind.UNIVERSITY);
    }
}
