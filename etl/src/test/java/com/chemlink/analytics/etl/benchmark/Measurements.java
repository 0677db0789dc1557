package com.chemlink.analytics.etl.benchmark;

import com.chemlink.analytics.etl.progress.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** All rounds of one company, and their medians in words. */
final class Measurements {

    private static final int LONGEST = 12;

    /** Milliseconds the longest look took of those that met the publishing, and of all others. */
    private record Looks(double publishing, double otherwise) {}

    private final Map<Boolean, List<Duration>> pipes = new LinkedHashMap<>();
    private final Map<Scenario, List<Round>> syncs = new LinkedHashMap<>();
    private final Map<Scenario, List<Looks>> looks = new LinkedHashMap<>();

    void pipe(boolean keys, Duration took) {
        pipes.computeIfAbsent(keys, _ -> new ArrayList<>()).add(took);
    }

    void sync(Scenario scenario, Round round) {
        syncs.computeIfAbsent(scenario, _ -> new ArrayList<>()).add(round);
    }

    void reader(Scenario scenario, Reader reader, Round round) {
        looks.computeIfAbsent(scenario, _ -> new ArrayList<>())
                .add(new Looks(reader.longestWhilePublishing(round), reader.longestOtherwise(round)));
    }

    String report(int users, int rounds, String version) {
        StringBuilder text = new StringBuilder(
                "%n%,d users, medians of %d rounds, PostgreSQL %s, Java %s, %d processors%n%n"
                        .formatted(users, rounds, version, Runtime.version(),
                                Runtime.getRuntime().availableProcessors()));
        double pipe = pipe(true);
        text.append("| what | seconds | to the pipe | to the pipe without keys |\n|---|---:|---:|---:|\n");
        line(text, "psql … \\| psql …, one table after the other", pipe, pipe);
        line(text, "the same into tables without keys", pipe(false), pipe);
        syncs.forEach((scenario, measured) -> {
            line(text, scenario.name() + ": extract and staging",
                    median(measured, round -> round.seconds(Phase.EXTRACT)), pipe);
            line(text, scenario.name() + ": the whole sync", median(measured, round -> round.figure("seconds")), pipe);
        });
        syncs.forEach((scenario, measured) -> details(text, scenario, measured));
        return text.toString();
    }

    private void line(StringBuilder text, String what, double seconds, double pipe) {
        text.append("| %s | %.2f | %.2f | %.2f |%n".formatted(what, seconds, seconds / pipe, seconds / pipe(false)));
    }

    private void details(StringBuilder text, Scenario scenario, List<Round> measured) {
        text.append("%n%s: %,.0f rows, %,.0f MB; peak heap %.0f MiB of 256; all rounds in seconds: %s%n".formatted(
                scenario.name(), median(measured, round -> round.figure("rows")),
                median(measured, round -> round.figure("bytes")) / 1e6,
                measured.stream().mapToDouble(round -> round.figure("heap")).max().orElse(0) / (1 << 20),
                measured.stream().map(sync -> String.format(Locale.ROOT, "%.2f", sync.figure("seconds"))).toList()));
        List<Looks> looked = looks.getOrDefault(scenario, List.of());
        text.append(
                "A reader without a pause waited at the longest %.0f ms where it met the publishing, %.0f ms otherwise.%n"
                        .formatted(looked.stream().mapToDouble(Looks::publishing).max().orElse(Double.NaN),
                                looked.stream().mapToDouble(Looks::otherwise).max().orElse(Double.NaN)));
        text.append("\n| phase | seconds |\n|---|---:|\n");
        text.append(
                "| Start: connections, lock, record | %.2f |%n".formatted(median(measured, round -> round.start())));
        for (Phase phase : Phase.values()) {
            text.append("| %s | %.2f |%n".formatted(phase.label(), median(measured, round -> round.seconds(phase))));
        }
        text.append("\nThe longest single pieces of work of the last round, of which several ran at a time:\n\n");
        text.append("| piece | seconds |\n|---|---:|\n");
        measured.getLast().longestWork(LONGEST)
                .forEach(work -> text.append("| %s | %.2f |%n".formatted(work.getKey(), work.getValue())));
    }

    private double pipe(boolean keys) {
        return median(pipes.getOrDefault(keys, List.of()), took -> took.toNanos() / 1e9);
    }

    private static <T> double median(List<T> of, ToDoubleFunction<T> value) {
        double[] sorted = of.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length == 0
                ? Double.NaN
                : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
