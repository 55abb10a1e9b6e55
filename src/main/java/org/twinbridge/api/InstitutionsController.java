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
    private static final int LONGEST_TEXT = 200;
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final InstitutionFinder finder;
    private final InstitutionReader reader;
    private final Choices choices;
    private final Revision revision;

    InstitutionsController(InstitutionFinder finder, InstitutionReader reader, Choices choices, Revision revision) {
        this.finder = finder;
        this.reader = reader;
        this.choices = choices;
        this.revision = revision;
    }

    @Operation(
            summary = "Lists institutions",
            description = "Active institutions that pass every filter; several values of one filter widen it. With a "
                    + "text the best matches come first, else they are ordered by name.")
    @Parameter(name = TEXT, in = ParameterIn.QUERY, description = "Words of a name, as one would type them.")
    @ListFilters
    @Parameter(
            name = INCOME_GROUP,
            in = ParameterIn.QUERY,
            description = "The World Bank's class of the country: low, lower_middle, upper_middle or high.")
    @Parameter(
            name = PROTECTED,
            in = ParameterIn.QUERY,
            description = "Whether guards against brain drain act for its country.",
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
        var wanted = new InstitutionFinder.Wanted(
                query.text(TEXT, LONGEST_TEXT),
                choices.countries(query),
                choices.regions(query),
                choices.kinds(query),
                choices.fields(query),
                choices.languages(query),
                query.constants(INCOME_GROUP, IncomeGroup.values()),
                query.flag(PROTECTED).orElse(null));
        String tag = revision.tag();
        if (conditions.checkNotModified(tag)) {
            return null;
        }
        InstitutionFinder.Found found = finder.find(wanted, paging);
        int end = paging.end(found.total());
        return Revision.answer(tag)
                .body(new InstitutionList(
                        found.total(),
                        paging.offset(),
                        paging.limit(),
                        found.release(),
                        found.page().stream().map(InstitutionList.Entry::of).toList(),
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
