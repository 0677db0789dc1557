package com.chemlink.analytics.etl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String BASE = "com.chemlink.analytics.etl";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(BASE);

    @Test
    void packages_have_no_cycles() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles()
                .because("a reader must be able to understand one package at a time")
                .check(CLASSES);
    }

    @Test
    void the_engine_knows_no_screen() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("com.chemlink.analytics.app..", "javafx..")
                .because("the same engine runs nightly without anybody watching")
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_knows_the_command_line() {
        noClasses().that().resideOutsideOfPackage(BASE + ".cli..").should()
                .dependOnClassesThat().resideInAnyPackage("picocli..", BASE + ".cli..")
                .because("the workbench calls the engine too, and has no arguments")
                .check(CLASSES);
    }

    @Test
    void nothing_reads_the_clock_of_this_machine() {
        for (Class<?> time : new Class<?>[]{Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class,
                ZonedDateTime.class}) {
            noClasses().should().callMethod(time, "now").orShould().callMethod(time, "now", Clock.class)
                    .because("numbers depend on the as-of instant of the data alone")
                    .check(CLASSES);
        }
    }

    @Test
    void only_the_command_line_prints() {
        noClasses().that().resideOutsideOfPackage(BASE + ".cli..").should()
                .accessField(System.class, "out").orShould().accessField(System.class, "err")
                .because("standard output belongs to what a command prints")
                .check(CLASSES);
    }
}
