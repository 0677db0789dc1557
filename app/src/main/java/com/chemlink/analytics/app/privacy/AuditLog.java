package com.chemlink.analytics.app.privacy;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes down who looked at personal data or handed something on. */
public final class AuditLog {

    private AuditLog() {}

    /** Rows behind a number were handed on. */
    public static void rowsExported(DatabaseAddress analytics, String title, int rows, boolean personal) {
        record(analytics, "rows exported", "{\"number\": %s, \"rows\": %d, \"personal\": %s}"
                .formatted(quoted(title), rows, personal));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /**
     * @param details a JSON object without personal data
     */
    public static void record(DatabaseAddress analytics, String action, String details) {
        try (Connection connection = analytics.connect();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO ops.audit_log (actor, action, details) VALUES (?, ?, ?::jsonb)")) {
            insert.setString(1, System.getProperty("user.name"));
            insert.setString(2, action);
            insert.setString(3, details);
            insert.execute();
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        }
    }
}
