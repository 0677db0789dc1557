package com.chemlink.analytics.etl.metric;

import static com.chemlink.analytics.etl.metric.Histories.CHEMLINK;
import static com.chemlink.analytics.etl.metric.Histories.ELSEWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.metric.Histories.Event;
import com.chemlink.analytics.etl.metric.Histories.Person;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.Point;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.Segment;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Retention against the definition in plain Java: one person, one bucket at a time, whatever counts as back. */
class RetentionProofTest {

    private static final LocalDate FROM = LocalDate.parse("2025-01-01");
    /** Few enough weeks for everybody in each of them. */
    private static final LocalDate LATE = LocalDate.parse("2025-08-25");
    private static final Instant SPRING = Instant.parse("2025-03-31T21:59:59.999999Z");
    private static final Histories HISTORIES = histories();

    @AfterAll
    static void close() throws SQLException {
        HISTORIES.close();
    }

    private static Histories histories() {
        Histories all = new Histories();
        // The last instant of March there, and the first one of April: the clocks have gone forward.
        all.named(1, "real", SPRING, "view", SPRING.plusNanos(1_000), "view", SPRING.plusNanos(1_000));
        all.named(2, "real", SPRING.plusNanos(1_000), "view", SPRING.plusNanos(1_000));
        // Gone, and back again; active before signing up; never active; as-of itself, and an instant too late.
        all.named(3, "real", SPRING, "vote", SPRING, "vote", Instant.parse("2025-09-15T12:00:00Z"));
        all.named(4, "real", SPRING, "view", Instant.parse("2025-02-01T12:00:00Z"));
        all.named(5, "real", SPRING);
        all.named(6, "real", SPRING, "post", Histories.AS_OF);
        all.named(7, "deleted", SPRING, "post", SPRING);
        all.named(8, "ghost", null, "post", SPRING);
        all.named(9, "real", SPRING, "post", Instant.parse("2025-11-04T23:00:00Z"));
        return all.stored();
    }

    /** A cohort's period. */
    private record Cell(Set<String> size, Set<String> on, Set<String> onOrAfter, String state) {}

    private record Question(String product, boolean firstCore, MetricFilter filter, Set<String> types) {

        Granularity granularity() {
            return Objects.requireNonNull(filter.granularity());
        }

        DateRange.Between range() {
            return (DateRange.Between) Objects.requireNonNull(filter.range());
        }

        Metric metric(String id) {
            return Catalogue.get(id + (firstCore ? "_first_core" : ""));
        }
    }

    private static Map<String, Cell> cells(Question question) {
        Granularity granularity = question.granularity();
        Map<LocalDate, List<Person>> cohorts = new TreeMap<>();
        for (Person person : HISTORIES.people()) {
            LocalDate start = start(question, person);
            if (start != null && !start.isBefore(granularity.bucketOf(question.range().from()))
                    && !start.isAfter(question.range().to())) {
                cohorts.computeIfAbsent(start, _ -> new ArrayList<>()).add(person);
            }
        }
        Map<String, Cell> cells = new TreeMap<>();
        cohorts.forEach((cohort, members) -> {
            LocalDate bucket = cohort;
            for (int after = 0; !bucket.isAfter(Histories.TODAY); after++) {
                cells.put(cohort + "/" + after, cell(question, members, bucket));
                bucket = granularity.next(bucket);
            }
        });
        return cells;
    }

    private static Cell cell(Question question, List<Person> members, LocalDate bucket) {
        Cell cell = new Cell(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(),
                question.granularity().next(bucket).isAfter(Histories.TODAY) ? "in_progress" : "complete");
        for (Person person : members) {
            cell.size.add(person.id());
            for (LocalDate day : days(person, question.types())) {
                LocalDate then = question.granularity().bucketOf(day);
                if (then.equals(bucket)) {
                    cell.on.add(person.id());
                }
                if (!then.isBefore(bucket)) {
                    cell.onOrAfter.add(person.id());
                }
            }
        }
        return cell;
    }

