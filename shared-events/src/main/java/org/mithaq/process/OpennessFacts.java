package org.mithaq.process;

import static java.util.Comparator.naturalOrder;
import static org.mithaq.process.Fact.day;
import static org.mithaq.process.Fact.events;
import static org.mithaq.process.Fact.flag;
import static org.mithaq.process.Fact.number;
import static org.mithaq.process.Fact.title;
import static org.mithaq.process.Fact.words;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mithaq.events.Party;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.Thing;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.lifecycle.LifecycleEvent.About;
import org.mithaq.plan.lifecycle.LifecycleEvent.DocumentPublished;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.MonitoringBodyNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.SiteNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.SitePurpose;
import org.mithaq.plan.lifecycle.Openness;

/** Whether others can look into a plan: who monitors it, its sites and documents, and where it was published. */
final class OpennessFacts {

    static final List<Fact> ALL = List.of(
            flag(
                    "monitoringBody.named",
                    title("هيئة الرصد معيّنة", "Organe de suivi désigné", "Monitoring body named"),
                    "Whether somebody is named who assesses the plan independently.",
                    facts -> openness(facts).monitoringBody() != null),
            day(
                    "monitoringBody.namedOn",
                    title("تاريخ تعيين الهيئة", "Désignation de l'organe", "Naming of the body"),
                    "The day of the naming that holds.",
                    facts -> LifecycleFacts.on(openness(facts).monitoringBody())),
            flag(
                    "monitoringBody.independenceStated",
                    title("استقلالها معلّل", "Indépendance motivée", "Independence explained"),
                    "Whether it is said why the monitoring body is independent.",
                    facts -> monitoringBody(facts)
                            .map(MonitoringBodyNamed::independence)
                            .isPresent()),
            events(
                    "monitoringBody.events",
                    title("حدث تعيين الهيئة", "Désignation de l'organe", "Naming of the body"),
                    "The event that named the monitoring body.",
                    facts -> Stream.ofNullable(openness(facts).monitoringBody())),
            day(
                            "monitoringBodies.firstOn",
                            title("أول تعيين لهيئة رصد", "Première désignation", "First naming of a body"),
                            "The day on which a monitoring body was named first, also where another one has replaced it.",
                            facts -> namings(facts).map(Recorded::occurredOn).min(naturalOrder()))
                    .cameIn(2),
            events(
                            "monitoringBodies.events",
                            title("تعيينات هيئة الرصد", "Désignations d'un organe", "Namings of a body"),
                            "Every event that named a monitoring body.",
                            OpennessFacts::namings)
                    .cameIn(2),
            flag(
                    "independence.bodyLeads",
                    title("هيئة الرصد مؤسسة رائدة", "L'organe de suivi est chef de file", "The body also leads"),
                    "Whether the monitoring body is named as a lead institution, too.",
                    facts -> leads(facts).findAny().isPresent()),
            flag(
                    "independence.bodyEndorses",
                    title("هيئة الرصد صادقت على الخطة", "L'organe de suivi approuve le plan", "The body also endorses"),
                    "Whether the monitoring body has endorsed the plan.",
                    facts -> endorsements(facts).findAny().isPresent()),
            events(
                    "independence.events",
                    title("أدوار هيئة الرصد", "Rôles de l'organe de suivi", "Roles of the body"),
                    "The naming of the monitoring body, and the events in which it leads or endorses.",
                    facts -> Stream.of(
                                    Stream.ofNullable(openness(facts).monitoringBody()),
                                    leads(facts),
                                    endorsements(facts))
                            .flatMap(Function.identity())),
            flag(
                    "site.named",
                    title("للمسار موقع عمومي", "Site public indiqué", "Public site named"),
                    "Whether an address is given at which the process is documented.",
                    facts -> sites(facts, SitePurpose.SITE).findAny().isPresent()),
            events(
                    "site.events",
                    title("أحداث الموقع", "Indications du site", "Namings of the site"),
                    "The events that gave the addresses of the site.",
                    facts -> sites(facts, SitePurpose.SITE)),
            flag(
                    "repository.named",
                    title("مستودع الوثائق معلن", "Dépôt documentaire indiqué", "Repository named"),
                    "Whether an address is given at which the documents of the process are kept.",
                    facts -> sites(facts, SitePurpose.REPOSITORY).findAny().isPresent()),
            events(
                    "repository.events",
                    title("أحداث المستودع", "Indications du dépôt", "Namings of the repository"),
                    "The events that gave the addresses of the repository.",
                    facts -> sites(facts, SitePurpose.REPOSITORY)),
            number(
                            "documents.count",
                            title("الوثائق", "Documents", "Documents"),
                            "How many documents were published.",
                            facts -> openness(facts).documents().size())
                    .counting(),
            number(
                    "documents.coCreation",
                    title("وثائق الإعداد المشترك", "Documents de co-création", "Documents of co-creation"),
                    "How many of them are evidence of co-creation.",
                    facts -> about(facts, About.CO_CREATION)),
            number(
                    "documents.implementation",
                    title("وثائق التنفيذ", "Documents de mise en œuvre", "Documents of implementation"),
                    "How many of them are evidence of implementation.",
                    facts -> about(facts, About.IMPLEMENTATION)),
            number(
                            "documents.thisYear",
                            title("وثائق هذه السنة", "Documents de l'année", "Documents of this year"),
                            "How many were published in the calendar year of the day.",
                            facts -> documents(facts)
                                    .filter(document -> document.occurredOn().getYear()
                                            == facts.today().getYear())
                                    .count())
                    .moving(),
            day(
                    "documents.lastOn",
                    title("آخر وثيقة", "Dernier document", "Last document"),
                    "The last day on which a document was published.",
                    facts -> documents(facts).map(Recorded::occurredOn).max(naturalOrder())),
            words(
                    "documents.withoutHash",
                    title("وثائق بلا بصمة", "Documents sans empreinte", "Documents without a hash"),
                    "The documents of which no hash was taken, so that nobody can tell whether they were changed.",
                    facts -> documents(facts)
                            .map(Recorded::event)
                            .filter(document -> document.sha256() == null)
                            .map(document -> document.documentId().value())),
            events(
                    "documents.events",
                    title("أحداث النشر", "Publications de documents", "Publications of documents"),
                    "The events that published documents.",
                    OpennessFacts::documents),
            number(
                    "publication.count",
                    title("الأعضاء الذين نُشرت خطتهم", "Membres dont le plan est publié", "Members published"),
                    "For how many members OGP has published the plan.",
                    facts -> openness(facts).publications().size()),
            words(
                            "publication.membersWithout",
                            title(
                                    "أعضاء لم تُنشر خطتهم",
                                    "Membres dont le plan n'est pas publié",
                                    "Members not published"),
                            "The members for whom OGP has not published the plan.",
                            facts -> facts.membersWithout(openness(facts).publications().values().stream()
                                    .map(published -> published.event().member())
                                    .toList()))
                    .knownWhere(Facts::opened),
            day(
                    "publication.lastOn",
                    title("آخر نشر", "Dernière publication", "Last publication"),
                    "The last day on which OGP published it for a member.",
                    facts -> openness(facts).publications().values().stream()
                            .map(Recorded::occurredOn)
                            .max(naturalOrder())),
            events(
                    "publication.events",
                    title("أحداث النشر لدى الشراكة", "Publications par le PGO", "Publications by OGP"),
                    "The events that tell of these publications.",
                    facts -> openness(facts).publications().values().stream()));

