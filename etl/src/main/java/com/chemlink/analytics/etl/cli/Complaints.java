package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How the command line says that something did not work: one sentence, the next step, a code to quote. */
final class Complaints {

    private static final int WRONG_USAGE = 2;

    private Complaints() {}

    static int usage(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("chemlink: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong usage"));
        if (!UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("  Try '%s --help'.".formatted(command.getCommandSpec().qualifiedName()));
        }
        return WRONG_USAGE;
    }

    /** The one place where a failure ends: everything else lets it pass. */
    static int failure(Exception e, CommandLine command, boolean verbose) {
        Failure failure = e instanceof Failure known ? known : unexpected(e);
        PrintWriter err = command.getErr();
        err.println("chemlink: " + failure.sentence());
        err.println("  %s [%s]".formatted(failure.nextStep(), failure.code()));
        if (verbose) {
            e.printStackTrace(err);
        }
        return failure.category().exitCode();
    }

    private static Failure unexpected(Exception e) {
        return new Failure(Category.INTERNAL, "INTERNAL",
                "Something happened that should not (%s).".formatted(e.getClass().getSimpleName()),
                "Run again with --verbose and report what it prints.", e);
    }
}
