package org.mithaq.command.door;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.mithaq.command.kernel.Receipt;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Describes every command as a path of its own, with the schema of its contract and its example. */
@Component
class OpenApiOfCommands implements OpenApiCustomizer {

    private static final String BEARER = "bearer";
    private static final Map<String, String> REFUSALS = Map.ofEntries(
            Map.entry("400", "Not JSON, an unknown field, or a field given twice"),
            Map.entry("401", "No valid bearer token"),
            Map.entry("403", "The roles of the token do not permit it"),
            Map.entry("404", "There is no such plan, or no such event in it"),
            Map.entry("408", "The body came too slowly"),
            Map.entry("409", "Refused by a rule"),
            Map.entry("412", "It changed after the version of If-Match"),
            Map.entry("413", "Larger than 256 KiB"),
            Map.entry("415", "Not application/json"),
            Map.entry("422", "A value is invalid"),
            Map.entry("429", "Too many requests"),
            Map.entry("503", "Not available at the moment; send it again under the same key"));

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info()
                .title("Mithaq commands")
                .version("1")
                .description("Wishes and reports about open-government action plans; accepted ones become events."));
        api.getComponents()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        api.addSecurityItem(new SecurityRequirement().addList(BEARER));
        api.getPaths().remove("/api/commands/{name}");
        CommandTypes.names().forEach(name -> api.path("/api/commands/" + name, new PathItem().post(operation(name))));
    }

    private static Operation operation(String name) {
        return new Operation()
                .operationId(name)
                .addTagsItem("commands")
                .summary(name.replaceAll("(?<=[a-z])(?=[A-Z])", " "))
                .addParametersItem(
                        header("Idempotency-Key", "The command's id, a UUID: sent again it has no second effect"))
                .addParametersItem(
                        header(
                                "If-Match",
                                "\"17\": the thing it names has not changed after version 17; \"=17\": the stream stands at it"))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content().addMediaType("application/json", body(name))))
                .responses(responses());
    }

    private static MediaType body(String name) {
        var example = new Example().value(read("examples/" + name + ".json", Object.class));
        return new MediaType()
                .schema(read("contracts/commands/" + name + ".json", Schema.class))
                .addExamples(name, example);
    }

    private static HeaderParameter header(String name, String description) {
        var header = new HeaderParameter();
        header.name(name).required(false).description(description).schema(new Schema<String>().type("string"));
        return header;
    }

    private static ApiResponses responses() {
        var responses = new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse().description("Where its events stand: " + Receipt.class.getSimpleName()));
        REFUSALS.forEach((status, words) -> responses.addApiResponse(
                status,
                new ApiResponse()
                        .description(words)
                        .content(new Content().addMediaType(Problems.MEDIA_TYPE, new MediaType()))));
        return responses;
    }

    private static <T> T read(String file, Class<T> type) {
        try {
            return Json31.mapper()
                    .readValue(new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8), type);
        } catch (IOException missing) {
            throw new UncheckedIOException("The build makes sure of " + file, missing);
        }
    }
}
