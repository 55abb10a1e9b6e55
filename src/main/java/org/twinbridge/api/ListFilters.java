package org.twinbridge.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters that both lists have. */
@Parameter(
        name = Choices.COUNTRY,
        in = ParameterIn.QUERY,
        description = "ISO 3166-1 alpha-2 codes, with commas between them or one by one.",
        example = "SN,ML")
@Parameter(name = Choices.REGION, in = ParameterIn.QUERY, description = "UN M49 codes, such as 202.")
@Parameter(
        name = Choices.KIND,
        in = ParameterIn.QUERY,
        description = "university, higher_education, training_centre, foundation, ngo, government, healthcare, "
                + "public_research, private_research or other.")
@Parameter(
        name = Choices.FIELD,
        in = ParameterIn.QUERY,
        description = "ISCED-F 2013 codes of 2, 3 or 4 digits; each stands for those below it too.",
        example = "081")
@Parameter(name = Choices.LANGUAGE, in = ParameterIn.QUERY, description = "ISO 639-1 codes of working languages.")
@Parameter(
        name = Paging.OFFSET,
        in = ParameterIn.QUERY,
        description = "How many to leave out.",
        schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ListFilters {}
