package com.chemlink.analytics.etl.proof;

import static com.chemlink.analytics.etl.proof.Histories.CHEMLINK;
import static com.chemlink.analytics.etl.proof.Histories.ELSEWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Measure;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.Point;
import com.chemlink.analytics.schema.metric.PointState;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lifecycle flows, churn and stickiness against their definitions in plain Java. */
class LifecycleProofTest {

    private static final Metric FLOWS = Catalogue.get("lifecycle_flows");
    private static final Metric STICKINESS = Catalogue.get("stickiness");
    private static final List<Granularity> STEPS = List.of(Granularity.values());
    private static final LocalDate FROM = LocalDate.parse("2025-02-01");
    private static final LocalDate LATE = LocalDate.parse("2025-10-13");
    private static final Question MONTHS = Question.of(CHEMLINK, Granularity.MONTH, FROM, Set.of());
    private static final Map<String, Set<String>> MONTHLY = new LifecycleReference(MONTHS).flows();

    @Test
    void flows_and_stickiness_by_lot_are_those_of_the_definitions() {
        prove(MONTHS);
        prove(Question.of(CHEMLINK, Granularity.WEEK, FROM, Set.of()));
        prove(Question.of(CHEMLINK, Granularity.DAY, LATE, Set.of()));
        prove(Question.of(ELSEWHERE, Granularity.WEEK, LATE, Set.of("elsewhere_view", "elsewhere_vote")));
        Random dice = new Random(Histories.SEED);
        for (int lot = 0; lot < Histories.LOTS; lot++) {
            Granularity granularity = STEPS.get(dice.nextInt(STEPS.size()));
            prove(Question.byLot(dice, granularity,
                    granularity == Granularity.DAY ? LATE : FROM.plusWeeks(dice.nextInt(30))));
        }
    }

    private static void prove(Question question) {
        LifecycleReference reference = new LifecycleReference(question);
        prove(question, FLOWS, reference.flows());
        if (question.granularity() != Granularity.DAY) {
            prove(question, Catalogue.get("churn_monthly"), reference.churn());
        }
        prove(question, STICKINESS, reference.stickiness());
    }

    /** Every number, and everybody behind as many points as lists are compared. */
    private static void prove(Question question, Metric metric, Map<String, Set<String>> expected) {
        Answer answer = StoredHistories.answer(metric, question.filter());
        Map<String, Long> counts = new TreeMap<>();
        answer.rows().forEach(row -> counts(metric)
                .forEach(measure -> counts.put(answer.point(row) + " " + measure, row.count(measure))));
        Map<String, Long> counted = new TreeMap<>();
        expected.forEach((key, users) -> counted.put(key, (long) users.size()));
        assertThat(counts).as("%s %s", metric.id(), question).isNotEmpty();
        // In a number of intervals that nobody has exactly there is nobody, which the definition need not say.
        counts.forEach((key, count) -> assertThat(count).as("%s %s %s", metric.id(), question, key)
                .isEqualTo(counted.getOrDefault(key, 0L)));
        assertThat(counts.keySet()).containsAll(counted.keySet());
        for (AnswerRow row : StoredHistories.some(answer.rows())) {
            counts(metric).forEach(measure -> assertThat(
                    StoredHistories.behind(metric, question.filter(), answer.point(row), measure))
                    .as("%s %s %s", question, answer.point(row), measure)
                    .isEqualTo(expected.getOrDefault(answer.point(row) + " " + measure, Set.of())));
        }
    }

    private static List<String> counts(Metric metric) {
        return metric.measures().stream().filter(Measure::isCount).map(Measure::name).toList();
    }

    @Test
    void months_end_at_midnight_there_and_who_signed_up_in_them_is_new() {
        is("last of March", "2025-04-01", "resurrecting"); // signed up a microsecond before April
        is("first of April", "2025-04-01", "new");
        is("before signing up", "2025-02-01", "resurrecting");
        is("elsewhere", "2025-06-01", "");
    }

    @Test
    void who_lapses_is_dormant_once_each_time_and_resurrects() {
        is("lapsed twice", "2025-03-01", "new");
        is("lapsed twice", "2025-04-01", "dormant");
        is("lapsed twice", "2025-05-01", "");
        is("lapsed twice", "2025-06-01", "resurrecting");
        is("lapsed twice", "2025-07-01", "returning");
        is("lapsed twice", "2025-08-01", "dormant");
        is("lapsed twice", "2025-09-01", "");
        is("gone and back", "2025-10-01", "dormant");
        is("gone and back", "2025-11-01", "");
    }

