package org.twinbridge.institution.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbridge.institution.inference.Lexicon.Trait;

class LexiconTest {

    private static final Lexicon SHIPPED = Lexicon.shipped();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Sokoine University of Agriculture | 0811",
                "Rwanda Polytechnic | 041 061 07",
                "Kibabii Diploma Teachers' Training College | 0113 0114",
                "Muhimbili University of Health and Allied Sciences | 091",
                "Colorado School of Mines | 0724",
                "Dar es Salaam Maritime Institute | 0716 1041",
                "Kyushu University of Nursing and SocialWelfare | 0913 0923",
                "École normale supérieure de Maroua | 0113 0114",
                "École Nationale Supérieure d’Agronomie | 0811",
                "Université des Sciences de la Santé de Libreville | 091",
                "École Inter-États des Sciences et Médecine Vétérinaires | 0841",
                "Escuela Politécnica del Ejército | 061 07 1031",
                "Universidad Pedagógica Nacional | 0111 0114",
                "Universidad Nacional Agraria La Molina | 0811",
                "Instituto Superior de Ciências da Saúde | 091",
                "Universidade Federal Rural da Amazônia | 0811",
                "Tierärztliche Hochschule Hannover | 0841",
                "Hochschule für Musik und Theater Rostock | 0215",
                "Technische Universität Dresden | 07",
                "Accademia di Belle Arti di Brera | 0213",
                "Politecnico di Torino | 061 07",
                "Orta Doğu Teknik Üniversitesi | 07",
                "Sağlık Bilimleri Üniversitesi | 091",
                "Institut Pertanian Bogor | 0811",
                "Sekolah Tinggi Ilmu Ekonomi Perbanas | 0311 041 0412",
                "Trường Đại học Sư phạm Hà Nội | 0111 0114",
                "Trường Đại học Nông Lâm | 0811 0821",
                "Landbouwuniversiteit Wageningen | 0811",
                "Uniwersytet Medyczny w Łodzi | 0912",
                "Akademia Górniczo-Hutnicza | 0724",
                "Rossiiskii Meditsinskii Universitet | 0912",
                "Московский педагогический государственный университет | 0111 0114",
                "كلية الطب | 0912",
                "Darul Uloom Haqqania | 0221",
            })
    void readsFieldsFromNamesInManyLanguages(String name, String fields) {
        assertThat(fieldsOf(name)).isEqualTo(fields);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "University of Nairobi",
                "Université Cheikh Anta Diop",
                "Universidad Mayor de San Andrés",
                "Can Tho University",
                "Wake Forest University",
                "Sacred Heart University",
                "Institute of Higher Education",
                "Hochschule für angewandte Wissenschaften Hamburg",
                "Pontificia Universidade de Minas Gerais e.V. Herzliya Bankura",
                "Universitat Konstanz",
            })
    void doesNotTakeAPlaceOrAKindForAField(String name) {
        assertThat(fieldsOf(name)).isIn("", "0221");
    }

    @Test
    void tellsInItsNoteTheWordsAsWritten() {
        var hits = SHIPPED.read("Institut supérieur des Sciences de la Santé").hits();

        assertThat(hits).extracting(Lexicon.Hit::words).containsExactly("Sciences de la Santé");
    }

    @Test
    void readsTraitsBesideFields() {
        assertThat(SHIPPED.read("National Open University of Nigeria").traits()).contains(Trait.OPEN);
        assertThat(SHIPPED.read("Universidad Nacional de Asunción").traits()).containsExactly(Trait.NATIONAL);
    }

    @Test
    void prefersThePatternWithMostWordsThenWithMostLetters() {
        Lexicon lexicon = Lexicon.read(new StringReader("""
            pattern,field,weight
            science,05,0.8
            political science*,0312,1
            politic*,0421,1
            political,0314,1
            """));

        assertThat(lexicon.read("Political Sciences").hits())
                .extracting(hit -> hit.field().code())
                .containsExactly("0312");
        assertThat(lexicon.read("Political College").hits())
                .extracting(hit -> hit.field().code())
                .containsExactly("0314");
        assertThat(lexicon.read("Politics of Science").hits())
                .extracting(hit -> hit.field().code())
                .containsExactly("0421", "05");
    }

    @Test
    void readsNothingInAnEmptyName() {
        assertThat(SHIPPED.read("").hits()).isEmpty();
        assertThat(SHIPPED.read(" – & – ").hits()).isEmpty();
    }

    @Test
    void refusesAWeightThatIsNoShare() {
        assertThatThrownBy(() -> Lexicon.read(new StringReader("pattern,field,weight\nlaw,0421,1.5\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("law")
                .hasMessageContaining("1.5");
    }

    private static String fieldsOf(String name) {
        List<Lexicon.Hit> hits = SHIPPED.read(name).hits();
        var codes = new TreeSet<String>();
        hits.forEach(hit -> codes.add(hit.field().code()));
        return String.join(" ", codes);
    }
}
