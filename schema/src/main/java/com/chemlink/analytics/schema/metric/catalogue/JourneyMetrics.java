package com.chemlink.analytics.schema.metric.catalogue;

import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_90_DAYS;

import com.chemlink.analytics.schema.metric.ActivityTypes;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Subject;
import com.chemlink.analytics.schema.metric.journey.Paths;
import java.util.List;

/** The ways people take. */
final class JourneyMetrics {

    private JourneyMetrics() {}

    static List<Metric> all() {
        return List.of(typical(), Paths.USUAL.define("common_paths", "Common paths"));
    }

    private static Metric typical() {
        String firsts = """
                SELECT user_id, event_type, at, started_at
                FROM (
                    SELECT done.user_id, done.event_type, person.started_at, {first done} AS at
                    FROM core.users AS person
                    JOIN aggregates.user_moments AS done ON done.user_id = person.user_id
                    WHERE person.started_at >= :from_at AND person.started_at < :to_at
                      AND done.event_type <> 'signup' AND {types done} AND {people person}
                OFFSET '0') AS first
                WHERE at <= :as_of""";
        return Metric.define("typical_journey", Subject.ACTIVATION).title("Typical journey")
                .question("What do people do first after signing up, and how long does each step take?").unit("days")
                .source(SourceLabel.BOTH)
                .meaning(
                        """
                                For those who signed up in the range: how many ever did each thing after signing up, in the order of the median time \
                                from signup to the first time, and the median time between each step and the one before it.""")
                .takesPeople().counting(ActivityTypes.ALL).within(LAST_90_DAYS).drawn(Drawing.TABLE)
                .by("event_type", "Step")
                .count("users", "Users", "users", Drill.users("""
                        SELECT firsts.user_id
                        FROM (
                            %s
                        ) AS firsts
                        WHERE firsts.event_type = :event_type""".formatted(firsts)))
                .figure("place", "Place", ColumnType.COUNT, "", "users")
                .figure("median_days", "Median days since signup", ColumnType.NUMBER, "days", "users")
                .figure("median_days_from_previous", "Median days from the step before", ColumnType.NUMBER, "days",
                        "users")
                .sql("""
                        WITH firsts AS (
                            %s
                        ), steps AS (
                            SELECT event_type, count(*) AS users,
                                   percentile_cont(0.5) WITHIN GROUP (ORDER BY date_part('epoch', at - started_at)) / 86400 AS days
                            FROM firsts
                            GROUP BY event_type
                        ), ordered AS (
                            SELECT event_type, users, days, row_number() OVER (ORDER BY days, event_type) AS place,
                                   lag(event_type) OVER (ORDER BY days, event_type) AS before
                            FROM steps
                        ), between_steps AS (
                            SELECT ordered.event_type,
                                   percentile_cont(0.5) WITHIN GROUP (ORDER BY date_part('epoch', firsts.at - earlier.at)) / 86400 AS days
                            FROM ordered
                            JOIN firsts ON firsts.event_type = ordered.event_type
                            JOIN firsts AS earlier ON earlier.user_id = firsts.user_id AND earlier.event_type = ordered.before AND earlier.at <= firsts.at
                            GROUP BY ordered.event_type
                        )
                        SELECT ordered.event_type, ordered.users, ordered.place, round(ordered.days::numeric, 2) AS median_days,
                               round(between_steps.days::numeric, 2) AS median_days_from_previous
                        FROM ordered
                        LEFT JOIN between_steps ON between_steps.event_type = ordered.event_type
                        ORDER BY ordered.place"""
                        .formatted(firsts))
                .build();
    }
}
