package org.twinbridge.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.initiative.InitiativeTerms;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.rank.PartnerFilter;
import org.twinbridge.engine.rank.RankQuery;
import org.twinbridge.engine.rank.RankedPartner;
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
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code rank}: the partners that fit an institution best. */
@Command(name = "rank", mixinStandardHelpOptions = true)
final class RankCommand implements Callable<Integer> {

    /** How to write the list. */
    enum Format {
        TABLE,
        JSON,
        CSV
    }

    /** In which order to list. */
    enum Order {
        BEST_FIT,
        CAUTIOUS;

        private String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Takes an order as it is written in addresses too, with a hyphen. */
    static final class OrderName implements ITypeConverter<Order> {

        @Override
        public Order convert(String text) {
            return Arrays.stream(Order.values())
                    .filter(order -> order.id().equals(text.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("expected one of [%s] but was '%s'"
                            .formatted(
                                    Arrays.stream(Order.values()).map(Order::id).collect(Collectors.joining(", ")),
                                    text)));
        }
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

    @Option(names = "--order", paramLabel = "best-fit|cautious", converter = OrderName.class)
    private Order order = Order.BEST_FIT;

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
        boolean cautious = order == Order.CAUTIOUS;
        int ranked = cautious ? Math.max(top, Matching.MOST_DRAWN) : top;
        Ranking ranking = rank(matching, new RankQuery(institution.id(), filter, ranked), policy);
        RankedListing listing = services.find(RankedListing.class).through(terms);
        return cautious
                ? listing.cautious(ranking, first(top, matching.cautious(ranking, policy)), policy, explain)
                : listing.list(ranking, ranking.partners(), policy, explain);
    }

    private static List<RankedPartner> first(int most, List<RankedPartner> partners) {
        return partners.subList(0, Math.min(most, partners.size()));
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
