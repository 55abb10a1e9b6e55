package org.twinbridge.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.rank.PartnerFilter;
import org.twinbridge.engine.rank.RankQuery;
import org.twinbridge.engine.rank.Ranking;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.UnknownInstitutionException;
import org.twinbridge.matching.report.CsvFormat;
import org.twinbridge.matching.report.JsonFormat;
import org.twinbridge.matching.report.ListFormat;
import org.twinbridge.matching.report.RankedList;
import org.twinbridge.matching.report.RankedListing;
import org.twinbridge.policy.Policies;
import org.twinbridge.taxonomy.Taxonomy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rank}: the partners that fit an institution best. */
@Command(name = "rank", mixinStandardHelpOptions = true)
final class RankCommand implements Callable<Integer> {

    /** How to write the list. */
    enum Format {
        TABLE,
        JSON,
        CSV
    }

    private static final int LONGEST_LIST = 100_000;

    private final Services services;
    private final Words words;

    @Option(names = "--institution", paramLabel = "ID|NAME", required = true)
    private String asked = "";

    @Option(names = "--top", paramLabel = "N")
    private int top = 20;

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    @Option(names = "--explain")
    private boolean explain;

    @Option(names = "--within-country")
    private boolean withinCountry;

    @Mixin
    private InitiativeOption initiative = new InitiativeOption();

    @Spec
    private @Nullable CommandSpec spec;

    RankCommand(Services services, Words words) {
        this.services = services;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec, "picocli fills it in");
        if (top < 1 || top > LONGEST_LIST) {
            throw new ParameterException(command.commandLine(), words.say("rank.top", top, LONGEST_LIST));
        }
        new Catalogues(services, words).require(command.commandLine().getErr());
        Institution institution = new InstitutionChoice(services.find(Institutions.class), words).of(asked);
        RankedList list = list(institution, initiative.terms(services, words));
        writer().write(list, command.commandLine().getOut());
        return ExitCode.DONE;
    }

    private RankedList list(Institution institution, InitiativeTerms terms) {
        Matching matching = services.find(Matching.class).through(terms);
        Policy policy = services.find(Policies.class).current();
        PartnerFilter filter = PartnerFilter.none().withWithinCountryToo(withinCountry);
        Ranking ranking = rank(matching, new RankQuery(institution.id(), filter, top), policy);
        return services.find(RankedListing.class).through(terms).list(ranking, ranking.partners(), policy, explain);
    }

    private Ranking rank(Matching matching, RankQuery query, Policy policy) {
        try {
            return matching.rank(query, policy);
        } catch (UnknownInstitutionException _) {
            String key = matching.terms().areEmpty() ? "institution.inactive" : "lens.no-part";
            throw new CommandFailure(words.say(key, query.institution()), ExitCode.REFUSED);
        }
    }

    private ListFormat writer() {
        return switch (format) {
            case JSON -> new JsonFormat();
            case CSV -> new CsvFormat();
            case TABLE -> new TableFormat(words, this::fieldName);
        };
    }

    private String fieldName(String code) {
        return services.find(Taxonomy.class).label(new Field(code), words.locale());
    }
}
