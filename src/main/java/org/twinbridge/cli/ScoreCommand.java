package org.twinbridge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinbridge.matching.Matching;
import org.twinbridge.policy.Policies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code score}: scores of given pairs, in the order given. */
@Command(name = "score", mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

    private final Services services;
    private final Words words;

    @Option(names = "--pairs", paramLabel = "FILE", required = true)
    private @Nullable Path pairs;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    ScoreCommand(Services services, Words words) {
        this.services = services;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = Objects.requireNonNull(spec, "picocli fills it in")
                .commandLine()
                .getErr();
        var files = new PairFiles(Objects.requireNonNull(pairs), Objects.requireNonNull(out), words);
        files.check();
        new Catalogues(services, words).require(err);
        Matching.PairScoring scoring = services.find(Matching.class)
                .scoring(services.find(Policies.class).current());
        PairFiles.Tally tally = files.score(new PairLine.Scorer(scoring));
        err.println(words.say("score.done", tally.pairs(), tally.unknown(), String.valueOf(out)));
        return ExitCode.DONE;
    }
}
