package com.chemlink.analytics.schema;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String BASE = "com.chemlink.analytics.schema";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(BASE);

    @Test
    void packages_have_no_cycles() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles()
                .because("a reader must be able to understand one package at a time")
                .check(CLASSES);
    }

    @Test
    void the_library_knows_neither_engine_nor_screen() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("com.chemlink.analytics.etl..", "com.chemlink.analytics.app..", "javafx..")
                .because("app uses etl, etl uses schema, and nothing points back")
                .check(CLASSES);
    }

    @Test
    void failures_know_nothing_else() {
        noClasses().that().resideInAPackage(BASE + ".failure..").should().dependOnClassesThat()
                .resideInAnyPackage(BASE + ".connection..", BASE + ".home..", BASE + ".embedded..",
                        BASE + ".database..")
                .because("everything may fail, so everything depends on failures and they on nothing")
                .check(CLASSES);
    }

    @Test
    void only_the_embedded_server_starts_processes() {
        noClasses().that().resideOutsideOfPackage(BASE + ".embedded..").should()
                .dependOnClassesThat().areAssignableTo(ProcessBuilder.class)
                .because("what runs besides this program is decided in one place")
                .check(CLASSES);
    }

    @Test
    void nothing_prints() {
        noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .because("only the command line speaks to a terminal")
                .check(CLASSES);
    }
}
