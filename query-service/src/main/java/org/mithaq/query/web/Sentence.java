package org.mithaq.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Text;
import org.mithaq.query.http.Languages;

/** A sentence made of a message and what fills it; texts in another language than the sentence keep their own direction. */
public record Sentence(List<Part> parts) {

    /** Some words; with a language of their own if they are in another one. */
    public record Part(
            String words,
            @Nullable String language,
            @Nullable String direction) {}

    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

    static Sentence of(String pattern, List<?> fillings, Words words) {
        var parts = new ArrayList<Part>();
        var gap = GAP.matcher(pattern);
        var end = 0;
        while (gap.find()) {
            parts.add(plain(pattern.substring(end, gap.start())));
            parts.add(part(fillings.get(Integer.parseInt(gap.group(1))), words));
            end = gap.end();
        }
        parts.add(plain(pattern.substring(end)));
        return new Sentence(List.copyOf(parts));
    }

    private static Part part(Object filling, Words words) {
        if (!(filling instanceof Text text)) {
            // Ids and figures would otherwise be turned round by the words beside them.
            return new Part(filling.toString(), words.language().code(), "auto");
        }
        var language = text.languageFor(words.language());
        return new Part(words.read(text), language.code(), Languages.direction(language));
    }

    private static Part plain(String words) {
        return new Part(words, null, null);
    }
}
