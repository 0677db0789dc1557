package com.chemlink.analytics.schema.funnel;

import com.chemlink.analytics.schema.metric.Prepared;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statements of a funnel. Of several attempts of one user the one counts that gets furthest; of those the one that got
 * there first, and of those the newest.
 */
final class FunnelSql {

    /** Fewer who did something, or who did not, are left out: their ratio would say nothing. */
    static final int FEWEST = 10;

    private final Funnel funnel;
    private final Reached reached;
    private final String window;
    private final int last;

    FunnelSql(Funnel funnel, Prepared prepared) {
        this.funnel = funnel;
        this.reached = new Reached(funnel, prepared);
        this.window = funnel.window();
        this.last = funnel.steps().size();
    }

    /** One row per part and step. */
    String steps() {
        return """
                WITH %s, counted AS (
                    SELECT %s
                    FROM reached%s
                )
                SELECT %sstep.place, step.step, step.users, counted.users_1 AS entered, step.came, step.still_in_window,
                       step.came - step.users - step.still_in_window AS dropped,
                       round(100.0 * step.users / nullif(counted.users_1, 0), 2) AS from_first,
                       round(100.0 * step.users / nullif(step.came, 0), 2) AS from_previous,
                       round(step.seconds[1]::numeric / 3600, 2) AS median_hours,
                       round(step.seconds[2]::numeric / 3600, 2) AS p90_hours
                FROM counted
                CROSS JOIN LATERAL (VALUES %s) AS step (place, step, users, came, still_in_window, seconds)
                ORDER BY %sstep.place"""
                .formatted(reached.once(), (parts() ? "part, " : "") + joined(", ", this::counts),
                        parts() ? "\n    GROUP BY part" : "", parts() ? "counted.part, " : "", joined(", ", this::row),
                        parts() ? "counted.users_1 DESC, counted.part, " : "");
    }

    /** Users of one step of the point; {furthest} is how far they came. */
    String users(String condition) {
        return "WITH %s\nSELECT user_id\nFROM reached\nWHERE %s%s".formatted(reached.once(), condition,
                parts() ? " AND part = :part" : "");
    }

    /** One row per period in which somebody took the first step. */
    String trend() {
        return """
                WITH %s, buckets AS (
                    SELECT day::date AS period
                    FROM generate_series(:first::timestamp, :last::timestamp, :step::interval) AS day
                ), counted AS (
                    SELECT period, count(*) AS entered, count(*) FILTER (WHERE furthest = %2$d) AS users,
                           count(*) FILTER (WHERE furthest < %2$d AND open) AS still_in_window,
                           percentile_cont(0.5) WITHIN GROUP (ORDER BY best[%3$d] - best[3]) FILTER (WHERE furthest = %2$d) AS seconds
                    FROM reached
                    GROUP BY period
                )
                SELECT buckets.period, coalesce(counted.users, 0) AS users, coalesce(counted.entered, 0) AS entered,
                       coalesce(counted.still_in_window, 0) AS still_in_window,
                       coalesce(counted.entered - counted.users - counted.still_in_window, 0) AS dropped,
                       round(100.0 * counted.users / nullif(counted.entered, 0), 2) AS conversion,
                       round(counted.seconds::numeric / 3600, 2) AS median_hours,
                       CASE WHEN buckets.period > :as_of_date THEN 'not_started'
                            WHEN (buckets.period::timestamp + :step::interval) AT TIME ZONE :zone + %4$s > :as_of THEN 'in_progress'
                            ELSE 'complete' END AS state
                FROM buckets
                LEFT JOIN counted ON counted.period = buckets.period
                ORDER BY buckets.period"""
                .formatted(reached.byPeriod(), last, last + 2, window);
    }

    /** Users of one period of the point. */
    String entered(String condition) {
        return "WITH %s\nSELECT user_id\nFROM reached\nWHERE period = :period AND %s".formatted(reached.byPeriod(),
                condition);
    }

