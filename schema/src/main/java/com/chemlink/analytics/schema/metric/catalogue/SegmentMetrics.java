package com.chemlink.analytics.schema.metric.catalogue;

import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_MONTH;
import static com.chemlink.analytics.schema.metric.Granularity.MONTH;

import com.chemlink.analytics.schema.metric.ActivityTypes;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.Rates;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Subject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Finder's people beside the others. */
final class SegmentMetrics {

    private SegmentMetrics() {}

    static Metric finderAgainstStandard() {
        return Metric.define("finder_vs_standard", Subject.ACTIVATION).title("Finder against Standard")
                .question("Are people with the Finder more active?").source(SourceLabel.CHEMLINK)
                .meaning(
                        """
                                Accounts by whether they have the Finder now, and those of them with a view, a vote or a new collection in the month. \
                                The ratio is from the exact counts; p is Fisher's exact test. An observation, not an experiment: people who wanted the \
                                Finder may have been more active anyway.""")
                .takesPeople().counting(ActivityTypes.of("view", "vote", "collection_created"))
                .inLast(MONTH, LAST_MONTH)
                .drawn(Drawing.BARS).by("segment", "Segment")
                .count("accounts", "Accounts", "users", Drill.users("""
                        SELECT person.user_id
                        FROM core.users AS person
                        WHERE person.source = 'chemlink' AND person.segment = :segment AND {people person}"""))
                .count("active", "Active", "users",
                        Drill.users(
                                """
                                        SELECT days.user_id
                                        FROM aggregates.user_days AS days
                                        JOIN core.users AS person ON person.user_id = days.user_id
                                        WHERE days.day BETWEEN :from AND :to AND person.segment = :segment AND {activity days} AND {people person}
                                        GROUP BY days.user_id"""))
                .rateWithInterval("rate", "Active", "active", "accounts")
                .computed("times", "Times the other's rate", ColumnType.NUMBER, "", "active", SegmentMetrics::times)
                .computed("p_value", "p (Fisher)", ColumnType.NUMBER, "", "active", SegmentMetrics::pValue)
                .sql(against(Pieces.ACCOUNTS)).shortcut(against(Pieces.ACCOUNTS_SUMMED))
                .build();
    }

    private static String against(String accounts) {
        return """
                WITH accounts AS (
                    %s
                ), active AS (
                    SELECT active.segment, sum(active.users) AS users
                    FROM aggregates.active_users AS active
                    WHERE active.granularity = :granularity AND active.bucket = :first AND {who active}
                      AND active.activity_mask & {mask} <> 0
                    GROUP BY active.segment
                )
                SELECT segments.segment, coalesce(accounts.accounts, 0) AS accounts, coalesce(active.users, 0) AS active,
                       round(100.0 * coalesce(active.users, 0) / accounts.accounts, 2) AS rate
                FROM (VALUES ('finder'), ('standard')) AS segments (segment)
                LEFT JOIN accounts ON accounts.segment = segments.segment
                LEFT JOIN active ON active.segment = segments.segment
                ORDER BY segments.segment"""
                .formatted(accounts);
    }

    private static @Nullable BigDecimal times(AnswerRow row, List<AnswerRow> all) {
        long[] ours = counts(row);
        long[] theirs = counts(other(row, all));
        return ours[1] == 0 || theirs[0] == 0
                ? null
                : BigDecimal.valueOf(ours[0] * theirs[1]).divide(BigDecimal.valueOf(ours[1] * theirs[0]), 2,
                        RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal pValue(AnswerRow row, List<AnswerRow> all) {
        long[] ours = counts(row);
        long[] theirs = counts(other(row, all));
        return ours[1] == 0 || theirs[1] == 0
                ? null
                : new BigDecimal(Rates.fisher(ours[0], ours[1], theirs[0], theirs[1]), new MathContext(3));
    }

    private static AnswerRow other(AnswerRow row, List<AnswerRow> all) {
        return all.getFirst().values().getFirst().equals(row.values().getFirst()) ? all.getLast() : all.getFirst();
    }

    private static long[] counts(AnswerRow row) {
        Long active = row.count("active");
        Long accounts = row.count("accounts");
        return new long[]{active == null ? 0 : active, accounts == null ? 0 : accounts};
    }
}
