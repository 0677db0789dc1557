package com.chemlink.analytics.etl.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.MetricReader;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.Stoppable;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Funnels against the definition in plain Java, one person and one attempt at a time, on histories by lot: many events
 * of one instant, steps at the window's last instant, attempts on both sides of the range and of as-of, in a zone whose
 * clocks go back within it. {@code -Dfunnel.users=N -Dfunnel.seed=S} for more and others.
 */
class FunnelProofTest {

    private static final int USERS = Integer.getInteger("funnel.users", 3_000);
    private static final long SEED = Long.getLong("funnel.seed", 20251103L);
    private static final List<String> TYPES = List.of("signup", "view", "vote", "comment", "post");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant AS_OF = Instant.parse("2025-11-03T12:00:00Z");
    private static final LocalDate FROM = LocalDate.parse("2025-10-20");
    private static final LocalDate TO = LocalDate.parse("2025-11-03");

    private static final Map<String, List<Event>> HISTORIES = new TreeMap<>();
    private static final Map<String, String> POPULATIONS = new TreeMap<>();
    private static DatabaseAddress analytics;

    private record Event(String type, Instant at) {}

    /** What became of somebody: the furthest step, when each was reached first, and whether there is time left. */
    private record Course(int furthest, List<Instant> first, boolean open) {}

    @BeforeAll
    static void load() {
        analytics = AnalyticsDatabase.open(TestPostgres.NEWEST.database());
        Random dice = new Random(SEED);
        named();
        for (int user = 0; user < USERS; user++) {
            String id = new UUID(dice.nextLong(), dice.nextLong()).toString();
            POPULATIONS.put(id, dice.nextInt(12) == 0 ? "deleted" : "real");
            HISTORIES.put(id, history(dice));
        }
        store();
    }

    /** The window's last instant, and one too late; a step twice; all at once; still open; nothing at all; deleted. */
    private static void named() {
        Instant start = Instant.parse("2025-10-21T10:00:00Z");
        add(1, "real", "signup", start, "view", start.plus(Duration.ofDays(3)));
        add(2, "real", "signup", start, "view", start.plus(Duration.ofDays(3)).plusNanos(1_000));
        add(3, "real", "view", start, "view", start);
        add(4, "real", "vote", start, "view", start, "signup", start);
        add(5, "real", "signup", AS_OF.minus(Duration.ofDays(3)));
        add(6, "real", "signup", AS_OF.minus(Duration.ofDays(3)).plusNanos(1_000));
        add(7, "real");
        add(8, "deleted", "signup", start, "view", start);
        add(9, "real", "signup", start, "signup", start.plus(Duration.ofDays(4)), "view",
                start.plus(Duration.ofDays(5)));
        add(10, "real", "view", start);
    }

