package com.chemlink.analytics.schema.metric;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a metric says under a filter, with its receipt.
 *
 * @param filter as it was asked
 * @param effective as it took effect
 * @param remarks what a reader has to know: parts of the filter that do not apply, a range that was widened
 * @param sql the statement that was run, its parameters written out
 * @param took how long the statement took
 */
public record Answer(Metric metric, MetricFilter filter, Effective effective, List<String> remarks, Run run,
        List<Column> columns, List<AnswerRow> rows, String sql, Duration took) {

    public Answer {
        remarks = List.copyOf(remarks);
        rows = List.copyOf(rows);
    }

    /** The same for a filter that differs only in what this metric cannot take. */
    Answer askedAs(MetricFilter other) {
        if (other.equals(filter)) {
            return this;
        }
        List<String> said = new ArrayList<>(Resolution.ignored(metric, other));
        said.addAll(remarks.subList(Resolution.ignored(metric, filter).size(), remarks.size()));
        return new Answer(metric, other, effective, said, run, columns, rows, sql, took);
    }

    /** The days that are counted: of a bucket that goes on only those there are. Nothing where no range is known. */
    public Optional<DateRange.Between> counted() {
        return effective.from() == null || effective.to() == null
                ? Optional.empty()
                : Optional.of(new DateRange.Between(effective.from(), effective.to()).until(run.asOfDate()));
    }

    /** Where a row stands among the metric's dimensions; with a measure it leads to the rows behind a number. */
    public Point point(AnswerRow row) {
        return Point.of(metric, row);
    }
}
