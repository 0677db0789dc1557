package com.chemlink.analytics.schema.funnel;

import com.chemlink.analytics.schema.metric.Prepared;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who got how far: one row per user, with the attempt that counts. That is best: the steps it took, when it got there
 * (earlier is more), and the instants of the steps, all as numbers, so that the greatest of several is the best.
 */
final class Reached {

    private final Attempts attempts;
    private final String window;
    private final int last;

    Reached(Funnel funnel, Prepared prepared) {
        this.attempts = new Attempts(funnel, prepared);
        this.window = funnel.window();
        this.last = funnel.steps().size();
    }

    /** The best attempt of each user. */
    String once() {
        return !attempts.areMostlyOutdone() ? each("", "") : attempts.areOne() ? only() : mostlyNewest();
    }

    /** The same where the first of several equal attempts matters as well. */
    String ofEveryAttempt() {
        return each("", "");
    }

    /** The best attempt of each user in each period. */
    String byPeriod() {
        return each("period, ", " GROUP BY period");
    }

    /** The one attempt of each user. Who got no further than the first step, as most, has no best one: nobody asks for it. */
    private String only() {
        return """
                reached AS (
                    SELECT user_id, part, open, best, coalesce(best[1], 1)::int AS furthest
                    FROM (
                        SELECT user_id, part, at_1 + %s > :as_of AS open, CASE WHEN at_2 <= until THEN %s END AS best
                        FROM (
                %s
                        ) AS attempt
                    %s) AS who
                )"""
                .formatted(window, best(), attempts.newest().indent(12).stripTrailing(), Attempts.FENCE);
    }

    /**
     * The newest attempt of everybody, and only of whom another may have led elsewhere, all of them; a best one as above.
     */
    private String mostlyNewest() {
        return """
                reached AS (
                    SELECT who.user_id, who.part, who.open, coalesce(tried.best, who.best) AS best,
                           coalesce(tried.best[1], who.best[1], 1)::int AS furthest
                    FROM (
                        SELECT user_id, part, at_1 + %1$s > :as_of AS open, several, CASE WHEN at_2 <= until THEN %2$s END AS best,
                               %3$s
                        FROM (
                %4$s
                        ) AS attempt
                    %5$s) AS who
                    LEFT JOIN LATERAL (
                        SELECT *
                        FROM (
                            SELECT max(%2$s) AS best
                            FROM (
                %6$s
                            ) AS attempt
                        ) AS outcome
                        WHERE who.several
                    %5$s) AS tried ON true
                %5$s)"""
                .formatted(window, best(),
                        attempts.people().known().stream().map("CASE WHEN several THEN %1$s END AS %1$s"::formatted)
                                .collect(Collectors.joining(", ")),
                        attempts.newest().indent(12).stripTrailing(), Attempts.FENCE,
                        attempts.notOutdone().indent(16).stripTrailing());
    }

    private String each(String period, String grouped) {
        return """
                reached AS (
                    SELECT who.user_id, who.part, %1$stried.newest + %2$s > :as_of AS open, tried.best, tried.best[1]::int AS furthest
                    FROM (
                %3$s
                    %4$s) AS who
                    CROSS JOIN LATERAL (
                        SELECT %1$smax(at_1) AS newest, max(%5$s) AS best
                        FROM (
                %6$s
                        ) AS attempt%7$s
                    %4$s) AS tried
                %4$s)"""
                .formatted(period, window, attempts.people().query().indent(8).stripTrailing(), Attempts.FENCE, best(),
                        attempts.every(!period.isEmpty()).indent(12).stripTrailing(), grouped);
    }

    private String best() {
        return "ARRAY[CASE%s ELSE 1 END, -date_part('epoch', CASE%s ELSE at_1 END), %s]".formatted(
                backwards(" WHEN at_%1$d <= until THEN %1$d"::formatted),
                backwards(" WHEN at_%1$d <= until THEN at_%1$d"::formatted),
                IntStream.rangeClosed(1, last).mapToObj("date_part('epoch', at_%d)"::formatted)
                        .collect(Collectors.joining(", ")));
    }

    private String backwards(IntFunction<String> text) {
        return IntStream.iterate(last, step -> step > 1, step -> step - 1).mapToObj(text).collect(Collectors.joining());
    }
}
