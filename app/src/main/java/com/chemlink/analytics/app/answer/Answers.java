package com.chemlink.analytics.app.answer;

import com.chemlink.analytics.app.filter.Days;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.MetricReader;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;

/** The catalogue under the filter in force. */
public final class Answers {

    private final MetricReader reader;
    private final Situation situation;

    public Answers(DSLContext sql, Situation situation) {
        this.reader = new MetricReader(sql);
        this.situation = situation;
    }

    public Situation situation() {
        return situation;
    }

    public Answer to(String metric) {
        return to(metric, UnaryOperator.identity());
    }

    /** Of one that was made for the question, as funnels and paths are. */
    public Answer to(Metric metric) {
        return reader.answer(metric, situation.asked());
    }

    /** The same with another range, granularity or population than the filter bar's, where a card is about just that. */
    public Answer to(String metric, UnaryOperator<MetricFilter> change) {
        return reader.answer(Catalogue.get(metric), change.apply(situation.asked()));
    }

    /** The last month of the range that is over; where none is, the one that goes on. */
    public DateRange newestMonth() {
        LocalDate asOf = situation.published().asOfDate();
        Days days = situation.days();
        LocalDate month = days.to().withDayOfMonth(1);
        boolean over = month.plusMonths(1).minusDays(1).isBefore(asOf);
        LocalDate shown = over || month.minusMonths(1).isBefore(days.from().withDayOfMonth(1))
                ? month
                : month.minusMonths(1);
        return new DateRange.Between(shown, shown.plusMonths(1).minusDays(1));
    }
}
