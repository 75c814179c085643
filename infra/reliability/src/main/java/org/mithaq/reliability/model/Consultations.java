package org.mithaq.reliability.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a wish about a consultation is answered with: windows, contributions of the public, reasoned answers, the end. */
public final class Consultations {

    private static final Map<String, String> MADE_OF = Map.of(
            "OpenConsultation",
                    "planId:id title:title question?:text windows:Window* themes?:Theme* answerWithin?:thousand",
            "RecordOutreach", "outreachId:id title:title territory?:id reached?:hundredMillion url?:url",
            "PublishDraft", "draftId:id title:title document:Evidence commentsFrom?:day commentsUntil:day",
            "RecordContribution",
                    "contributionId:id channel:" + Forms.CHANNELS
                            + " text:words language:ar,fr,en territory?:id theme?:id about?:id draft?:id",
            "AnswerContributions", "answers:Answering*",
            "WithholdContribution", "contributionId:id reason:text",
            "EraseContribution", "contributionId:id reason:text",
            "CloseConsultation", "summary?:text");

    private static final Map<String, List<String>> SENDERS = Map.of(
            "RecordOutreach", List.of("official", "committee"),
            "RecordContribution", List.of("official", "committee"),
            "AnswerContributions", List.of("official", "committee"),
            "WithholdContribution", List.of("committee"));

    private static final String OPENED = "consultation.opened.v1";
    private static final String OUTREACH = "consultation.outreach-recorded.v1";
    private static final String DRAFT = "consultation.draft-published.v1";
    private static final String RECEIVED = "consultation.contribution-received.v1";
    private static final String ANSWERED = "consultation.contributions-answered.v1";
    private static final String WITHHELD = "consultation.contribution-withheld.v1";
    private static final String ERASED = "consultation.contribution-erased.v1";
    private static final String CLOSED = "consultation.closed.v1";

    private final Function<String, List<Fact>> plans;
    private final List<Fact> history;
    private final Wish wish;
    private final ObjectNode own;
    private final LocalDate today;
    private final LocalDate day;
    private final List<String> overridden = new ArrayList<>();

    private Consultations(Function<String, List<Fact>> plans, List<Fact> history, Wish wish, Instant now) {
        this.plans = plans;
        this.history = history;
        this.wish = wish;
        this.own = wish.own().without("consultationId");
        this.today = LocalDate.ofInstant(now, zone());
        this.day = wish.saidDay().orElse(today);
    }

    public static Set<String> commands() {
        return MADE_OF.keySet();
    }

    /** Who sends this, besides administrators and points of contact. */
    public static List<String> senders(String command) {
        return SENDERS.getOrDefault(command, List.of());
    }

    /** Whether it has its form and makes sense, whatever the consultation may be. */
    public static boolean isWellFormed(Wish wish) {
        try {
            check(wish);
            return true;
        } catch (Settled _) {
            return false;
        }
    }

    private static void check(Wish wish) {
        Forms.part(
                "consultationId:id occurredOn?:day onBehalfOf?:Who source?:Source "
                        + MADE_OF.getOrDefault(wish.command(), ""),
                wish.body());
        Sense.check(wish.command(), wish.body());
    }

    /**
     * What it becomes on this history of the consultation: events, {@link Answer#UNCHANGED} alone, or a refusal alone.
     *
     * @param plans what was recorded of the plan of an id; nothing if there is none
     */
    public static List<? extends Answer> answer(
            Function<String, List<Fact>> plans, List<Fact> history, Wish wish, Instant now) {
        try {
            check(wish);
            Permission.ofConsultations(wish);
            return new Consultations(plans, history, wish, now).answer();
        } catch (Settled settled) {
            return List.of(settled.answer());
        }
    }

    private List<Answer.Accepted> answer() {
        membership();
        if (!wish.ifMatch().isEmpty()) {
            var version = Integer.parseInt(wish.ifMatch().replaceAll("[\"=]", ""));
            Settled.unless(
                    wish.ifMatch().startsWith("\"=") ? history.size() == version : history.size() <= version,
                    412,
                    "command.stale");
        }
        Settled.valid(!day.isAfter(today));
        if (wish.command().equals("OpenConsultation")) {
            return open();
        }
        Settled.unless(opened().isPresent(), 404, "consultation.unknown");
        return switch (wish.command()) {
            case "RecordOutreach" -> recordOutreach();
            case "PublishDraft" -> publishDraft();
            case "RecordContribution" -> contribute();
            case "AnswerContributions" -> answerContributions();
            case "WithholdContribution" -> {
                var contribution = contribution(own.path("contributionId").asString());
                own.put("contributionId", contribution.says("contributionId"));
                Settled.ifAlready(last(WITHHELD, "contributionId")
                        .filter(known -> known.data().equals(own))
                        .isPresent());
                yield accepted(WITHHELD);
            }
            case "EraseContribution" -> {
                var contribution = contribution(own.path("contributionId").asString());
                own.put("contributionId", contribution.says("contributionId"));
                Settled.ifAlready(last(ERASED, "contributionId").isPresent());
                yield accepted(ERASED);
            }
            default -> close();
        };
    }

