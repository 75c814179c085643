package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.mithaq.events.Json;
import org.mithaq.events.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody writes to contribute to a consultation, and the key under which it counts once; empty is not said. */
public record Contributing(
        String key, String text, String language, String territory, String theme, String about, String draft) {

    static Contributing blank(Language language) {
        return new Contributing(newKey(), "", language.code(), "", "", "", "");
    }

    static Contributing of(HttpServletRequest request, Language otherwise) {
        var key = said(request, "_key");
        var language = said(request, "language");
        return new Contributing(
                key.matches("[0-9a-f-]{36}") ? key : newKey(),
                said(request, "text").replace("\r\n", "\n"),
                language.isEmpty() ? otherwise.code() : language,
                said(request, "territory"),
                said(request, "theme"),
                said(request, "about"),
                said(request, "draft"));
    }

    /** The same, sent anew: what was refused and then changed is another contribution. */
    Contributing again() {
        return new Contributing(newKey(), text, language, territory, theme, about, draft);
    }

    JsonNode body() {
        var body = Json.STRICT.createObjectNode().put("text", text).put("language", language);
        put(body, "territory", territory);
        put(body, "theme", theme);
        put(body, "about", about);
        put(body, "draft", draft);
        return body;
    }

    private static void put(ObjectNode body, String name, String value) {
        if (!value.isEmpty()) {
            body.put(name, value);
        }
    }

    private static String said(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
