package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.metric.Days;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How the command line says that something did not work: one sentence, the next step, a code to quote. */
final class Complaints {

    private static final int WRONG_USAGE = 2;

    private Complaints() {}

    static int usage(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("chemlink: " + sentence(e));
        if (!UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("  Try '%s --help'.".formatted(command.getCommandSpec().qualifiedName()));
        }
        return WRONG_USAGE;
    }

    private static String sentence(ParameterException e) {
        String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong usage");
        ArgSpec about = e.getArgSpec();
        return about instanceof OptionSpec option && e.getCause() instanceof TypeConversionException
                && option.auxiliaryTypes()[0].isEnum()
                        ? "Invalid value for option '%s': '%s' is none of %s".formatted(option.longestName(),
                                e.getValue(), String.join(", ", option.completionCandidates()).toLowerCase(Locale.ROOT))
                        : said.replaceFirst("^Error: ", "");
    }

    static int whole(String text) {
        return (int) whole(text, Integer.MAX_VALUE);
    }

    static long wholeLong(String text) {
        return whole(text, Long.MAX_VALUE);
    }

    private static long whole(String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (Math.abs(number) <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            throw new TypeConversionException("'%s' is not a whole number".formatted(text));
        }
        throw new TypeConversionException("%s is too large a number".formatted(text));
    }

    static LocalDate day(String text) {
        LocalDate day = Days.parse(text);
        if (day == null) {
            throw new TypeConversionException("'%s' is not a day, as 2025-10-31".formatted(text));
        }
        return day;
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
