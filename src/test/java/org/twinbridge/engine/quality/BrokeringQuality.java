package org.twinbridge.engine.quality;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Prints how right balanced lists, composed networks and poles are, as tables in Markdown, over five seeds. */
public final class BrokeringQuality {

    static final int SEEDS = 5;

    private final PrintStream out;

    private BrokeringQuality(PrintStream out) {
        this.out = out;
    }

    /** Writes the tables to standard output. */
    public static void main(String... arguments) {
        new BrokeringQuality(new PrintStream(System.out, true, StandardCharsets.UTF_8)).print();
    }

    private void print() {
        printMarket(120);
        printMarket(2_000);
        printNetworks();
        printPoles();
    }

    private void printMarket(int institutions) {
        out.printf("%n## Lists in a market of %,d, half of all gain being fame%n%n", institutions);
        row("seed", "lists", "Gini", "never shown", "expected matches", "of them mutual", "iterations");
        row("---", "---", "---:", "---:", "---:", "---:", "---:");
        for (int seed = 1; seed <= SEEDS; seed++) {
            var market = new PopularMarket(institutions, seed);
            row(seed, "best fit", market.bestFit(), "");
            row(
                    seed,
                    "balanced",
                    market.balanced(),
                    String.valueOf(market.equilibrium().iterations()));
        }
    }

    private void printNetworks() {
        out.printf("%n## Networks of five among 3,065, one of them planted%n%n");
        row("seed", "value of the planted", "value of the composed", "gap", "members in common", "seconds");
        row("---", "---:", "---:", "---:", "---:", "---:");
        for (int seed = 1; seed <= SEEDS; seed++) {
            PlantedNetworks.Composed composed = new PlantedNetworks(seed).compose();
            row(
                    String.valueOf(seed),
                    number(composed.planted()),
                    number(composed.composed()),
                    percent(composed.gap()),
                    composed.common() + " of 5",
                    number(composed.seconds()));
        }
    }

    private void printPoles() {
        out.printf("%n## Poles among crowds of one kind, pairs, the weak, the lone and roads%n%n");
        row("seed", "planted", "found", "precision", "recall");
        row("---", "---:", "---:", "---:", "---:");
        for (int seed = 1; seed <= SEEDS; seed++) {
            PlantedPoles.Found found = new PlantedPoles(seed).find();
            row(
                    String.valueOf(seed),
                    String.valueOf(found.planted()),
                    String.valueOf(found.found()),
                    percent(found.precision()),
                    percent(found.recall()));
        }
    }

    private void row(int seed, String name, PopularMarket.Lists lists, String iterations) {
        row(
                String.valueOf(seed),
                name,
                number(lists.exposure().gini()),
                percent(lists.neverShown()),
                number(lists.expected()),
                number(lists.mutual()),
                iterations);
    }

    private void row(String... cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.1f", value);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * value);
    }
}
