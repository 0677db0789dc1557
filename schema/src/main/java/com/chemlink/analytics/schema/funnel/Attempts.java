package com.chemlink.analytics.schema.funnel;

import com.chemlink.analytics.schema.metric.Prepared;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The attempts of one user after the other, with the instant at which each step was reached: a chain of lookups in what
 * the user did of each kind, in its order. Nothing is sorted, and several processors can share it.
 */
final class Attempts {

    /** Just before an instant: what is found after it includes the instant itself. */
    static final String BEFORE = "width_bucket(%s - interval '1 microsecond', %s)";

    /**
     * Keeps an expression from being written out again wherever it is used. The zero is written as text because as a
     * number it is taken for a limit, under which the server works with one processor.
     */
    static final String FENCE = "OFFSET '0'";

    /** The last instant at which a first step counts. */
    static final String NEWEST = "least(:as_of, :to_at::timestamptz - interval '1 microsecond')";

    /** How many of somebody's first steps are older than the range. */
    private static final String OLDER = BEFORE.formatted(":from_at::timestamptz", "kind_1");

    private final Funnel funnel;
    private final People people;

    Attempts(Funnel funnel, Prepared prepared) {
        this.funnel = funnel;
        this.people = new People(funnel, prepared);
    }

    /**
     * All attempts of one user; columns at_1 and so on, until, and period where asked for. Of several first steps of one
     * instant the first one begins: any of the others would have it left over, and so come to the same.
     */
    String every(boolean byPeriod) {
        return chain(starts(byPeriod ? ", {bucket_of day.day} AS period" : "",
                "%sWHERE kind_1[place_1 - 1] IS DISTINCT FROM at_1"
                        .formatted(byPeriod
                                ? "CROSS JOIN LATERAL (SELECT (at_1 AT TIME ZONE :zone)::date AS day) AS day\n"
                                : "")));
    }

    /** Those of one user that lead anywhere else than a newer one: it begins before their second step is found. */
    String notOutdone() {
        return chain(starts("", """
                WHERE place_1 = width_bucket(%s, kind_1)
                   OR kind_1[place_1 + 1] > %s"""
                .formatted(NEWEST, people.next(later().orElseThrow(), "at_1"))));
    }

    /** Taken out of an array, they are not thought to be a thousand, as those of generate_series are. */
    private String starts(String column, String condition) {
        return """
                SELECT *, %1$s AS until%2$s
                FROM (
                    SELECT at_1, %3$s + number AS place_1
                    FROM unnest(kind_1[%3$s + 1 : width_bucket(%4$s, kind_1)]) WITH ORDINALITY AS first (at_1, number)
                %5$s) AS start
                %6$s""".formatted(until("at_1"), column, OLDER, NEWEST, FENCE, condition).stripTrailing();
    }

    /**
     * The newest attempt of everybody, all that they did of each kind, and whether they have several attempts that may lead
     * elsewhere. Without a look at one user after the other: several processors share it.
     */
    String newest() {
        return chain("""
                SELECT *, kind_1[place_1] AS at_1, %s AS until%s
                FROM (
                    SELECT *, width_bucket(%s, kind_1) AS place_1%s
                    FROM (
                %s
                    %s) AS somebody
                %6$s) AS start"""
                .formatted(until("kind_1[place_1]"), areOne()
                        ? ""
                        : ",\n       coalesce(oldest < place_1 AND %s < kind_1[place_1], false) AS several"
                                .formatted(people.next(later().orElseThrow(), "kind_1[oldest]")),
                        NEWEST, areOne() ? "" : ", %s + 1 AS oldest".formatted(OLDER),
                        people.query().indent(8).stripTrailing(), FENCE));
    }

    /** Whether nobody has more than one. */
    boolean areOne() {
        return people.begin();
    }

    /** How long the steps of an attempt count. */
    private String until(String begin) {
        return "least(%s + %s, :as_of)".formatted(begin, funnel.window());
    }

    People people() {
        return people;
    }

    /** From the first step to the last. */
    private String chain(String starts) {
        String levels = starts;
        for (int step = 2; step <= funnel.steps().size(); step++) {
            for (String column : columns(step)) {
                levels = "SELECT *, %s\nFROM (\n%s\n%s) AS level".formatted(column,
                        levels.indent(4).stripTrailing(), FENCE);
            }
        }
        return levels;
    }

    /** Whether most attempts lead nowhere else than a newer one, so that the newest says all of most people. */
    boolean areMostlyOutdone() {
        return later().isPresent();
    }

