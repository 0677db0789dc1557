package com.chemlink.analytics.app.journeys;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * One person: who it is, what they did, how they came and went, and what the engine knew of it when.
 *
 * @param name empty unless personal data may be seen
 * @param started null for who never signed up
 * @param stage on the as-of day; empty for who has no profile
 * @param happenings the newest first, those that were taken back included
 * @param months with a change of the lifecycle, the newest first
 * @param versions of the profile, the newest first
 * @param total of the happenings, also where only some were brought
 */
record Somebody(String userId, String number, String name, String population, String segment, String country,
        @Nullable Instant started, @Nullable Instant activated, String stage, @Nullable Integer score, ZoneId zone,
        List<Happening> happenings, List<Month> months, List<Version> versions, long total) {

    private static final int MOST = 2_000;

    private static final String WHO = """
            SELECT person.user_id::text, person.source_key, person.population, person.segment, person.country, person.started_at,
                   profile.activated_at, profile.user_lifecycle_stage, profile.profile_completion_score,
                   CASE WHEN {1} THEN
                       concat_ws(' · ', nullif(concat_ws(' ', profile.first_name, profile.last_name), ''), profile.email) ELSE '' END AS name,
                   published.time_zone
            FROM core.users AS person
            CROSS JOIN ops.published AS published
            LEFT JOIN core.unified_users AS profile ON profile.user_id = person.user_id
            WHERE person.user_id::text = {0} OR profile.chemlink_id::text = {0}
            LIMIT 1""";

    private static final String HAPPENINGS = """
            SELECT did.occurred_at, coalesce(type.label, did.event_type) AS what, did.is_bulk,
                   CASE WHEN did.properties = '{}' THEN '' ELSE (
                       SELECT string_agg(replace(key, '_', ' ') || ': ' || value, ', ' ORDER BY key)
                       FROM jsonb_each_text(did.properties)) END AS details,
                   did.from_run, did.to_run, count(*) OVER () AS total
            FROM (
                SELECT occurred_at, event_type, event_id, is_bulk, properties, since_run_id AS from_run, NULL::bigint AS to_run
                FROM core.user_journey_events WHERE user_id = {0}::uuid
                UNION ALL
                SELECT occurred_at, event_type, event_id, is_bulk, properties, valid_from_run, valid_to_run
                FROM core.event_history WHERE user_id = {0}::uuid
            ) AS did
            LEFT JOIN core.event_types AS type ON type.event_type = did.event_type
            ORDER BY did.occurred_at DESC, did.event_type, did.event_id, did.from_run
            LIMIT {1}""";

    /** By the definition of the lifecycle, month by month from the first sign of somebody to the as-of month. */
    private static final String MONTHS = """
            WITH active AS (
                SELECT DISTINCT date_trunc('month', event.occurred_at AT TIME ZONE published.time_zone)::date AS month
                FROM core.user_journey_events AS event
                JOIN core.event_types AS type ON type.event_type = event.event_type AND type.is_core
                CROSS JOIN ops.published AS published
                WHERE event.user_id = {0}::uuid AND event.occurred_at <= published.as_of AND event.occurred_at >= '1970-01-01'
            ), signed AS (
                SELECT date_trunc('month', person.started_at AT TIME ZONE published.time_zone)::date AS month
                FROM core.users AS person
                CROSS JOIN ops.published AS published
                WHERE person.user_id = {0}::uuid
            ), stages AS (
                SELECT here.month, CASE
                           WHEN here.month = signed.month THEN 'new'
                           WHEN EXISTS (SELECT FROM active AS before WHERE before.month = here.month - interval '1 month') THEN 'returning'
                           ELSE 'resurrecting'
                       END AS stage
                FROM active AS here
                CROSS JOIN signed
                UNION ALL
                SELECT (before.month + interval '1 month')::date,
                       CASE WHEN before.month + interval '2 months' <= published.as_of_date THEN 'dormant' ELSE 'dormant so far' END
                FROM active AS before
                CROSS JOIN ops.published AS published
                WHERE before.month + interval '1 month' <= published.as_of_date
                  AND NOT EXISTS (SELECT FROM active AS here WHERE here.month = before.month + interval '1 month')
            )
            SELECT month, stage FROM stages ORDER BY month DESC""";

    /** What each version has that the one before had not; the first one by itself. Nothing personal but that it changed. */
    private static final String VERSIONS = """
            WITH versions AS (
                SELECT valid_from_run AS from_run, valid_to_run AS to_run, profile
                FROM core.user_profile_history WHERE user_id = {0}::uuid
                UNION ALL
                SELECT since_run_id, NULL, to_jsonb(profile) FROM core.user_profiles AS profile WHERE user_id = {0}::uuid
            ), ordered AS (
                SELECT *, lag(profile) OVER (ORDER BY from_run) AS before FROM versions
            )
            SELECT version.from_run, version.to_run, run.as_of AS from_at, later.as_of AS to_at,
                   CASE WHEN version.before IS NULL THEN '' ELSE coalesce((
                       SELECT string_agg(CASE WHEN key IN ('email', 'first_name', 'last_name') THEN replace(key, '_', ' ') || ' changed'
                                              ELSE replace(key, '_', ' ') || ': ' || coalesce(version.before ->> key, 'unknown') || ' → ' || coalesce(value, 'unknown')
                                         END, ', ' ORDER BY key)
                       FROM jsonb_each_text(version.profile)
                       WHERE key <> 'since_run_id' AND value IS DISTINCT FROM version.before ->> key), 'nothing that is kept here') END AS changes
            FROM ordered AS version
            LEFT JOIN ops.runs AS run ON run.run_id = version.from_run
            LEFT JOIN ops.runs AS later ON later.run_id = version.to_run
            ORDER BY version.from_run DESC""";

    Somebody {
        happenings = List.copyOf(happenings);
        months = List.copyOf(months);
        versions = List.copyOf(versions);
    }

    /**
     * Something they did.
     *
     * @param toRun the run that took it back or replaced it; null as long as it stands
     */
    record Happening(Instant at, String what, String details, boolean bulk, long fromRun, @Nullable Long toRun) {}

    /** A month in which they were new, returning, resurrecting or dormant. */
    record Month(LocalDate first, String stage) {}

    /**
     * What the engine knew from one run to another.
     *
     * @param toRun null for what is known now
     * @param changes to the version before; empty for the first
     */
    record Version(long fromRun, @Nullable Instant fromAt, @Nullable Long toRun, @Nullable Instant toAt,
            String changes) {}

    /** @param who an id or the number of a person */
    static Optional<Somebody> read(DSLContext sql, String who, boolean personal) {
        return sql.fetchOptional(WHO, who, personal).map(row -> read(sql, row));
    }

    private static Somebody read(DSLContext sql, Record row) {
        String id = row.get("user_id", String.class);
        List<Record> did = List.copyOf(sql.fetch(HAPPENINGS, id, MOST));
        return new Somebody(id, row.get("source_key", String.class), row.get("name", String.class),
                row.get("population", String.class), orEmpty(row.get("segment", String.class)),
                orEmpty(row.get("country", String.class)), instant(row, "started_at"), instant(row, "activated_at"),
                orEmpty(row.get("user_lifecycle_stage", String.class)),
                row.get("profile_completion_score", Integer.class), ZoneId.of(row.get("time_zone", String.class)),
                did.stream().map(Somebody::happening).toList(),
                sql.fetch(MONTHS, id).map(month -> new Month(month.get("month", LocalDate.class),
                        month.get("stage", String.class))),
                sql.fetch(VERSIONS, id).map(version -> new Version(version.get("from_run", Long.class),
                        instant(version, "from_at"), version.get("to_run", Long.class), instant(version, "to_at"),
                        version.get("changes", String.class))),
                did.isEmpty() ? 0 : did.getFirst().get("total", Long.class));
    }

    private static Happening happening(Record row) {
        return new Happening(row.get("occurred_at", OffsetDateTime.class).toInstant(), row.get("what", String.class),
                row.get("details", String.class), row.get("is_bulk", Boolean.class), row.get("from_run", Long.class),
                row.get("to_run", Long.class));
    }

    private static @Nullable Instant instant(Record row, String column) {
        OffsetDateTime at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
