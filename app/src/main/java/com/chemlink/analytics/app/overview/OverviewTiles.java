package com.chemlink.analytics.app.overview;

import com.chemlink.analytics.app.answer.AnswerSeries;
import com.chemlink.analytics.app.answer.Periods;
import com.chemlink.analytics.app.answer.Told;
import com.chemlink.analytics.app.card.KpiFigure;
import com.chemlink.analytics.app.card.KpiFigure.Direction;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.PointState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The overview in six figures. */
final class OverviewTiles {

    /** The score from which a profile is complete, as the catalogue's band. */
    private static final String COMPLETE = "80-100";

    private OverviewTiles() {}

    static List<Told> of(KeyFigures known) {
        return List.of(accounts(known), signups(known), active(known), activation(known, "Finder"),
                activation(known, "Standard"), complete(known));
    }

    private static Told accounts(KeyFigures known) {
        AnswerRow row = known.accounts().rows().getLast();
        AnswerRow came = known.growth().rows().getLast();
        String words = Periods.gain(known.growth(), came, count(came, "users"));
        long undated = row.state() == PointState.IN_PROGRESS ? all(known) - count(row, "users") : 0;
        String undatedWords = undated > 0 ? "; %s without a day".formatted(Figures.count(undated)) : "";
        return Told.of(new KpiFigure("Accounts", Figures.count(count(row, "users")), words + undatedWords,
                Direction.NEUTRAL,
                AnswerSeries.trend(known.accounts(), "users", row)), known.accounts(), row, "users");
    }

    private static Told signups(KeyFigures known) {
        AnswerRow row = Periods.latest(known.growth());
        BigDecimal growth = row.number("growth_rate");
        LocalDate before = Periods.before(known.growth(), row.date(Metric.PERIOD));
        String words = growth == null
                ? "none " + Periods.during(known.growth(), before)
                : Figures.change(growth.movePointLeft(2).doubleValue()) + " to "
                        + Periods.brief(known.growth(), before);
        Direction direction = growth == null || growth.signum() == 0
                ? Direction.NEUTRAL
                : growth.signum() > 0 ? Direction.BETTER : Direction.WORSE;
        return Told.of(new KpiFigure("Signups, " + Periods.brief(known.growth(), row),
                Figures.count(count(row, "users")), words, direction, AnswerSeries.trend(known.growth(), "users", row)),
                known.growth(),
                row, "users");
    }

    /** Who really used it, beside what is reported: the two differ where profiles are updated in bulk. */
    private static Told active(KeyFigures known) {
        AnswerRow row = Periods.latest(known.usage());
        return Told.of(new KpiFigure("Active, " + Periods.brief(known.usage(), row),
                Figures.count(count(row, "used")), "of %s reported".formatted(Figures.count(count(row, "users"))),
                Direction.NEUTRAL, AnswerSeries.trend(known.usage(), "used", row)), known.usage(), row, "used");
    }

    private static Told activation(KeyFigures known, String segment) {
        String type = segment.toUpperCase(Locale.ROOT);
        AnswerRow row = known.used(type);
        String figure = Figures.count(count(row, "users")) + " / " + Figures.count(count(row, "accounts"));
        String label = "%s active, %s".formatted(segment, Periods.brief(known.byType(), row));
        return Told.of(new KpiFigure(label, figure, rate(row), Direction.NEUTRAL,
                AnswerSeries.trend(known.byType(), "rate", row, one -> type.equals(one.text("user_type")))),
                known.byType(),
                row,
                "users");
    }

    private static String rate(AnswerRow row) {
        BigDecimal rate = row.number("rate");
        BigDecimal low = row.number("rate_low");
        BigDecimal high = row.number("rate_high");
        return rate == null || low == null || high == null
                ? "nobody to count"
                : "%s (%s)".formatted(Figures.rate(share(rate)), Figures.rateInterval(share(low), share(high)));
    }

    private static Told complete(KeyFigures known) {
        AnswerRow row = known.completion().rows().stream().filter(one -> COMPLETE.equals(one.text("band"))).findFirst()
                .orElseGet(known.completion().rows()::getLast);
        long all = all(known);
        BigDecimal rate = row.number("share");
        return Told.of(new KpiFigure("Profiles complete", rate == null ? Figures.NONE : Figures.rate(share(rate)),
                "%s of %s".formatted(Figures.count(count(row, "users")), Figures.count(all)), Direction.NEUTRAL,
                AnswerSeries.trend(known.completionBySignup(), "completion_rate",
                        Periods.latest(known.completionBySignup()))),
                known.completion(), row, "users");
    }

    /** Everybody, also those whose day of signup is not known or lies in the future, and who are in no period. */
    private static long all(KeyFigures known) {
        return known.completion().rows().stream().mapToLong(one -> count(one, "users")).sum();
    }

    private static double share(BigDecimal percent) {
        return percent.movePointLeft(2).doubleValue();
    }

    private static long count(AnswerRow row, String measure) {
        return Objects.requireNonNullElse(row.count(measure), 0L);
    }
}
