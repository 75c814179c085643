package org.mithaq.process;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.mithaq", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule one_package_knows_the_language_of_rules = noClasses()
            .that()
            .resideOutsideOfPackage("org.mithaq.process.cel")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.cel.."));

    @ArchTest
    static final ArchRule one_package_knows_the_form_of_files = noClasses()
            .that()
            .resideOutsideOfPackage("org.mithaq.process.yaml")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.snakeyaml.."));

    @ArchTest
    static final ArchRule conformance_is_plain_java = classes()
            .that()
            .resideInAPackage("org.mithaq.process.definition")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.mithaq.events",
                    "org.mithaq.plan.timer",
                    "org.mithaq.process",
                    "org.mithaq.process.definition"));
}
