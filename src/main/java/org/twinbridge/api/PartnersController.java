package org.twinbridge.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.twinbridge.account.CurrentAccount;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.rank.PartnerFilter;
import org.twinbridge.engine.rank.RankQuery;
import org.twinbridge.engine.rank.RankedPartner;
import org.twinbridge.engine.rank.Ranking;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.report.JsonFormat;
import org.twinbridge.matching.report.RankedList;
import org.twinbridge.matching.report.RankedListing;
import org.twinbridge.matching.shown.ShownList;
import org.twinbridge.matching.shown.ShownLists;
import org.twinbridge.policy.Policies;

/** The partners that fit an institution best, as {@code rank --format json} gives them. */
@Tag(name = "partners")
@RestController
class PartnersController {

    static final String WEIGHT = "weight";
    static final String BALANCE = "balance";
    static final String BRAIN_DRAIN_WEIGHT = "brainDrainWeight";
    static final String SOUTH_ONLY = "southOnly";
    static final String STATED_ONLY = "statedOnly";
    static final String WITHIN_COUNTRY = "withinCountry";
    static final String EXPLAIN = "explain";
    static final String ORDER = "order";
    static final String TOTAL = "X-Total-Count";

    /** In which order partners are given. */
    enum Order {
        BEST_FIT,
        CAUTIOUS
    }

    private static final List<String> PARAMETERS = List.of(
            WEIGHT,
            BALANCE,
            BRAIN_DRAIN_WEIGHT,
            Choices.COUNTRY,
            Choices.REGION,
            Choices.KIND,
            Choices.FIELD,
            Choices.LANGUAGE,
            SOUTH_ONLY,
            STATED_ONLY,
            WITHIN_COUNTRY,
            EXPLAIN,
            ORDER,
            Paging.OFFSET,
            Paging.LIMIT);
    private static final int USUAL = 20;
    private static final int MOST = 200;
    private static final int LAST = 10_000;

    /** User-assigned in ISO 3166, so no institution lies there. */
    private static final CountryCode NOWHERE = new CountryCode("ZZ");

    private final Matching matching;
    private final Policies policies;
    private final RankedListing listing;
    private final InstitutionReader reader;
    private final Choices choices;
    private final Revision revision;
    private final CurrentAccount account;
    private final ShownLists shown;

    PartnersController(
            Matching matching,
            Policies policies,
            RankedListing listing,
            InstitutionReader reader,
            Choices choices,
            Revision revision,
            CurrentAccount account,
            ShownLists shown) {
        this.matching = matching;
        this.policies = policies;
        this.listing = listing;
        this.reader = reader;
        this.choices = choices;
        this.revision = revision;
        this.account = account;
        this.shown = shown;
    }

