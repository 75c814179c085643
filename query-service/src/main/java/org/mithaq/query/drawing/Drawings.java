package org.mithaq.query.drawing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import org.mithaq.events.Language;
import org.mithaq.plan.PlanRecord;
import org.mithaq.process.publication.Processes;
import org.mithaq.process.publication.Published;
import org.mithaq.query.history.Reading;
import org.mithaq.query.history.View;
import org.mithaq.query.http.Languages;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws processes, for themselves or with a plan in them. Plans that stand alike share a drawing, which is kept for a while. */
@Component
public class Drawings {

    private static final int KEPT = 500;

    private final Processes processes;
    private final MessageSource messages;
    private final Clock today;
    private final Cache<Asked, String> drawn =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Drawings(Processes processes, MessageSource messages, @Qualifier("today") Clock today) {
        this.processes = processes;
        this.messages = messages;
        this.today = today;
    }

    /** A drawing is made of nothing else. */
    private record Asked(Sketch sketch, Language language) {}

    /** As SVG. */
    public String of(Published process, Language language) {
        return draw(Sketch.of(process.definition()), language);
    }

    /** The process of a plan, where the plan stands in this view, and what is missing, as SVG. */
    public String of(Reading reading, View view, Language language) {
        PlanRecord plan = reading.record();
        var rules = processes.readingOf(plan).rules();
        return draw(Sketch.of(rules, plan, view.day(today, plan.zone())), language);
    }

    private String draw(Sketch sketch, Language language) {
        return drawn.get(new Asked(sketch, language), this::draw);
    }

    private String draw(Asked asked) {
        var locale = Languages.locale(asked.language());
        return Drawing.of(asked.sketch(), asked.language(), key -> messages.getMessage(key, null, locale));
    }
}
