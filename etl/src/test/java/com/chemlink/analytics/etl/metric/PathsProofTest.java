package com.chemlink.analytics.etl.metric;

import static com.chemlink.analytics.etl.metric.Histories.CHEMLINK;
import static com.chemlink.analytics.etl.metric.Histories.ELSEWHERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.chemlink.analytics.etl.metric.Histories.Event;
import com.chemlink.analytics.etl.metric.Histories.Person;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.Point;
import com.chemlink.analytics.schema.metric.Segment;
import com.chemlink.analytics.schema.metric.journey.Anchor;
import com.chemlink.analytics.schema.metric.journey.Paths;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Paths against the definition in plain Java: one person and one event at a time. */
class PathsProofTest {

    private static final LocalDate FROM = LocalDate.parse("2025-03-01");
    private static final LocalDate TO = LocalDate.parse("2025-10-31");
    private static final MetricFilter FILTER = MetricFilter.DEFAULT.withRange(new DateRange.Between(FROM, TO));
    private static final Instant NOON = Instant.parse("2025-06-02T10:00:00Z");
    private static final Set<String> CORE = Set.copyOf(Histories.CORE);
    private static final Histories HISTORIES = histories();

    @AfterAll
    static void close() throws SQLException {
        HISTORIES.close();
    }

    private static Histories histories() {
        Histories all = new Histories();
        all.named(1, "real", NOON, "view", NOON, "view", NOON.plusSeconds(60), "vote", NOON.plusSeconds(120));
        all.named(2, "real", NOON, "vote", NOON, "post", NOON, "comment", NOON);
        all.named(3, "real", NOON, "view", NOON, "post", NOON.plus(Duration.ofHours(24)));
        all.named(4, "real", NOON, "view", NOON, "post", NOON.plus(Duration.ofHours(24)).plusNanos(1_000));
        all.named(5, "real", NOON, "vote", NOON, "vote", NOON.plus(Duration.ofDays(3)));
        all.named(6, "real", NOON);
        all.named(7, "deleted", NOON, "view", NOON);
        // The night the clocks go forward has 23 hours: the silence is one of hours, not of days.
        Instant before = Instant.parse("2025-03-29T23:30:00Z");
        all.named(8, "real", NOON, "comment", before, "vote", before.plus(Duration.ofHours(24)).plusNanos(1_000));
        // The last instant of the range there, and the first one after it.
        all.named(9, "real", NOON, "post", Instant.parse("2025-10-31T22:59:59.999999Z"), "post",
                Instant.parse("2025-10-31T23:00:00Z"));
        return all.stored();
    }

    /** What somebody walked, each path once. */
    private static Set<List<String>> walked(Paths paths, Person person, Set<String> counted) {
        Set<List<String>> ways = new TreeSet<>(
                (one, other) -> String.join(" ", one).compareTo(String.join(" ", other)));
        for (List<String> stretch : stretches(paths, person, counted)) {
            int at = paths.anchor().type().map(stretch::indexOf).orElse(0);
            if (at >= 0) {
                ways.add(paths.anchor() instanceof Anchor.To
                        ? stretch.subList(Math.max(0, at + 1 - paths.steps()), at + 1)
                        : stretch.subList(at, Math.min(stretch.size(), at + paths.steps())));
            }
        }
        return ways;
    }

    private static List<List<String>> stretches(Paths paths, Person person, Set<String> counted) {
        List<List<String>> stretches = new ArrayList<>();
        Instant last = Instant.MIN;
        for (Event event : person.events()) {
            boolean chosen = counted.contains(event.type()) || paths.anchor().type().equals(Optional.of(event.type()));
            if (!chosen || event.day().isBefore(FROM) || event.day().isAfter(TO)) {
                continue;
            }
            if (stretches.isEmpty()
                    || Duration.between(last, event.at()).compareTo(Duration.ofHours(paths.gapHours())) > 0) {
                stretches.add(new ArrayList<>());
            }
            List<String> stretch = stretches.getLast();
            if (!paths.collapsed() || stretch.isEmpty() || !stretch.getLast().equals(event.type())) {
                stretch.add(event.type());
            }
            last = event.at();
        }
        return stretches;
    }

    @Test
    void paths_by_lot_are_those_of_the_definition() {
        prove(CHEMLINK, Paths.USUAL, CORE);
        prove(CHEMLINK, Paths.USUAL.with(new Anchor.From("signup")), CORE);
        prove(CHEMLINK, Paths.USUAL.with(new Anchor.To("vote")).collapsed(true), CORE);
        Random dice = new Random(Histories.SEED);
        for (int lot = 0; lot < Histories.LOTS; lot++) {
            String product = lot % 2 == 0 ? ELSEWHERE : CHEMLINK;
            String type = one(product, Histories.TYPES.get(dice.nextInt(Histories.TYPES.size())));
            Anchor anchor = switch (dice.nextInt(3)) {
                case 0 -> new Anchor.Nowhere();
                case 1 -> new Anchor.From(type);
                default -> new Anchor.To(type);
            };
            Set<String> types = Histories.types(product,
                    Histories.TYPES.subList(dice.nextInt(4), Histories.TYPES.size()));
            prove(product, Paths.USUAL.with(anchor).over(2 + dice.nextInt(4)).within(1 + dice.nextInt(40))
                    .collapsed(dice.nextBoolean()), types);
        }
    }