    @Operation(
            summary = "Lists the partners that fit an institution best",
            description = "Exact scores, the best first. Weights explore: they change this answer and nothing else.")
    @Parameter(
            name = WEIGHT,
            in = ParameterIn.QUERY,
            description = "Weights of criteria, each 0 to 1, as criterion:weight; those not given keep the policy's, "
                    + "and all are then scaled to sum to 1.",
            example = "coverage:0.5,trust:0.1")
    @Parameter(
            name = BALANCE,
            in = ParameterIn.QUERY,
            description = "Whose benefit counts, 0.05 to 0.95: above 0.5 one's own counts more.",
            schema = @Schema(type = "number", minimum = "0.05", maximum = "0.95"))
    @Parameter(
            name = BRAIN_DRAIN_WEIGHT,
            in = ParameterIn.QUERY,
            description = "Weight of the brain-drain term, 0 to 0.9. Guards act whatever it is.",
            schema = @Schema(type = "number", minimum = "0", maximum = "0.9"))
    @ListFilters
    @Parameter(
            name = SOUTH_ONLY,
            in = ParameterIn.QUERY,
            description = "Only partners of the Global South.",
            schema = @Schema(type = "boolean", defaultValue = "false"))
    @Parameter(
            name = STATED_ONLY,
            in = ParameterIn.QUERY,
            description = "Only partners of whose profile something is stated by someone.",
            schema = @Schema(type = "boolean", defaultValue = "false"))
    @Parameter(
            name = WITHIN_COUNTRY,
            in = ParameterIn.QUERY,
            description = "Partners in the institution's own country too.",
            schema = @Schema(type = "boolean", defaultValue = "false"))
    @Parameter(
            name = EXPLAIN,
            in = ParameterIn.QUERY,
            description = "Says what each score is made of, which needs are met, and which are not.",
            schema = @Schema(type = "boolean", defaultValue = "false"))
    @Parameter(
            name = ORDER,
            in = ParameterIn.QUERY,
            description =
                    "By score alone (best-fit), or by the lower end of where the score lies with 80 % of draws of "
                            + "what is uncertain (cautious): the best 50 by score are compared so, with their ranges, and the "
                            + "rest follow by score.",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"best-fit", "cautious"},
                            defaultValue = "best-fit"))
    @Parameter(
            name = Paging.LIMIT,
            in = ParameterIn.QUERY,
            description = "How many to give, 1 to 200. Offset and limit together reach 10,000 at most.",
            schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "20"))
    @ApiResponse(
            responseCode = "200",
            headers = {
                @Header(name = TOTAL, description = "How many partners there are on all pages."),
                @Header(name = HttpHeaders.LINK, description = "The next page, if there is one (rel=\"next\").")
            },
            content = @Content(schema = @Schema(implementation = RankedList.class)))
    @GetMapping(path = Addresses.INSTITUTIONS + "/{id}/partners", produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<byte[]> partners(
            @Parameter(description = "Bare ROR id, such as 04je6yw13, or an id of Twinbridge's own.") @PathVariable
                    String id,
            HttpServletRequest request,
            WebRequest conditions)
            throws IOException {
        var query = new Query(request, PARAMETERS);
        Paging paging = Paging.of(query, USUAL, MOST);
        requireWithinReach(paging);
        Policy policy = policy(query);
        PartnerFilter filter = filter(query);
        boolean explained = query.flag(EXPLAIN).orElse(false);
        boolean cautious = query.choice(ORDER, Order.values(), Order.BEST_FIT) == Order.CAUTIOUS;
        InstitutionId institution = reader.find(id).id();
        String tag = revision.tag();
        if (conditions.checkNotModified(tag)) {
            return null;
        }
        int reach = paging.offset() + paging.limit();
        Ranking ranking = matching.rank(
                new RankQuery(institution, filter, cautious ? Math.max(reach, Matching.MOST_DRAWN) : reach), policy);
        List<RankedPartner> listed = paging.of(cautious ? matching.cautious(ranking, policy) : ranking.partners());
        keep(ranking, listed, cautious, policy);
        RankedList list = cautious
                ? listing.cautious(ranking, listed, policy, explained)
                : listing.list(ranking, listed, policy, explained);
        return head(tag, request, ranking.eligible(), paging).body(written(list));
    }

    private void keep(Ranking ranking, List<RankedPartner> listed, boolean cautious, Policy policy) {
        account.find()
                .ifPresent(reader -> shown.show(
                        reader,
                        ShownList.Channel.API,
                        matching,
                        ranking,
                        listed,
                        cautious ? "cautious" : "best-fit",
                        policy,
                        !policy.equals(policies.current()),
                        null));
    }

    private static ResponseEntity.BodyBuilder head(
            String tag, HttpServletRequest request, int eligible, Paging paging) {
        ResponseEntity.BodyBuilder head = Revision.answer(tag).header(TOTAL, String.valueOf(eligible));
        int end = paging.end(eligible);
        return end < eligible && end < LAST
                ? head.header(HttpHeaders.LINK, "<" + Addresses.from(request, end) + ">; rel=\"next\"")
                : head;
    }

    private static void requireWithinReach(Paging paging) {
        if (paging.offset() + paging.limit() > LAST) {
            throw new BadParameterException(
                    Paging.OFFSET,
                    String.valueOf(paging.offset()),
                    null,
                    "integer",
                    "0",
                    String.valueOf(LAST - paging.limit()));
        }
    }

    private Policy policy(Query query) {
        Policy policy = policies.current();
        List<String> criteria =
                policy.criteria().stream().map(CriterionId::value).toList();
        Map<String, Double> weights = query.numbers(WEIGHT, criteria, 0, 1);
        if (!weights.isEmpty()) {
            requireSomeWeight(weights, policy);
            var proportions = new TreeMap<CriterionId, Double>();
            weights.forEach((criterion, weight) -> proportions.put(new CriterionId(criterion), weight));
            policy = policy.withProportions(proportions);
        }
        Policy weighed =
                query.number(BALANCE, .05, .95).map(policy::withBalance).orElse(policy);
        return query.number(BRAIN_DRAIN_WEIGHT, 0, .9)
                .map(weighed::withBrainDrainWeight)
                .orElse(weighed);
    }

    private static void requireSomeWeight(Map<String, Double> weights, Policy policy) {
        boolean somethingCounts = policy.criteria().stream()
                .anyMatch(criterion -> weights.getOrDefault(criterion.value(), policy.weight(criterion)) > 0);
        if (!somethingCounts) {
            String given =
                    weights.keySet().stream().map(criterion -> criterion + ":0").collect(Collectors.joining(","));
            throw new BadParameterException(WEIGHT, given, null, "weightless");
        }
    }

    private PartnerFilter filter(Query query) {
        return new PartnerFilter(
                countries(query),
                choices.kinds(query),
                choices.fields(query),
                choices.languages(query),
                query.flag(SOUTH_ONLY).orElse(false),
                query.flag(STATED_ONLY).orElse(false),
                query.flag(WITHIN_COUNTRY).orElse(false));
    }

    /** Countries that lie in one of the regions and are among those named, where either is given. */
    private Set<CountryCode> countries(Query query) {
        Set<CountryCode> named = choices.countries(query);
        Set<M49Region> regions = choices.regions(query);
        if (regions.isEmpty()) {
            return named;
        }
        Set<CountryCode> within = choices.countries().stream()
                .filter(country -> regions.stream().anyMatch(region -> region.includes(country)))
                .filter(country -> named.isEmpty() || named.contains(country.code()))
                .map(org.twinbridge.country.Country::code)
                .collect(Collectors.toSet());
        return within.isEmpty() ? Set.of(NOWHERE) : within;
    }

    private static byte[] written(RankedList list) throws IOException {
        var out = new StringWriter();
        new JsonFormat().write(list, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
