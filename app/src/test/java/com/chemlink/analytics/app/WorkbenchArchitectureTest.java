package com.chemlink.analytics.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class WorkbenchArchitectureTest {

    private static final String BASE = "com.chemlink.analytics.app";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(BASE);

    @Test
    void packages_have_no_cycles() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles()
                .because("a reader must be able to understand one package at a time")
                .check(CLASSES);
    }

    @Test
    void only_the_composition_root_knows_how_things_are_put_together() {
        noClasses().that().resideOutsideOfPackages(BASE, BASE + ".start..").should()
                .dependOnClassesThat().resideInAPackage(BASE + ".start..")
                .because("everything else is given what it needs")
                .check(CLASSES);
    }

    @Test
    void models_and_queries_know_no_scene_graph() {
        noClasses().that().haveSimpleNameEndingWith("Model").or().haveSimpleNameEndingWith("Query").should()
                .dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("all logic is tested without a toolkit")
                .check(CLASSES);
    }

    @Test
    void views_ask_no_database() {
        noClasses().that().haveSimpleNameEndingWith("View").or().haveSimpleNameEndingWith("Card").should()
                .dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.jooq..")
                .because("a question asked on the interface thread stops the window")
                .check(CLASSES);
    }

    @Test
    void the_filter_knows_no_toolkit_but_properties() {
        noClasses().that().resideInAPackage(BASE + ".filter..").should()
                .dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.application..")
                .because("it is part of what view models are tested with")
                .check(CLASSES);
    }
}
