package com.chemlink.analytics.schema.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The attempts of one user after the other, with the instant at which each step was reached: a chain of lookups in what
 * the user did of each kind, in its order. Nothing is sorted, and several processors can share it.
 */
final class Attempts {

    /** Just before an instant: what is found after it includes the instant itself. */
    private static final String BEFORE = "width_bucket(%s - interval '1 microsecond', %s)";

    /** The last instant at which a first step counts. */
    private static final String NEWEST = "least(:as_of, :to_at::timestamptz - interval '1 microsecond')";

    private final Funnel funnel;
    private final List<Step.Activity> kinds;

    Attempts(Funnel funnel) {
        this.funnel = funnel;
        this.kinds = funnel.steps().stream().filter(Step.Activity.class::isInstance).map(Step.Activity.class::cast)
                .distinct().toList();
    }

    /**
     * A query over one user's instants; columns at_1 and so on, and period where asked for.
     *
     * @param every also those that lead nowhere else than a newer one
     */
    String query(boolean byPeriod, boolean every) {
        String levels = starts(byPeriod, every);
        for (int step = 2; step <= funnel.steps().size(); step++) {
            for (String column : columns(step)) {
                // The fence keeps one level's expression from being written out again in every later one.
                levels = "SELECT *, %s\nFROM (\n%s\nOFFSET 0) AS level".formatted(column,
                        levels.indent(4).stripTrailing());
            }
        }
        return levels;
    }

    /** Every first step in the range. */
    private String starts(boolean byPeriod, boolean every) {
        return """
                SELECT *, kind_1[place_1] AS at_1%s
                FROM (
                    SELECT generate_series(%s + 1, width_bucket(%s, kind_1)) AS place_1
                OFFSET 0) AS start%s"""
                .formatted(byPeriod ? ", {bucket_of day.day} AS period" : "",
                        BEFORE.formatted(":from_at::timestamptz", "kind_1"),
                        NEWEST,
                        byPeriod
                                ? "\nCROSS JOIN LATERAL (SELECT (kind_1[place_1] AT TIME ZONE :zone)::date AS day) AS day"
                                : every ? "" : outdone());
    }

    /** Who did the first step at all, with all that they did of each kind: kind_1 and so on. */
    String people() {
        StringBuilder from = new StringBuilder();
        StringBuilder columns = new StringBuilder();
        for (int kind = 1; kind <= kinds.size(); kind++) {
            if (kind > 1) {
                from.append("\nLEFT JOIN (%s) AS of_%2$d ON of_%2$d.user_id = of_1.user_id"
                        .formatted(moments(kinds.get(kind - 1)), kind));
            }
            columns.append(", of_%1$d.moments AS kind_%1$d".formatted(kind));
        }
        if (funnel.order() == Order.STRICT) {
            from.append("\nLEFT JOIN (%s) AS everything ON everything.user_id = of_1.user_id".formatted(everything()));
            columns.append(", everything.moments AS everything");
        }
        List<Step.Milestone> milestones = funnel.steps().stream().filter(Step.Milestone.class::isInstance)
                .map(Step.Milestone.class::cast).distinct().toList();
        if (!milestones.isEmpty()) {
            from.append("\nLEFT JOIN core.user_profiles AS profile ON profile.user_id = of_1.user_id");
            milestones.forEach(one -> columns.append(", %s AS %s".formatted(one.condition(), one.column())));
        }
        return """
                SELECT of_1.user_id, %s AS part%s
                FROM (%s) AS of_1
                JOIN core.users AS person ON person.user_id = of_1.user_id AND {users person}%s
                WHERE width_bucket(%s, of_1.moments) > %s"""
                .formatted(funnel.by().expression(), columns, moments(kinds.getFirst()), from, NEWEST,
                        BEFORE.formatted(":from_at::timestamptz", "of_1.moments"));
    }

    /** Whether one user may have got beyond the first step, which most have not: then looking is spared. */
    String mayMove() {
        return laterKind().map("who.%s IS NOT NULL"::formatted).orElse("true");
    }

    /** The instant of one user's newest attempt. */
    String newest() {
        return "who.kind_1[width_bucket(%s, who.kind_1)]".formatted(NEWEST);
    }