    @Test
    void an_instant_makes_the_difference_between_returning_and_resurrecting() {
        is("from month to month", "2025-03-01", "new");
        is("from month to month", "2025-04-01", "returning");
        is("from month to month", "2025-05-01", "dormant");
        is("from month to month", "2025-06-01", "");
        is("over a whole month", "2025-03-01", "");
        is("over a whole month", "2025-04-01", "resurrecting");
        is("over a whole month", "2025-05-01", "dormant");
        is("over a whole month", "2025-06-01", "resurrecting");
        is("over a whole month", "2025-07-01", "dormant");
        is("end of October", "2025-10-01", "resurrecting");
        is("end of October", "2025-11-01", "returning");
        is("long night", "2025-11-01", "dormant"); // in the month of as-of, which is not over
    }

    @Test
    void weeks_and_days_have_the_same_states_also_where_the_clocks_go_back() {
        Question weeks = Question.of(CHEMLINK, Granularity.WEEK, LATE, Set.of());
        is("long night", weeks, "2025-10-20", "resurrecting");
        is("long night", weeks, "2025-10-27", "returning");
        is("long night", weeks, "2025-11-03", "dormant");
        Question days = Question.of(CHEMLINK, Granularity.DAY, LATE, Set.of());
        is("long night", days, "2025-10-25", "");
        is("long night", days, "2025-10-26", "resurrecting");
        is("long night", days, "2025-10-27", "returning");
        is("long night", days, "2025-10-28", "dormant");
        is("long night", days, "2025-10-29", "");
    }

    @Test
    void who_did_nothing_or_is_not_real_is_in_no_flow() {
        List<String> nobody = Stream.of("never active", "deleted", "ghost", "tester").map(NamedPeople::id).toList();
        for (LocalDate month : MONTHS.buckets()) {
            for (String flow : counts(FLOWS)) {
                assertThat(MONTHLY.getOrDefault(month + " " + flow, Set.of())).doesNotContainAnyElementsOf(nobody);
                assertThat(StoredHistories.behind(FLOWS, MONTHS.filter(), Point.parse(FLOWS, month.toString()), flow))
                        .as("%s %s", month, flow).doesNotContainAnyElementsOf(nobody);
            }
        }
    }

    @Test
    void the_period_of_as_of_is_in_progress_and_as_of_itself_counts() {
        is("at as-of", "2025-11-01", "resurrecting");
        Answer answer = StoredHistories.answer(FLOWS, MONTHS.filter());
        assertThat(answer.rows().getLast().state()).isEqualTo(PointState.IN_PROGRESS);
        assertThat(answer.rows().reversed().get(1).state()).isEqualTo(PointState.COMPLETE);
    }

    @Test
    void days_are_those_of_the_zone_where_a_night_has_an_hour_more_and_one_day_counts_once() {
        Question days = new Question(CHEMLINK, MONTHS.filter().withGranularity(Granularity.DAY).withRange(
                new DateRange.Between(LocalDate.parse("2025-10-26"), LocalDate.parse("2025-10-27"))), MONTHS.types());
        prove(days, STICKINESS, new LifecycleReference(days).stickiness());
        sticks("long night", days, "2");
        Question sunday = new Question(CHEMLINK, MONTHS.filter().withGranularity(Granularity.DAY).withRange(
                new DateRange.Between(LocalDate.parse("2025-10-26"), LocalDate.parse("2025-10-26"))), MONTHS.types());
        sticks("long night", sunday, "1");
        sticks("tomorrow", sunday, "");
        sticks("deleted", MONTHS, "");
        sticks("never active", MONTHS, "");
        sticks("elsewhere", Question.of(ELSEWHERE, Granularity.DAY, FROM, Set.of("elsewhere_view", "elsewhere_vote")),
                "1");
    }

    private static void is(String name, String month, String flow) {
        behind(name, MONTHS, FLOWS, MONTHLY, month, flow);
    }

    private static void is(String name, Question question, String bucket, String flow) {
        behind(name, question, FLOWS, new LifecycleReference(question).flows(), bucket, flow);
    }

    private static void sticks(String name, Question question, String intervals) {
        Map<String, Set<String>> sticky = new LifecycleReference(question).stickiness();
        sticky.keySet().stream().filter(key -> key.endsWith(" users")).map(key -> key.replace(" users", ""))
                .forEach(n -> behind(name, question, STICKINESS, sticky, n, n.equals(intervals) ? "users" : ""));
    }

    /** In this count of the point and, but for sums, in none of the others, by the definition and by the database. */
    private static void behind(String name, Question question, Metric metric, Map<String, Set<String>> expected,
            String key, String in) {
        String id = StoredHistories.PEOPLE.named(name).id();
        for (String measure : counts(metric)) {
            if (!measure.endsWith("_or_more")) {
                assertThat(expected.getOrDefault(key + " " + measure, Set.of()).contains(id))
                        .as("%s %s %s", name, key, measure).isEqualTo(measure.equals(in));
                assertThat(StoredHistories.behind(metric, question.filter(), Point.parse(metric, key), measure)
                        .contains(id)).as("%s %s %s", name, key, measure).isEqualTo(measure.equals(in));
            }
        }
    }
}
