package com.chemlink.analytics.app.cohorts;

import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.PointState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * People who started in one bucket, and what became of them.
 *
 * @param rows one per period that has begun, the first being the cohort's own
 */
record Cohort(LocalDate first, String label, long size, List<AnswerRow> rows) {

    Cohort {
        rows = List.copyOf(rows);
    }

    static List<Cohort> of(Answer answer) {
        Map<LocalDate, List<AnswerRow>> byStart = new LinkedHashMap<>();
        answer.rows().forEach(row -> byStart.computeIfAbsent(row.date("cohort"), _ -> new ArrayList<>()).add(row));
        return byStart.entrySet().stream().map(entry -> new Cohort(entry.getKey(), label(answer, entry.getKey()),
                count(entry.getValue().getFirst(), "size"), entry.getValue())).toList();
    }

    /** Whether a period after its own is over: before, nothing can be said of it. */
    boolean hasCompletedOne() {
        return rows.size() > 1 && rows.get(1).state() == PointState.COMPLETE;
    }

    static Granularity granularity(Answer answer) {
        return Objects.requireNonNull(answer.effective().granularity());
    }

    static long count(AnswerRow row, String measure) {
        return Objects.requireNonNullElse(row.count(measure), 0L);
    }

    /** As it is called everywhere on the screen: Jun 2025; Week of 2 Jun 2025. */
    static String label(Answer answer, LocalDate first) {
        return granularity(answer) == Granularity.WEEK
                ? "Week of " + Dates.day(first)
                : Dates.month(first);
    }
}