    private static void add(int number, String population, Object... happened) {
        String id = new UUID(0, number).toString();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < happened.length; i += 2) {
            events.add(new Event((String) happened[i], (Instant) happened[i + 1]));
        }
        POPULATIONS.put(id, population);
        HISTORIES.put(id, events);
    }

    private static List<Event> history(Random dice) {
        List<Event> events = new ArrayList<>();
        for (int event = dice.nextInt(12); event > 0; event--) {
            // Few instants, a day or an hour apart, so that they meet each other and the edges of windows.
            Instant at = Instant.parse("2025-10-18T10:00:00Z").plus(Duration.ofHours(12L * dice.nextInt(36)));
            events.add(
                    new Event(TYPES.get(dice.nextInt(TYPES.size())), dice.nextInt(9) == 0 ? at.plusNanos(1_000) : at));
        }
        return events;
    }

    private static void store() {
        StringBuilder users = new StringBuilder();
        StringBuilder events = new StringBuilder();
        HISTORIES.forEach((user, history) -> {
            users.append(users.isEmpty() ? "" : ",").append("('%s', 'chemlink', 'chemlink', '%s', '%s', 1)"
                    .formatted(user, user, POPULATIONS.get(user)));
            history.forEach(event -> events.append(events.isEmpty() ? "" : ",")
                    .append("('%s', '%s', '%s', '%s', '%s', false, 1)"
                            .formatted(user, event.at(), event.type(), UUID.randomUUID(), POPULATIONS.get(user))));
        });
        Sql.run(analytics,
                "INSERT INTO core.users (user_id, product, source, source_key, population, since_run_id) VALUES "
                        + users);
        Sql.run(analytics,
                "INSERT INTO core.user_journey_events (user_id, occurred_at, event_type, event_id, population, is_bulk, since_run_id) VALUES "
                        + events);
        Sql.run(analytics,
                "INSERT INTO ops.published (run_id, as_of, as_of_date, time_zone) VALUES (1, '%s', '%s', '%s')"
                        .formatted(AS_OF, AS_OF.atZone(ZONE).toLocalDate(), ZONE));
    }

    private static Course course(Funnel funnel, List<Event> history) {
        List<Event> events = history.stream().filter(event -> !event.at().isAfter(AS_OF))
                .filter(event -> funnel.steps().contains(event.type()))
                .sorted(Comparator.comparing(Event::at).thenComparingInt(event -> funnel.steps().indexOf(event.type())))
                .toList();
        List<Instant> first = new ArrayList<>();
        boolean open = false;
        for (int begin = 0; begin < events.size(); begin++) {
            Event start = events.get(begin);
            LocalDate day = start.at().atZone(ZONE).toLocalDate();
            if (!start.type().equals(funnel.steps().getFirst()) || day.isBefore(FROM) || day.isAfter(TO)) {
                continue;
            }
            Instant end = start.at().plus(Duration.ofDays(funnel.windowDays()));
            open |= end.isAfter(AS_OF);
            int step = 0;
            for (Event event : events.subList(begin, events.size())) {
                if (step < funnel.steps().size() && event.type().equals(funnel.steps().get(step))
                        && !event.at().isAfter(end)) {
                    if (step == first.size()) {
                        first.add(event.at());
                    } else if (event.at().isBefore(first.get(step))) {
                        first.set(step, event.at());
                    }
                    step++;
                }
            }
        }
        return new Course(first.size(), first, open);
    }

    @Test
    void funnels_by_lot_say_what_the_definition_says_of_everybody() {
        Random dice = new Random(SEED);
        prove(new Funnel(List.of("signup", "view"), 3));
        prove(new Funnel(List.of("view", "view"), 3));
        prove(new Funnel(List.of("signup", "view", "vote"), 3));
        prove(new Funnel(List.of("view", "vote", "view", "view", "post"), 14));
        for (int funnel = 0; funnel < 8; funnel++) {
            List<String> steps = new ArrayList<>();
            for (int step = 2 + dice.nextInt(4); step > 0; step--) {
                steps.add(TYPES.get(dice.nextInt(TYPES.size())));
            }
            prove(new Funnel(steps, 1 + dice.nextInt(15)));
        }
    }

    private static void prove(Funnel funnel) {
        Map<String, Course> courses = HISTORIES.entrySet().stream()
                .filter(user -> "real".equals(POPULATIONS.get(user.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, user -> course(funnel, user.getValue())));
        Answer answer = ask(reader -> reader.answer(funnel.metric(), filter()));
        assertThat(answer.rows()).hasSize(funnel.steps().size());
        for (AnswerRow row : answer.rows()) {
            int place = Math.toIntExact((Long) row.value("place"));
            check(funnel, answer, row, "users", courses, course -> course.furthest() >= place);
            check(funnel, answer, row, "still_in_window", courses,
                    course -> place > 1 && course.furthest() == place - 1 && course.open());
            check(funnel, answer, row, "dropped", courses,
                    course -> place > 1 && course.furthest() == place - 1 && !course.open());
            List<Double> hours = courses.values().stream().filter(course -> place > 1 && course.furthest() >= place)
                    .map(course -> Duration.between(course.first().get(place - 2), course.first().get(place - 1))
                            .toNanos() / 3.6e12)
                    .sorted().toList();
            if (!hours.isEmpty()) {
                double median = (hours.get((hours.size() - 1) / 2) + hours.get(hours.size() / 2)) / 2;
                assertThat(row.number("median_hours")).as("%s %d", funnel, place).isNotNull();
                assertThat(Objects.requireNonNull(row.number("median_hours")).doubleValue())
                        .as("%s %d", funnel, place).isCloseTo(median, Offset.offset(0.006));
            }
        }
    }

    /** The number and everybody behind it. */
    private static void check(Funnel funnel, Answer answer, AnswerRow row, String measure, Map<String, Course> courses,
            Predicate<Course> which) {
        TreeSet<String> expected = courses.entrySet().stream().filter(user -> which.test(user.getValue()))
                .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
        assertThat(row.count(measure)).as("%s %s %s", funnel, answer.point(row), measure)
                .isEqualTo((long) expected.size());
        TreeSet<String> behind = ask(reader -> reader
                .drill(funnel.metric(), filter(), answer.point(row), measure, 100_000, new Stoppable()).rows()).stream()
                .map(user -> String.valueOf(user.value("user_id"))).collect(Collectors.toCollection(TreeSet::new));
        assertThat(behind).as("%s %s %s", funnel, answer.point(row), measure).isEqualTo(expected);
    }

    private static MetricFilter filter() {
        return MetricFilter.DEFAULT.withPopulation(Population.REAL).withRange(new DateRange.Between(FROM, TO));
    }

    private interface Question<T> {
        T of(MetricReader reader);
    }

    private static <T> T ask(Question<T> question) {
        try (Connection connection = analytics.connect()) {
            return question.of(new MetricReader(DSL.using(connection, SQLDialect.POSTGRES)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_makes_no_sense_cannot_be_asked() {
        assertThatThrownBy(() -> new Funnel(List.of("view"), 14)).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> new Funnel(List.of("view", "vote"), 0)).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> new Funnel(List.of("view", "x' OR true"), 14)).isInstanceOf(Failure.class);
    }
}