    /** Whoever belongs to a member writes for that alone, in plans that have it. */
    private void membership() {
        var member = wish.sender().member();
        if (member.isEmpty() || Permission.isForEverything(wish.sender().role())) {
            return;
        }
        Settled.unless(
                opened().isPresent() && members().anyMatch(known -> Spelling.same(known, member)),
                403,
                "membership.not-of-this-plan");
        Settled.unless(
                !own.hasNonNull("territory")
                        || Spelling.same(own.path("territory").asString(), member),
                403,
                "membership.other-region");
    }

    /** A consultation about a plan that goes on is opened once, with windows that are not over. */
    private List<Answer.Accepted> open() {
        own.put("consultationId", wish.body().path("consultationId").asString());
        opened().ifPresent(known -> {
            var again = own.deepCopy();
            Stream.of("consultationId", "planId")
                    .filter(id -> Spelling.same(again.path(id).asString(), known.says(id)))
                    .forEach(id -> again.set(id, known.data().path(id)));
            var before = known.data().deepCopy().without(List.of("members", "timeZone", "overridden"));
            Settled.unless(sameDay(known) && withoutNothing(again).equals(before), 409, "consultation.already-opened");
            Settled.ifAlready(true);
        });
        var plan = plan(own.path("planId").asString());
        Settled.unless(plan.isOpened(), 404, "plan.unknown");
        should(!CourseRules.hasEnded(plan), "plan.ended");
        should(
                own.path("windows")
                        .valueStream()
                        .noneMatch(window -> Days.first(window.path("until")).isBefore(today)),
                "consultation.window-past");
        own.set("planId", plan.opened("planId"));
        var members = own.putArray("members");
        plan.members().forEach(member -> members.add(member.path("id")));
        own.put("timeZone", plan.zone().getId());
        return accepted(OPENED);
    }

    private List<Answer.Accepted> recordOutreach() {
        memberIsKnown();
        isNewOrTheSame(OUTREACH, "outreachId", withoutNothing(own));
        return accepted(OUTREACH);
    }

    /** Comments on a draft are taken on one day at least, which is still to come. */
    private List<Answer.Accepted> publishDraft() {
        var until = Days.first(own.path("commentsUntil"));
        var from = own.hasNonNull("commentsFrom") ? Days.first(own.path("commentsFrom")) : day;
        Settled.valid(!until.isBefore(from));
        var again = own.deepCopy();
        last(DRAFT, "draftId")
                .filter(_ -> !own.hasNonNull("commentsFrom"))
                .ifPresent(known -> again.set("commentsFrom", known.data().path("commentsFrom")));
        isNewOrTheSame(DRAFT, "draftId", again);
        isNotClosed();
        should(!today.isAfter(until), "consultation.window-past");
        own.put("commentsFrom", from.toString());
        return accepted(DRAFT);
    }

    /** A contribution comes through a window that is open; the log has the hash of its words alone. */
    private List<Answer.Accepted> contribute() {
        memberIsKnown();
        Settled.unless(
                !own.hasNonNull("theme")
                        || terms().path("themes")
                                .valueStream()
                                .anyMatch(theme -> Spelling.same(
                                        theme.path("id").asString(),
                                        own.path("theme").asString())),
                409,
                "consultation.theme-unknown");
        Settled.unless(
                !own.hasNonNull("draft")
                        || all(DRAFT)
                                .anyMatch(draft -> Spelling.same(
                                        draft.says("draftId"), own.path("draft").asString())),
                409,
                "consultation.draft-unknown");
        commitmentIsKnown(own.path("about"));
        var text = own.remove("text").asString();
        own.put(
                        "textHash",
                        Same.LEARNED + text + " in "
                                + Spelling.ofId(own.path("contributionId").asString()))
                .put("length", text.length());
        last(RECEIVED, "contributionId").ifPresent(known -> {
            Settled.unless(
                    sameDay(known)
                            && known.data().deepCopy().without("overridden").equals(withoutNothing(own)),
                    409,
                    "consultation.id-used");
            Settled.ifAlready(true);
        });
        isNotClosed();
        var channel = own.path("channel").asString();
        should(
                terms().path("windows")
                                .valueStream()
                                .anyMatch(window ->
                                        window.path("channel").asString().equals(channel)
                                                && isBetween(window.path("from"), window.path("until")))
                        || (channel.equals("PLATFORM")
                                && all(DRAFT)
                                        .anyMatch(draft -> isBetween(
                                                draft.data().path("commentsFrom"),
                                                draft.data().path("commentsUntil")))),
                "consultation.window-closed");
        return accepted(RECEIVED);
    }

