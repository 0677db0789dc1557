package com.chemlink.analytics.etl.proof;

import static com.chemlink.analytics.etl.proof.Histories.CHEMLINK;
import static com.chemlink.analytics.etl.proof.Histories.ELSEWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.proof.RetentionReference.Cell;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.Point;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Retention against the definition in plain Java, whatever counts as back. */
class RetentionProofTest {

    private static final LocalDate FROM = LocalDate.parse("2025-01-01");
    /** Few enough weeks for everybody in each of them. */
    private static final LocalDate LATE = LocalDate.parse("2025-08-25");
    private static final Question MONTHS = Question.of(CHEMLINK, Granularity.MONTH, FROM, Set.of());

    @Test
    void cells_and_means_by_lot_are_those_of_the_definition() {
        prove(MONTHS, false);
        prove(MONTHS, true);
        prove(Question.of(CHEMLINK, Granularity.WEEK, LATE, Set.of("vote", "profile_update")), false);
        prove(Question.of(ELSEWHERE, Granularity.WEEK, LATE, Set.of("elsewhere_view")), true);
        Random dice = new Random(Histories.SEED);
        for (int lot = 0; lot < Histories.LOTS; lot++) {
            prove(Question.byLot(dice, dice.nextBoolean() ? Granularity.WEEK : Granularity.MONTH,
                    FROM.plusWeeks(dice.nextInt(30))), dice.nextBoolean());
        }
    }

    private static void prove(Question question, boolean firstCore) {
        RetentionReference reference = new RetentionReference(question, firstCore);
        String since = firstCore ? "_first_core" : "";
        prove(question, Catalogue.get("retention" + since), reference.cells());
        prove(question, Catalogue.get("retention_curve" + since), reference.means());
    }

    /** Every number, and everybody behind as many of them as lists are compared. */
    private static void prove(Question question, Metric metric, Map<String, Cell> cells) {
        Answer answer = StoredHistories.answer(metric, question.filter());
        Map<String, String> counts = new TreeMap<>();
        answer.rows().forEach(row -> counts.put(answer.point(row).toString(), "%d %d %d %s".formatted(
                row.count("size"), row.count("returned"), row.count("returned_or_later"),
                row.state() == null ? "complete" : row.state().toString())));
        Map<String, String> counted = new TreeMap<>();
        cells.forEach((key, cell) -> counted.put(key, cell.counts()));
        assertThat(counts).as("%s %s", metric.id(), question).isEqualTo(counted);
        for (AnswerRow row : StoredHistories.some(answer.rows())) {
            people(question, metric, answer.point(row), cells);
        }
    }

    private static void people(Question question, Metric metric, Point point, Map<String, Cell> cells) {
        Cell cell = Objects.requireNonNull(cells.get(point.toString()));
        Map.of("size", cell.size(), "returned", cell.on(), "returned_or_later", cell.onOrAfter())
                .forEach((measure, users) -> assertThat(
                        StoredHistories.behind(metric, question.filter(), point, measure))
                        .as("%s %s %s", question, point, measure).isEqualTo(users));
    }

    @Test
    void a_month_ends_at_midnight_there_and_the_same_instant_counts_once() {
        assertThat(at(MONTHS, false, "2025-03-01/0").size()).contains(id("last of March"))
                .doesNotContain(id("first of April"));
        assertThat(at(MONTHS, false, "2025-03-01/0").on()).doesNotContain(id("last of March"));
        assertThat(at(MONTHS, false, "2025-03-01/1").on()).contains(id("last of March"));
        assertThat(at(MONTHS, false, "2025-04-01/0").on()).contains(id("first of April"));
    }

    @Test
    void a_week_has_an_hour_more_when_the_clocks_go_back() {
        Question weeks = Question.of(CHEMLINK, Granularity.WEEK, FROM, Set.of("view"));
        // The signup is in the week from 31 March; 29 weeks later is the one that ends with the long night.
        assertThat(at(weeks, false, "2025-03-31/29").on()).contains(id("long night"));
        assertThat(at(weeks, false, "2025-03-31/30").on()).contains(id("long night"));
        assertThat(at(weeks, false, "2025-03-31/28").on()).doesNotContain(id("long night"));
    }

