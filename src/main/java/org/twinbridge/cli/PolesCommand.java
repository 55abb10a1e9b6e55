package org.twinbridge.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.pole.PoleTheme;
import org.twinbridge.pole.PoleGeoJson;
import org.twinbridge.pole.PoleReport;
import org.twinbridge.pole.Poles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code poles}: places that could be poles of excellence in a theme. */
@Command(name = "poles", mixinStandardHelpOptions = true)
final class PolesCommand implements Callable<Integer> {

    /** How to write the poles. */
    enum Format {
        JSON,
        GEOJSON
    }

    private final Services services;
    private final Words words;

    @Option(names = "--theme", paramLabel = "CODE", required = true)
    private String theme = "";

    @Option(names = "--format", paramLabel = "json|geojson")
    private Format format = Format.JSON;

    @Mixin
    private InitiativeOption initiative = new InitiativeOption();

    @Spec
    private @Nullable CommandSpec spec;

    PolesCommand(Services services, Words words) {
        this.services = services;
        this.words = words;
    }

    @Override
    public Integer call() {
        CommandLine commandLine =
                Objects.requireNonNull(spec, "picocli fills it in").commandLine();
        PoleTheme asked = PoleTheme.of(new FieldChoice(words).of(theme, commandLine));
        new Catalogues(services, words).require(commandLine.getErr());
        PoleReport report = PoleReport.of(services.find(Poles.class).find(asked))
                .through(initiative.terms(services, words), asked.fields());
        JsonAnswer.write(format == Format.JSON ? report : PoleGeoJson.of(report), commandLine.getOut());
        return ExitCode.DONE;
    }
}
