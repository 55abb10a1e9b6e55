package org.twinbridge.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringWriter;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.twinbridge.account.Account;
import org.twinbridge.account.AccountPrincipal;
import org.twinbridge.account.Accounts;
import org.twinbridge.account.NewAccount;
import org.twinbridge.account.OwnWork;
import org.twinbridge.account.Role;
import org.twinbridge.account.persistence.AccountRepository;
import org.twinbridge.engine.rank.RankQuery;
import org.twinbridge.engine.rank.Ranking;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.report.JsonFormat;
import org.twinbridge.matching.report.RankedListing;
import org.twinbridge.policy.Policies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface as programs meet it. */
@SpringBootTest(
        properties = {
            "twinbridge.api.requests-per-minute=100000",
            "twinbridge.api.requests-per-minute-from-address=100000"
        })
@ActiveProfiles("production")
@Import(StoredInstitutions.class)
class ApiTest {

    private static final String PARTNERS = "/api/institutions/04je6yw13/partners";
    private static final String PASSWORD = "correct horse battery";

    private final JsonMapper json = JsonMapper.shared();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private StoredInstitutions stored;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountRepository repository;

    @Autowired
    private Matching matching;

    @Autowired
    private Policies policies;

    @Autowired
    private RankedListing listing;

    private MockMvc web;

    @BeforeEach
    void openTheWeb() {
        stored.store();
        repository.deleteAll();
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api", "/api/institutions", "/api/institutions/04je6yw13", PARTNERS, "/api/docs", "/api/x"})
    void tellsNothingToWhoeverIsNotSignedIn(String address) throws Exception {
        MockHttpServletResponse answer = send(get(address).with(anonymous()));

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getHeader("WWW-Authenticate")).startsWith("Basic ");
        assertThat(tree(answer).get("detail").asString()).contains("HTTP Basic");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void answersEveryRoleThatIsSignedInToTheDashboard(Role role) throws Exception {
        for (String address : Set.of("/api/institutions", "/api/institutions/04je6yw13", PARTNERS, "/api/docs")) {
            web.perform(get(address).with(user(principal(role)))).andExpect(status().isOk());
        }
    }

    @Test
    void answersByNameAndPasswordWithoutBeginningASession() throws Exception {
        OwnWork.run(() -> accounts.create(new NewAccount("script", "Script", Set.of(Role.STAFF), null), PASSWORD));

        var result = web.perform(get("/api/institutions").with(httpBasic("script", PASSWORD)))
                .andExpect(status().isOk())
                .andReturn();

        assertThat(result.getRequest().getSession(false)).isNull();
        assertThat(result.getResponse().getCookies()).isEmpty();
    }

    @Test
    void refusesAWrongPasswordWithAProblem() throws Exception {
        OwnWork.run(() -> accounts.create(new NewAccount("script", "Script", Set.of(Role.STAFF), null), PASSWORD));

        MockHttpServletResponse answer =
                send(get("/api/institutions").with(httpBasic("script", "wrong horse battery")));

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(tree(answer).get("type").asString()).isEqualTo("urn:twinbridge:problem:unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void changesNothingWhateverIsSent(String method) throws Exception {
        MockHttpServletResponse answer = send(request(HttpMethod.valueOf(method), URI.create("/api/institutions"))
                .with(user(anOfficer())));

        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeader("Allow")).isEqualTo("GET, HEAD");
        assertThat(tree(answer).get("detail").asString()).contains(method);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /api                                         | 404 | unknown-address
        /api/nowhere                                 | 404 | unknown-address
        /api/institutions/04je6yw13/nowhere          | 404 | unknown-address
        /api/institutions/04je6yw14                  | 404 | unknown-institution
        /api/institutions/tb:nobody/partners         | 404 | unknown-institution
        /api/institutions/tb:closed/partners         | 409 | closed-institution
        """)
    void saysWhatIsNotThere(String address, int status, String type) throws Exception {
        MockHttpServletResponse answer = ask(address);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(tree(answer).get("type").asString()).isEqualTo("urn:twinbridge:problem:" + type);
        assertThat(tree(answer).get("instance").asString()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /api/institutions?country=UK                       | country          | UK         | GB
        /api/institutions?country=Senegal                  | country          | Senegal    |
        /api/institutions?contry=SN                        | contry           | SN         | country
        /api/institutions?region=999                       | region           | 999        |
        /api/institutions?kind=univercity                  | kind             | univercity | university
        /api/institutions?field=0999                       | field            | 0999       |
        /api/institutions?language=xx                      | language         | xx         |
        /api/institutions?incomeGroup=rich                 | incomeGroup      | rich       |
        /api/institutions?protected=maybe                  | protected        | maybe      |
        /api/institutions?limit=201                        | limit            | 201        |
        /api/institutions?limit=0                          | limit            | 0          |
        /api/institutions?offset=-1                        | offset           | -1         |
        /api/institutions?limit=5&limit=6                  | limit            | 5,6        |
        /api/institutions/04je6yw13?explain=true           | explain          | true       |
        {partners}?limit=ten                               | limit            | ten        |
        {partners}?offset=9990&limit=20                    | offset           | 9990       |
        {partners}?weight=covrage:.5                       | weight           | covrage:.5 | coverage
        {partners}?weight=coverage:2                       | weight           | coverage:2 |
        {partners}?weight=coverage                         | weight           | coverage   |
        {partners}?weight=coverage:NaN                     | weight           | coverage:NaN |
        {partners}?weight=brain-drain:0                    | weight           | brain-drain:0 |
        {partners}?balance=1                               | balance          | 1          |
        {partners}?balance=0.5&balance=0.6                 | balance          | 0.5,0.6    |
        {partners}?brainDrainWeight=.95                    | brainDrainWeight | .95        |
        {partners}?explain=yes                             | explain          | yes        |
        {partners}?southOnly=1                             | southOnly        | 1          |
        {partners}?order=cautous                           | order            | cautous    | cautious
        """)
    void namesTheParameterItsValueAndTheWayOut(
            String address, String parameter, String value, @Nullable String suggestion) throws Exception {
        MockHttpServletResponse answer = ask(address.replace("{partners}", PARTNERS));

        JsonNode problem = tree(answer);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("value").asString()).isEqualTo(value);
        assertThat(problem.path("suggestion").asString(null)).isEqualTo(suggestion);
        assertThat(problem.get("detail").asString()).contains("\"" + parameter + "\"", "\"" + value + "\"");
    }

