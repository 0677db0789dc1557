package com.chemlink.analytics.schema.metric.catalogue;

import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_12_MONTHS;
import static com.chemlink.analytics.schema.metric.Granularity.DAY;
import static com.chemlink.analytics.schema.metric.Granularity.MONTH;
import static com.chemlink.analytics.schema.metric.Granularity.WEEK;

import com.chemlink.analytics.schema.metric.ActivityTypes;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.Shortcut.Need;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Subject;
import java.util.List;

/** Who came, stayed, came back and fell asleep. */
final class LifecycleMetrics {

    /** Each active bucket of a user, with the active ones before and after it; one bucket earlier than the range. */
    private static final String VISITS_OF = """
            visits AS (
                SELECT days.user_id, {bucket_of days.day} AS bucket,
                       {bucket_of days.day} = {bucket_of joined.day} AS is_new,
                       lag({bucket_of days.day}) OVER visit AS before, lead({bucket_of days.day}) OVER visit AS after
                FROM aggregates.user_days AS days
                JOIN core.users AS person ON person.user_id = days.user_id
                CROSS JOIN LATERAL (SELECT (person.started_at AT TIME ZONE :zone)::date AS day) AS joined
                WHERE days.day BETWEEN (:first::date - :step::interval)::date AND :to AND {activity days} AND {people person}%s
                GROUP BY days.user_id, 2, 3
                WINDOW visit AS (PARTITION BY days.user_id ORDER BY {bucket_of days.day})
            )""";

    private static final String VISITS = VISITS_OF.formatted("");

    private static final String KIND = """
            CASE WHEN is_new THEN 'new' WHEN before = (bucket - :step::interval)::date THEN 'returning' ELSE 'resurrecting' END""";

    /** The flows of each bucket, from what everybody did each day. */
    private static final String FROM_DAYS = """
            %s, moves AS (
                SELECT bucket, %s AS kind FROM visits
                UNION ALL
                SELECT (bucket + :step::interval)::date, 'dormant' FROM visits
                WHERE after IS DISTINCT FROM (bucket + :step::interval)::date
            ), flows AS (
                SELECT bucket, count(*) FILTER (WHERE kind = 'new') AS arrived, count(*) FILTER (WHERE kind = 'returning') AS stayed,
                       count(*) FILTER (WHERE kind = 'resurrecting') AS came_back, count(*) FILTER (WHERE kind = 'dormant') AS left_off
                FROM moves
                GROUP BY bucket
            )"""
            .formatted(VISITS, KIND);

    /**
     * The same from weeks or months, each of which knows its neighbours. Days after as-of are in none of them: whoever has
     * such is looked at day by day.
     */
    private static final String FROM_NEIGHBOURS = """
            early AS (
                SELECT DISTINCT days.user_id FROM %1$s
            ), %2$s, seen AS (
                SELECT {bucket periods} AS bucket, periods.is_new, periods.before_mask & {mask} <> 0 AS was_there,
                       periods.after_mask & {mask} <> 0 AS stays, count(*) AS users
                FROM {periods} AS periods
                WHERE {bucket periods} BETWEEN (:first::date - :step::interval)::date AND :last AND periods.activity_mask & {mask} <> 0
                  AND {people periods} AND NOT EXISTS (SELECT FROM %1$s AND days.user_id = periods.user_id)
                GROUP BY 1, 2, 3, 4
                UNION ALL
                SELECT bucket, coalesce(is_new, false), coalesce(before = (bucket - :step::interval)::date, false),
                       after IS NOT DISTINCT FROM (bucket + :step::interval)::date, count(*)
                FROM visits
                GROUP BY 1, 2, 3, 4
            ), moves AS (
                SELECT bucket, CASE WHEN is_new THEN 'new' WHEN was_there THEN 'returning' ELSE 'resurrecting' END AS kind, users
                FROM seen
                UNION ALL
                SELECT (bucket + :step::interval)::date, 'dormant', users
                FROM seen
                WHERE NOT stays
            ), flows AS (
                SELECT bucket, coalesce(sum(users) FILTER (WHERE kind = 'new'), 0) AS arrived,
                       coalesce(sum(users) FILTER (WHERE kind = 'returning'), 0) AS stayed,
                       coalesce(sum(users) FILTER (WHERE kind = 'resurrecting'), 0) AS came_back,
                       coalesce(sum(users) FILTER (WHERE kind = 'dormant'), 0) AS left_off
                FROM moves
                GROUP BY bucket
            )"""
            .formatted(
                    "aggregates.user_days AS days WHERE days.day > :as_of_date AND days.day BETWEEN (:first::date - :step::interval)::date AND :to AND {activity days}",
                    VISITS_OF.formatted(" AND days.user_id IN (SELECT user_id FROM early)"));

