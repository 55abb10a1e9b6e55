package org.twinbridge.dossier;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinbridge.dossier.Dossier.Amount;
import org.twinbridge.dossier.Dossier.Block;
import org.twinbridge.dossier.Dossier.Cell;
import org.twinbridge.dossier.Dossier.Picture;
import org.twinbridge.dossier.Dossier.Points;
import org.twinbridge.dossier.Dossier.Table;
import org.twinbridge.dossier.Dossier.Text;
import org.twinbridge.dossier.Dossier.Words;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A dossier as JSON: its sections with paragraphs, points, tables and places, numbers in full. */
final class DossierJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private DossierJson() {}

    static void write(Dossier dossier, OutputStream out) {
        var root = new LinkedHashMap<String, Object>();
        root.put("title", dossier.title());
        root.put("subtitle", dossier.subtitle());
        root.put("language", dossier.locale().getLanguage());
        if (dossier.notice() != null) {
            root.put("notice", dossier.notice());
        }
        root.put("madeFrom", dossier.foot());
        root.put(
                "sections",
                dossier.sections().stream().map(DossierJson::section).toList());
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(out, root);
    }

    private static Map<String, Object> section(Dossier.Section section) {
        return Map.of(
                "heading",
                section.heading(),
                "blocks",
                section.blocks().stream().map(DossierJson::block).toList());
    }

    private static Object block(Block block) {
        return switch (block) {
            case Text text -> Map.of("text", text.words());
            case Points points ->
                Map.of(
                        "caption",
                        points.caption(),
                        "columns",
                        points.columns(),
                        "points",
                        points.rows(),
                        "total",
                        points.total());
            case Table table ->
                Map.of(
                        "caption",
                        table.caption(),
                        "columns",
                        table.columns().stream().map(Dossier.Column::name).toList(),
                        "rows",
                        table.rows().stream().map(DossierJson::row).toList());
            case Picture picture -> Map.of("caption", picture.caption(), "places", picture.places());
        };
    }

    private static List<Object> row(List<Cell> cells) {
        return cells.stream()
                .<Object>map(cell -> switch (cell) {
                    case Words words -> words.words();
                    case Amount amount -> amount.value();
                })
                .toList();
    }
}
