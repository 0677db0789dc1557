package com.chemlink.analytics.app.activity;

import com.chemlink.analytics.app.answer.AnswerSeries;
import com.chemlink.analytics.app.answer.Periods;
import com.chemlink.analytics.app.answer.Told;
import com.chemlink.analytics.app.card.KpiFigure;
import com.chemlink.analytics.app.card.KpiFigure.Direction;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.Population;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Activity in six figures, from a day to a month, each of the newest period that is over. */
final class ActivityTiles {

    private ActivityTiles() {}

    static List<Told> of(KeyFigures figures) {
        return List.of(day(figures.daily()), week(figures.weekly()), month(figures.reported()),
                social(figures.social()), ratio(figures.ratio()), days(figures.days()));
    }

    private static Told day(Answer daily) {
        AnswerRow last = daily.rows().getLast();
        return Told.of(figure("Active, " + Periods.brief(daily, last).replace(" so far", ""),
                Figures.count(count(last, "users")), "on the last day of the %s".formatted(
                        last.date(Metric.PERIOD).equals(daily.run().asOfDate()) ? "data" : "range"),
                AnswerSeries.trend(daily, "users", last)), daily, last,
                "users");
    }

    private static Told week(Answer weekly) {
        AnswerRow last = Periods.latest(weekly);
        return Told.of(figure("Active, " + Periods.brief(weekly, last), Figures.count(count(last, "users")),
                "used the product", AnswerSeries.trend(weekly, "users", last)), weekly, last, "users");
    }

    /** Both numbers, so that nobody takes a bulk update for people. */
    private static Told month(Answer reported) {
        AnswerRow last = Periods.latest(reported);
        return Told.of(figure("Active, " + Periods.brief(reported, last), Figures.count(count(last, "used")),
                "of %s reported".formatted(Figures.count(count(last, "users"))),
                AnswerSeries.trend(reported, "used", last)), reported, last, "used");
    }

    private static Told social(Answer social) {
        AnswerRow last = Periods.latest(social);
        long users = count(last, "users");
        String words = users > 0
                ? "wrote a post or a comment"
                : social.effective().population() == Population.REAL ? "no real person wrote" : "nobody wrote";
        return Told.of(figure("Social, " + Periods.brief(social, last), Figures.count(users), words,
                AnswerSeries.trend(social, "users", last)), social, last, "users");
    }

    private static Told ratio(Answer ratio) {
        AnswerRow last = Periods.latest(ratio);
        BigDecimal share = last.number("ratio");
        BigDecimal mean = last.number("mean_daily_users");
        return Told.of(figure("DAU/MAU, " + Periods.brief(ratio, last),
                share == null ? Figures.NONE : Figures.rate(share.doubleValue() / 100),
                mean == null
                        ? "nobody was active"
                        : "%s of %s on a mean day".formatted(
                                Figures.decimal(mean.doubleValue(), mean.doubleValue() < 10 ? 2 : 1),
                                Figures.count(count(last, "users"))),
                null), ratio, last, "users");
    }

    private static Told days(Answer days) {
        AnswerRow only = days.rows().getFirst();
        BigDecimal mean = only.number("mean_users");
        return Told.of(figure("Days with activity", Figures.count(count(only, "days")),
                mean == null
                        ? "none of the last 30 days"
                        : "last 30 days: mean %s, peak %s".formatted(Figures.decimal(mean.doubleValue(), 1),
                                Figures.count(count(only, "peak_users"))),
                null), days, only, "days");
    }

    private static KpiFigure figure(String label, String figure, String words, @Nullable Series trend) {
        return new KpiFigure(label, figure, words, Direction.NEUTRAL, trend);
    }

    private static long count(AnswerRow row, String measure) {
        return Objects.requireNonNullElse(row.count(measure), 0L);
    }
}
