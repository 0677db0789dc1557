package com.chemlink.analytics.schema.funnel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statements of a funnel. One pass over a user's events in their order for each step: the newest attempt that has
 * come so far is the one with the most time left, so it is enough to carry that along.
 */
final class FunnelSql {

    private final Funnel funnel;
    private final int last;

    FunnelSql(Funnel funnel) {
        this.funnel = funnel;
        this.last = funnel.steps().size();
    }

    /** One row per step. */
    String steps() {
        return """
                WITH %s, counted AS (
                    SELECT %s
                    FROM reached
                )
                SELECT step.place, step.step, step.users, counted.users_1 AS entered, step.came, step.still_in_window,
                       step.came - step.users - step.still_in_window AS dropped,
                       round(100.0 * step.users / nullif(counted.users_1, 0), 2) AS from_first,
                       round(100.0 * step.users / nullif(step.came, 0), 2) AS from_previous,
                       round(step.median_hours::numeric, 2) AS median_hours
                FROM counted
                CROSS JOIN LATERAL (VALUES %s) AS step (place, step, users, came, still_in_window, median_hours)
                ORDER BY step.place""".formatted(reached(), joined(", ", 1, this::counts),
                joined(", ", 1, this::row));
    }

    /** Users of one step of the point; {here} and {before} are when they first reached it and the one before. */
    String users(String condition) {
        return """
                WITH %s
                SELECT user_id
                FROM reached
                WHERE %s""".formatted(reached(), condition.replace("{here}", which(0)).replace("{before}", which(1)));
    }

    private String which(int before) {
        return "CASE :place::bigint " + IntStream.rangeClosed(1, last)
                .mapToObj(step -> "WHEN %d THEN %s".formatted(step,
                        step - before < 1 ? "first_1" : "first_" + (step - before)))
                .collect(Collectors.joining(" ")) + " END";
    }

    private String reached() {
        return events() + joined("", 1, this::pass)
                + """
                        , reached AS (
                            SELECT user_id, bool_or(open) AS open, %s
                            FROM pass_%d
                            GROUP BY user_id
                        )""".formatted(joined(", ", 1, step -> "min(at) FILTER (WHERE %s) AS first_%d".formatted(
                        reaches(step), step)), last - 1);
    }

    /** What the newest attempt is that has reached a step before each event. */
    private String pass(int step) {
        return step == last
                ? ""
                : """
                        , pass_%1$d AS (
                            SELECT *, max(CASE WHEN %2$s THEN %3$s END) OVER before AS since_%1$d
                            FROM %4$s
                            WINDOW before AS (PARTITION BY user_id ORDER BY at, place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
                        )"""
                        .formatted(step, reaches(step), step == 1 ? "at" : "since_" + (step - 1),
                                step == 1 ? "ordered" : "pass_" + (step - 1));
    }

    private String reaches(int step) {
        return step == 1
                ? "steps & 1 <> 0 AND at < :to_at"
                : "steps & %d <> 0 AND at <= since_%d + %s".formatted(1 << (step - 1), step - 1, window());
    }

    private String counts(int step) {
        return step == 1
                ? "count(first_1) AS users_1"
                : """
                        count(first_%1$d) AS users_%1$d,
                               count(*) FILTER (WHERE first_%2$d IS NOT NULL AND first_%1$d IS NULL AND open) AS open_%1$d,
                               percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM first_%1$d - first_%2$d)) / 3600 AS hours_%1$d"""
                        .formatted(step, step - 1);
    }

    private String row(int step) {
        String name = funnel.steps().get(step - 1);
        return step == 1
                ? "(1::bigint, '%s', users_1, users_1, 0::bigint, NULL::double precision)".formatted(name)
                : "(%1$d, '%2$s', users_%1$d, users_%3$d, open_%1$d, hours_%1$d)".formatted(step, name, step - 1);
    }

    private String window() {
        return "interval '%d hours'".formatted(funnel.windowDays() * 24);
    }

    /** Each type with the steps it can be, one bit each. */
    private String masks() {
        Map<String, Integer> masks = new LinkedHashMap<>();
        for (int step = 0; step < last; step++) {
            masks.merge(funnel.steps().get(step), 1 << step, (some, more) -> some | more);
        }
        return masks.entrySet().stream().map(type -> " WHEN '%s' THEN %d".formatted(type.getKey(), type.getValue()))
                .collect(Collectors.joining());
    }

    private String names() {
        return funnel.steps().stream().distinct().map("'%s'"::formatted).collect(Collectors.joining(", "));
    }

    private interface Part {
        String of(int step);
    }

    private String joined(String between, int from, Part part) {
        return IntStream.rangeClosed(from, last).mapToObj(part::of).collect(Collectors.joining(between));
    }

    /** Who took the first step, and what of theirs can count at all. */
    private String events() {
        return """
                entered AS MATERIALIZED (
                    SELECT event.user_id, min(event.occurred_at) AS first_at, max(event.occurred_at) + %2$s AS until
                    FROM core.user_journey_events AS event
                    JOIN core.users AS person ON person.user_id = event.user_id
                    WHERE event.event_type = '%1$s' AND event.occurred_at >= :from_at AND event.occurred_at < :to_at
                      AND event.occurred_at <= :as_of AND {bulk event} AND {people person}
                    GROUP BY event.user_id
                ), matched AS MATERIALIZED (
                    SELECT event.user_id, event.occurred_at AS at, CASE event.event_type%3$s END AS steps, entered.until > :as_of AS open
                    FROM core.user_journey_events AS event
                    JOIN entered ON entered.user_id = event.user_id AND event.occurred_at BETWEEN entered.first_at AND entered.until
                    WHERE event.event_type IN (%4$s) AND event.occurred_at >= :from_at AND event.occurred_at < :to_at::timestamptz + %2$s + interval '1 day'
                      AND event.occurred_at <= :as_of AND {bulk event}
                ), ordered AS (
                    SELECT *, steps & -steps AS place
                    FROM matched
                    OFFSET 0
                )"""
                .formatted(funnel.steps().getFirst(), window(), masks(), names());
    }
}
