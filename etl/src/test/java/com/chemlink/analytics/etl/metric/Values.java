package com.chemlink.analytics.etl.metric;

import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.Column;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as text, so that two ways of working one out can be compared. */
final class Values {

    private Values() {}

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case BigDecimal number -> number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            case OffsetDateTime instant -> instant.toInstant().toString();
            default -> value.toString();
        };
    }

    /** The rows of an answer without what was computed after the statement, in any order. */
    static List<String> rows(Answer answer) {
        List<String> stated = answer.columns().stream().map(Column::name)
                .filter(name -> !answer.metric().computed().containsKey(name)).toList();
        return answer.rows().stream()
                .map(row -> stated.stream().map(name -> text(row.value(name))).collect(Collectors.joining(" | ")))
                .sorted().toList();
    }
}
