package org.twinbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbridge.matching.report.Cells;
import org.twinbridge.matching.report.CsvFormat;
import org.twinbridge.matching.report.JsonFormat;
import org.twinbridge.matching.report.ListFormat;
import org.twinbridge.matching.report.RankedList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListFormatTest {

    private static final Map<String, String> FIELDS = Map.of(
            "0114", "Teacher training with subject specialization",
            "0811", "Crop and livestock production",
            "0912", "Medicine");

    @Test
    void writesJsonWithTheNamesThatScriptsRelyOn() throws IOException {
        String json = written(new JsonFormat(), RankedLists.plain());

        assertThat(json).isEqualToNormalizingNewlines("""
            {
              "institution" : {
                "id" : "https://ror.org/04je6yw13",
                "name" : "Université Cheikh Anta Diop",
                "country" : "SN"
              },
              "policy" : "UNITWIN default v1",
              "release" : "ROR v2",
              "partners" : [ {
                "rank" : 1,
                "id" : "https://ror.org/0071qz696",
                "name" : "Can Tho University",
                "country" : "VN",
                "score" : 0.75,
                "utility" : {
                  "self" : 0.7123456789012345,
                  "partner" : 0.8
                },
                "brainDrain" : 0.52,
                "guard" : null
              }, {
                "rank" : 2,
                "id" : "tb:umsa",
                "name" : "=Universidad Mayor de San Andrés, La Paz",
                "country" : "BO",
                "score" : 0.3333333333333333,
                "utility" : {
                  "self" : 0.3,
                  "partner" : 0.4
                },
                "brainDrain" : 0.25,
                "guard" : "full-degrees-abroad"
              } ]
            }
            """);
    }

    @Test
    void explainsInJsonWithContributionsThatSumToTheScore() throws IOException {
        JsonNode partner = JsonMapper.shared()
                .readTree(written(new JsonFormat(), RankedLists.explained()))
                .path("partners")
                .path(0);

        double sum = partner.path("contributions")
                .valueStream()
                .mapToDouble(part -> part.path("points").asDouble())
                .sum();
        assertThat(sum).isEqualTo(partner.path("score").asDouble());
        assertThat(partner.path("contributions").path(0).propertyNames())
                .containsExactly("criterion", "side", "points");
        assertThat(partner.path("met").path(0).path("by").path("field").asString())
                .isEqualTo("0114");
        assertThat(partner.path("unmet").path(1).path("side").asString()).isEqualTo("partner");
    }

    @Test
    void writesCsvInFullPrecisionAndWithoutFormulas() throws IOException {
        String csv = written(new CsvFormat(), RankedLists.plain());

        assertThat(csv).isEqualTo("""
            rank,id,name,country,score,utility_self,utility_partner,brain_drain,guard
            1,https://ror.org/0071qz696,Can Tho University,VN,0.75,0.7123456789012345,0.8,0.52,
            2,tb:umsa,"'=Universidad Mayor de San Andrés, La Paz",BO,0.3333333333333333,0.3,0.4,0.25,full-degrees-abroad
            """);
    }

    @Test
    void explainsInCsvWithAColumnForEachPart() throws IOException {
        String csv = written(new CsvFormat(), RankedLists.explained());

        assertThat(csv.lines())
                .first()
                .asString()
                .endsWith(",guard,self_coverage,self_theme,partner_coverage,both_brain_drain");
        assertThat(csv.lines()).last().asString().endsWith(",,0.25,0.125,0.25,0.125");
    }

    @Test
    void writesATableWhoseColumnsStandInLine() throws IOException {
        String table = written(table(Locale.ENGLISH), RankedLists.plain());

        assertThat(table).isEqualTo("""
            Partners for Université Cheikh Anta Diop (SN), policy UNITWIN default v1, data ROR v2

            #  Score   You  They  Drain  Country  Id                         Institution
            1   75.0  71.2  80.0   52.0  VN       https://ror.org/0071qz696  Can Tho University
            2   33.3  30.0  40.0  25.0!  BO       tb:umsa                    =Universidad Mayor de San Andrés, La Paz
            """);
    }

    @Test
    void explainsInTheTableInWords() throws IOException {
        String table = written(table(Locale.ENGLISH), RankedLists.explained());

        assertThat(table).contains("""
                 You gain: coverage of needs 25.0 + themes 12.5
                 They gain: coverage of needs 25.0
                 For both: brain drain 12.5
                 Your need Teacher training with subject specialization, teacher training is met by their Teacher training with subject specialization
                 One need of yours stays unmet: ~Crop and livestock production
                 One need of theirs stays unmet: ~Medicine, split-site doctorate

            ~ nobody stated it: it is inferred from the name, the kind or the country.
            """);
    }

    @Test
    void writesTheTableInFrench() throws IOException {
        String table = written(table(Locale.FRENCH), RankedLists.plain());

        assertThat(table).contains("Partenaires possibles – Université Cheikh Anta Diop", "Établissement", "71,2");
    }

    @Test
    void saysThatNobodyFits() throws IOException {
        assertThat(written(table(Locale.ENGLISH), RankedLists.empty())).contains("No partner fits");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=1+1,'=1+1", "+33,'+33", "-cmd,'-cmd", "@SUM,'@SUM", "Université,Université", "a=b,a=b"})
    void putsAnApostropheBeforeWhatASpreadsheetWouldCalculate(String text, String cell) {
        assertThat(Cells.text(text)).isEqualTo(cell);
    }

    @Test
    void keepsControlCharactersOfNamesOutOfTheTerminal() throws IOException {
        RankedList list = new RankedList(
                RankedLists.plain().institution(),
                "p",
                "r",
                RankedLists.plain().partners().stream()
                        .map(p -> new RankedList.Partner(
                                p.rank(),
                                p.id(),
                                "Evil\u001b[2J",
                                p.country(),
                                p.score(),
                                p.utility(),
                                p.brainDrain(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))
                        .toList());

        assertThat(written(table(Locale.ENGLISH), list)).doesNotContain("\u001b");
    }

    private static TableFormat table(Locale locale) {
        return new TableFormat(new Words(locale), code -> FIELDS.getOrDefault(code, code));
    }

    private static String written(ListFormat format, RankedList list) throws IOException {
        var out = new StringWriter();
        format.write(list, out);
        return out.toString();
    }
}
