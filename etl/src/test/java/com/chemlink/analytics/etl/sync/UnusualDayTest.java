package com.chemlink.analytics.etl.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.check.Check;
import com.chemlink.analytics.etl.check.Checks;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Days that are far from what they usually are: 203 days of chance in series of several shapes raise hardly an alarm,
 * and a day that was planted among them is found. {@code -Dquiet.seeds=20} for more of them.
 */
class UnusualDayTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int BEFORE = 9 * 7;
    private static final int WEEKS = 29;
    private static final int SERIES = 10;
    private static final String SQL = Checks.builtIn().stream().filter(check -> check.id().equals("metric-jumps"))
            .map(Check::sql).findFirst().orElseThrow();
    private static final Connection DATABASE = Syncs.synced(TestPostgres.NEWEST).analytics().connect();

    /** What a series is on the mean; around it, chance. */
    enum Shape {
        SMALL, STEADY, WEEKDAYS, GROWING, SHRINKING, NOISY, RESTLESS;

        double mean(int series, int day) {
            return switch (this) {
                case SMALL -> 0.2 + 0.4 * series;
                case STEADY, NOISY -> 5.0 + 5 * series;
                case WEEKDAYS, RESTLESS -> (3 + 6 * series)
                        * (FIRST.plusDays(day).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? 0.1 : 1);
                case GROWING -> (2 + 4 * series) * Math.exp(day / 200.0);
                case SHRINKING -> (10 + 20 * series) * Math.exp(-day / 200.0);
            };
        }

        /** Days are better or worse by a fifth, all people together: more than each of them by chance. */
        double moved(Random chance, double mean) {
            return this == NOISY || this == RESTLESS ? mean * Math.exp(0.2 * chance.nextGaussian() - 0.02) : mean;
        }

        String series(int number) {
            return "%s %d".formatted(name().toLowerCase(Locale.ROOT), number);
        }
    }

    @BeforeAll
    static void everything_is_undone() throws SQLException {
        DATABASE.setAutoCommit(false);
        execute("SELECT set_config('search_path', 'core, aggregates', true), set_config('chemlink.time_zone', 'UTC', true)");
        execute("DELETE FROM active_users");
    }

    @AfterAll
    static void close() throws SQLException {
        DATABASE.rollback();
        DATABASE.close();
    }

    @Test
    void chance_raises_hardly_an_alarm_whatever_the_shape_of_a_series() throws SQLException {
        for (int seed = 1; seed <= Integer.getInteger("quiet.seeds", 1); seed++) {
            fill(new Random(seed));
            assertThat(shares(SQL, WEEKS)).as("seed " + seed).allSatisfy(
                    (shape, share) -> assertThat(share).as("%s", shape).isLessThanOrEqualTo(0.01));
        }
    }

    @Test
    void a_lower_threshold_would_be_noticed() throws SQLException {
        fill(new Random(1));
        Map<Shape, Double> lower = shares(SQL.replace("3 * deviation", "2 * deviation"), 10);
        assertThat(List.of(Shape.STEADY, Shape.WEEKDAYS, Shape.GROWING)).allSatisfy(
                shape -> assertThat(lower.get(shape)).as("%s", shape).isGreaterThan(0.01));
        assertThat(shares(SQL.replace(" * trend", "").replace(" * least(greatest(trend, 1), 1.5)", ""), 10)
                .get(Shape.GROWING))
                .as("growth is no alarm only because its trend is known").isGreaterThan(0.01);
        assertThat(shares(SQL.replace(" * scatter", ""), 10).get(Shape.NOISY))
                .as("noise is no alarm only because its days are known to scatter").isGreaterThan(0.01);
    }

    @Test
    void a_day_that_was_planted_is_found_whether_it_is_low_or_high() throws SQLException {
        fill(new Random(4));
        int week = 15;
        LocalDate day = today(week).minusDays(2);
        assertThat(day.getDayOfWeek()).as("also a busy one of a week").isEqualTo(DayOfWeek.MONDAY);
        Set<String> before = alarms(SQL, week);
        Set<String> planted = new TreeSet<>();
        Set<String> stopped = new TreeSet<>();
        for (Shape shape : Shape.values()) {
            double usual = shape.mean(SERIES, BEFORE + 7 * week - 2);
            plant(shape.series(SERIES), day, Math.round(usual * 2 + 10), planted);
            if (usual > 20) {
                plant(shape.series(SERIES - 1), day, 0, planted);
                stopped.add(shape.series(SERIES - 1) + " on " + day);
            }
        }
        assertThat(planted).hasSize(Shape.values().length * 2 - 1);
        Set<String> found = alarms(SQL, week);
        assertThat(found).containsAll(planted);
        found.removeAll(planted);
        assertThat(before).containsAll(found);
        assertThat(stopped).containsAll(alarms(SQL.replace("3 * deviation", "30 * deviation"), week));
    }

    @Test
    void a_few_a_day_that_stop_are_noticed() throws SQLException {
        fill(new Random(5));
        LocalDate day = today(15).minusDays(2);
        String series = Shape.STEADY.series(1);
        for (int weeks = 1; weeks <= 8; weeks++) {
            plant(series, day.minusWeeks(weeks), 8, new TreeSet<>());
        }
        String stopped = series + " on " + day;
        plant(series, day, 1, new TreeSet<>());
        assertThat(alarms(SQL, 15)).as("nearly nothing may be chance").doesNotContain(stopped);
        plant(series, day, 0, new TreeSet<>());
        assertThat(alarms(SQL, 15)).contains(stopped);
    }

    private static LocalDate today(int week) {
        return FIRST.plusDays(BEFORE + 7L * week);
    }

    /** Of all days of a shape's series, how many were called unusual. */
    private static Map<Shape, Double> shares(String sql, int weeks) throws SQLException {
        Map<Shape, Double> shares = new EnumMap<>(Shape.class);
        for (Shape shape : Shape.values()) {
            shares.put(shape, 0.0);
        }
        for (int week = 1; week <= weeks; week++) {
            for (String alarm : alarms(sql, week)) {
                Shape shape = Shape.valueOf(alarm.split(" ", 2)[0].toUpperCase(Locale.ROOT));
                shares.merge(shape, 1.0 / (SERIES * weeks * 7), Double::sum);
            }
        }
        return shares;
    }

    private static Set<String> alarms(String sql, int week) throws SQLException {
        execute("SELECT set_config('chemlink.as_of', '%s 12:00+00', true)".formatted(today(week)));
        try (PreparedStatement query = DATABASE.prepareStatement(sql); ResultSet row = query.executeQuery()) {
            Set<String> alarms = new TreeSet<>();
            while (row.next()) {
                alarms.add(row.getString("subject") + " on " + row.getString("row_key"));
            }
            return alarms;
        }
    }

    private static void fill(Random chance) throws SQLException {
        execute("TRUNCATE daily_metrics");
        List<String> names = new ArrayList<>();
        List<String> days = new ArrayList<>();
        List<Integer> events = new ArrayList<>();
        for (Shape shape : Shape.values()) {
            for (int series = 1; series <= SERIES; series++) {
                for (int day = 0; day < BEFORE + 7 * WEEKS; day++) {
                    names.add(shape.series(series));
                    days.add(FIRST.plusDays(day).toString());
                    events.add(poisson(chance, shape.moved(chance, shape.mean(series, day))));
                }
            }
        }
        try (PreparedStatement insert = DATABASE.prepareStatement(
                """
                        INSERT INTO daily_metrics (day, product, population, segment, country, event_type, is_bulk, events, users)
                        SELECT day, 'chemlink', 'real', 'standard', '*', name, false, events, 1
                        FROM unnest(?::text[], ?::date[], ?::bigint[]) AS made (name, day, events)""")) {
            insert.setArray(1, DATABASE.createArrayOf("text", names.toArray()));
            insert.setArray(2, DATABASE.createArrayOf("date", days.toArray()));
            insert.setArray(3, DATABASE.createArrayOf("int8", events.toArray()));
            insert.execute();
        }
        execute("ANALYZE daily_metrics");
    }

    private static void plant(String series, LocalDate day, long events, Set<String> planted) throws SQLException {
        execute("UPDATE daily_metrics SET events = %d WHERE event_type = '%s' AND day = '%s'".formatted(events, series,
                day));
        planted.add(series + " on " + day);
    }

    private static int poisson(Random chance, double mean) {
        double limit = Math.exp(-mean);
        int events = 0;
        for (double left = chance.nextDouble(); left > limit; left *= chance.nextDouble()) {
            events++;
        }
        return events;
    }

    private static void execute(String sql) throws SQLException {
        try (PreparedStatement statement = DATABASE.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
