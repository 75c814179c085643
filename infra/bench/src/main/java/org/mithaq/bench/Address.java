package org.mithaq.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mithaq.plan.PlanRecord;

/** A kind of page or call, and where another one of its kind is: of another plan, on another day, in another language. */
record Address(String name, Function<Draw, String> path) {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 1);
    private static final int DAYS = 1_000;
    private static final List<String> LANGUAGES = List.of("ar", "fr", "en");
    private static final List<String> STAGES =
            List.of("preparation", "co-creation", "submitted", "implementation", "closed");

    /** Everything that is measured. */
    static final List<Address> ALL = List.of(
            new Address("portfolio", at -> at.page("")),
            new Address("portfolio.filtered", at -> at.page("?" + at.filter())),
            new Address("portfolio.searched", at -> at.page("?q=" + at.number() + "&sort=next")),
            new Address("portfolio.past", at -> at.page("?asOf=" + at.day())),
            new Address("portfolio.past.filtered", at -> at.page("?asOf=" + at.day() + "&" + at.filter())),
            new Address("plan", at -> at.page("/plans/" + at.plan())),
            new Address("plan.past", at -> at.page("/plans/" + at.plan() + "?asOf=" + at.day())),
            new Address("plan.large", at -> at.page("/plans/" + MadePlans.id(0))),
            new Address("plan.large.past", at -> at.page("/plans/" + MadePlans.id(0) + "?asOf=" + at.day())),
            new Address("commitments", at -> at.page("/plans/" + at.plan() + "/commitments")),
            new Address("commitments.past", at -> at.page("/plans/" + at.plan() + "/commitments?asOf=" + at.day())),
            new Address("commitments.large", at -> at.page("/plans/" + MadePlans.id(0) + "/commitments")),
            new Address("commitment", at -> at.page("/plans/" + at.commitment())),
            new Address("commitment.large", at -> at.page("/plans/" + MadePlans.id(0) + "/commitments/K1")),
            new Address("audit", at -> at.page("/plans/" + at.plan() + "/audit")),
            new Address("audit.oldest", at -> at.page("/plans/" + at.plan() + "/audit?order=oldest")),
            new Address("audit.past", at -> at.page("/plans/" + at.plan() + "/audit?asOf=" + at.day())),
            new Address("audit.large", at -> at.page("/plans/" + MadePlans.id(0) + "/audit")),
            new Address("audit.large.oldest", at -> at.page("/plans/" + MadePlans.id(0) + "/audit?order=oldest")),
            new Address("audit.filtered", at -> at.page("/plans/" + at.plan() + "/audit?about=C1&what=commitment")),
            new Address(
                    "audit.large.filtered", at -> at.page("/plans/" + MadePlans.id(0) + "/audit?about=K1&late=true")),
            new Address("api.plans", _ -> "/api/plans"),
            new Address("api.plans.500", at -> "/api/plans?limit=500&" + at.filter()),
            new Address("api.plans.past", at -> "/api/plans?asOf=" + at.day() + "&" + at.filter()),
            new Address("api.plan", at -> "/api/plans/" + at.plan()),
            new Address("api.plan.past", at -> "/api/plans/" + at.plan() + "?asOf=" + at.day()),
            new Address(
                    "api.plan.known",
                    at -> "/api/plans/" + at.plan() + "?knownAt=2026-06-01T00:00:00Z&asOf=" + at.day()),
            new Address("api.plan.large", _ -> "/api/plans/" + MadePlans.id(0)),
            new Address("api.plan.large.past", at -> "/api/plans/" + MadePlans.id(0) + "?asOf=" + at.day()),
            new Address("api.events", at -> "/api/plans/" + at.plan() + "/events?limit=100"),
            new Address("api.events.large", _ -> "/api/plans/" + MadePlans.id(0) + "/events?after=2500&limit=500"));

    /** Draws what an address is made of. */
    record Draw(Random random, MadePlans plans) {

        /** One of the plans of usual size. */
        String plan() {
            return MadePlans.id(1 + number() % Math.max(1, plans.plans() - 1));
        }

        /** A commitment of one of the plans. */
        String commitment() {
            var drawn = 1 + number() % Math.max(1, plans.plans() - 1);
            return IntStream.iterate(drawn, plan -> 1 + plan % (plans.plans() - 1))
                    .boxed()
                    .flatMap(plan -> PlanRecord.of(plans.history(plan)).commitments().all().stream()
                            .map(commitment -> MadePlans.id(plan) + "/commitments/"
                                    + commitment.terms().commitmentId().value()))
                    .findFirst()
                    .orElseThrow();
        }

        int number() {
            return random.nextInt(plans.plans());
        }

        LocalDate day() {
            return FIRST.plusDays(random.nextInt(DAYS));
        }

        String page(String rest) {
            return "/" + LANGUAGES.get(random.nextInt(LANGUAGES.size())) + rest;
        }

        String filter() {
            return switch (random.nextInt(3)) {
                case 0 -> "stage=" + STAGES.get(random.nextInt(STAGES.size()));
                case 1 -> "member=region-" + random.nextInt(12);
                default -> "overdue=true&member=fes";
            };
        }
    }
}
