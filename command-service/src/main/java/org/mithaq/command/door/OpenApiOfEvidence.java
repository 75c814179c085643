package org.mithaq.command.door;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes how a file of evidence goes in and comes out. */
@Component
class OpenApiOfEvidence implements OpenApiCustomizer {

    private static final String HASH = "[0-9a-f]{64}";

    @Override
    public void customise(OpenAPI api) {
        api.path("/api/evidence", new PathItem().post(bring()));
        api.path("/api/evidence/{sha256}", new PathItem().get(show()));
    }

    private static Operation bring() {
        var form = object(Map.of("file", text().contentMediaType("application/octet-stream")));
        var kept = object(Map.of("sha256", text().pattern(HASH), "size", type("integer"), "type", text()));
        return operation("bringEvidence", "Keep a file of evidence, once for all who bring the same bytes")
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content().addMediaType("multipart/form-data", new MediaType().schema(form))))
                .responses(refusals(Map.of(
                                "400", "The parts cannot be told apart",
                                "413", "The file is too large, or a quota is used up",
                                "415", "Not multipart, or a type that evidence may not have",
                                "422", "No file, or an empty one"))
                        .addApiResponse("200", answer("Where it is kept", "application/json", kept)));
    }

    private static Operation show() {
        var hash = new PathParameter();
        hash.name("sha256").required(true).schema(text().pattern(HASH));
        return operation("showEvidence", "Fetch a file of evidence, checked against its hash")
                .addParametersItem(hash)
                .responses(refusals(Map.of(
                                "404", "No file with this hash is kept here",
                                "409", "The bytes kept here are no longer the ones that came in"))
                        .addApiResponse("200", answer("The bytes, as an attachment", "*/*", text())));
    }

    private static Operation operation(String id, String summary) {
        return new Operation().operationId(id).addTagsItem("evidence").summary(summary);
    }

    private static ApiResponses refusals(Map<String, String> own) {
        var responses = new ApiResponses();
        own.forEach((status, words) -> responses.addApiResponse(status, refusal(words)));
        return responses
                .addApiResponse("401", refusal("No valid bearer token"))
                .addApiResponse("403", refusal("The roles of the token do not permit it"))
                .addApiResponse("429", refusal("Too many requests"))
                .addApiResponse("503", refusal("Not available at the moment"));
    }

    private static ApiResponse refusal(String words) {
        return new ApiResponse()
                .description(words)
                .content(new Content().addMediaType(Problems.MEDIA_TYPE, new MediaType()));
    }

    private static ApiResponse answer(String words, String mediaType, Schema<?> schema) {
        return new ApiResponse()
                .description(words)
                .content(new Content().addMediaType(mediaType, new MediaType().schema(schema)));
    }

    private static Schema<?> object(Map<String, Schema<?>> properties) {
        var object = type("object").required(List.copyOf(properties.keySet()));
        properties.forEach(object::addProperty);
        return object;
    }

    private static Schema<?> text() {
        return type("string");
    }

    /** OpenAPI 3.1 reads the set of types, not the one type. */
    private static Schema<?> type(String name) {
        var schema = new Schema<Object>();
        schema.type(name).addType(name);
        return schema;
    }
}