    /** The bucket somebody belongs to; null for who belongs to none or is not asked for. */
    private static @Nullable LocalDate start(Question question, Person person) {
        boolean asked = question.filter().population() == Population.ALL
                ? person.product().equals(question.product())
                : person.real(question.product());
        boolean segment = question.filter().segment() == Segment.ALL
                || question.filter().segment().toString().equals(person.segment());
        if (!asked || !segment || person.started() == null) {
            return null;
        }
        LocalDate day = question.firstCore()
                ? days(person, Histories.types(question.product(), Histories.CORE)).stream().findFirst().orElse(null)
                : person.started().atZone(Histories.ZONE).toLocalDate();
        return day == null || day.isAfter(Histories.TODAY) ? null : question.granularity().bucketOf(day);
    }

    private static List<LocalDate> days(Person person, Set<String> types) {
        return person.events().stream().filter(event -> types.contains(event.type())).map(Event::day)
                .filter(day -> !day.isAfter(Histories.TODAY)).toList();
    }

    @Test
    void cells_and_means_by_lot_are_those_of_the_definition() {
        prove(question(CHEMLINK, false, Granularity.MONTH, FROM, Set.of()));
        prove(question(CHEMLINK, true, Granularity.MONTH, FROM, Set.of()));
        prove(question(CHEMLINK, false, Granularity.WEEK, LATE, Set.of("vote", "profile_update")));
        prove(question(ELSEWHERE, true, Granularity.WEEK, LATE, Set.of("elsewhere_view")));
        Random dice = new Random(Histories.SEED);
        for (int lot = 0; lot < Histories.LOTS; lot++) {
            Set<String> types = new TreeSet<>();
            for (int type = dice.nextInt(4); type >= 0; type--) {
                types.add(Histories.TYPES.get(dice.nextInt(Histories.TYPES.size())));
            }
            String product = dice.nextInt(3) == 0 ? ELSEWHERE : CHEMLINK;
            Question question = question(product, dice.nextBoolean(),
                    dice.nextBoolean() ? Granularity.WEEK : Granularity.MONTH,
                    FROM.plusWeeks(dice.nextInt(30)), Histories.types(product, types));
            prove(new Question(product, question.firstCore, question.filter
                    .withSegment(List.of(Segment.ALL, Segment.FINDER, Segment.STANDARD).get(dice.nextInt(3)))
                    .withPopulation(dice.nextBoolean() ? Population.REAL : Population.ALL), question.types));
        }
    }

    private static Question question(String product, boolean firstCore, Granularity granularity, LocalDate from,
            Set<String> types) {
        return new Question(product, firstCore, MetricFilter.DEFAULT.withGranularity(granularity).withTypes(types)
                .withRange(new DateRange.Between(from, Histories.TODAY)),
                types.isEmpty() ? Set.copyOf(Histories.CORE) : types);
    }

    private static void prove(Question question) {
        Map<String, Cell> cells = cells(question);
        Metric metric = question.metric("retention");
        Answer answer = HISTORIES.answer(metric, question.filter());
        assertThat(answer.rows().stream().map(row -> answer.point(row).toString())).as(question.toString())
                .containsExactlyInAnyOrderElementsOf(cells.keySet());
        for (AnswerRow row : answer.rows()) {
            Cell cell = Objects.requireNonNull(cells.get(answer.point(row).toString()));
            assertThat("%d %d %d %s".formatted(row.count("size"), row.count("returned"), row.count("returned_or_later"),
                    Objects.requireNonNull(row.state()).toString()))
                    .as("%s %s", question, answer.point(row))
                    .isEqualTo("%d %d %d %s".formatted(cell.size.size(), cell.on.size(), cell.onOrAfter.size(),
                            cell.state));
        }
        for (AnswerRow row : Histories.some(answer.rows())) {
            people(question, metric, answer.point(row), cells);
        }
        means(question, cells);
    }

