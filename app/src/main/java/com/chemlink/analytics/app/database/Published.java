package com.chemlink.analytics.app.database;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * The run whose numbers everybody sees.
 *
 * @param asOf the instant they refer to
 * @param readAt when the sources were read, or found unchanged, the last time, by the clock of this machine
 * @param first the earliest day anything is known of
 * @param took how long the run took
 */
public record Published(long run, Instant asOf, LocalDate asOfDate, ZoneId zone, Instant readAt, LocalDate first,
        long rows, Duration took) {

    private static final String QUERY = """
            SELECT published.run_id, published.as_of, published.as_of_date, published.time_zone,
                   extract(epoch FROM clock_timestamp()
                       - (SELECT max(started_at) FROM ops.runs AS looked
                          WHERE looked.run_id = published.run_id
                             OR looked.outcome = 'unchanged' AND looked.run_id > published.run_id))::float8 AS age,
                   extract(epoch FROM runs.finished_at - runs.started_at)::float8 AS seconds,
                   (SELECT coalesce(sum(rows_written), 0) FROM ops.run_tables
                    WHERE run_tables.run_id = published.run_id)::bigint AS rows,
                   coalesce((SELECT min(day) FROM aggregates.daily_metrics WHERE day >= date '2000-01-01'),
                            published.as_of_date) AS first_day
            FROM ops.published JOIN ops.runs USING (run_id)""";

    /** Nothing where nothing has been published yet. */
    public static Optional<Published> read(DSLContext sql) {
        return sql.fetchOptional(QUERY).map(Published::of);
    }

    private static Published of(Record row) {
        return new Published(row.get("run_id", Long.class), row.get("as_of", OffsetDateTime.class).toInstant(),
                row.get("as_of_date", LocalDate.class), ZoneId.of(row.get("time_zone", String.class)),
                Instant.now().minusMillis((long) (row.get("age", Double.class) * 1000)),
                row.get("first_day", LocalDate.class), row.get("rows", Long.class),
                Duration.ofMillis((long) (row.get("seconds", Double.class) * 1000)));
    }
}
