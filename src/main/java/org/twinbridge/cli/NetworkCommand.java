package org.twinbridge.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institutions;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.UnknownInstitutionException;
import org.twinbridge.network.ComposedNetwork;
import org.twinbridge.network.NetworkReport;
import org.twinbridge.network.NetworkWish;
import org.twinbridge.network.Networks;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code network}: the best network for a theme. */
@Command(name = "network", mixinStandardHelpOptions = true)
final class NetworkCommand implements Callable<Integer> {

    private static final int MOST_FIXED = 3;

    private final Services services;
    private final Words words;

    @Option(names = "--theme", paramLabel = "CODE", required = true)
    private String theme = "";

    @Option(names = "--size", paramLabel = "N")
    private int size = NetworkWish.start().size();

    @Option(names = "--with", paramLabel = "ID|NAME")
    private List<String> with = List.of();

    @Option(names = "--region", paramLabel = "M49")
    private @Nullable String region;

    @Option(names = "--format", paramLabel = "json|table")
    private NetworkFormat format = NetworkFormat.TABLE;

    @Mixin
    private InitiativeOption initiative = new InitiativeOption();

    @Spec
    private @Nullable CommandSpec spec;

    NetworkCommand(Services services, Words words) {
        this.services = services;
        this.words = words;
    }

    @Override
    public Integer call() {
        CommandLine commandLine =
                Objects.requireNonNull(spec, "picocli fills it in").commandLine();
        requireSizes(commandLine);
        NetworkWish wish = NetworkWish.start()
                .withTheme(new FieldChoice(words).of(theme, commandLine))
                .withSize(size)
                .withRegion(region(commandLine));
        new Catalogues(services, words).require(commandLine.getErr());
        ComposedNetwork composed = compose(wish.withMembers(fixed()));
        NetworkReport report = NetworkReport.of(composed);
        format.write(report, commandLine.getOut(), words);
        return report.infeasible() == null ? ExitCode.DONE : ExitCode.PARTLY_REFUSED;
    }

    private ComposedNetwork compose(NetworkWish wish) {
        try {
            return services.find(Networks.class).compose(wish, initiative.terms(services, words));
        } catch (UnknownInstitutionException outside) {
            throw new CommandFailure(words.say("lens.no-member", outside.institution()), ExitCode.REFUSED);
        }
    }

    private void requireSizes(CommandLine commandLine) {
        if (size < NetworkWish.SMALLEST || size > NetworkWish.LARGEST) {
            throw new ParameterException(
                    commandLine, words.say("network.size", size, NetworkWish.SMALLEST, NetworkWish.LARGEST));
        }
        if (with.size() > MOST_FIXED || with.size() >= size) {
            throw new ParameterException(commandLine, words.say("network.with", with.size(), MOST_FIXED));
        }
    }

    private @Nullable M49Region region(CommandLine commandLine) {
        String code = region;
        return code == null
                ? null
                : M49Region.of(code)
                        .orElseThrow(() -> new ParameterException(commandLine, words.say("network.region", code)));
    }

    private Set<InstitutionId> fixed() {
        var choice = new InstitutionChoice(services.find(Institutions.class), words);
        var fixed = new LinkedHashSet<InstitutionId>();
        for (String asked : with) {
            InstitutionId id = choice.of(asked).id();
            if (services.find(Matching.class).catalogue().find(id).isEmpty()) {
                throw new CommandFailure(words.say("institution.inactive", id), ExitCode.REFUSED);
            }
            fixed.add(id);
        }
        return fixed;
    }
}