    /** An attempt that a newer one outdoes leads nowhere else: the newer one begins before the second step is found. */
    private String outdone() {
        return laterKind().map(later -> """

                WHERE place_1 = width_bucket(%1$s, kind_1)
                   OR kind_1[place_1 + 1] > %2$s[%3$s + 1]"""
                .formatted(NEWEST, later, BEFORE.formatted("kind_1[place_1]", later))).orElse("");
    }

    /** What the second step looks for, where the newest attempt of whoever never did that stands for all of them. */
    private Optional<String> laterKind() {
        return funnel.order() == Order.ORDERED && funnel.steps().get(1) instanceof Step.Activity second
                && uses(kinds.getFirst()) == 1 ? Optional.of("kind_" + kind(second)) : Optional.empty();
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
                    ? List.of("kind_%1$d[%2$s + 1] AS at_%3$d".formatted(kind(activity),
                            BEFORE.formatted("at_" + (step - 1), "kind_" + kind(activity)), step))
                    : List.of(place(activity, step), found(activity, step, "at"));
            case ANY -> List.of(anyPlace(activity, step), found(activity, step, "found"),
                    "CASE WHEN at_%1$d IS NOT NULL AND found_%2$d IS NOT NULL THEN greatest(at_%1$d, found_%2$d) END AS at_%2$d"
                            .formatted(step - 1, step));
            case STRICT -> List.of(place(activity, step), found(activity, step, "found"), next(step),
                    "CASE WHEN at_%2$d = at_%1$d THEN %3$s + 1 ELSE 1 END AS run_%2$d".formatted(step - 1, step,
                            run(step - 1)));
        };
    }

    /** The earliest event that is not before the last step, and that is none of the steps so far. */
    private String place(Step.Activity activity, int step) {
        String kind = "kind_" + kind(activity);
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
                : "%s + %d AS place_%d".formatted(BEFORE.formatted("at_1", "kind_" + kind(activity)), needed, step);
    }

    private String found(Step.Activity activity, int step, String name) {
        return "kind_%d[place_%d] AS %s_%d".formatted(kind(activity), step, name, step);
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

    /** When each user did one kind of thing. */
    private String moments(Step.Activity activity) {
        if (activity.where().isEmpty()) {
            return "SELECT did.user_id, {moments did} || '{}' AS moments FROM aggregates.user_moments AS did WHERE did.event_type = '%s'"
                    .formatted(activity.type());
        }
        return """
                SELECT event.user_id, array_agg(event.occurred_at ORDER BY event.occurred_at) AS moments
                FROM core.user_journey_events AS event
                WHERE event.event_type = '%s' AND %s AND {bulk event}
                  AND event.occurred_at >= :from_at AND event.occurred_at < :to_at::timestamptz + %s AND event.occurred_at <= :as_of
                GROUP BY event.user_id"""
                .formatted(activity.type(), activity.where().entrySet().stream()
                        .map(one -> "event.properties ->> '%s' IN ('%s')".formatted(one.getKey(),
                                String.join("', '", one.getValue())))
                        .collect(Collectors.joining(" AND ")), reach());
    }

    /** Whatever each of those did who could go beyond the first step. */
    private String everything() {
        String second = funnel.steps().stream().skip(1).filter(Step.Activity.class::isInstance).findFirst()
                .map(step -> moments((Step.Activity) step)).orElse("SELECT NULL::uuid AS user_id");
        return """
                SELECT did.user_id, array_agg(moment ORDER BY moment) AS moments
                FROM aggregates.user_moments AS did
                CROSS JOIN LATERAL unnest({moments did}) AS moment
                WHERE did.user_id IN (SELECT second.user_id FROM (%s) AS second)
                  AND moment >= :from_at AND moment < :to_at::timestamptz + %s
                GROUP BY did.user_id"""
                .formatted(second, reach());
    }

    String window() {
        return "interval '%d hours'".formatted(funnel.windowDays() * 24);
    }

    /** Longer than any window that begins in the range. */
    private String reach() {
        return window() + " + interval '1 hour'";
    }

    private int kind(Step.Activity activity) {
        return kinds.indexOf(activity) + 1;
    }

    private long uses(Step.Activity activity) {
        return funnel.steps().stream().filter(activity::equals).count();
    }

    /** The last step before one that took the same activity; 0 where none did. */
    private int used(Step.Activity activity, int step) {
        return IntStream.range(1, step).filter(other -> Objects.equals(funnel.steps().get(other - 1), activity)).max()
                .orElse(0);
    }
}
