package com.chemlink.analytics.app.overview;

import com.chemlink.analytics.app.filter.Days;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.MetricReader;
import com.chemlink.analytics.schema.metric.Segment;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.util.List;
import org.jooq.DSLContext;

/** The overview's numbers: all of the catalogue, but what the last sync changed. */
final class OverviewQuery {

    /** Days before the last one of the range that the daily chart goes back. */
    private static final int DAYS_BACK = 30;

    private static final String CHANGES = """
            SELECT changes.subject, changes.measure, changes.before::bigint AS before, changes.after::bigint AS after,
                   changes.came, changes.went
            FROM ops.run_changes AS changes JOIN ops.published USING (run_id)
            ORDER BY changes.subject, abs(coalesce(changes.after, 0) - coalesce(changes.before, 0)) DESC, changes.measure""";

    private OverviewQuery() {}

    static KeyFigures figures(DSLContext sql, Situation situation) {
        MetricReader reader = new MetricReader(sql);
        MetricFilter filter = situation.asked();
        return new KeyFigures(ask(reader, "accounts_cumulative", filter), ask(reader, "growth_rate_monthly", filter),
                ask(reader, "reported_and_really_used", filter.withBulk(true)), ask(reader, "user_type", filter),
                ask(reader, "profile_completion", filter), ask(reader, "signup_completion", filter));
    }

    static DailyActivity daily(DSLContext sql, Situation situation) {
        MetricReader reader = new MetricReader(sql);
        Days days = situation.days();
        MetricFilter filter = situation.asked().withGranularity(Granularity.DAY)
                .withRange(new DateRange.Between(days.to().minusDays(DAYS_BACK), days.to()));
        Answer everybody = ask(reader, "dau_comprehensive", filter);
        Answer finder = filter.segment() == Segment.ALL
                ? ask(reader, "dau_comprehensive", filter.withSegment(Segment.FINDER))
                : null;
        return new DailyActivity(everybody, finder, ask(reader, "active_days_summary", filter),
                ask(reader, "activity_by_type", filter));
    }

    static LastSync lastSync(DSLContext sql, Situation situation) {
        List<LastSync.Change> changes = sql.fetch(CHANGES)
                .map(row -> new LastSync.Change(row.get("subject", String.class), row.get("measure", String.class),
                        row.get("before", Long.class), row.get("after", Long.class), row.get("came", Long.class),
                        row.get("went", Long.class)));
        return new LastSync(situation.published().run(), changes);
    }

    private static Answer ask(MetricReader reader, String metric, MetricFilter filter) {
        return reader.answer(Catalogue.get(metric), filter);
    }
}