    /** Each contribution that does not have this answer yet gets it; one event for each reason. */
    private List<Answer.Accepted> answerContributions() {
        var events = new ArrayList<Answer.Accepted>();
        for (var answer : own.path("answers")) {
            commitmentIsKnown(answer.path("commitmentId"));
            var said = withoutNothing((ObjectNode) answer.deepCopy());
            var waiting = said.putArray("contributions");
            for (var id : answer.path("contributions")) {
                var contribution = contribution(id.asString());
                var key = contribution.says("contributionId");
                Settled.unless(
                        all(WITHHELD).noneMatch(why -> Spelling.same(why.says("contributionId"), key)),
                        409,
                        "consultation.contribution-withheld");
                Settled.unless(!contribution.on().isAfter(day), 409, "consultation.answered-before");
                if (!isAnswered(key, said)) {
                    waiting.add(contribution.data().path("contributionId"));
                }
            }
            if (!waiting.isEmpty()) {
                events.add(new Answer.Accepted(ANSWERED, day, said));
            }
        }
        Settled.ifAlready(events.isEmpty());
        return events;
    }

    private boolean isAnswered(String contribution, ObjectNode said) {
        return all(ANSWERED)
                .filter(answered -> answered.data()
                        .path("contributions")
                        .valueStream()
                        .anyMatch(id -> Spelling.same(id.asString(), contribution)))
                .max(Fact.AS_IT_HAPPENED)
                .filter(answered -> answered.data()
                        .deepCopy()
                        .without("contributions")
                        .equals(said.deepCopy().without("contributions")))
                .isPresent();
    }

    /** It is closed once, after its last window. */
    private List<Answer.Accepted> close() {
        all(CLOSED).findFirst().ifPresent(known -> {
            Settled.unless(
                    sameDay(known)
                            && known.data().deepCopy().without("overridden").equals(withoutNothing(own)),
                    409,
                    "consultation.already-closed");
            Settled.ifAlready(true);
        });
        var last = Stream.concat(
                        terms().path("windows").valueStream().map(window -> window.path("until")),
                        all(DRAFT).map(draft -> draft.data().path("commentsUntil")))
                .map(Days::first)
                .max(LocalDate::compareTo);
        should(last.filter(until -> !day.isAfter(until)).isEmpty(), "consultation.window-open");
        return accepted(CLOSED);
    }

    private void isNewOrTheSame(String type, String field, JsonNode again) {
        last(type, field).ifPresent(known -> {
            Settled.unless(known.data().deepCopy().without("overridden").equals(again), 409, "consultation.id-used");
            Settled.ifAlready(true);
        });
    }

    private void isNotClosed() {
        should(all(CLOSED).findAny().isEmpty(), "consultation.closed");
    }

    private void memberIsKnown() {
        Settled.unless(
                !own.hasNonNull("territory")
                        || members()
                                .anyMatch(member -> Spelling.same(
                                        member, own.path("territory").asString())),
                409,
                "plan.member-unknown");
    }

    private void commitmentIsKnown(JsonNode commitment) {
        Settled.unless(
                !commitment.isString()
                        || plan(terms().path("planId").asString())
                                .commitment(commitment.asString())
                                .isPresent(),
                404,
                "commitment.unknown");
    }

    private Fact contribution(String id) {
        var contribution = all(RECEIVED)
                .filter(fact -> Spelling.same(fact.says("contributionId"), id))
                .findFirst();
        Settled.unless(contribution.isPresent(), 404, "consultation.contribution-unknown");
        return contribution.orElseThrow();
    }

    /** What was told under the id that this field of the wish has. */
    private Optional<Fact> last(String type, String field) {
        return all(type)
                .filter(fact -> Spelling.same(fact.says(field), own.path(field).asString()))
                .max(Fact.AS_IT_HAPPENED);
    }

    private Stream<Fact> all(String type) {
        return history.stream().filter(fact -> fact.type().equals(type));
    }

    private Optional<Fact> opened() {
        return all(OPENED).findFirst();
    }

    private ObjectNode terms() {
        return opened().orElseThrow().data();
    }

    private Stream<String> members() {
        return terms().path("members").valueStream().map(JsonNode::asString);
    }

    private Plan plan(String id) {
        return new Plan(Corrections.applied(plans.apply(Spelling.ofId(id))));
    }

    /** Days are those of the plan that it is about. */
    private ZoneId zone() {
        return opened().map(known -> ZoneId.of(known.says("timeZone")))
                .orElseGet(() -> plan(wish.body().path("planId").asString("")).zone());
    }

    private boolean isBetween(JsonNode from, JsonNode until) {
        return !day.isBefore(Days.first(from)) && !day.isAfter(Days.first(until));
    }

    private boolean sameDay(Fact fact) {
        return wish.saidDay().filter(said -> !said.equals(fact.on())).isEmpty();
    }

    private void should(boolean met, String code) {
        Settled.unless(met || wish.isHistory(), 409, code);
        if (!met) {
            overridden.add(code);
        }
    }

    /** Without what is empty. */
    private static ObjectNode withoutNothing(ObjectNode said) {
        for (var field : List.copyOf(said.propertyNames())) {
            if (said.path(field).isNull()
                    || (said.path(field).isContainer() && said.path(field).isEmpty())) {
                said.remove(field);
            }
        }
        return said;
    }

    private List<Answer.Accepted> accepted(String type) {
        var said = withoutNothing(own.deepCopy());
        if (!overridden.isEmpty()) {
            var codes = said.putArray("overridden");
            overridden.forEach(codes::add);
        }
        return List.of(new Answer.Accepted(type, day, said));
    }
}