    private OpennessFacts() {}

    private static Openness openness(Facts facts) {
        return facts.plan().lifecycle().openness();
    }

    private static Optional<MonitoringBodyNamed> monitoringBody(Facts facts) {
        return Optional.ofNullable(openness(facts).monitoringBody()).map(Recorded::event);
    }

    private static Stream<Recorded<MonitoringBodyNamed>> namings(Facts facts) {
        return facts.plan().told().of(Thing.MONITORING_BODY).stream()
                .flatMap(told ->
                        told.event() instanceof MonitoringBodyNamed named ? Stream.of(told.as(named)) : Stream.of());
    }

    private static Stream<Recorded<LeadInstitutionNamed>> leads(Facts facts) {
        return ofTheBody(
                facts,
                facts.plan().lifecycle().leads().values(),
                lead -> lead.event().institution());
    }

    private static Stream<Recorded<EndorsedByCSO>> endorsements(Facts facts) {
        return ofTheBody(
                facts,
                facts.plan().endorsements().all(),
                endorsed -> endorsed.event().organisation());
    }

    /** Those of the events in which an organisation of the monitoring body's name acts, however it is spelled. */
    private static <T> Stream<T> ofTheBody(Facts facts, Collection<T> events, Function<T, Text> organisation) {
        var language = facts.plan().lifecycle().language();
        return monitoringBody(facts).map(MonitoringBodyNamed::body).stream()
                .flatMap(body ->
                        body instanceof Party.Organisation(var name) ? Stream.of(name.in(language)) : Stream.empty())
                .flatMap(body -> events.stream()
                        .filter(event -> organisation.apply(event).sameName(body)));
    }

    private static Stream<Recorded<SiteNamed>> sites(Facts facts, SitePurpose purpose) {
        return openness(facts).sites().values().stream()
                .filter(site -> site.event().purpose() == purpose);
    }

    private static Stream<Recorded<DocumentPublished>> documents(Facts facts) {
        return openness(facts).documents().values().stream();
    }

    private static long about(Facts facts, About about) {
        return documents(facts)
                .filter(document -> document.event().about() == about)
                .count();
    }
}
