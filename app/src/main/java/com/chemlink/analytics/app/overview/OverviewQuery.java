package com.chemlink.analytics.app.overview;

import com.chemlink.analytics.app.filter.Days;
import com.chemlink.analytics.app.screen.Situation;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;

/** Accounts, signups and active people by month, from the rollups. */
final class OverviewQuery {

    private static final String MONTHS = """
            WITH core_mask AS (
                SELECT bit_or(1::bigint << bit) AS bits FROM core.event_types WHERE is_core AND product = 'chemlink'
            ), month AS (
                SELECT first::date FROM generate_series(date_trunc('month', {0}::timestamp), {1}::timestamp, '1 month') AS first
            )
            SELECT first,
                   (SELECT coalesce(sum(users), 0) FROM aggregates.monthly_metrics
                    WHERE month = first AND event_type = 'signup' AND population = 'real' AND country = '*')::bigint AS signups,
                   (SELECT coalesce(sum(users), 0) FROM aggregates.active_users
                    WHERE granularity = 'month' AND bucket = first AND population = 'real' AND country = '*'
                      AND activity_mask & ~1::bigint <> 0)::bigint AS active,
                   (SELECT coalesce(sum(users), 0) FROM aggregates.active_users, core_mask
                    WHERE granularity = 'month' AND bucket = first AND population = 'real' AND country = '*'
                      AND activity_mask & bits <> 0)::bigint AS used
            FROM month ORDER BY first""";

    private OverviewQuery() {}

    static KeyFigures ask(DSLContext sql, Situation situation) {
        Days days = situation.days();
        long accounts = sql.fetchSingle(
                "SELECT count(*) FROM core.users WHERE product = 'chemlink' AND population = 'real'")
                .get(0, Long.class);
        List<KeyFigures.Month> months = sql.fetch(MONTHS, days.from(), days.to())
                .map(row -> new KeyFigures.Month(row.get("first", LocalDate.class), row.get("signups", Long.class),
                        row.get("active", Long.class), row.get("used", Long.class)));
        return new KeyFigures(accounts, months);
    }
}