    /** One row per other type of activity that enough of them did, and enough of them did not do, within their window. */
    String differences() {
        return """
                WITH %s, judged AS (
                    SELECT count(*) FILTER (WHERE through) AS converted, count(*) FILTER (WHERE NOT through) AS others
                    FROM outcomes
                )
                SELECT seen.event_type, seen.converted_did, judged.converted, seen.others_did, judged.others,
                       round(100.0 * seen.converted_did / judged.converted, 2) AS converted_rate,
                       round(100.0 * seen.others_did / judged.others, 2) AS others_rate
                FROM (
                    SELECT event_type, count(*) FILTER (WHERE through) AS converted_did,
                           count(*) FILTER (WHERE NOT through) AS others_did
                    FROM doings
                    GROUP BY event_type
                ) AS seen
                CROSS JOIN judged
                CROSS JOIN LATERAL (
                    SELECT CASE WHEN 0 IN (seen.converted_did, judged.converted - seen.converted_did, seen.others_did,
                                           judged.others - seen.others_did) THEN 0.5 ELSE 0.0 END AS half
                ) AS zero
                WHERE seen.converted_did + seen.others_did >= %2$d
                  AND judged.converted + judged.others - seen.converted_did - seen.others_did >= %2$d
                  AND judged.converted >= %2$d AND judged.others >= %2$d
                ORDER BY (seen.converted_did + zero.half) * (judged.others - seen.others_did + zero.half)
                         / ((judged.converted - seen.converted_did + zero.half) * (seen.others_did + zero.half)) DESC, seen.event_type"""
                .formatted(doings(), FEWEST);
    }

    /** Users of one other activity; those who went through or those who did not. */
    String did(boolean through) {
        return "WITH %s\nSELECT user_id\nFROM doings\nWHERE event_type = :event_type AND through = %s".formatted(
                doings(),
                through);
    }

    /** All whose outcome is known. */
    String judged(boolean through) {
        return "WITH %s\nSELECT user_id\nFROM outcomes\nWHERE through = %s".formatted(outcomes(), through);
    }

    private String outcomes() {
        return """
                %s, outcomes AS (
                    SELECT user_id, furthest = %d AS through, to_timestamp(best[3]) AS begun
                    FROM reached
                    WHERE (furthest = %2$d OR NOT open) AND to_timestamp(best[3]) + %3$s <= :as_of
                )""".formatted(reached.ofEveryAttempt(), last, window);
    }

    private String doings() {
        return """
                %s, doings AS (
                    SELECT outcomes.user_id, outcomes.through, did.event_type
                    FROM outcomes
                    JOIN (
                        SELECT did.user_id, did.event_type, {moments did} AS moments
                        FROM aggregates.user_moments AS did
                        WHERE did.event_type NOT IN (%s)
                    ) AS did ON did.user_id = outcomes.user_id
                    WHERE width_bucket(outcomes.begun - interval '1 microsecond', did.moments)
                          < width_bucket(outcomes.begun + %s, did.moments)
                )""".formatted(outcomes(),
                funnel.types().stream().map("'%s'"::formatted).collect(Collectors.joining(", ")),
                window);
    }

    private String counts(int step) {
        return step == 1
                ? "count(*) AS users_1"
                : """
                        count(*) FILTER (WHERE furthest >= %1$d) AS users_%1$d,
                               count(*) FILTER (WHERE furthest = %2$d AND open) AS open_%1$d,
                               percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY best[%3$d] - best[%4$d]) FILTER (WHERE furthest >= %1$d) AS seconds_%1$d"""
                        .formatted(step, step - 1, step + 2, step + 1);
    }

    private String row(int step) {
        String name = funnel.steps().get(step - 1).text();
        return step == 1
                ? "(1::bigint, '%s', users_1, users_1, 0::bigint, NULL::double precision[])".formatted(name)
                : "(%1$d, '%2$s', users_%1$d, users_%3$d, open_%1$d, seconds_%1$d)".formatted(step, name, step - 1);
    }

    private boolean parts() {
        return funnel.by() != Breakdown.NONE;
    }

    private String joined(String between, IntFunction<String> text) {
        return IntStream.rangeClosed(1, last).mapToObj(text).collect(Collectors.joining(between));
    }
}