    @Test
    void refusesWeightsThatAreAllZero() throws Exception {
        String zeros = "coverage:0,theme:0,feasibility:0,trust:0,priority:0,network:0";

        MockHttpServletResponse answer = ask(PARTNERS + "?weight=" + zeros);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(tree(answer).get("detail").asString()).contains("at least one");
    }

    @Test
    void speaksFrenchToWhoeverAsksInFrench() throws Exception {
        MockHttpServletResponse answer = send(get("/api/institutions?country=UK")
                .header("Accept-Language", "fr-SN")
                .with(user(anOfficer())));

        assertThat(tree(answer).get("detail").asString())
                .isEqualTo("Le paramètre «\u00a0country\u00a0» a la valeur «\u00a0UK\u00a0». Ce n’est pas un code ISO"
                        + " 3166-1 alpha-2, par exemple SN. Vouliez-vous dire «\u00a0GB\u00a0»\u202f?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        country=SN,ML                       | Fondation de Bamako;Université Cheikh Anta Diop
        country=sn                          | Université Cheikh Anta Diop
        region=202                          | Fondation de Bamako;Université Cheikh Anta Diop
        kind=university&region=142          | Can Tho University
        incomeGroup=high                    | Université de Montréal
        protected=true&kind=university      | Université Cheikh Anta Diop;Can Tho University
        text=universite chiekh              | Université Cheikh Anta Diop
        text=cheikh                         | Université Cheikh Anta Diop
        text=UNIVERSITE MONTREAL            | Université de Montréal
        text=nobody of that name            | ''
        """)
    void filtersInstitutions(String parameters, String names) throws Exception {
        MockHttpServletResponse answer = ask("/api/institutions?" + parameters);

        assertThat(tree(answer).get("institutions").valueStream().map(i -> i.get("name")
                        .asString()))
                .containsExactlyInAnyOrder(names.isEmpty() ? new String[0] : names.split(";"));
    }

    @Test
    void saysWhatEachFurtherChoiceWouldLeave() throws Exception {
        JsonNode facets = tree(ask("/api/institutions?kind=university")).get("facets");

        assertThat(facets.at("/country/SN").asInt()).isEqualTo(1);
        assertThat(facets.at("/kind/foundation").asInt()).isEqualTo(1);
        assertThat(facets.at("/field/08").asInt()).isPositive();
    }

    @Test
    void leadsFromPageToPageUntilAllHaveBeenGiven() throws Exception {
        JsonNode first = tree(ask("/api/institutions?limit=3&kind=university,foundation"));
        JsonNode second =
                tree(send(get(URI.create(first.get("next").asString())).with(user(anOfficer()))));

        assertThat(first.get("total").asInt()).isEqualTo(4);
        assertThat(first.get("institutions")).hasSize(3);
        assertThat(second.get("institutions")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void tellsTheSourceAndConfidenceOfEachItem() throws Exception {
        JsonNode dakar = tree(ask("/api/institutions/04je6yw13"));

        JsonNode need = dakar.at("/profile/needs/0");
        assertThat(need.get("field").asString()).isEqualTo("0811");
        assertThat(need.get("modality").asString()).isEqualTo("split_site_doctorate");
        assertThat(need.get("value").asDouble()).isEqualTo(.9);
        assertThat(need.get("source").asString()).isEqualTo("declared");
        assertThat(need.get("confidence").asDouble()).isBetween(.0, .6);
        assertThat(need.get("date").asString()).isEqualTo("2026-01-01");
        assertThat(need.get("note").asString()).isEqualTo("strategic plan");
        assertThat(dakar.at("/country/code").asString()).isEqualTo("SN");
        assertThat(dakar.at("/country/drain/guarded").asBoolean()).isTrue();
        assertThat(dakar.at("/place/latitude").asDouble()).isEqualTo(14.69);
    }

    @Test
    void saysOfTheHouseWhatIsInTheCatalogueAndWhatIsNot() throws Exception {
        JsonNode links = tree(ask("/api/institutions/04je6yw13")).get("links");

        assertThat(links.valueStream().map(JsonNode::toString))
                .containsExactlyInAnyOrder(
                        "{\"type\":\"related\",\"id\":\"tb:bamako\",\"name\":\"Fondation de Bamako\",\"known\":true}",
                        "{\"type\":\"child\",\"id\":\"tb:unknown\",\"name\":\"Hôpital de Fann\",\"known\":false}");
    }

    @Test
    void tellsOfAClosedInstitutionWithoutAProfile() throws Exception {
        JsonNode closed = tree(ask("/api/institutions/tb:closed"));

        assertThat(closed.get("active").asBoolean()).isFalse();
        assertThat(closed.get("profile").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void givesTheVeryTextOfTheCommandLine(boolean explained) throws Exception {
        Policy policy = policies.current();
        Ranking ranking = matching.rank(RankQuery.of(StoredInstitutions.DAKAR, 20), policy);
        var out = new StringWriter();
        new JsonFormat().write(listing.list(ranking, ranking.partners(), policy, explained), out);

        MockHttpServletResponse answer = ask(PARTNERS + "?explain=" + explained);

        assertThat(answer.getContentAsString()).isEqualTo(out.toString());
        assertThat(answer.getHeader("X-Total-Count")).isEqualTo("3");
    }

    @Test
    void givesTheSamePartnersInPagesAsInOne() throws Exception {
        JsonNode whole = tree(ask(PARTNERS)).get("partners");
        MockHttpServletResponse first = ask(PARTNERS + "?limit=2");
        MockHttpServletResponse second = ask(PARTNERS + "?limit=2&offset=2");

        assertThat(tree(first).get("partners")).containsExactly(whole.get(0), whole.get(1));
        assertThat(tree(second).get("partners")).containsExactly(whole.get(2));
        assertThat(first.getHeader("Link")).isEqualTo("<" + PARTNERS + "?limit=2&offset=2>; rel=\"next\"");
        assertThat(second.getHeader("Link")).isNull();
    }

    @Test
    void listsCautiouslyWhenAskedTheSameInPagesAsInOne() throws Exception {
        JsonNode whole = tree(ask(PARTNERS + "?order=cautious")).get("partners");
        JsonNode second =
                tree(ask(PARTNERS + "?order=cautious&limit=1&offset=1")).get("partners");

        List<Double> low = whole.valueStream()
                .map(partner -> partner.at("/range/low").asDouble())
                .toList();
        assertThat(low)
                .hasSize(3)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .allMatch(end -> end > 0);
        assertThat(second).containsExactly(whole.get(1));
        assertThat(tree(ask(PARTNERS)).at("/partners/0/range").isMissingNode()).isTrue();
    }

    @Test
    void weighsAsItIsTold() throws Exception {
        double asInForce = tree(ask(PARTNERS)).at("/partners/0/score").asDouble();
        double coverageAlone = tree(ask(PARTNERS
                        + "?weight=coverage:1,theme:0,feasibility:0,trust:0,priority:0,network:0&brainDrainWeight=0"))
                .at("/partners/0/score")
                .asDouble();

        assertThat(coverageAlone).isNotEqualTo(asInForce).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "country=CA, tb:montreal",
        "region=142, https://ror.org/0071qz696",
        "kind=foundation, tb:bamako",
        "statedOnly=true, https://ror.org/0071qz696",
        "field=0811&language=vi, https://ror.org/0071qz696"
    })
    void filtersPartners(String parameters, String only) throws Exception {
        JsonNode partners = tree(ask(PARTNERS + "?" + parameters)).get("partners");

        assertThat(partners.valueStream().map(partner -> partner.get("id").asString()))
                .containsExactly(only);
    }

    @Test
    void findsNobodyInARegionThatTheCountriesAreNotIn() throws Exception {
        assertThat(tree(ask(PARTNERS + "?region=142&country=CA")).get("partners"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/institutions?text=can", "/api/institutions/04je6yw13", PARTNERS + "?explain=true"})
    void saysThatNothingChangedToWhoeverShowsTheTag(String address) throws Exception {
        String tag = ask(address).getHeader("ETag");

        MockHttpServletResponse again =
                send(get(address).header("If-None-Match", tag).with(user(anOfficer())));

        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsString()).isEmpty();
        assertThat(ask(address).getHeader("Cache-Control")).isEqualTo("no-cache, private");
    }

    @Test
    void describesItself() throws Exception {
        JsonNode api = tree(ask("/api/docs"));

        assertThat(api.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/institutions", "/api/institutions/{id}", "/api/institutions/{id}/partners");
        assertThat(api.at("/paths/~1api~1institutions/get/parameters")
                        .valueStream()
                        .map(parameter -> parameter.get("name").asString()))
                .containsExactlyInAnyOrder(
                        "text",
                        "country",
                        "region",
                        "kind",
                        "field",
                        "language",
                        "incomeGroup",
                        "protected",
                        "offset",
                        "limit");
        assertThat(api.at("/components/schemas/Problem/properties").propertyNames())
                .contains("parameter", "value", "suggestion");
        assertThat(api.at("/components/schemas").propertyNames()).contains("RankedList", "InstitutionAnswer");
    }

    @Test
    void describesItselfInYamlToo() throws Exception {
        assertThat(ask("/api/docs.yaml").getContentAsString()).startsWith("openapi: 3.");
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return send(get(address).with(user(anOfficer())));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder asked) throws Exception {
        MockHttpServletResponse answer = web.perform(asked).andReturn().getResponse();
        answer.setDefaultCharacterEncoding("UTF-8");
        return answer;
    }

    private JsonNode tree(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsByteArray());
    }

    private static AccountPrincipal anOfficer() {
        return principal(Role.OFFICER);
    }

    private static AccountPrincipal principal(Role role) {
        return AccountPrincipal.authenticated(new Account(
                UUID.randomUUID(),
                "test",
                "Test",
                Set.of(role),
                role == Role.OFFICER ? StoredInstitutions.DAKAR : null,
                true));
    }
}
