package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.sync.Reach;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** How much a sync reads: the changes, unless something else is asked for. */
final class ReachOptions {

    @Option(names = "--full", description = "Read everything again, whatever has been read before.")
    private boolean full;

    @Option(names = "--incremental",
            description = "Read what has changed since the last sync; the default once everything has been read.")
    private boolean incremental;

    @Option(names = "--start-date", paramLabel = "DATE", converter = Day.class,
            description = "Read again what was created or updated from this day on, as 2025-10-01 ...")
    private @Nullable LocalDate start;

    @Option(names = "--end-date", paramLabel = "DATE", converter = Day.class,
            description = "... until the end of this day.")
    private @Nullable LocalDate end;

    Reach wanted(CommandLine command) {
        if (full && incremental) {
            throw new ParameterException(command, "--full and --incremental exclude each other: take one.");
        }
        if ((start == null) != (end == null)) {
            throw new ParameterException(command, "--start-date and --end-date go together: give both.");
        }
        if (start != null && end != null) {
            if (full || incremental) {
                throw new ParameterException(command, "Dates say what to read: leave out --full and --incremental.");
            }
            if (start.isAfter(end)) {
                throw new ParameterException(command,
                        "--start-date %s is after --end-date %s: exchange them.".formatted(start, end));
            }
            return Reach.days(start, end);
        }
        return full ? Reach.everything() : Reach.changes();
    }

    /** A day as people write it in commands. */
    static final class Day implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'%s' is not a date; write it as 2025-10-01.".formatted(text));
            }
        }
    }
}
