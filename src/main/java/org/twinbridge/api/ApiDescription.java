package org.twinbridge.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the interface says beside its operations. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PASSWORD = "password";
    private static final String SESSION = "session";
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "A parameter is not right; the problem names it.",
            "401", "Nobody is signed in.",
            "404", "There is no such institution.",
            "429", "Too many requests; Retry-After says when to come back.");

    @Bean
    OpenAPI openApi(@Value("${server.servlet.session.cookie.name}") String cookie) {
        return new OpenAPI()
                .info(new Info()
                        .title("Twinbridge")
                        .version("1")
                        .description("Institutions and the partners that fit them best. Read only."))
                .servers(List.of(new Server().url("/").description("This server")))
                .components(new Components()
                        .addSecuritySchemes(
                                PASSWORD,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSecuritySchemes(
                                SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name(cookie)))
                .addSecurityItem(new SecurityRequirement().addList(PASSWORD))
                .addSecurityItem(new SecurityRequirement().addList(SESSION));
    }

    /** Every operation may end in a problem. */
    @Bean
    OpenApiCustomizer problemsOfOperations() {
        return api -> {
            ModelConverters.getInstance().read(Problem.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> PROBLEMS.forEach((status, text) -> operation
                            .getResponses()
                            .addApiResponse(
                                    status, new ApiResponse().description(text).content(problem()))));
        };
    }

    private static Content problem() {
        return new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
    }
}
