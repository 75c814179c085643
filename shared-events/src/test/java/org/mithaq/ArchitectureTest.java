package org.mithaq;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.mithaq.clock.Calendar;
import org.mithaq.events.Event;
import org.mithaq.events.EventName;

@AnalyzeClasses(packages = "org.mithaq", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<String> TIME_AND_CHANCE = List.of(
            "java.time.Clock",
            "java.util.Random",
            "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom");

    @ArchTest
    static final ArchRule the_contract_knows_nothing_of_meaning = classes()
            .that()
            .resideInAPackage("org.mithaq.events")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.annotation..",
                    "tools.jackson..",
                    "org.mithaq.events"));

    @ArchTest
    static final ArchRule what_events_mean_is_plain_java = classes()
            .that()
            .resideInAnyPackage("org.mithaq.plan..", "org.mithaq.people")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.pcollections..",
                    "com.fasterxml.jackson.annotation..",
                    "org.mithaq.events",
                    "org.mithaq.people",
                    "org.mithaq.plan.."));

    @ArchTest
    static final ArchRule lists_show_what_plans_hold_and_know_nothing_else = classes()
            .that()
            .resideInAPackage("org.mithaq.lists")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.pcollections..",
                    "tools.jackson..",
                    "org.mithaq.events",
                    "org.mithaq.plan..",
                    "org.mithaq.lists"));

    @ArchTest
    static final ArchRule processes_judge_records_and_know_nothing_else = classes()
            .that()
            .resideInAPackage("org.mithaq.process..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.pcollections..",
                    "org.mithaq.events",
                    "org.mithaq.plan..",
                    "org.mithaq.process..",
                    "com.fasterxml.jackson.annotation"));

    @ArchTest
    static final ArchRule the_tree_knows_hashes_and_keys_and_nothing_else = classes()
            .that()
            .resideInAPackage("org.mithaq.tree")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "org.jspecify..", "org.mithaq.events", "org.mithaq.tree"));

    @ArchTest
    static final ArchRule nothing_here_but_the_calendar_asks_for_the_time_and_nothing_for_chance = classes()
            .that()
            .doNotBelongToAnyOf(Calendar.class)
            .should(new ArchCondition<>("neither ask a clock nor throw dice") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getMethodCallsFromSelf().stream()
                            .filter(call -> call.getName().equals("now")
                                    || call.getName().equals("randomUUID")
                                    || TIME_AND_CHANCE.contains(
                                            call.getTargetOwner().getName()))
                            .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule every_event_is_a_record_with_a_stable_name = classes()
            .that(describe("are events", type -> type.isAssignableTo(Event.class) && !type.isInterface()))
            .should()
            .beRecords()
            .andShould()
            .beAnnotatedWith(EventName.class);
}
