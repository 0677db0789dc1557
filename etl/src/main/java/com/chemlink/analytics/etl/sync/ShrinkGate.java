package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.extract.ExtractedSource;
import com.chemlink.analytics.etl.extract.TableResult;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.database.AnalyticsPool;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds back a sync in which a source table has become empty or lost more than half of its rows since the published
 * run: that is far more often an accident at the source than the truth, and somebody has to say which it is.
 */
final class ShrinkGate {

    /** Small tables may well lose half of their rows. */
    private static final long WORTH_ASKING = 100;

    private ShrinkGate() {}

    static void check(List<ExtractedSource> sources, AnalyticsPool analytics) {
        Map<String, Long> before = publishedRows(analytics);
        List<String> shrunk = new ArrayList<>();
        for (ExtractedSource source : sources) {
            for (TableResult table : source.tables()) {
                long was = before.getOrDefault(table.table(), 0L);
                if (was >= WORTH_ASKING && table.rowsWritten() * 2 < was) {
                    shrunk.add("%s from %,d to %,d rows".formatted(table.table().replace("staging.", ""), was,
                            table.rowsWritten()));
                }
            }
        }
        if (!shrunk.isEmpty()) {
            throw new Failure(Category.REFUSED, "SYNC-SHRUNK",
                    "Sources have shrunk: %s.".formatted(String.join(", ", shrunk)),
                    "Nothing was published. Ask their owner; if it is right, sync again with --accept-empty.");
        }
    }

    private static Map<String, Long> publishedRows(AnalyticsPool analytics) {
        try (Connection connection = analytics.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT table_name, rows_written FROM ops.run_tables JOIN ops.published USING (run_id)""")) {
            Map<String, Long> rows = new HashMap<>();
            while (row.next()) {
                rows.put(row.getString(1), row.getLong(2));
            }
            return rows;
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        }
    }
}
