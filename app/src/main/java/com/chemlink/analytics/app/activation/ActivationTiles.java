package com.chemlink.analytics.app.activation;

import com.chemlink.analytics.app.answer.AnswerSeries;
import com.chemlink.analytics.app.answer.Periods;
import com.chemlink.analytics.app.answer.Told;
import com.chemlink.analytics.app.card.KpiFigure;
import com.chemlink.analytics.app.card.KpiFigure.Direction;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.format.Durations;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Activation in six figures: counts first, then the rate with its interval. */
final class ActivationTiles {

    private ActivationTiles() {}

    static List<Told> of(KeyFigures figures) {
        Comparison comparison = figures.comparison();
        Answer chosen = comparison.chosen();
        String month = Periods.month(chosen, Objects.requireNonNull(chosen.effective().from()));
        AnswerRow finder = comparison.finder();
        Told ratio = Told.of(new KpiFigure("Finder to Standard", comparison.ratio(),
                "as often active; %s".formatted(comparison.probability()), Direction.NEUTRAL, null), chosen, finder,
                "active");
        return List.of(rate("Finder active, " + month, chosen, finder, "active", "accounts", "rate",
                ofType(figures, "FINDER")),
                rate("Standard active, " + month, chosen, comparison.standard(), "active", "accounts", "rate",
                        ofType(figures, "STANDARD")),
                comparison.finder().number("times") == null ? unknown(ratio) : ratio,
                rate("Activated", figures.time(), figures.time().rows().getFirst(), "activated", "users",
                        "activation_rate", trend(figures.cohorts(), "activation_rate")),
                median(figures.time()), complete(figures));
    }

    private static @Nullable Series ofType(KeyFigures figures, String type) {
        Predicate<AnswerRow> rows = row -> type.equals(row.text("user_type"));
        return AnswerSeries.trend(figures.byType(), "rate", Periods.latest(figures.byType(), rows), rows);
    }

    private static @Nullable Series trend(Answer answer, String measure) {
        return AnswerSeries.trend(answer, measure, Periods.latest(answer));
    }

    private static Told unknown(Told ratio) {
        return new Told(new KpiFigure(ratio.figure().label(), Figures.NONE, "needs somebody active in both",
                Direction.NEUTRAL, null), ratio.origin(), ratio.key());
    }

    private static Told rate(String label, Answer answer, AnswerRow row, String part, String whole, String rate,
            @Nullable Series trend) {
        BigDecimal share = row.number(rate);
        return Told.of(new KpiFigure(label,
                "%s / %s".formatted(Figures.count(Comparison.count(row, part)),
                        Figures.count(Comparison.count(row, whole))),
                share == null
                        ? "nobody to count"
                        : "%s (%s)".formatted(Figures.rate(share.doubleValue() / 100),
                                Figures.rateInterval(bound(row, rate + "_low"), bound(row, rate + "_high"))),
                Direction.NEUTRAL, trend), answer, row, part);
    }

    private static double bound(AnswerRow row, String column) {
        return Objects.requireNonNull(row.number(column)).doubleValue() / 100;
    }

    private static Told median(Answer time) {
        AnswerRow row = time.rows().getFirst();
        BigDecimal median = row.number("median");
        return Told.of(new KpiFigure("Median time", median == null ? Figures.NONE : Durations.ofDays(median),
                median == null
                        ? "nobody was activated"
                        : "half took " + Durations.betweenDays(
                                Objects.requireNonNull(row.number("first_quartile")),
                                Objects.requireNonNull(row.number("third_quartile"))),
                Direction.NEUTRAL, null), time, row, "activated");
    }

    private static Told complete(KeyFigures figures) {
        Answer completeness = figures.completeness();
        return rate("Complete and activated", completeness, completeness.rows().getLast(), "activated", "users",
                "activation_rate", trend(figures.signups(), "active_rate"));
    }
}
