package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.doctor.Check;
import com.chemlink.analytics.etl.doctor.Check.Verdict;
import com.chemlink.analytics.etl.doctor.Doctor;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** {@code chemlink doctor}. */
@Command(name = "doctor", description = "Checks the configuration, every connection, versions, disk and permissions.")
final class DoctorCommand implements Callable<Integer> {

    private final Chemlink root;
    private boolean failed;

    DoctorCommand(Chemlink root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Surroundings surroundings = root.surroundings();
        new Doctor(surroundings.environment(), surroundings.workingFolder(), this::print).examine();
        return failed ? 1 : 0;
    }

    private void print(Check check) {
        failed |= check.verdict() == Verdict.FAILED;
        Ansi ansi = root.surroundings().terminal() ? Ansi.AUTO : Ansi.OFF;
        PrintWriter out = root.surroundings().out();
        out.println(ansi.string(mark(check.verdict())) + " %-19s  %s".formatted(check.subject(), check.detail()));
        if (!check.nextStep().isEmpty()) {
            out.println(" ".repeat(29) + check.nextStep());
        }
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case OK -> "@|green ok    |@";
            case WARNING -> "@|yellow warn  |@";
            case FAILED -> "@|red FAILED|@";
        };
    }
}
