package org.twinbridge.dossier;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.GeoPoint;

/**
 * A dossier in the words of one language, whatever form it is written in.
 *
 * @param locale of its words
 * @param title whom it is about
 * @param subtitle what kind of dossier it is
 * @param notice what the reader must know first, such as that this is a demonstration; {@code null} if there is nothing
 * @param foot what stands at the foot of each page: policy, data and date
 * @param pageWords how pages are counted, with places for the page and their number
 * @param unprintable what is said where the typeface lacks characters of it
 * @param sections in order
 */
public record Dossier(
        Locale locale,
        String title,
        String subtitle,
        @Nullable String notice,
        String foot,
        String pageWords,
        String unprintable,
        List<Section> sections) {

    public Dossier {
        sections = List.copyOf(sections);
    }

    /** A part with its heading. */
    public record Section(String heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** Something in a section. */
    public sealed interface Block permits Text, Points, Table, Picture {}

    /**
     * A paragraph.
     *
     * @param tone how much it stands out
     */
    public record Text(String words, Tone tone) implements Block {
        static Text of(String words) {
            return new Text(words, Tone.PLAIN);
        }

        static Text quiet(String words) {
            return new Text(words, Tone.QUIET);
        }

        static Text strong(String words) {
            return new Text(words, Tone.STRONG);
        }
    }

    /** How much a paragraph stands out. */
    public enum Tone {
        PLAIN,
        STRONG,
        QUIET
    }

    /**
     * Points of two sides by criterion, drawn as bars that mirror each other.
     *
     * @param columns names of the columns: criterion, one side, the other, both together
     * @param rows one for each criterion
     * @param total their sums
     */
    public record Points(String caption, List<String> columns, List<Row> rows, Row total) implements Block {
        public Points {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** Points of a hundred of one criterion. */
        public record Row(String criterion, double self, double partner, double both) {

            double sum() {
                return self + partner + both;
            }
        }
    }

    /**
     * A table.
     *
     * @param rows each with a cell for each column
     */
    public record Table(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A column: its name and how much of the width it takes. */
    public record Column(String name, float share) {}

    /** What stands in a cell. */
    public sealed interface Cell permits Words, Amount {}

    /** A cell of words. */
    public record Words(String words) implements Cell {}

    /**
     * A cell with a number.
     *
     * @param decimals how many are printed; files hold all of them
     */
    public record Amount(double value, int decimals) implements Cell {}

    /**
     * Places on a map, joined by great circles.
     *
     * @param caption what is seen, for those who do not see it too
     * @param places in the order of their colours
     * @param highlighted M49 codes of the countries that stand out
     */
    public record Picture(String caption, List<Place> places, List<String> highlighted) implements Block {
        public Picture {
            places = List.copyOf(places);
            highlighted = List.copyOf(highlighted);
        }
    }

    /** A place and its name. */
    public record Place(String name, GeoPoint point) {}
}
