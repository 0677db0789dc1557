package com.chemlink.analytics.etl.funnel;

import static com.chemlink.analytics.etl.funnel.FunnelHistories.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.funnel.FunnelHistories.Person;
import com.chemlink.analytics.etl.funnel.FunnelReference.Course;
import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.MetricFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;

/** What those who went through did differently, counted one person at a time. */
final class FunnelDifferences {

    private FunnelDifferences() {}

    static void prove(FunnelQuestions asked, Funnel funnel, MetricFilter filter, Map<Person, Course> courses) {
        Map<Person, Course> known = courses.entrySet().stream()
                .filter(one -> !one.getValue().best().begun().plus(Duration.ofDays(funnel.windowDays())).isAfter(AS_OF))
                .filter(one -> one.getValue().furthest() == funnel.steps().size() || !one.getValue().open())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Answer answer = asked.answer(funnel.differences(), filter);
        Predicate<Course> through = course -> course.furthest() == funnel.steps().size();
        List<String> expected = FunnelHistories.TYPES.stream().filter(type -> !funnel.types().contains(type))
                .filter(type -> enough(known, funnel, filter, type, through)).toList();
        assertThat(answer.rows().stream().map(row -> row.text("event_type")).toList()).as(funnel.text())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(answer.rows().stream().map(row -> row.number("odds_ratio")).toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
        for (AnswerRow row : answer.rows()) {
            String type = Objects.requireNonNull(row.text("event_type"));
            if (row.equals(answer.rows().getFirst())) { // the same in every row
                same(asked, answer, row, "converted", ids(known, through, _ -> true));
                same(asked, answer, row, "others", ids(known, through.negate(), _ -> true));
            }
            same(asked, answer, row, "converted_did",
                    ids(known, through, one -> did(one, funnel, filter, type)));
            same(asked, answer, row, "others_did",
                    ids(known, through.negate(), one -> did(one, funnel, filter, type)));
            odds(row);
        }
    }

    /** Without logarithms of counts: the bounds are the ratio times and by e to so many standard errors. */
    private static void odds(AnswerRow row) {
        double a = count(row, "converted_did");
        double b = count(row, "converted") - a;
        double c = count(row, "others_did");
        double d = count(row, "others") - c;
        double half = Math.min(Math.min(a, b), Math.min(c, d)) == 0 ? 0.5 : 0;
        double ratio = ((a + half) / (b + half)) / ((c + half) / (d + half));
        double times = Math.pow(Math.E,
                1.96 * Math.sqrt(1 / (a + half) + 1 / (b + half) + 1 / (c + half) + 1 / (d + half)));
        Map.of("odds_ratio", ratio, "odds_low", ratio / times, "odds_high", ratio * times)
                .forEach((name, expected) -> assertThat(Objects.requireNonNull(row.number(name)).doubleValue())
                        .as("%s of %s", name, row).isCloseTo(expected, Offset.offset(0.006 + expected / 1_000)));
    }

    private static double count(AnswerRow row, String measure) {
        return Objects.requireNonNull(row.count(measure));
    }

    private static boolean enough(Map<Person, Course> known, Funnel funnel, MetricFilter filter, String type,
            Predicate<Course> through) {
        int did = ids(known, _ -> true, one -> did(one, funnel, filter, type)).size();
        int converted = ids(known, through, _ -> true).size();
        return did >= 10 && known.size() - did >= 10 && converted >= 10 && known.size() - converted >= 10;
    }

    private static Set<String> ids(Map<Person, Course> known, Predicate<Course> which,
            Predicate<Map.Entry<Person, Course>> and) {
        return known.entrySet().stream().filter(one -> which.test(one.getValue())).filter(and)
                .map(one -> one.getKey().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean did(Map.Entry<Person, Course> one, Funnel funnel, MetricFilter filter, String type) {
        Instant begun = one.getValue().best().begun();
        Instant end = begun.plus(Duration.ofDays(funnel.windowDays()));
        return one.getKey().events().stream().filter(event -> filter.bulk() || !event.bulk())
                .anyMatch(
                        event -> event.type().equals(type) && !event.at().isBefore(begun) && !event.at().isAfter(end));
    }

    private static void same(FunnelQuestions asked, Answer answer, AnswerRow row, String measure,
            Set<String> expected) {
        assertThat(row.count(measure)).as("%s %s", answer.point(row), measure).isEqualTo((long) expected.size());
        assertThat(asked.behind(answer, row, measure)).isEqualTo(expected);
    }
}
