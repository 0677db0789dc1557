package com.chemlink.analytics.app.answer;

import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.PointState;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The periods of an answer in words, and the one that a single figure speaks of. */
public final class Periods {

    private Periods() {}

    /** The last period that is over; where none is, the one that is going on, or will be the first to. */
    public static AnswerRow latest(Answer answer) {
        return latest(answer, _ -> true);
    }

    public static AnswerRow latest(Answer answer, Predicate<AnswerRow> rows) {
        List<AnswerRow> all = answer.rows().stream().filter(rows).toList();
        List<AnswerRow> begun = all.stream().filter(row -> row.state() != PointState.NOT_STARTED).toList();
        return begun.reversed().stream().filter(row -> row.state() == PointState.COMPLETE).findFirst()
                .orElseGet(() -> begun.isEmpty() ? all.getFirst() : begun.getLast());
    }

    /** Beside a figure, where there is little room: Oct; 3 Nov; wk 27 Oct; Nov so far. */
    public static String brief(Answer answer, AnswerRow row) {
        return brief(answer, row.date(Metric.PERIOD)) + (row.state() == PointState.IN_PROGRESS ? " so far" : "");
    }

    /** The same within a sentence: in Oct; on 3 Nov; in wk 27 Oct. */
    public static String during(Answer answer, AnswerRow row) {
        return at(answer) + brief(answer, row);
    }

    public static String during(Answer answer, LocalDate period) {
        return at(answer) + brief(answer, period);
    }

    /** What a period has brought, beside the whole: +99 in Oct; +1 in Nov so far; none in Feb. */
    public static String gain(Answer answer, AnswerRow row, long came) {
        return (came == 0 ? "none" : "+" + Figures.count(came)) + " " + during(answer, row);
    }

    private static String at(Answer answer) {
        return granularity(answer) == Granularity.DAY ? "on " : "in ";
    }

    /** With its year where that is not the year of the data. */
    public static String brief(Answer answer, LocalDate period) {
        return within(answer, period) + year(answer, period);
    }

    /** The month of a day as {@link #brief} has it, whatever the answer's periods are. */
    public static String month(Answer answer, LocalDate day) {
        return Dates.shortMonth(day) + year(answer, day);
    }

    private static String year(Answer answer, LocalDate day) {
        return day.getYear() == answer.run().asOfDate().getYear() ? "" : " " + day.getYear();
    }

    private static String within(Answer answer, LocalDate period) {
        return switch (granularity(answer)) {
            case DAY -> Dates.shortDay(period);
            case WEEK -> "wk " + Dates.shortDay(period);
            case MONTH -> Dates.shortMonth(period);
        };
    }

    /** As a sentence begins: October; The week of 29 September; 1 October. */
    public static String spoken(Answer answer, LocalDate period) {
        return switch (granularity(answer)) {
            case DAY -> day(period);
            case WEEK -> "The week of " + day(period);
            case MONTH -> period.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        };
    }

    /** 1 October. */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** What one of them is called: month. */
    public static String name(Answer answer) {
        return granularity(answer).label();
    }

    /** The same over a column: Month. */
    public static String heading(Answer answer) {
        String name = name(answer);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    public static LocalDate before(Answer answer, LocalDate period) {
        return granularity(answer).bucketOf(period.minusDays(1));
    }

    private static Granularity granularity(Answer answer) {
        Granularity granularity = answer.effective().granularity();
        return granularity == null ? Granularity.DAY : granularity;
    }
}
