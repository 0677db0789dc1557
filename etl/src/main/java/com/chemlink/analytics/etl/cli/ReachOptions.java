package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.sync.Reach;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;

/** How much is to be read: everything, what has changed, or some days once more. */
final class ReachOptions {

    @Option(names = "--full", description = "Read everything.")
    private boolean full;

    @Option(names = "--incremental",
            description = "Read what has changed since the last sync (the default once there is one).")
    private boolean incremental;

    @Option(names = "--start-date", paramLabel = "DAY", converter = Day.class,
            description = "Also read again what was created or updated from this day on (2025-11-03) …")
    private @Nullable LocalDate start;

    @Option(names = "--end-date", paramLabel = "DAY", converter = Day.class, description = "… to this one, included.")
    private @Nullable LocalDate end;

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec command;

    /** @throws ParameterException where the options contradict one another */
    Reach reach() {
        if (full && incremental) {
            throw wrong("--full and --incremental are two different things: say one of them, or neither.");
        }
        if (start == null && end == null) {
            return full ? Reach.everything() : Reach.changes();
        }
        if (full || incremental) {
            throw wrong("A range of days is a kind of sync of its own: leave out --full and --incremental.");
        }
        if (start == null || end == null) {
            throw wrong("--start-date and --end-date go together: the first and the last day of the range.");
        }
        if (start.isAfter(end)) {
            throw wrong("--start-date %s is after --end-date %s.".formatted(start, end));
        }
        return Reach.days(start, end);
    }

    boolean isRange() {
        return start != null || end != null;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), sentence);
    }

    /** A day as ISO writes it. */
    static final class Day implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'%s' is not a day; write it as 2025-11-03.".formatted(text));
            }
        }
    }
}
