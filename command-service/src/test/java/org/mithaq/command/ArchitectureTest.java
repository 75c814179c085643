package org.mithaq.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Set;
import org.mithaq.command.clock.ClockAggregate;
import org.mithaq.command.consultation.ConsultationAggregate;
import org.mithaq.command.kernel.Command;
import org.mithaq.command.people.PeopleAggregate;
import org.mithaq.command.plan.PlanAggregate;
import org.mithaq.command.plan.PlanDecider;
import org.mithaq.command.process.ProcessAggregate;
import org.mithaq.command.process.ProcessStreams;

@AnalyzeClasses(packages = "org.mithaq.command", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> PURE_OF_PEOPLE =
            Set.of("PeopleCommand", "PeopleRequest", "PeopleDecider", "NameWords", "FreeWords");

    private static final Set<String> EDGE_OF_CONSULTATIONS = Set.of(
            "ConsultationAggregate",
            "Contributed",
            "FreeText",
            "LogOfConsultations",
            "RecordsOf",
            "WordFollower",
            "WordRows");

    private static final DescribedPredicate<JavaClass> THE_DOMAIN = resideInAnyPackage("org.mithaq.command.plan..")
            .and(DescribedPredicate.not(assignableTo(PlanAggregate.class)))
            .or(describe(
                    "are the rules of persons",
                    type -> type.getPackageName().equals("org.mithaq.command.people")
                            && PURE_OF_PEOPLE.stream()
                                    .anyMatch(name -> type.getName().matches(".*\\." + name + "(\\$.*)?"))))
            .or(resideInAnyPackage("org.mithaq.command.process")
                    .and(DescribedPredicate.not(assignableTo(ProcessAggregate.class)))
                    .and(DescribedPredicate.not(assignableTo(ProcessStreams.class))))
            .or(describe(
                    "are the rules of consultations",
                    type -> type.getPackageName().equals("org.mithaq.command.consultation")
                            && EDGE_OF_CONSULTATIONS.stream()
                                    .noneMatch(name -> type.getName().matches(".*\\." + name + "(\\$.*)?"))))
            .or(resideInAnyPackage("org.mithaq.command.clock")
                    .and(DescribedPredicate.not(assignableTo(ClockAggregate.class))))
            .as("the rules and the words they are about");

    @ArchTest
    static final ArchRule the_domain_is_plain_java = classes()
            .that(THE_DOMAIN)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.pcollections..",
                    "org.mithaq.events",
                    "org.mithaq.people",
                    "org.mithaq.plan..",
                    "org.mithaq.process",
                    "org.mithaq.process.definition",
                    "org.mithaq.process.publication",
                    "org.mithaq.process.tasks",
                    "org.mithaq.clock",
                    "org.mithaq.consultation",
                    "org.mithaq.command.clock",
                    "org.mithaq.command.consultation",
                    "org.mithaq.command.people",
                    "org.mithaq.command.process",
                    "org.mithaq.command.plan",
                    "org.mithaq.command.kernel"));

    @ArchTest
    static final ArchRule the_kernel_is_plain_java = classes()
            .that()
            .resideInAPackage("org.mithaq.command.kernel")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.annotation",
                    "org.mithaq.events",
                    "org.mithaq.command.kernel"));

    @ArchTest
    static final ArchRule axon_appears_only_where_it_is_lent_something = classes()
            .that(describe(
                    "use Axon",
                    (JavaClass type) -> type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(dependency ->
                                    dependency.getTargetClass().getPackageName().startsWith("org.axonframework"))))
            .should()
            .resideInAPackage("org.mithaq.command.eventlog")
            .orShould()
            .be(PlanAggregate.class)
            .orShould()
            .be(PeopleAggregate.class)
            .orShould()
            .be(ProcessAggregate.class)
            .orShould()
            .be(ConsultationAggregate.class)
            .orShould()
            .be(ClockAggregate.class)
            .orShould()
            .haveFullyQualifiedName("org.mithaq.command.door.Decisions")
            .orShould()
            .haveFullyQualifiedName("org.mithaq.command.Wiring");

    @ArchTest
    static final ArchRule only_the_decider_of_all_asks_the_deciders_of_the_features = classes()
            .that()
            .haveSimpleNameEndingWith("Decider")
            .and()
            .doNotHaveSimpleName("PlanDecider")
            .and()
            .doNotHaveSimpleName("PeopleDecider")
            .and()
            .doNotHaveSimpleName("ProcessDecider")
            .and()
            .doNotHaveSimpleName("ConsultationDecider")
            .and()
            .doNotHaveSimpleName("ClockDecider")
            .should(new ArchCondition<>("be used by PlanDecider only") {
                @Override
                public void check(JavaClass decider, ConditionEvents events) {
                    decider.getDirectDependenciesToSelf().stream()
                            .filter(use -> !use.getOriginClass().isEquivalentTo(PlanDecider.class)
                                    && !use.getOriginClass().getName().startsWith(decider.getName()))
                            .forEach(use -> events.add(SimpleConditionEvent.violated(decider, use.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule nothing_is_decided_by_the_clock_or_by_chance = classes()
            .that(THE_DOMAIN)
            .should(new ArchCondition<>("neither ask a clock nor throw dice") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getMethodCallsFromSelf().stream()
                            .filter(call -> call.getName().equals("now")
                                    || call.getName().equals("randomUUID")
                                    || call.getTargetOwner().getPackageName().startsWith("org.slf4j"))
                            .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule every_command_is_a_record_in_a_sealed_family = classes()
            .that(describe("are commands", type -> type.isAssignableTo(Command.class) && !type.isInterface()))
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule the_rooms_have_no_circles = SlicesRuleDefinition.slices()
            .matching("org.mithaq.command.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule no_class_hides_behind_a_word_that_says_nothing = noClasses()
            .should()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Mapper")
            .orShould()
            .haveSimpleNameEndingWith("Facade");
}
