package org.mithaq.query.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Event;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanRecord;

/** What lets others look into a plan, as a reader gets it. */
final class OpennessAnswers {

    private OpennessAnswers() {}

    static PlanAnswer.@Nullable MonitoringBody monitoringBody(PlanRecord plan) {
        var named = plan.lifecycle().openness().monitoringBody();
        return named == null
                ? null
                : new PlanAnswer.MonitoringBody(
                        named.event().body(), named.event().independence(), named.occurredOn());
    }

    static List<PlanAnswer.Site> sites(PlanRecord plan) {
        return asRecorded(plan.lifecycle().openness().sites().values())
                .map(Recorded::event)
                .map(site -> new PlanAnswer.Site(site.url(), site.purpose()))
                .toList();
    }

    static List<PlanAnswer.Document> documents(PlanRecord plan) {
        return asRecorded(plan.lifecycle().openness().documents().values())
                .map(published -> new PlanAnswer.Document(
                        published.event().documentId().value(),
                        published.event().title(),
                        published.event().url(),
                        published.event().sha256(),
                        published.event().about(),
                        published.occurredOn()))
                .toList();
    }

    static PlanAnswer.@Nullable Timeline timeline(PlanRecord plan) {
        var published = plan.coCreation().timeline();
        return published == null
                ? null
                : new PlanAnswer.Timeline(
                        published.event().startsOn(),
                        published.event().url(),
                        published.event().opportunities(),
                        published.occurredOn());
    }

    static List<PlanAnswer.Publication> publications(PlanRecord plan) {
        return asRecorded(plan.lifecycle().openness().publications().values())
                .map(recorded -> new PlanAnswer.Publication(
                        recorded.event().member(), recorded.event().url(), recorded.occurredOn()))
                .toList();
    }

    private static <E extends Event> Stream<Recorded<E>> asRecorded(Collection<Recorded<E>> recorded) {
        return recorded.stream().sorted(Comparator.comparingInt(Recorded::version));
    }
}
