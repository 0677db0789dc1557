package com.chemlink.analytics.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ChartArchitectureTest {

    private static final String BASE = "com.chemlink.analytics.app";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(BASE + ".chart", BASE + ".card",
                    BASE + ".theme", BASE + ".format");

    @Test
    void packages_of_the_chart_family_have_no_cycles() {
        slices().matching(BASE + ".(**)").should().beFreeOfCycles()
                .because("a reader must be able to understand one package at a time")
                .check(CLASSES);
    }

    @Test
    void data_of_a_chart_knows_neither_pixels_nor_the_toolkit() {
        noClasses().that().resideInAPackage(BASE + ".chart.data..").should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", BASE + ".chart.plot..", BASE + ".chart.paint..")
                .because("view models build it, and they are tested without a toolkit")
                .check(CLASSES);
    }

    @Test
    void charts_never_ask_a_database() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.jooq..")
                .because("a chart draws what it is given")
                .check(CLASSES);
    }

    @Test
    void layout_uses_nothing_that_is_bound_to_the_interface_thread() {
        noClasses().that().resideInAPackage(BASE + ".chart.plot..").should().dependOnClassesThat()
                .resideInAnyPackage("javafx.scene.control..", "javafx.scene.canvas..", "javafx.application..")
                .because("the screen and the files share it, and any thread may lay out a chart")
                .check(CLASSES);
    }
}
