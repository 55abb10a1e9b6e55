package org.twinbridge.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.matching.report.ListFormat;
import org.twinbridge.matching.report.RankedList;
import org.twinbridge.matching.report.RankedList.Met;
import org.twinbridge.matching.report.RankedList.Partner;
import org.twinbridge.matching.report.RankedList.Points;
import org.twinbridge.matching.report.RankedList.Range;
import org.twinbridge.matching.report.RankedList.Wanted;

/** The list for people at a terminal: scores as 0 to 100, names last since their width is not known. */
final class TableFormat implements ListFormat {

    private static final int NEEDS_SHOWN = 5;
    private static final String INFERRED = "~";
    private static final String INDENT = "     ";

    private final Words words;
    private final Function<String, String> fieldName;

    /** @param fieldName words for an ISCED-F code, in the user's language */
    TableFormat(Words words, Function<String, String> fieldName) {
        this.words = words;
        this.fieldName = fieldName;
    }

    @Override
    public void write(RankedList list, Writer out) throws IOException {
        var subject = list.institution();
        out.write(words.say("table.title", subject.name(), subject.country(), list.policy(), list.release()) + "\n\n");
        if (list.partners().isEmpty()) {
            out.write(words.say("table.empty") + "\n");
            out.flush();
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        boolean ranged = list.partners().stream().anyMatch(partner -> partner.range() != null);
        rows.add(ranged(
                ranged,
                word("range"),
                List.of(
                        "#",
                        word("score"),
                        word("self"),
                        word("partner"),
                        word("drain"),
                        word("country"),
                        "Id",
                        word("name"))));
        list.partners().forEach(partner -> rows.add(ranged(ranged, range(partner.range()), cells(partner))));
        int[] widths = widths(rows);
        out.write(line(rows.getFirst(), widths) + "\n");
        for (int i = 0; i < list.partners().size(); i++) {
            out.write(line(rows.get(i + 1), widths) + "\n");
            if (list.isExplained()) {
                out.write(explanation(list.partners().get(i)));
            }
        }
        if (list.isExplained()) {
            out.write(words.say("table.inferred", INFERRED) + "\n");
        }
        out.flush();
    }

    /** The range comes after the score. */
    private static List<String> ranged(boolean ranged, String range, List<String> cells) {
        var all = new ArrayList<>(cells);
        if (ranged) {
            all.add(2, range);
        }
        return all;
    }

    private String range(@Nullable Range range) {
        return range == null ? "" : outOf100(range.low()) + "-" + outOf100(range.high());
    }

    private List<String> cells(Partner partner) {
        return List.of(
                String.valueOf(partner.rank()),
                outOf100(partner.score()),
                outOf100(partner.utility().self()),
                outOf100(partner.utility().partner()),
                outOf100(partner.brainDrain()) + (partner.guard() == null ? "" : "!"),
                partner.country(),
                partner.id(),
                printable(partner.name()));
    }

    private String explanation(Partner partner) {
        var lines = new ArrayList<String>();
        for (String side : List.of("self", "partner", "both")) {
            String parts = parts(partner, side);
            if (!parts.isEmpty()) {
                lines.add(words.say("table.gains." + side, parts));
            }
        }
        Objects.requireNonNullElse(partner.met(), List.<Met>of()).stream()
                .limit(NEEDS_SHOWN)
                .map(this::met)
                .forEach(lines::add);
        for (String side : List.of("self", "partner")) {
            unmet(partner, side).ifPresent(lines::add);
        }
        if (partner.guard() != null) {
            lines.add(words.say("table.guard." + partner.guard()));
        }
        return lines.stream().map(line -> INDENT + line + "\n").collect(Collectors.joining("", "", "\n"));
    }

    private String met(Met need) {
        return words.say(
                "table.met." + need.side(),
                name(need.field(), need.modality(), need.source()),
                name(need.by().field(), need.by().modality(), need.by().source()));
    }

    private Optional<String> unmet(Partner partner, String side) {
        List<Wanted> unmet = Objects.requireNonNullElse(partner.unmet(), List.<Wanted>of()).stream()
                .filter(need -> need.side().equals(side))
                .toList();
        if (unmet.isEmpty()) {
            return Optional.empty();
        }
        String names = unmet.stream()
                .limit(NEEDS_SHOWN)
                .map(need -> name(need.field(), need.modality(), need.source()))
                .distinct()
                .collect(Collectors.joining("; "));
        return Optional.of(
                words.say("table.unmet." + side, unmet.size(), unmet.size() > NEEDS_SHOWN ? names + "; …" : names));
    }

    private String parts(Partner partner, String side) {
        return Objects.requireNonNullElse(partner.contributions(), List.<Points>of()).stream()
                .filter(points -> points.side().equals(side))
                .map(points -> words.say("criterion." + points.criterion()) + " " + outOf100(points.points()))
                .collect(Collectors.joining(" + "));
    }

    /** What nobody stated is marked, and the mark explained below the table. */
    private String name(String field, String modality, String source) {
        boolean stated = Source.valueOf(source.toUpperCase(Locale.ROOT)).isStated();
        String named = (stated ? "" : INFERRED) + fieldName.apply(field);
        return modality.equals("any") ? named : named + ", " + words.say("modality." + modality);
    }

    private String word(String column) {
        return words.say("table.column." + column);
    }

    private String outOf100(double share) {
        return String.format(words.locale(), "%.1f", 100 * share);
    }

    /** Names come from files: a control character in one must not reach the terminal. */
    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", " ");
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return widths;
    }

    /** Numbers stand to the right of their column, words to the left. */
    private static String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            boolean last = column == widths.length - 1;
            String format = column < 5 ? "%" + widths[column] + "s  " : last ? "%s" : "%-" + widths[column] + "s  ";
            line.append(String.format(Locale.ROOT, format, cells.get(column)));
        }
        return line.toString();
    }
}