    private static String one(String product, String type) {
        return Histories.types(product, List.of(type)).iterator().next();
    }

    private static void prove(String product, Paths asked, Set<String> types) {
        Paths paths = asked.telling(10_000);
        boolean core = types.equals(CORE);
        MetricFilter filter = core ? FILTER : FILTER.withTypes(types).withSegment(Segment.FINDER);
        Map<String, Set<String>> whole = new TreeMap<>();
        Map<String, Set<String>> steps = new TreeMap<>();
        Set<String> walkers = new TreeSet<>();
        for (Person person : HISTORIES.people()) {
            Set<List<String>> ways = person.real(product) && (core || person.segment().equals("finder"))
                    ? walked(paths, person, types)
                    : Set.of();
            ways.forEach(way -> {
                walkers.add(person.id());
                put(whole, String.join(" > ", way), person);
                links(paths, way).forEach(link -> put(steps, link, person));
            });
        }
        compare(paths.metric(), filter, whole, walkers);
        compare(paths.flow(), filter, steps, walkers);
    }

    private static List<String> links(Paths paths, List<String> way) {
        List<String> links = new ArrayList<>();
        for (int step = 0; step < way.size(); step++) {
            int place = paths.anchor() instanceof Anchor.To ? step + 1 - way.size() : step + 1;
            links.add("%d/%s/%s".formatted(place, way.get(step), Paths.ANYWHERE));
            if (step + 1 < way.size()) {
                links.add("%d/%s/%s".formatted(place, way.get(step), way.get(step + 1)));
            }
        }
        return links;
    }

    private static void put(Map<String, Set<String>> users, String key, Person person) {
        users.computeIfAbsent(key, _ -> new TreeSet<>()).add(person.id());
    }

    /** Every row, and everybody behind as many of them as lists are compared. */
    private static void compare(Metric metric, MetricFilter filter, Map<String, Set<String>> expected,
            Set<String> walkers) {
        Answer answer = HISTORIES.answer(metric, filter);
        Map<String, Long> counts = new TreeMap<>();
        answer.rows().forEach(row -> {
            counts.put(answer.point(row).toString(), row.count("users"));
            assertThat(row.count("walkers")).isEqualTo(walkers.size());
        });
        Map<String, Long> counted = new TreeMap<>();
        expected.forEach((key, users) -> counted.put(key, (long) users.size()));
        assertThat(counts).as(metric.title()).isEqualTo(counted);
        for (AnswerRow shown : Histories.some(answer.rows())) {
            String key = answer.point(shown).toString();
            assertThat(HISTORIES.behind(metric, filter, answer.point(shown), "users")).as(metric.title() + " " + key)
                    .isEqualTo(expected.get(key));
        }
        if (!answer.rows().isEmpty()) {
            assertThat(HISTORIES.behind(metric, filter, answer.point(answer.rows().getFirst()), "walkers"))
                    .isEqualTo(walkers);
        }
    }

    @Test
    void the_same_path_twice_counts_once_and_one_instant_goes_by_name() {
        assertThat(paths(1)).containsExactly(List.of("view", "view", "vote"));
        assertThat(walked(Paths.USUAL.collapsed(true), person(1), CORE))
                .containsExactly(List.of("view", "vote"));
        assertThat(paths(2)).containsExactly(List.of("comment", "post", "vote"));
        assertThat(paths(5)).containsExactly(List.of("vote"));
        assertThat(behind("view > view > vote")).contains(person(1).id());
        assertThat(behind("comment > post > vote")).contains(person(2).id());
        assertThat(behind("vote")).contains(person(5).id(), person(8).id());
    }

    @Test
    void a_silence_of_exactly_a_day_does_not_end_a_path() {
        assertThat(paths(3)).containsExactly(List.of("view", "post"));
        assertThat(paths(4)).containsExactly(List.of("post"), List.of("view"));
        assertThat(behind("view > post")).contains(person(3).id()).doesNotContain(person(4).id());
        assertThat(behind("comment")).contains(person(8).id());
    }

    @Test
    void a_range_ends_with_its_last_instant_in_the_zone_and_nobody_is_counted_without_a_path() {
        assertThat(paths(9)).containsExactly(List.of("post"));
        assertThat(HISTORIES.behind(Paths.USUAL.metric(), FILTER, point("post"), "walkers"))
                .contains(person(9).id()).doesNotContain(person(6).id(), person(7).id());
    }

    @Test
    void what_makes_no_sense_cannot_be_asked() {
        assertThatThrownBy(() -> new Anchor.From("x' OR true")).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> Paths.USUAL.over(6)).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> Paths.USUAL.within(0)).isInstanceOf(Failure.class);
    }

    private static Set<List<String>> paths(int number) {
        return walked(Paths.USUAL, person(number), CORE);
    }

    private static Person person(int number) {
        return HISTORIES.person(number);
    }

    private static Point point(String path) {
        return Point.parse(Paths.USUAL.metric(), path);
    }

    private static Set<String> behind(String path) {
        return HISTORIES.behind(Paths.USUAL.metric(), FILTER, point(path), "users");
    }
}
