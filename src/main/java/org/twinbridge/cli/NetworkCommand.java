package org.twinbridge.cli;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinbridge.country.Countries;
import org.twinbridge.country.Country;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.network.GroupBound;
import org.twinbridge.engine.network.NetworkDemand;
import org.twinbridge.engine.network.NetworkRules;
import org.twinbridge.engine.network.NetworkTarget;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institutions;
import org.twinbridge.matching.Matching;
import org.twinbridge.network.ComposedNetwork;
import org.twinbridge.network.NetworkReport;
import org.twinbridge.network.Networks;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code network}: the best network for a theme. */
@Command(name = "network", mixinStandardHelpOptions = true)
final class NetworkCommand implements Callable<Integer> {

    private static final int DEFAULT_SIZE = 5;
    private static final int MOST_FIXED = 3;
    private static final int SMALLEST = 3;

    private final Services services;
    private final Words words;

    @Option(names = "--theme", paramLabel = "CODE", required = true)
    private String theme = "";

    @Option(names = "--size", paramLabel = "N")
    private int size = DEFAULT_SIZE;

    @Option(names = "--with", paramLabel = "ID|NAME")
    private List<String> with = List.of();

    @Option(names = "--region", paramLabel = "M49")
    private @Nullable String region;

    @Option(names = "--format", paramLabel = "json|table")
    private NetworkFormat format = NetworkFormat.TABLE;

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
        NetworkTarget target = NetworkTarget.theme(new FieldChoice(words).of(theme, commandLine));
        new Catalogues(services, words).require(commandLine.getErr());
        NetworkDemand demand = NetworkDemand.of(target, rules(commandLine));
        ComposedNetwork composed = services.find(Networks.class).compose(demand);
        NetworkReport report = NetworkReport.of(composed);
        PrintWriter out = commandLine.getOut();
        format.write(report, out, words);
        return report.infeasible() == null ? ExitCode.DONE : ExitCode.PARTLY_REFUSED;
    }

    private void requireSizes(CommandLine commandLine) {
        if (size < SMALLEST || size > NetworkRules.LARGEST) {
            throw new ParameterException(commandLine, words.say("network.size", size, SMALLEST, NetworkRules.LARGEST));
        }
        if (with.size() > MOST_FIXED || with.size() >= size) {
            throw new ParameterException(commandLine, words.say("network.with", with.size(), MOST_FIXED));
        }
    }

    private NetworkRules rules(CommandLine commandLine) {
        NetworkRules rules = NetworkRules.ofSize(size).withFixed(fixed());
        String code = region;
        if (code == null) {
            return rules;
        }
        M49Region asked = M49Region.of(code)
                .orElseThrow(() -> new ParameterException(commandLine, words.say("network.region", code)));
        return rules.withBounds(List.of(GroupBound.ofRegion(asked.code(), countriesOf(asked), size, size)));
    }

    private Set<CountryCode> countriesOf(M49Region asked) {
        return services.find(Countries.class).all().stream()
                .filter(asked::includes)
                .map(Country::code)
                .collect(Collectors.toSet());
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
