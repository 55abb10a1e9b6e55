package org.twinbridge.shell.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinbridge.shell.chart.MapData.Line;
import org.twinbridge.shell.chart.MapData.Part;
import org.twinbridge.shell.chart.MapData.Place;
import org.twinbridge.shell.chart.MirrorBarsData.Row;
import org.twinbridge.shell.chart.RadarData.Shape;

@SpringBootTest
class TableTwinTest extends SpringBrowserlessTest {

    private static final Place DAKAR =
            new Place("dakar", "Université Cheikh Anta Diop", 14.69, -17.46, Part.SELF, "Dakar");
    private static final Place CAN_THO = new Place("can-tho", "Can Tho University", 10.03, 105.77, Part.PARTNER, "74");

    @Test
    void showsTheSameNumbersAsATable() {
        var bars = new MirrorBars();
        bars.show(new MirrorBarsData(
                "You gain", "They gain", List.of(Row.apart("Coverage", 0.182, 0.2044), Row.together("Drain", 0.09))));
        var twin = placed(new TableTwin("They gain more", bars));

        test(find(Button.class, twin).single()).click();

        assertThat(bars.isVisible()).isFalse();
        assertThat(rows(twin))
                .containsExactly(
                        List.of("Criterion", "You gain", "They gain", "Both together"),
                        List.of("Coverage", "18.2", "20.4", "–"),
                        List.of("Drain", "–", "–", "9.0"));
    }

    @Test
    void writesNumbersAsTheReaderDoes() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        var radar = new Radar();
        radar.show(new RadarData(List.of("A", "B", "C"), List.of(new Shape("Can Tho", List.of(0.5, 0.125, 1.0)))));
        var twin = placed(new TableTwin("One", radar));

        twin.showTable(true);

        assertThat(rows(twin))
                .containsExactly(
                        List.of("Critère", "Can Tho"),
                        List.of("A", "50,0"),
                        List.of("B", "12,5"),
                        List.of("C", "100,0"));
    }

    @Test
    void keepsTheTableInStepWithThePicture() {
        var map = new WorldMap();
        map.show(MapData.partners(DAKAR, List.of()));
        var twin = placed(new TableTwin("Partners", map));
        twin.showTable(true);

        map.show(MapData.partners(DAKAR, List.of(CAN_THO)));

        assertThat(rows(twin))
                .contains(List.of("Can Tho University", "Partner", "74", "10.03° / 105.77°"))
                .hasSize(3);
    }

    @Test
    void bringsThePictureBack() {
        var map = new WorldMap();
        map.show(MapData.partners(DAKAR, List.of(CAN_THO)));
        var twin = placed(new TableTwin("Partners", map));
        Button toggle = find(Button.class, twin).single();

        test(toggle).click();
        String whileTable = toggle.getText();
        test(toggle).click();

        assertThat(whileTable).isEqualTo("Show as picture");
        assertThat(toggle.getText()).isEqualTo("Show as table");
        assertThat(map.isVisible()).isTrue();
    }

    @Test
    void refusesAShareThatIsNone() {
        assertThatThrownBy(() -> Row.apart("Coverage", Double.NaN, 0)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Shape("Can Tho", List.of(1.01))).hasMessageContaining("1.01");
    }

    @Test
    void refusesALineToNowhereAndAPlaceBeyondTheEarth() {
        assertThatThrownBy(() -> new MapData(List.of(DAKAR), List.of(new Line("dakar", "atlantis"))))
                .hasMessageContaining("atlantis");
        assertThatThrownBy(() -> new Place("x", "Nowhere", 91, 0, Part.OTHER, ""))
                .hasMessage("\"Nowhere\" lies at (91.0, 0.0), which is nowhere on Earth.");
    }

    private static TableTwin placed(TableTwin twin) {
        UI.getCurrent().add(twin);
        return twin;
    }

    private List<List<String>> rows(TableTwin twin) {
        return find(NativeTableRow.class, twin).all().stream()
                .map(row -> row.getChildren().map(TableTwinTest::text).toList())
                .toList();
    }

    private static String text(Component cell) {
        return cell.getElement().getText();
    }
}