    @Test
    void who_comes_back_is_back_and_what_was_before_the_start_is_no_return() {
        assertThat(at(MONTHS, false, "2025-03-01/5").on()).doesNotContain(id("gone and back"));
        assertThat(at(MONTHS, false, "2025-03-01/5").onOrAfter()).contains(id("gone and back"));
        assertThat(at(MONTHS, false, "2025-03-01/6").on()).contains(id("gone and back"));
        assertThat(at(MONTHS, false, "2025-03-01/0").size()).contains(id("before signing up"), id("never active"));
        assertThat(at(MONTHS, false, "2025-03-01/0").onOrAfter()).doesNotContain(id("before signing up"),
                id("never active"));
        assertThat(at(MONTHS, true, "2025-02-01/0").on()).contains(id("before signing up"));
    }

    @Test
    void on_is_in_that_bucket_alone_and_on_or_after_in_it_or_any_later_one() {
        returns("gone and back", false, "2025-03-01", Set.of(0, 6), 6);
        returns("last of March", false, "2025-03-01", Set.of(1), 1);
        returns("from month to month", false, "2025-03-01", Set.of(0, 1), 1);
        returns("over a whole month", false, "2025-03-01", Set.of(1, 3), 3);
        returns("at as-of", false, "2025-03-01", Set.of(8), 8);
        returns("never active", false, "2025-03-01", Set.of(), -1);
        returns("tomorrow", false, "2025-03-01", Set.of(), -1);
        // By the first core activity the first bucket is one of return, too.
        returns("over a whole month", true, "2025-04-01", Set.of(0, 2), 2);
        returns("before signing up", true, "2025-02-01", Set.of(0), 0);
    }

    /** In these periods of the cohort and no other, and in any of them or later up to the last, by both. */
    private static void returns(String name, boolean firstCore, String cohort, Set<Integer> on, int last) {
        for (int after = 0; !LocalDate.parse(cohort).plusMonths(after).isAfter(Histories.TODAY); after++) {
            Cell cell = at(MONTHS, firstCore, cohort + "/" + after);
            assertThat(cell.size()).as("%s %s/%d", name, cohort, after).contains(id(name));
            assertThat(cell.on().contains(id(name))).as("%s on %d", name, after).isEqualTo(on.contains(after));
            assertThat(cell.onOrAfter().contains(id(name))).as("%s on or after %d", name, after)
                    .isEqualTo(after <= last);
        }
    }

    @Test
    void as_of_itself_counts_and_the_next_day_does_not() {
        assertThat(at(MONTHS, false, "2025-03-01/8").state()).isEqualTo("in_progress");
        assertThat(at(MONTHS, false, "2025-03-01/7").state()).isEqualTo("complete");
        assertThat(at(MONTHS, false, "2025-03-01/8").on()).contains(id("at as-of")).doesNotContain(id("tomorrow"));
        assertThat(StoredHistories.answer(Catalogue.get("retention_curve"), MONTHS.filter()).rows())
                .noneMatch(row -> Objects.equals(row.value("after"), 10L));
    }

    @Test
    void who_is_deleted_a_ghost_or_of_another_product_is_in_no_cohort() {
        assertThat(at(MONTHS, false, "2025-03-01/0").size()).doesNotContain(id("deleted"), id("ghost"), id("tester"),
                id("elsewhere"));
        assertThat(at(MONTHS, true, "2025-03-01/0").size()).doesNotContain(id("deleted"), id("ghost"), id("tester"));
        Question elsewhere = Question.of(ELSEWHERE, Granularity.MONTH, FROM, Set.of("elsewhere_vote"));
        assertThat(at(elsewhere, false, "2025-03-01/3").on()).contains(id("elsewhere"));
        assertThat(at(elsewhere, true, "2025-06-01/0").size()).contains(id("elsewhere"))
                .doesNotContain(id("twice and on"));
    }

    /** A cell by the definition, once the database has named the same people in it. */
    private static Cell at(Question question, boolean firstCore, String key) {
        Map<String, Cell> cells = new RetentionReference(question, firstCore).cells();
        Metric metric = Catalogue.get(firstCore ? "retention_first_core" : "retention");
        people(question, metric, Point.parse(metric, key), cells);
        return Objects.requireNonNull(cells.get(key));
    }

    private static String id(String name) {
        return StoredHistories.PEOPLE.named(name).id();
    }
}
