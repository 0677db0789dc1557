package com.chemlink.analytics.schema.funnel;

import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.DateRange.Preset;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.FilterPart;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricBuilder;
import com.chemlink.analytics.schema.metric.Rates;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Statement;
import com.chemlink.analytics.schema.metric.Subject;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be asked of a funnel, as metrics. */
final class FunnelMetrics {

    private final Funnel funnel;

    FunnelMetrics(Funnel funnel) {
        this.funnel = funnel;
    }

    Metric steps() {
        MetricBuilder metric = define("funnel", "Funnel: " + funnel.path(), FunnelSql::steps)
                .question("Of those who took the first step, how many went on, and where do the others stop?")
                .meaning(meaning()).drawn(Drawing.FUNNEL);
        if (funnel.by() != Breakdown.NONE) {
            metric.by("part", funnel.by().label());
        }
        return metric.by("place", "Place", ColumnType.COUNT).by("step", "Step")
                .count("users", "Users", "users", who(sql -> sql.users("furthest >= :place")))
                .count("entered", "Took the first step", "users", who(sql -> sql.users("true")))
                .count("came", "Reached the step before", "users", who(sql -> sql.users("furthest >= :place - 1")))
                .count("still_in_window", "Still in window", "users",
                        who(sql -> sql.users("furthest = :place - 1 AND open")))
                .count("dropped", "Dropped", "users", who(sql -> sql.users("furthest = :place - 1 AND NOT open")))
                .rateWithInterval("from_first", "Of the first step", "users", "entered")
                .rateWithInterval("from_previous", "Of the step before", "users", "came")
                .figure("median_hours", "Median hours from the step before", ColumnType.NUMBER, "hours", "users")
                .figure("p90_hours", "Nine in ten took at most hours", ColumnType.NUMBER, "hours", "users")
                .build();
    }

    Metric trend() {
        String last = "furthest = " + funnel.steps().size();
        return define("funnel_trend", "Conversion over time: " + funnel.path(), FunnelSql::trend).unit("%")
                .question("Of those who took the first step in a period, how many went through?")
                .meaning(meaning()
                        + " Each period counts the attempts that began in it; it is in progress as long as a window that began in it may be open.")
                .drawn(Drawing.SERIES).per(Granularity.WEEK, Granularity.DAY, Granularity.MONTH).stated()
                .count("users", "Converted", "users", who(sql -> sql.entered(last)))
                .count("entered", "Took the first step", "users", who(sql -> sql.entered("true")))
                .count("still_in_window", "Still in window", "users",
                        who(sql -> sql.entered("NOT (%s) AND open".formatted(last))))
                .count("dropped", "Dropped", "users", who(sql -> sql.entered("NOT (%s) AND NOT open".formatted(last))))
                .rateWithInterval("conversion", "Conversion", "users", "entered")
                .figure("median_hours", "Median hours to convert", ColumnType.NUMBER, "hours", "users")
                .build();
    }

    Metric differences() {
        return define("funnel_differences", "What those who convert do differently: " + funnel.path(),
                FunnelSql::differences)
                .unit("odds ratio")
                .question("Which other activities are more common among those who went through?")
                .meaning(
                        """
                                Those who went through against those who dropped out, by whether they did something else within %d days of their \
                                first step; who may still go on, and whose window is not over, is in neither group. The odds ratio says how many times \
                                greater the odds of having done it are among those who went through; its 95 %% interval is Woolf's, with a half added to \
                                each count where one is 0. Activities are left out that fewer than %d did or did not do, and groups of fewer than %2$d. \
                                An observation, not an experiment."""
                                .formatted(funnel.windowDays(), FunnelSql.FEWEST))
                .drawn(Drawing.TABLE).by("event_type", "Activity")
                .count("converted_did", "Converted, did it", "users", who(sql -> sql.did(true)))
                .count("converted", "Converted", "users", who(sql -> sql.judged(true)))
                .count("others_did", "Dropped, did it", "users", who(sql -> sql.did(false)))
                .count("others", "Dropped", "users", who(sql -> sql.judged(false)))
                .rateWithInterval("converted_rate", "Of the converted", "converted_did", "converted")
                .rateWithInterval("others_rate", "Of the dropped", "others_did", "others")
                .computed("odds_ratio", "Odds ratio", ColumnType.NUMBER, "", "converted_did",
                        (row, _) -> odds(row, Rates.Odds::ratio))
                .computed("odds_low", "Odds ratio, at least", ColumnType.NUMBER, "", "converted_did",
                        (row, _) -> odds(row, Rates.Odds::low))
                .computed("odds_high", "Odds ratio, at most", ColumnType.NUMBER, "", "converted_did",
                        (row, _) -> odds(row, Rates.Odds::high))
                .build();
    }

    private static @Nullable BigDecimal odds(AnswerRow row, Function<Rates.Odds, BigDecimal> part) {
        return part.apply(Rates.odds(count(row, "converted_did"), count(row, "converted"), count(row, "others_did"),
                count(row, "others")));
    }

    private static long count(AnswerRow row, String measure) {
        return Objects.requireNonNull(row.count(measure));
    }

    private MetricBuilder define(String id, String title, Function<FunnelSql, String> statement) {
        return Metric.define(id, Subject.ACTIVATION).title(title).source(SourceLabel.BOTH).takesPeople()
                .naming(funnel.named()).takes(FilterPart.BULK).within(Preset.LAST_12_MONTHS)
                .statement(asked(statement));
    }

    private Drill who(Function<FunnelSql, String> query) {
        return Drill.users(asked(query));
    }

    private Statement asked(Function<FunnelSql, String> statement) {
        return prepared -> statement.apply(new FunnelSql(funnel, prepared));
    }

    private String meaning() {
        return """
                Users with the first step in the range, and the furthest step of any of their attempts: each first step begins one, \
                and the others count %s, until %d days after it, the last instant included. A step that is named twice needs two \
                events; events of one instant are taken in the order of the steps. A milestone is reached with the step before, by those \
                whose profile has it at as-of. Who has not finished and still has time at as-of is still in the window, neither converted \
                nor dropped. Times are those of the attempt that got furthest, of several the one that got there first, then the newest."""
                .formatted(funnel.order().words(), funnel.windowDays());
    }
}
