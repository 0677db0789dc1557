package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.metric.Days;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures a start in the terminal shows: how many there are, who came, who was active and who really was. */
final class KeyFigures {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    /** The last month that is complete, or nearly so; real people only. */
    private static final String QUERY = """
            WITH last AS (
                SELECT as_of_date, date_trunc('month', as_of_date - 27)::date AS month FROM ops.published
            ), core_mask AS (
                SELECT bit_or(1::bigint << bit) AS bits FROM core.event_types WHERE is_core AND product = 'chemlink'
            )
            SELECT as_of_date, month,
                   (SELECT count(*) FROM core.users WHERE product = 'chemlink' AND population = 'real'),
                   (SELECT coalesce(sum(users), 0) FROM aggregates.monthly_metrics AS metrics
                    WHERE metrics.month = last.month AND event_type = 'signup' AND population = 'real' AND country = '*'),
                   (SELECT coalesce(sum(users), 0) FROM aggregates.active_users
                    WHERE granularity = 'month' AND bucket = last.month AND population = 'real' AND country = '*'
                      AND activity_mask & ~1::bigint <> 0),
                   (SELECT coalesce(sum(users), 0) FROM aggregates.active_users, core_mask
                    WHERE granularity = 'month' AND bucket = last.month AND population = 'real' AND country = '*'
                      AND activity_mask & bits <> 0)
            FROM last""";

    private KeyFigures() {}

    static List<String> of(DatabaseAddress analytics) {
        List<String> lines = new ArrayList<>();
        try (Connection connection = analytics.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            if (row.next()) {
                String month = MONTH.format(row.getObject(2, LocalDate.class));
                lines.add("As of %s".formatted(Days.words(row.getObject(1, LocalDate.class))));
                lines.add("  %,8d accounts".formatted(row.getLong(3)));
                lines.add("  %,8d signups in %s".formatted(row.getLong(4), month));
                lines.add("  %,8d people with any activity in %s".formatted(row.getLong(5), month));
                lines.add("  %,8d of them used the product; the others' profiles were only updated"
                        .formatted(row.getLong(6)));
            }
            return lines;
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        }
    }
}
