package org.mithaq.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mithaq.events.Text;
import org.mithaq.importer.Wish;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The commands of one page, each with the plan, the day and the source that all of them share. */
final class Wishes {

    private final String planId;
    private final Optional<PageDate> occurredOn;
    private final ObjectNode source;
    private final PageLanguage language;
    private final Doubts doubts;
    private final List<Wish> all = new ArrayList<>();

    Wishes(String planId, Optional<PageDate> occurredOn, ObjectNode source, PageLanguage language, Doubts doubts) {
        this.planId = planId;
        this.occurredOn = occurredOn;
        this.source = source;
        this.language = language;
        this.doubts = doubts;
    }

    /** The body of a command that is sent with what is put into it afterwards. */
    ObjectNode wish(String type) {
        var payload = object().put("planId", planId);
        occurredOn.ifPresent(day -> payload.put("occurredOn", day.value()));
        payload.set("source", source);
        all.add(new Wish(type, payload));
        return payload;
    }

    List<Wish> all() {
        return List.copyOf(all);
    }

    PageLanguage language() {
        return language;
    }

    static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }

    /** Words of the page in its language, as a title or name on one line. */
    ObjectNode name(String words, PageLine line) {
        return text(
                language, bounded(words.replace('\n', ' ').replace('\t', ' ').strip(), Text.TITLE, line));
    }

    ObjectNode text(String words, PageLanguage in, PageLine line) {
        return text(in, bounded(words, Text.LONG, line));
    }

    private static ObjectNode text(PageLanguage in, String words) {
        return object().put(in.key().code(), words);
    }

    String bounded(String words, int longest, PageLine line) {
        if (words.length() <= longest) {
            return words;
        }
        doubts.add(
                PageDoubt.TEXT_TOO_LONG,
                line,
                "This text has " + words.length() + " characters; only the first " + longest + " can be kept");
        var end = Character.isHighSurrogate(words.charAt(longest - 1)) ? longest - 1 : longest;
        return words.substring(0, end);
    }
}
