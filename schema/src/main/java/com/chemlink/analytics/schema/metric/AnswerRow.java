package com.chemlink.analytics.schema.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer, or one of the rows behind a point: values in the order of the columns.
 *
 * @param state null where time has nothing to do with it
 */
public record AnswerRow(List<Column> columns, List<@Nullable Object> values, @Nullable PointState state) {

    public AnswerRow {
        values = Collections.unmodifiableList(new ArrayList<@Nullable Object>(values));
    }

    /** The value of a column; null is "not known", never 0. */
    public @Nullable Object value(String column) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).name().equals(column)) {
                return values.get(index);
            }
        }
        throw new IllegalArgumentException("no column " + column);
    }

    public @Nullable Long count(String column) {
        return (Long) value(column);
    }

    public @Nullable BigDecimal number(String column) {
        return (BigDecimal) value(column);
    }

    public @Nullable String text(String column) {
        return (String) value(column);
    }

    public LocalDate date(String column) {
        return (LocalDate) Objects.requireNonNull(value(column));
    }

    AnswerRow with(int index, @Nullable Object value) {
        List<@Nullable Object> changed = new ArrayList<>(values);
        changed.set(index, value);
        return new AnswerRow(columns, changed, state);
    }

    AnswerRow in(@Nullable PointState other) {
        return new AnswerRow(columns, values, other);
    }
}