    /** What the second step looks for, where the newest attempt of whoever never did that stands for all of them. */
    private Optional<Step.Activity> later() {
        return funnel.order() == Order.ORDERED && funnel.steps().get(1) instanceof Step.Activity second
                && uses(funnel.steps().getFirst()) == 1 ? Optional.of(second) : Optional.empty();
    }

    /** The levels that lead from one step to the next: the last of them gives its instant. */
    private List<String> columns(int step) {
        if (funnel.steps().get(step - 1) instanceof Step.Milestone milestone) {
            List<String> columns = new ArrayList<>(List.of("CASE WHEN %s THEN at_%d END AS at_%d".formatted(
                    milestone.column(), step - 1, step)));
            if (funnel.order() == Order.STRICT) {
                columns.add("%s AS run_%d".formatted(run(step - 1), step));
            }
            return columns;
        }
        Step.Activity activity = (Step.Activity) funnel.steps().get(step - 1);
        return switch (funnel.order()) {
            case ORDERED -> uses(activity) == 1
                    ? List.of(
                            "%s AS at_%d".formatted(inTime(step - 1, people.next(activity, "at_" + (step - 1))), step))
                    : List.of(place(activity, step), found(activity, step, "at"));
            case ANY -> List.of(anyPlace(activity, step), found(activity, step, "found"),
                    "CASE WHEN at_%1$d IS NOT NULL AND found_%2$d IS NOT NULL THEN greatest(at_%1$d, found_%2$d) END AS at_%2$d"
                            .formatted(step - 1, step));
            case STRICT -> List.of(place(activity, step), found(activity, step, "found"), next(step),
                    "CASE WHEN at_%2$d = at_%1$d THEN %3$s + 1 ELSE 1 END AS run_%2$d".formatted(step - 1, step,
                            run(step - 1)));
        };
    }

    /** Nothing is looked for once it is too late. */
    private static String inTime(int step, String next) {
        return step == 1 ? next : "CASE WHEN at_%d <= until THEN %s END".formatted(step, next);
    }

    /** The earliest event that is not before the last step, and that is none of the steps so far. */
    private String place(Step.Activity activity, int step) {
        String kind = "kind_" + people.kind(activity);
        String earliest = BEFORE.formatted("at_" + (step - 1), kind);
        int used = used(activity, step);
        return used == 0
                ? "%s + 1 AS place_%d".formatted(earliest, step)
                : "CASE WHEN at_%d IS NOT NULL THEN greatest(%s, place_%d) + 1 END AS place_%d".formatted(step - 1,
                        earliest, used, step);
    }

    /** In any order: as many events after the beginning of the attempt as steps need them. */
    private String anyPlace(Step.Activity activity, int step) {
        long needed = IntStream.range(1, step).filter(index -> funnel.steps().get(index).equals(activity)).count();
        return activity.equals(funnel.steps().getFirst())
                ? "place_1 + %d AS place_%d".formatted(needed, step)
                : "%s + %d AS place_%d".formatted(BEFORE.formatted("at_1", "kind_" + people.kind(activity)), needed,
                        step);
    }

    private String found(Step.Activity activity, int step, String name) {
        return "kind_%d[place_%d] AS %s_%d".formatted(people.kind(activity), step, name, step);
    }

    /**
     * Nothing in between: at the same instant, or the very next one; and of the instant before nothing is left over,
     * unless the attempt began in it, when the rest came first.
     */
    private String next(int step) {
        return """
                CASE WHEN found_%2$d = at_%1$d
                       OR (%3$s = width_bucket(at_%1$d, everything)
                           AND (at_%1$d = at_1 OR width_bucket(at_%1$d, everything) - %4$s = %5$s))
                     THEN found_%2$d END AS at_%2$d"""
                .formatted(step - 1, step, BEFORE.formatted("found_" + step, "everything"),
                        BEFORE.formatted("at_" + (step - 1), "everything"), run(step - 1));
    }

    /** How many steps were taken at the instant of one. */
    private static String run(int step) {
        return step == 1 ? "1" : "run_" + step;
    }

    private long uses(Step activity) {
        return funnel.steps().stream().filter(activity::equals).count();
    }

    /** The last step before one that took the same activity; 0 where none did. */
    private int used(Step.Activity activity, int step) {
        return IntStream.range(1, step).filter(other -> Objects.equals(funnel.steps().get(other - 1), activity)).max()
                .orElse(0);
    }
}
