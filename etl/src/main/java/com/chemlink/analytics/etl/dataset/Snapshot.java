package com.chemlink.analytics.etl.dataset;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The published state that rows are taken from.
 *
 * @param published whether everybody sees it now; otherwise it is put together from what is kept of the past
 */
public record Snapshot(long run, Instant asOf, String zone, boolean published) {

    private static final String RUN = """
            SELECT runs.run_id, runs.as_of, runs.time_zone, runs.run_id = published.run_id
            FROM ops.published
            JOIN ops.runs ON runs.run_id = coalesce(?::bigint, published.run_id) AND runs.outcome = 'published'""";

    /** @param knownOn an earlier run; null for what is published now */
    public static Snapshot of(Connection connection, @Nullable Long knownOn) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(RUN)) {
            query.setObject(1, knownOn);
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    return new Snapshot(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.getString(3), row.getBoolean(4));
                }
            }
        }
        throw knownOn == null
                ? new Failure(Category.BAD_CONFIGURATION, "DS-NOTHING", "Nothing has been published yet.",
                        "Sync first: chemlink sync.")
                : new Failure(Category.BAD_CONFIGURATION, "DS-RUN", "There is no published run %d.".formatted(knownOn),
                        "'chemlink status' lists the runs.");
    }
}