    private static void people(Question question, Metric metric, Point point, Map<String, Cell> cells) {
        Cell cell = Objects.requireNonNull(cells.get(point.toString()));
        Map.of("size", cell.size, "returned", cell.on, "returned_or_later", cell.onOrAfter)
                .forEach((measure, users) -> assertThat(HISTORIES.behind(metric, question.filter(), point, measure))
                        .as("%s %s %s", question, point, measure).isEqualTo(users));
    }

    /** Sums over the cohorts that have completed a period, and everybody in them. */
    private static void means(Question question, Map<String, Cell> cells) {
        Metric metric = question.metric("retention_curve");
        Answer answer = HISTORIES.answer(metric, question.filter());
        Map<Long, Cell> sums = new TreeMap<>();
        cells.forEach((key, cell) -> {
            if (cell.state.equals("complete")) {
                Cell sum = sums.computeIfAbsent(Long.valueOf(key.substring(key.indexOf('/') + 1)),
                        _ -> new Cell(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), cell.state));
                sum.size.addAll(cell.size);
                sum.on.addAll(cell.on);
                sum.onOrAfter.addAll(cell.onOrAfter);
            }
        });
        assertThat(answer.rows().stream().map(row -> "%d %d %d %d".formatted((Long) row.value("after"),
                row.count("size"), row.count("returned"), row.count("returned_or_later"))).toList())
                .as(question.toString())
                .isEqualTo(sums.entrySet().stream().map(sum -> "%d %d %d %d".formatted(sum.getKey(),
                        sum.getValue().size.size(), sum.getValue().on.size(), sum.getValue().onOrAfter.size()))
                        .toList());
        Map<String, Cell> means = new TreeMap<>();
        sums.forEach((after, sum) -> means.put(after.toString(), sum));
        for (AnswerRow row : Histories.some(answer.rows())) {
            people(question, metric, answer.point(row), means);
        }
    }

    @Test
    void a_month_ends_at_midnight_there_and_the_same_instant_counts_once() {
        Question months = question(CHEMLINK, false, Granularity.MONTH, FROM, Set.of());
        assertThat(at(months, "2025-03-01/0").size).contains(id(1)).doesNotContain(id(2));
        assertThat(at(months, "2025-03-01/0").on).doesNotContain(id(1));
        assertThat(at(months, "2025-03-01/1").on).contains(id(1));
        assertThat(at(months, "2025-04-01/0").on).contains(id(2));
    }

    @Test
    void who_comes_back_is_back_and_what_was_before_the_start_is_no_return() {
        Question months = question(CHEMLINK, false, Granularity.MONTH, FROM, Set.of());
        assertThat(at(months, "2025-03-01/5").on).doesNotContain(id(3));
        assertThat(at(months, "2025-03-01/5").onOrAfter).contains(id(3));
        assertThat(at(months, "2025-03-01/6").on).contains(id(3));
        assertThat(at(months, "2025-03-01/0").size).contains(id(4), id(5));
        assertThat(at(months, "2025-03-01/0").onOrAfter).doesNotContain(id(4), id(5));
        assertThat(at(question(CHEMLINK, true, Granularity.MONTH, FROM, Set.of()), "2025-02-01/0").on).contains(id(4));
    }

    @Test
    void as_of_itself_counts_and_the_next_day_does_not() {
        Question months = question(CHEMLINK, false, Granularity.MONTH, FROM, Set.of());
        assertThat(at(months, "2025-03-01/8").state).isEqualTo("in_progress");
        assertThat(at(months, "2025-03-01/7").state).isEqualTo("complete");
        assertThat(at(months, "2025-03-01/8").on).contains(id(6)).doesNotContain(id(9));
        assertThat(at(months, "2025-03-01/0").size).doesNotContain(id(7), id(8));
    }

    /** A cell by the definition, once the database has named the same people in it. */
    private static Cell at(Question question, String key) {
        Map<String, Cell> cells = cells(question);
        Metric metric = question.metric("retention");
        people(question, metric, Point.parse(metric, key), cells);
        return Objects.requireNonNull(cells.get(key));
    }

    private static String id(int number) {
        return HISTORIES.person(number).id();
    }
}