    /** The same for core activities, counted by every sync. */
    private static final String COUNTED = """
            flows AS (
                SELECT counted.bucket, coalesce(sum(counted.users) FILTER (WHERE flow = 'new'), 0) AS arrived,
                       coalesce(sum(counted.users) FILTER (WHERE flow = 'returning'), 0) AS stayed,
                       coalesce(sum(counted.users) FILTER (WHERE flow = 'resurrecting'), 0) AS came_back,
                       coalesce(sum(counted.users) FILTER (WHERE flow = 'dormant'), 0) AS left_off
                FROM aggregates.user_flows AS counted
                WHERE counted.granularity = :granularity AND counted.bucket BETWEEN (:first::date - :step::interval)::date AND :last
                  AND {who counted}
                GROUP BY counted.bucket
            )""";

    private LifecycleMetrics() {}

    static List<Metric> all() {
        return List.of(flows(), churn());
    }

    private static Drill active(String kind) {
        return Drill.users("""
                WITH %s
                SELECT user_id
                FROM visits
                WHERE bucket = :period AND %s = '%s'""".formatted(VISITS, KIND, kind));
    }

    private static final Drill ASLEEP = Drill.users("""
            WITH %s
            SELECT user_id
            FROM visits
            WHERE bucket = (:period::date - :step::interval)::date AND after IS DISTINCT FROM :period::date"""
            .formatted(VISITS));

    private static final Drill BEFORE = Drill.users("""
            WITH %s
            SELECT user_id
            FROM visits
            WHERE bucket = (:period::date - :step::interval)::date""".formatted(VISITS));

    private static Metric flows() {
        return Metric.define("lifecycle_flows", Subject.GROWTH).title("Lifecycle flows")
                .question("Who is new, who returns, who is resurrected, who falls asleep?").source(SourceLabel.BOTH)
                .meaning(
                        """
                                New: active, and signed up in this period. Returning: active now and in the period just before. Resurrecting: \
                                active now, in neither case above. Dormant: inactive now, active in the period just before; drawn below zero.""")
                .takesPeople().counting(ActivityTypes.CORE).within(LAST_12_MONTHS).per(MONTH, WEEK, DAY)
                .drawn(Drawing.SERIES_BY_KIND)
                .count("new", "New", "users", active("new"))
                .count("returning", "Returning", "users", active("returning"))
                .count("resurrecting", "Resurrecting", "users", active("resurrecting"))
                .count("dormant", "Dormant", "users", ASLEEP)
                .sql(flows(FROM_DAYS))
                .shortcut(flows(COUNTED), Need.OWN_TYPES, Need.NO_DAYS)
                .shortcut(flows(FROM_NEIGHBOURS), Need.NO_DAYS, Need.LATER_THAN_1970)
                .build();
    }

    private static String flows(String flows) {
        return """
                WITH %s, %s
                SELECT buckets.period, coalesce(arrived, 0) AS new, coalesce(stayed, 0) AS returning,
                       coalesce(came_back, 0) AS resurrecting, coalesce(left_off, 0) AS dormant
                FROM buckets
                LEFT JOIN flows ON flows.bucket = buckets.period
                ORDER BY buckets.period""".formatted(Pieces.BUCKETS, flows);
    }

    private static Metric churn() {
        return Metric.define("churn_monthly", Subject.RETENTION).title("Churn")
                .question("Of those active in the period before, how many did not come back?").unit("%")
                .source(SourceLabel.BOTH)
                .meaning(
                        "Users active in the period just before and not in this one, by all users active in the period before.")
                .takesPeople().counting(ActivityTypes.CORE).within(LAST_12_MONTHS).per(MONTH, WEEK)
                .drawn(Drawing.SERIES)
                .count("active_before", "Active before", "users", BEFORE)
                .count("churned", "Not active any more", "users", ASLEEP)
                .rateWithInterval("churn_rate", "Churn", "churned", "active_before")
                .sql(churned(FROM_DAYS))
                .shortcut(churned(COUNTED), Need.OWN_TYPES, Need.NO_DAYS)
                .shortcut(churned(FROM_NEIGHBOURS), Need.NO_DAYS, Need.LATER_THAN_1970)
                .build();
    }

    private static String churned(String flows) {
        return """
                WITH %s, %s, counted AS (
                    SELECT buckets.period, before.arrived + before.stayed + before.came_back AS active_before, flows.left_off AS churned
                    FROM buckets
                    LEFT JOIN flows ON flows.bucket = buckets.period
                    LEFT JOIN flows AS before ON before.bucket = (buckets.period - :step::interval)::date
                )
                SELECT period, coalesce(active_before, 0) AS active_before, coalesce(churned, 0) AS churned,
                       round(100.0 * coalesce(churned, 0) / nullif(active_before, 0), 2) AS churn_rate
                FROM counted
                ORDER BY period"""
                .formatted(Pieces.BUCKETS, flows);
    }
}
