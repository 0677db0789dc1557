package com.chemlink.analytics.schema.metric.catalogue;

import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_12_MONTHS;
import static com.chemlink.analytics.schema.metric.FilterPart.POPULATION;
import static com.chemlink.analytics.schema.metric.FilterPart.SEGMENT;
import static com.chemlink.analytics.schema.metric.Granularity.MONTH;
import static com.chemlink.analytics.schema.metric.Granularity.WEEK;

import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Subject;
import java.util.List;

/** Who of a cohort came back. */
final class RetentionMetrics {

    private static final String CELLS = """
            cells AS (
                SELECT cell.cohort, cell.period AS after, sum(cell.cohort_size) AS size, sum(cell.returned_on) AS returned,
                       sum(cell.returned_on_or_after) AS returned_or_later, min(cell.state) AS state
                FROM aggregates.cohort_retention AS cell
                WHERE cell.granularity = :granularity AND cell.start_kind = '%s' AND cell.cohort BETWEEN :first AND :last
                  AND cell.product = 'chemlink' AND {cohorts cell}
                GROUP BY cell.cohort, cell.period
            )""";

    private RetentionMetrics() {}

    static List<Metric> all() {
        return List.of(heatmap("retention", "Retention", "signup", "the bucket in which they signed up"),
                heatmap("retention_first_core", "Retention since the first core activity", "first_core",
                        "the bucket of their first core activity"),
                curve("retention_curve", "signup"));
    }

    /** Users of a cohort; and of them those active (core) in the bucket "after" the cohort's, or from it on. */
    private static Drill users(String kind, String until) {
        String start = kind.equals("signup")
                ? "(person.started_at AT TIME ZONE :zone)::date"
                : "first.day";
        return Drill.users("""
                SELECT person.user_id
                FROM core.users AS person
                LEFT JOIN LATERAL (
                    SELECT min(days.day) AS day
                    FROM aggregates.user_days AS days
                    JOIN core.event_types AS type ON type.event_type = days.event_type AND type.is_core
                    WHERE days.user_id = person.user_id AND days.day BETWEEN '1970-01-01' AND :as_of_date
                ) AS first ON true
                WHERE person.product = 'chemlink' AND person.population <> 'ghost' AND {cohorts person}
                  AND %s BETWEEN :cohort AND (:cohort::date + :step::interval - interval '1 day')::date%s""".formatted(
                start,
                until.isEmpty() ? "" : """

                        AND EXISTS (
                            SELECT FROM aggregates.user_days AS days
                            JOIN core.event_types AS type ON type.event_type = days.event_type AND type.is_core
                            WHERE days.user_id = person.user_id AND days.day <= :as_of_date
                              AND days.day >= (:cohort::date + :after * :step::interval)::date%s)""".formatted(until)));
    }

    private static Metric heatmap(String id, String title, String kind, String bucket) {
        return Metric.define(id, Subject.RETENTION).title(title)
                .question("Of those who started together, how many come back later?").source(SourceLabel.BOTH)
                .meaning(
                        """
                                A cohort is everybody with the same %s. Period 0 is that bucket. Returned on k: a core activity in exactly the \
                                k-th bucket after it; on or after k: in it or a later one. Rates are shares of the cohort. What has not ended is \
                                in progress."""
                                .formatted(bucket))
                .takes(POPULATION, SEGMENT).within(LAST_12_MONTHS).cut(MONTH, WEEK).drawn(Drawing.HEATMAP)
                .by("cohort", "Cohort", ColumnType.DATE).by("after", "Periods after", ColumnType.COUNT)
                .count("size", "Cohort", "users", users(kind, ""))
                .count("returned", "Returned", "users",
                        users(kind, "\n        AND days.day < (:cohort::date + (:after + 1) * :step::interval)::date"))
                .count("returned_or_later", "Returned then or later", "users", users(kind, " "))
                .rateWithInterval("rate", "Retention", "returned", "size")
                .rate("rate_or_later", "Retention, then or later", "returned_or_later", "size")
                .stated()
                .sql("""
                        WITH %s
                        SELECT cohort, after, size, returned, returned_or_later,
                               round(100.0 * returned / nullif(size, 0), 2) AS rate,
                               round(100.0 * returned_or_later / nullif(size, 0), 2) AS rate_or_later, state
                        FROM cells
                        ORDER BY cohort, after""".formatted(CELLS.formatted(kind)))
                .build();
    }

    private static Metric curve(String id, String kind) {
        String complete = """
                SELECT person.user_id
                FROM core.users AS person
                CROSS JOIN LATERAL (SELECT {bucket_of joined.day} AS cohort
                                    FROM (SELECT (person.started_at AT TIME ZONE :zone)::date AS day) AS joined) AS start
                WHERE person.product = 'chemlink' AND person.population <> 'ghost' AND {cohorts person}
                  AND start.cohort BETWEEN :first AND :last AND (start.cohort + (:after + 1) * :step::interval)::date <= :as_of_date""";
        return Metric.define(id, Subject.RETENTION).title("Mean retention")
                .question("How many of a cohort come back, on the average of all cohorts that got so far?")
                .source(SourceLabel.BOTH)
                .meaning(
                        "Returners by cohort sizes, both summed over the cohorts that have completed the k-th period after their signup.")
                .takes(POPULATION, SEGMENT).within(LAST_12_MONTHS).cut(MONTH, WEEK).drawn(Drawing.SERIES)
                .by("after", "Periods after", ColumnType.COUNT)
                .count("size", "Users in completed cohorts", "users", Drill.users(complete))
                .count("returned", "Returned", "users",
                        Drill.users(
                                complete + """

                                        AND EXISTS (
                                            SELECT FROM aggregates.user_days AS days
                                            JOIN core.event_types AS type ON type.event_type = days.event_type AND type.is_core
                                            WHERE days.user_id = person.user_id AND days.day >= (start.cohort + :after * :step::interval)::date
                                              AND days.day < (start.cohort + (:after + 1) * :step::interval)::date)"""))
                .rateWithInterval("rate", "Retention", "returned", "size")
                .sql("""
                        WITH %s
                        SELECT after, sum(size) AS size, sum(returned) AS returned,
                               round(100.0 * sum(returned) / nullif(sum(size), 0), 2) AS rate
                        FROM cells
                        WHERE state = 'complete'
                        GROUP BY after
                        ORDER BY after""".formatted(CELLS.formatted(kind)))
                .build();
    }
}
