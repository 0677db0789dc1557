package com.chemlink.analytics.etl.baseline;

import com.chemlink.analytics.etl.dataset.DatasetRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * An estimate: who of the newest signups, whose 30 days are not over, is likely to activate, and what moves the others. Made
 * by that of the baseline's models which gives chances; what moves is what the model rests on, not a proven cause.
 *
 * @param people how many newest signups there are
 * @param likely the likeliest first, by their pseudonyms
 * @param movers the strongest first; only those that raise the estimate
 */
public record Outlook(long people, List<Likely> likely, List<Mover> movers) {

    private static final double LIKELIEST = 0.2;
    /** More of the others make the movers slower, not better. */
    private static final int MOST_OTHERS = 2_000;

    public Outlook {
        likely = List.copyOf(likely);
        movers = List.copyOf(movers);
    }

    /** Somebody, the day (UTC) they signed up, and the model's estimate from 0 to 1. */
    public record Likely(String id, LocalDate signedUp, double estimate) {}

    /**
     * What the others' mean estimate would become if they had of this feature what the likeliest fifth has on average.
     */
    public record Mover(String feature, double have, double likeliestHave, double from, double to) {

        double lift() {
            return to - from;
        }
    }

    /** A chance in words; no model is as sure as its number says. */
    public static String percent(double chance) {
        return chance > 0.99
                ? "> 99 %"
                : chance < 0.01 ? "< 1 %" : String.format(Locale.ROOT, "%.1f %%", 100 * chance);
    }

    /** Nothing where nobody is new. */
    static Optional<Outlook> of(DatasetRows rows, ToDoubleFunction<double[]> estimator) throws SQLException {
        rows.layNewest();
        Examples newest = Examples.newest(rows);
        if (newest.size() == 0) {
            return Optional.empty();
        }
        double[] estimates = IntStream.range(0, newest.size()).mapToDouble(
                place -> estimator.applyAsDouble(newest.row(place))).toArray();
        List<Likely> people = people(rows, estimates);
        List<Integer> order = IntStream.range(0, estimates.length).boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> estimates[place]).reversed()).toList();
        int likeliest = Math.max(1, (int) (order.size() * LIKELIEST));
        return Optional.of(
                new Outlook(people.size(), order.subList(0, likeliest).stream().map(people::get).toList(),
                        movers(newest.only(order.subList(0, likeliest)),
                                newest.only(order.subList(likeliest, order.size())).spread(MOST_OTHERS), estimator)));
    }

    private static List<Likely> people(DatasetRows rows, double[] estimates) throws SQLException {
        List<Likely> people = new ArrayList<>();
        int days = Objects.requireNonNull(rows.dataset().horizon()).daysAfterSignup();
        try (Statement statement = rows.statement();
                ResultSet row = statement
                        .executeQuery("SELECT id, (x_t AT TIME ZONE 'UTC')::date - %d FROM %s ORDER BY id"
                                .formatted(days, DatasetRows.NEWEST))) {
            while (row.next()) {
                people.add(new Likely(row.getString(1), row.getObject(2, LocalDate.class), estimates[people.size()]));
            }
        }
        return people;
    }

    private static List<Mover> movers(Examples likeliest, Examples others, ToDoubleFunction<double[]> estimator) {
        double now = mean(others, estimator);
        List<Mover> movers = new ArrayList<>();
        for (int feature = 0; feature < others.features().size() && others.size() > 0; feature++) {
            double goal = likeliest.mean(feature);
            if (!Double.isNaN(goal)) {
                movers.add(new Mover(others.features().get(feature).name(), others.mean(feature), goal, now,
                        mean(others.with(feature, goal), estimator)));
            }
        }
        return movers.stream().filter(mover -> mover.lift() > 0)
                .sorted(Comparator.comparingDouble(Mover::lift).reversed()).toList();
    }

    private static double mean(Examples examples, ToDoubleFunction<double[]> estimator) {
        return IntStream.range(0, examples.size())
                .mapToDouble(place -> estimator.applyAsDouble(examples.row(place))).average().orElse(Double.NaN);
    }
}
