package com.chemlink.analytics.app.answer;

import com.chemlink.analytics.app.database.Query;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.filter.Days;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricCache;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.MetricReader;
import com.chemlink.analytics.schema.metric.Stoppable;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The catalogue under the filter in force. */
public final class Answers {

    private final MetricCache remembered;
    private final MetricReader reader;
    private final Situation situation;

    /** As many as the catalogue's own preset goes back. */
    private static final int DAYS_BACK = 30;

    private Answers(MetricCache remembered, MetricReader reader, Situation situation) {
        this.remembered = remembered;
        this.reader = reader;
        this.situation = situation;
    }

    /** A question to the catalogue; what it has answered before under the same filter is not asked again. */
    public static <T> Query<T> query(Questions questions, Situation situation, Function<Answers, T> question) {
        MetricCache remembered = questions.remembered();
        return sql -> question.apply(new Answers(remembered, new MetricReader(sql), situation));
    }

    public Situation situation() {
        return situation;
    }

    public Answer to(String metric) {
        return to(metric, UnaryOperator.identity());
    }

    /** Of one that was made for the question, as funnels and paths are. */
    public Answer to(Metric metric) {
        return answer(metric, situation.asked());
    }

    /** The same with another range, granularity or population than the filter bar's, where a card is about just that. */
    public Answer to(String metric, UnaryOperator<MetricFilter> change) {
        return answer(Catalogue.get(metric), change.apply(situation.asked()));
    }

    private Answer answer(Metric metric, MetricFilter filter) {
        return remembered.answer(reader, situation.published().run(), metric, filter, new Stoppable());
    }

    /** The last days of the range: those of now, where it reaches until now. */
    public DateRange lastDays() {
        LocalDate to = situation.days().to();
        return to.equals(situation.asOfDate())
                ? DateRange.Preset.LAST_30_DAYS
                : new DateRange.Between(to.minusDays(DAYS_BACK), to);
    }

    /** The last month of the range that is over; where none is, the one that goes on. */
    public DateRange newestMonth() {
        LocalDate asOf = situation.asOfDate();
        Days days = situation.days();
        LocalDate month = days.to().withDayOfMonth(1);
        boolean over = month.plusMonths(1).minusDays(1).isBefore(asOf);
        LocalDate shown = over || month.minusMonths(1).isBefore(days.from().withDayOfMonth(1))
                ? month
                : month.minusMonths(1);
        return new DateRange.Between(shown, shown.plusMonths(1).minusDays(1));
    }
}
