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
        String picked = """
                SELECT user_id, {firsts done} AS firsts, round(date_part('epoch', :as_of - started_at) * 1000000) AS so_far
                FROM aggregates.user_firsts AS done
                WHERE started_at >= :from_at AND started_at < :to_at AND {people done}""";
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
                        SELECT picked.user_id
                        FROM (
                            %s
                        ) AS picked
                        JOIN core.event_types AS type ON type.event_type = :event_type AND NOT type.is_start
                        WHERE firsts[type.bit + 1] <= so_far""".formatted(picked)))
                .figure("place", "Place", ColumnType.COUNT, "", "users")
                .figure("median_days", "Median days since signup", ColumnType.NUMBER, "days", "users")
                .figure("median_days_from_previous", "Median days from the step before", ColumnType.NUMBER, "days",
                        "users")
                .sql("""
                        WITH picked AS MATERIALIZED (
                            %s
                        ), steps AS (
                            SELECT type.event_type, type.bit + 1 AS at, done.users, done.micros
                            FROM core.event_types AS type
                            CROSS JOIN LATERAL (
                                SELECT count(*) AS users, percentile_cont(0.5) WITHIN GROUP (ORDER BY firsts[type.bit + 1]) AS micros
                                FROM picked
                                WHERE firsts[type.bit + 1] <= so_far
                            ) AS done
                            WHERE NOT type.is_start AND type.product = :product AND {types type} AND done.users > 0
                        ), ordered AS (
                            SELECT *, row_number() OVER (ORDER BY micros, event_type) AS place,
                                   lag(at) OVER (ORDER BY micros, event_type) AS before
                            FROM steps
                        )
                        SELECT event_type, users, place, round((ordered.micros / 86400e6)::numeric, 2) AS median_days,
                               round((since.micros / 86400e6)::numeric, 2) AS median_days_from_previous
                        FROM ordered
                        CROSS JOIN LATERAL (
                            SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY firsts[at] - firsts[before]) AS micros
                            FROM picked
                            WHERE firsts[at] <= so_far AND firsts[before] <= firsts[at]
                        ) AS since
                        ORDER BY place"""
                        .formatted(picked))
                .build();
    }
}
