package org.twinbridge.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.twinbridge.catalogue.CatalogueQuery;
import org.twinbridge.catalogue.CatalogueResult;
import org.twinbridge.catalogue.CatalogueSearch;
import org.twinbridge.country.IncomeGroup;

/** Institutions: searched and filtered, and one by one. */
@Tag(name = "institutions")
@RestController
class InstitutionsController {

    static final String TEXT = "text";
    static final String INCOME_GROUP = "incomeGroup";
    static final String PROTECTED = "protected";

    private static final List<String> PARAMETERS = List.of(
            TEXT,
            Choices.COUNTRY,
            Choices.REGION,
            Choices.KIND,
            Choices.FIELD,
            Choices.LANGUAGE,
            INCOME_GROUP,
            PROTECTED,
            Paging.OFFSET,
            Paging.LIMIT);
    private static final int USUAL = 50;
    private static final int MOST = CatalogueSearch.LONGEST_PORTION;

    private final CatalogueSearch search;
    private final InstitutionReader reader;
    private final Choices choices;
    private final Revision revision;

    InstitutionsController(CatalogueSearch search, InstitutionReader reader, Choices choices, Revision revision) {
        this.search = search;
        this.reader = reader;
        this.choices = choices;
        this.revision = revision;
    }

    @Operation(
            summary = "Lists institutions",
            description = "Active institutions that pass every filter; several values of one filter widen it. With a "
                    + "text the best matches come first, else they are ordered by name. Facets say how many each "
                    + "further value would leave.")
    @Parameter(
            name = TEXT,
            in = ParameterIn.QUERY,
            description = "Words of a name, a town or a country, in any script; forgives typos and accents.")
    @ListFilters
    @Parameter(
            name = INCOME_GROUP,
            in = ParameterIn.QUERY,
            description = "The World Bank's class of the country: low, lower_middle, upper_middle or high.")
    @Parameter(
            name = PROTECTED,
            in = ParameterIn.QUERY,
            description = "Only institutions of countries that guards against brain drain act for.",
            schema = @Schema(type = "boolean"))
    @Parameter(
            name = Paging.LIMIT,
            in = ParameterIn.QUERY,
            description = "How many to give, 1 to 200.",
            schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InstitutionList.class)))
    @GetMapping(path = Addresses.INSTITUTIONS, produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<InstitutionList> list(HttpServletRequest request, WebRequest conditions) {
        var query = new Query(request, PARAMETERS);
        Paging paging = Paging.of(query, USUAL, MOST);
        var wanted = new CatalogueQuery(
                query.text(TEXT, CatalogueQuery.LONGEST_TEXT),
                choices.regions(query),
                choices.countries(query),
                choices.kinds(query),
                choices.fields(query),
                query.constants(INCOME_GROUP, IncomeGroup.values()),
                choices.languages(query),
                query.flag(PROTECTED).orElse(false),
                null);
        String tag = revision.tag();
        if (conditions.checkNotModified(tag)) {
            return null;
        }
        CatalogueResult found = search.search(wanted, paging.offset(), paging.limit());
        int end = paging.end(found.total());
        return Revision.answer(tag)
                .body(new InstitutionList(
                        found.total(),
                        found.near(),
                        paging.offset(),
                        paging.limit(),
                        found.release(),
                        found.hits().stream().map(InstitutionList.Entry::of).toList(),
                        InstitutionList.Facets.of(found.facets()),
                        end < found.total() ? Addresses.from(request, end) : null));
    }

    @Operation(
            summary = "Says all that is known of an institution",
            description = "Its record, its profile with the source and confidence of each item, and its country's "
                    + "figures with their years. What is unknown is null.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InstitutionAnswer.class)))
    @GetMapping(path = Addresses.INSTITUTIONS + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<InstitutionAnswer> one(
            @Parameter(description = "Bare ROR id, such as 04je6yw13, or an id of Twinbridge's own.") @PathVariable
                    String id,
            HttpServletRequest request,
            WebRequest conditions) {
        var _ = new Query(request, List.of());
        var institution = reader.find(id);
        String tag = revision.tag();
        if (conditions.checkNotModified(tag)) {
            return null;
        }
        return Revision.answer(tag).body(reader.read(institution));
    }
}
