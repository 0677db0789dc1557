package com.chemlink.analytics.app.overview;

import com.chemlink.analytics.app.answer.Answers;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.Segment;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;

/** The overview's numbers: all of the catalogue, but what the last sync changed. */
final class OverviewQuery {

    private static final String CHANGES = """
            SELECT changes.subject, changes.measure, changes.before::bigint AS before, changes.after::bigint AS after,
                   changes.came, changes.went
            FROM ops.run_changes AS changes JOIN ops.published USING (run_id)
            ORDER BY changes.subject, abs(coalesce(changes.after, 0) - coalesce(changes.before, 0)) DESC, changes.measure""";

    private OverviewQuery() {}

    static KeyFigures figures(Answers answers) {
        return new KeyFigures(answers.to("accounts_cumulative"), answers.to("growth_rate_monthly"),
                answers.to("reported_and_really_used", filter -> filter.withBulk(true)), answers.to("user_type"),
                answers.to("profile_completion"), answers.to("signup_completion"));
    }

    static DailyActivity daily(Answers answers) {
        UnaryOperator<MetricFilter> byDay = filter -> filter.withGranularity(Granularity.DAY)
                .withRange(answers.lastDays());
        Answer finder = answers.situation().filter().segment() == Segment.ALL
                ? answers.to("dau_comprehensive", filter -> byDay.apply(filter).withSegment(Segment.FINDER))
                : null;
        return new DailyActivity(answers.to("dau_comprehensive", byDay), finder,
                answers.to("active_days_summary", byDay), answers.to("activity_by_type", byDay));
    }

    static LastSync lastSync(DSLContext sql, Situation situation) {
        List<LastSync.Change> changes = sql.fetch(CHANGES)
                .map(row -> new LastSync.Change(row.get("subject", String.class), row.get("measure", String.class),
                        row.get("before", Long.class), row.get("after", Long.class), row.get("came", Long.class),
                        row.get("went", Long.class)));
        return new LastSync(situation.published().run(), changes);
    }
}
