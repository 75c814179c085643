package org.mithaq.reliability.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a wish is answered with, by the rules as they are written. */
public final class Model {

    private Model() {}

    public static boolean isCommand(String name) {
        return Forms.isCommand(name);
    }

    /** Every command of which the rules are known here. */
    public static Set<String> commands() {
        return Forms.commands();
    }

    /** What this command is made of, besides what all have: {@code name:kind}, {@code ?} marks an optional field, {@code *} a list. */
    public static List<String> form(String command) {
        return Forms.fields(Forms.of(command));
    }

    /** What a part of commands is made of; nothing if this kind is no part. */
    public static List<String> formOfPart(String kind) {
        return Forms.fields(Forms.ofPart(kind));
    }

    /** The field by which this command gives an id to something new; empty if it gives none. */
    public static String gives(String command) {
        return Known.of(command).gives();
    }

    /** In which roles this is sent, besides those who may send everything. */
    public static List<String> senders(String command) {
        return Known.of(command).roles();
    }

    /** Whether who acts in this role belongs to an organisation, and to no member of plans. */
    public static boolean isOfAnOrganisation(String role) {
        return Membership.isOfAnOrganisation(role);
    }

    /** What the door refuses, whatever the plan may be. */
    public static Optional<Answer.Refused> refusedAtTheDoor(Wish wish) {
        try {
            Forms.check(wish.command(), wish.body());
            if (!wish.command().equals("Correct")) {
                Permission.check(wish);
            }
            return Optional.empty();
        } catch (Settled settled) {
            return Optional.of((Answer.Refused) settled.answer());
        }
    }

    /** The answer on this history, which is all that was recorded of a plan in the order of its versions. */
    public static Answer answer(List<Fact> history, Wish wish, Instant now) {
        try {
            if (wish.command().equals("Correct")) {
                Correcting.read(history, wish.own());
                Permission.check(wish);
            }
            return decide(history, wish, now);
        } catch (Settled settled) {
            return settled.answer();
        }
    }

    private static Answer decide(List<Fact> history, Wish wish, Instant now) {
        var plan = new Plan(Corrections.applied(history));
        var opens = wish.command().equals("OpenActionPlan");
        // Of a plan whose opening was taken back, that can be taken back.
        var exists = plan.isOpened() || (corrects(wish) && !history.isEmpty());
        Settled.unless(opens || exists, 404, "plan.unknown");
        var today = LocalDate.ofInstant(now, opens && !plan.isOpened() ? zone(wish.body()) : plan.zone());
        var asked = Asked.of(wish, today);
        if (isCorrection(asked)) {
            new Correcting(history, asked).permitted();
        }
        Membership.check(
                plan,
                wish,
                Correcting.command(history, wish.command(), wish.own()),
                Correcting.told(history, wish.own()));
        Expected.check(wish, history, thing(history, plan, asked));
        // Nothing has occurred that is still to come.
        Settled.valid(!asked.day().isAfter(today));
        var accepted = decide(history, asked);
        // Nobody writes into an archive; history may still be completed.
        Settled.unless(
                asked.isHistory()
                        || isCorrection(asked)
                        || asked.command().equals("NameNextPlan")
                        || !CourseRules.hasEnded(plan),
                409,
                "plan.ended");
        return accepted;
    }

    /** What this becomes on this history; {@link Settled} if it is refused or already so. */
    static Answer.Accepted decide(List<Fact> history, Asked asked) {
        return isCorrection(asked)
                ? new Correcting(history, asked).decide()
                : Rules.decide(new Decision(new Plan(Corrections.applied(history)), asked));
    }

    private static String thing(List<Fact> history, Plan plan, Asked asked) {
        return isCorrection(asked)
                ? Corrections.about(history, asked.own().path("eventId").asString())
                        .orElse("an event that is not there")
                : Things.of(Drafts.type(asked.command()), new Decision(plan, asked).data);
    }

    private static boolean corrects(Wish wish) {
        return wish.command().equals("Correct") || wish.command().equals("Retract");
    }

    private static boolean isCorrection(Asked asked) {
        return asked.command().equals("Correct") || asked.command().equals("Retract");
    }

    /** A plan that is being opened says itself where its days begin. */
    private static ZoneId zone(JsonNode body) {
        return ZoneId.of(body.path("timeZone").asString("Africa/Casablanca"));
    }
}
