package com.chemlink.analytics.schema.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is added to the rows of a statement: computed values, and whether a point's time has passed. */
final class AnswerRows {

    private AnswerRows() {}

    static List<AnswerRow> complete(Metric metric, List<AnswerRow> stated, Effective effective, Run run) {
        List<AnswerRow> rows = stated.stream().map(row -> state(metric, widen(metric, row), effective, run)).toList();
        if (metric.computed().isEmpty()) {
            return rows;
        }
        List<AnswerRow> complete = new ArrayList<>();
        for (AnswerRow row : rows) {
            AnswerRow computed = row;
            for (int index = 0; index < metric.columns().size(); index++) {
                Computation computation = metric.computed().get(metric.columns().get(index).name());
                if (computation != null && row.state() != PointState.NOT_STARTED) {
                    computed = computed.with(index, computation.of(row, rows));
                }
            }
            complete.add(computed);
        }
        return complete;
    }

    private static AnswerRow widen(Metric metric, AnswerRow row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : metric.columns()) {
            values.add(metric.computation(column.name()).isPresent() ? null : row.value(column.name()));
        }
        String state = metric.stated() ? row.text(Metric.STATE) : null;
        return new AnswerRow(metric.columns(), values,
                state == null ? null : PointState.valueOf(state.toUpperCase(Locale.ROOT)));
    }

    private static AnswerRow state(Metric metric, AnswerRow row, Effective effective, Run run) {
        if (!metric.isSeries() || metric.stated()) {
            return row;
        }
        PointState state = MetricReader.state(row.date(Metric.PERIOD), Objects.requireNonNull(effective.granularity()),
                run.asOfDate());
        AnswerRow placed = row.in(state);
        if (state == PointState.NOT_STARTED) { // what has not happened yet is not known, whatever was counted
            for (int index = metric.dimensions().size(); index < metric.columns().size(); index++) {
                placed = placed.with(index, null);
            }
        }
        return placed;
    }
}
