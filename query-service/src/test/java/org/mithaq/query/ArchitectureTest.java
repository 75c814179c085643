package org.mithaq.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.mithaq.query", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] GROUND = {
        "java..",
        "org.jspecify..",
        "org.slf4j..",
        "org.pcollections..",
        "tools.jackson..",
        "com.fasterxml.jackson..",
        "org.mithaq.events..",
        "org.mithaq.lists..",
        "org.mithaq.people..",
        "org.mithaq.plan..",
        "org.mithaq.process..",
        "org.mithaq.refusals..",
        "org.mithaq.tree.."
    };

    @ArchTest
    static final ArchRule the_kernel_knows_nothing_of_meaning = classes()
            .that()
            .resideInAPackage("org.mithaq.query.kernel")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.sql..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "org.apache.kafka..",
                    "org.springframework..",
                    "org.mithaq.events..",
                    "org.mithaq.query.kernel"));

    @ArchTest
    static final ArchRule only_the_kernel_reads_kafka = noClasses()
            .that()
            .resideOutsideOfPackage("org.mithaq.query.kernel")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule the_history_depends_on_the_kernel_only = classes()
            .that()
            .resideInAPackage("org.mithaq.query.history")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(GROUND)
                    .or(resideInAnyPackage(
                            "org.springframework..", "com.github.benmanes.caffeine..",
                            "org.mithaq.query.kernel", "org.mithaq.query.history")));

    @ArchTest
    static final ArchRule the_portfolio_depends_on_the_history_and_on_no_other_read_model = classes()
            .that()
            .resideInAPackage("org.mithaq.query.portfolio")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(GROUND)
                    .or(resideInAnyPackage(
                            "org.springframework..",
                            "org.mithaq.query.kernel",
                            "org.mithaq.query.history",
                            "org.mithaq.query.http",
                            "org.mithaq.query.readers",
                            "org.mithaq.query.portfolio")));

    @ArchTest
    static final ArchRule the_stream_depends_on_the_history_and_on_no_other_read_model = classes()
            .that()
            .resideInAPackage("org.mithaq.query.stream")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(GROUND)
                    .or(resideInAnyPackage(
                            "org.springframework..",
                            "jakarta.servlet..",
                            "org.mithaq.query.kernel",
                            "org.mithaq.query.history",
                            "org.mithaq.query.http",
                            "org.mithaq.query.readers",
                            "org.mithaq.query.stream")));

    @ArchTest
    static final ArchRule the_lists_depend_on_the_history_and_on_no_other_read_model = classes()
            .that()
            .resideInAPackage("org.mithaq.query.lists")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(GROUND)
                    .or(resideInAnyPackage(
                            "org.springframework..",
                            "org.mithaq.query.kernel",
                            "org.mithaq.query.history",
                            "org.mithaq.query.http",
                            "org.mithaq.query.lists")));

    @ArchTest
    static final ArchRule the_checkpoints_depend_on_the_history_and_on_no_other_read_model = classes()
            .that()
            .resideInAPackage("org.mithaq.query.checkpoints")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(GROUND)
                    .or(resideInAnyPackage(
                            "javax.sql..",
                            "org.springframework..",
                            "org.mithaq.query.kernel",
                            "org.mithaq.query.history",
                            "org.mithaq.query.http",
                            "org.mithaq.query.checkpoints")));

    @ArchTest
    static final ArchRule the_names_of_persons_depend_on_the_kernel_only = classes()
            .that()
            .resideInAPackage("org.mithaq.query.people")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(GROUND)
                    .or(resideInAnyPackage(
                            "javax.sql..",
                            "org.springframework..",
                            "org.mithaq.query.kernel",
                            "org.mithaq.query.http",
                            "org.mithaq.query.people")));

    @ArchTest
    static final ArchRule nobody_depends_on_the_pages = noClasses()
            .that()
            .resideOutsideOfPackage("org.mithaq.query.web")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.mithaq.query.web");

    @ArchTest
    static final ArchRule axon_is_nowhere =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.axonframework..");

    /** See {@link org.mithaq.query.kernel.OwnThread}. */
    @ArchTest
    static final ArchRule lasting_work_has_a_thread_of_its_own = noClasses()
            .should()
            .callMethod(Thread.class, "ofVirtual")
            .orShould()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class);

    @ArchTest
    static final ArchRule nothing_is_called_by_what_it_is_made_of = noClasses()
            .should()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Dto|Mapper|Facade)");

    @ArchTest
    static final ArchRule only_the_clock_knows_the_time = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");
}
