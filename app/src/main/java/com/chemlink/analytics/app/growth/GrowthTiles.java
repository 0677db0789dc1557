package com.chemlink.analytics.app.growth;

import com.chemlink.analytics.app.answer.AnswerSeries;
import com.chemlink.analytics.app.answer.Periods;
import com.chemlink.analytics.app.answer.Told;
import com.chemlink.analytics.app.card.KpiFigure;
import com.chemlink.analytics.app.card.KpiFigure.Direction;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.PointState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Growth in five figures, each of the newest period that is over. */
final class GrowthTiles {

    private GrowthTiles() {}

    static List<Told> of(KeyFigures figures) {
        return List.of(accounts(figures), signups(figures.growth()), mean(figures.growth()), finder(figures.types()),
                returned(figures.flows()), churn(figures.churn()));
    }

    private static Told accounts(KeyFigures figures) {
        Answer accounts = figures.accounts();
        AnswerRow last = accounts.rows().getLast();
        AnswerRow joined = figures.growth().rows().getLast();
        return Told.of(new KpiFigure("Accounts", Figures.count(count(last, "users")),
                Periods.gain(figures.growth(), joined, count(joined, "users")),
                Direction.NEUTRAL, AnswerSeries.trend(accounts, "users", last)), accounts, last, "users");
    }

    private static Told signups(Answer growth) {
        AnswerRow last = Periods.latest(growth);
        BigDecimal rate = last.number("growth_rate");
        String before = Periods.brief(growth, Periods.before(growth, last.date(Metric.PERIOD)));
        KpiFigure figure = new KpiFigure("Signups, " + Periods.brief(growth, last),
                Figures.count(count(last, "users")),
                rate == null || last.state() != PointState.COMPLETE
                        ? "%s had %s".formatted(before, Figures.count(count(last, "users_before")))
                        : "%s to %s".formatted(Figures.change(rate.doubleValue() / 100), before),
                rate == null || last.state() != PointState.COMPLETE
                        ? Direction.NEUTRAL
                        : direction(rate.signum()),
                AnswerSeries.trend(growth, "users", last));
        return Told.of(figure, growth, last, "users");
    }

    private static Direction direction(int sign) {
        return sign > 0 ? Direction.BETTER : sign < 0 ? Direction.WORSE : Direction.NEUTRAL;
    }

    /** Over the periods that are over: one that has just begun would pull it down. */
    private static Told mean(Answer growth) {
        List<AnswerRow> over = growth.rows().stream().filter(row -> row.state() == PointState.COMPLETE).toList();
        double mean = over.stream().mapToLong(row -> count(row, "users")).average().orElse(Double.NaN);
        AnswerRow most = growth.rows().stream().reduce((a, b) -> count(b, "users") > count(a, "users") ? b : a)
                .orElseThrow();
        return Told.of(new KpiFigure("Mean signups",
                over.isEmpty() ? Figures.NONE : Figures.decimal(mean, mean > 0 && mean < 10 ? 1 : 0),
                over.isEmpty()
                        ? "no complete " + Periods.name(growth)
                        : count(most, "users") == 0
                                ? "nobody signed up"
                                : "a %s; most: %s %s".formatted(Periods.name(growth),
                                        Figures.count(count(most, "users")),
                                        Periods.during(growth, most)),
                Direction.NEUTRAL, null), growth, most, "users");
    }

    private static Told finder(Answer types) {
        AnswerRow finder = types.rows().getFirst();
        long all = types.rows().stream().mapToLong(row -> count(row, "users")).sum();
        return Told.of(new KpiFigure("Finder accounts", Figures.count(count(finder, "users")),
                all == 0
                        ? "no accounts"
                        : "%s of %s".formatted(Figures.rate((double) count(finder, "users") / all),
                                Figures.count(all)),
                Direction.NEUTRAL, null), types, finder, "users");
    }

    private static Told returned(Answer flows) {
        AnswerRow last = Periods.latest(flows);
        return Told.of(new KpiFigure("Returning, " + Periods.brief(flows, last),
                Figures.count(count(last, "returning")), "%s resurrected, %s new and active".formatted(
                        Figures.count(count(last, "resurrecting")), Figures.count(count(last, "new"))),
                Direction.NEUTRAL, AnswerSeries.trend(flows, "returning", last)), flows, last, "returning");
    }

    private static Told churn(Answer churn) {
        AnswerRow last = Periods.latest(churn);
        BigDecimal rate = last.number("churn_rate");
        return Told.of(new KpiFigure("Churn, " + Periods.brief(churn, last),
                "%s / %s".formatted(Figures.count(count(last, "churned")),
                        Figures.count(count(last, "active_before"))),
                rate == null
                        ? "nobody was active in the %s before".formatted(Periods.name(churn))
                        : "%s (%s)".formatted(Figures.rate(rate.doubleValue() / 100), interval(last)),
                Direction.NEUTRAL, AnswerSeries.trend(churn, "churn_rate", last)), churn, last, "churned");
    }

    private static String interval(AnswerRow row) {
        return Figures.rateInterval(bound(row, "churn_rate_low"), bound(row, "churn_rate_high"));
    }

    private static double bound(AnswerRow row, String measure) {
        return Objects.requireNonNull(row.number(measure)).doubleValue() / 100;
    }

    private static long count(AnswerRow row, String measure) {
        return Objects.requireNonNullElse(row.count(measure), 0L);
    }
}
