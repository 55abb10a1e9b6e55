package org.twinbridge.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinbridge.market.MarketFiles;
import org.twinbridge.market.MarketRequest;
import org.twinbridge.market.MarketWatch;
import org.twinbridge.market.Markets;
import org.twinbridge.market.SolvedMarket;
import org.twinbridge.policy.Policies;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code balance}: everybody's list, balanced over the whole market. */
@Command(name = "balance", mixinStandardHelpOptions = true)
final class BalanceCommand implements Callable<Integer> {

    private final Services services;
    private final boolean onTerminal;
    private final Words words;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private @Nullable Path out;

    @Option(names = "--moved", paramLabel = "FILE")
    private @Nullable Path moved;

    @Option(names = "--beta", paramLabel = "B")
    private @Nullable Double beta;

    @Option(names = "--top", paramLabel = "N")
    private int top = MarketRequest.withDefaults().length();

    @Mixin
    private InitiativeOption initiative = new InitiativeOption();

    @Spec
    private @Nullable CommandSpec spec;

    BalanceCommand(Services services, boolean onTerminal, Words words) {
        this.services = services;
        this.onTerminal = onTerminal;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine commandLine =
                Objects.requireNonNull(spec, "picocli fills it in").commandLine();
        MarketRequest asked = request(commandLine);
        Path target = Objects.requireNonNull(out, "picocli requires it");
        requireWritable(target);
        if (moved != null) {
            requireWritable(moved);
        }
        new Catalogues(services, words).require(commandLine.getErr());
        ProgressLine line = new ProgressLine(commandLine.getErr(), System::nanoTime, words);
        Markets markets = services.find(Markets.class);
        MarketRequest request =
                asked.under(services.find(Policies.class).terms().market());
        request = beta == null ? request : request.withBeta(beta);
        SolvedMarket market = markets.solve(
                request.through(initiative.terms(services, words)), onTerminal ? watch(line) : MarketWatch.NONE);
        line.clear();
        MarketFiles files = services.find(MarketFiles.class);
        write(target, writer -> files.writeLists(market.comparison().balanced(), writer));
        if (moved != null) {
            write(moved, writer -> files.writeExposure(market, writer));
        }
        var summary = markets.summary(market);
        JsonAnswer.write(summary, commandLine.getOut());
        if (!summary.converged()) {
            commandLine.getErr().println(words.say("balance.unconverged", summary.iterations(), summary.residual()));
        }
        return ExitCode.DONE;
    }

    private MarketRequest request(CommandLine commandLine) {
        try {
            MarketRequest usual = MarketRequest.withDefaults().withLength(top);
            return beta == null ? usual : usual.withBeta(beta);
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(
                    commandLine,
                    words.say(
                            "balance.range",
                            beta == null
                                    ? MarketRequest.withDefaults().settings().beta()
                                    : beta,
                            top,
                            MarketRequest.withDefaults().candidates()),
                    refused);
        }
    }

    private static MarketWatch watch(ProgressLine line) {
        return new MarketWatch() {
            @Override
            public boolean gathering(int done, int total) {
                line.show(done, total);
                return true;
            }

            @Override
            public boolean solving(int iterations, double residual) {
                line.show(iterations, 0);
                return true;
            }
        };
    }

    private void requireWritable(Path target) {
        Path folder = folder(target);
        if (!Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(target)) {
            throw new CommandFailure(words.say("balance.unwritable", target.toString()), ExitCode.REFUSED);
        }
    }

    /** The file appears whole or not at all. */
    private static void write(Path target, Content content) throws IOException {
        Path draft = Files.createTempFile(folder(target), ".balance", ".csv");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            content.writeTo(writer);
        }
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What a file holds. */
    @FunctionalInterface
    private interface Content {
        void writeTo(Writer writer) throws IOException;
    }

    private static Path folder(Path target) {
        return Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(Path.of("."));
    }
}
