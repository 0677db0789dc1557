package com.chemlink.analytics.etl.funnel;

import static com.chemlink.analytics.etl.funnel.FunnelHistories.AS_OF;
import static com.chemlink.analytics.etl.funnel.FunnelHistories.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.funnel.FunnelHistories.Person;
import com.chemlink.analytics.etl.funnel.FunnelReference.Course;
import com.chemlink.analytics.schema.funnel.Breakdown;
import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.PointState;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;

/** One funnel against the definition in plain Java: its steps, its periods, and what else was done. */
final class FunnelProof {

    private FunnelProof() {}

    /** Every number, and who is behind it. */
    static void prove(FunnelQuestions asked, Funnel funnel, boolean bulk) {
        MetricFilter filter = FunnelQuestions.FILTER.withBulk(bulk);
        Map<Person, Course> courses = courses(asked, funnel, bulk, at -> {
            LocalDate day = at.atZone(ZONE).toLocalDate();
            return !day.isBefore(FunnelHistories.FROM) && !day.isAfter(FunnelHistories.TO);
        });
        Answer answer = asked.answer(funnel.metric(), filter);
        long parts = courses.keySet().stream().map(person -> person.part(funnel.by())).distinct().count();
        assertThat(answer.rows()).as(funnel.text()).hasSize(Math.toIntExact(parts * funnel.steps().size()));
        for (AnswerRow row : answer.rows()) {
            Map<Person, Course> some = new HashMap<>(courses);
            some.keySet().removeIf(person -> funnel.by() != Breakdown.NONE
                    && !person.part(funnel.by()).equals(row.value("part")));
            prove(asked, answer, row, some);
        }
        proveTrend(asked, funnel, filter);
        FunnelDifferences.prove(asked, funnel, filter, courses);
    }

    private static void prove(FunnelQuestions asked, Answer answer, AnswerRow row, Map<Person, Course> courses) {
        int place = Math.toIntExact(Objects.requireNonNull(row.count("place")));
        same(asked, answer, row, "users", courses, course -> course.furthest() >= place);
        if (place == 1) { // the same in every step
            same(asked, answer, row, "entered", courses, _ -> true);
        }
        if (place == 3) { // elsewhere it is everybody, or those of the step before once more
            same(asked, answer, row, "came", courses, course -> course.furthest() >= place - 1);
        }
        same(asked, answer, row, "still_in_window", courses, course -> course.furthest() == place - 1 && course.open());
        same(asked, answer, row, "dropped", courses, course -> course.furthest() == place - 1 && !course.open());
        List<Double> hours = courses.values().stream().filter(course -> place > 1 && course.furthest() >= place)
                .map(course -> course.best().between(place).toNanos() / 3.6e12).sorted().toList();
        close(answer, row, "median_hours", hours, 0.5);
        close(answer, row, "p90_hours", hours, 0.9);
    }

    private static void proveTrend(FunnelQuestions asked, Funnel funnel, MetricFilter filter) {
        Answer answer = asked.answer(funnel.trend(), filter);
        assertThat(answer.rows()).hasSize(3);
        for (AnswerRow row : answer.rows()) {
            LocalDate week = row.date("period");
            Map<Person, Course> courses = courses(asked, funnel, filter.bulk(), at -> at.atZone(ZONE).toLocalDate()
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).equals(week));
            int last = funnel.steps().size();
            same(asked, answer, row, "users", courses, course -> course.furthest() == last);
            same(asked, answer, row, "entered", courses, _ -> true);
            same(asked, answer, row, "still_in_window", courses, course -> course.furthest() < last && course.open());
            same(asked, answer, row, "dropped", courses, course -> course.furthest() < last && !course.open());
            Instant over = week.plusWeeks(1).atStartOfDay(ZONE).toInstant().plus(Duration.ofDays(funnel.windowDays()));
            assertThat(row.state()).as("%s %s", funnel.text(), week)
                    .isEqualTo(over.isAfter(AS_OF) ? PointState.IN_PROGRESS : PointState.COMPLETE);
        }
    }

    private static Map<Person, Course> courses(FunnelQuestions asked, Funnel funnel, boolean bulk,
            Predicate<Instant> begins) {
        Map<Person, Course> courses = new HashMap<>();
        for (Person person : asked.people()) {
            if (person.population().equals("real")) {
                new FunnelReference(funnel, AS_OF,
                        person.events().stream().filter(event -> bulk || !event.bulk()).toList(), person.headline())
                        .course(begins).ifPresent(course -> courses.put(person, course));
            }
        }
        return courses;
    }

    /** The number and everybody behind it. */
    private static void same(FunnelQuestions asked, Answer answer, AnswerRow row, String measure,
            Map<Person, Course> courses, Predicate<Course> which) {
        Set<String> expected = courses.entrySet().stream().filter(one -> which.test(one.getValue()))
                .map(one -> one.getKey().id()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked.behind(answer, row, measure))
                .as("%s %s %s", answer.metric().meaning(), answer.metric().title() + " " + answer.point(row), measure)
                .isEqualTo(expected);
        assertThat(row.count(measure)).isEqualTo((long) expected.size());
    }

    private static void close(Answer answer, AnswerRow row, String measure, List<Double> sorted, double share) {
        BigDecimal said = row.number(measure);
        if (sorted.isEmpty()) {
            assertThat(said).isNull();
            return;
        }
        double at = share * (sorted.size() - 1);
        double low = sorted.get((int) Math.floor(at));
        double expected = low + (at - Math.floor(at)) * (sorted.get((int) Math.ceil(at)) - low);
        assertThat(Objects.requireNonNull(said).doubleValue())
                .as("%s %s %s", answer.metric().title(), answer.point(row), measure)
                .isCloseTo(expected, Offset.offset(0.006));
    }
}
