package com.chemlink.analytics.etl.proof;

import static com.chemlink.analytics.etl.proof.Histories.CHEMLINK;
import static com.chemlink.analytics.etl.proof.Histories.ELSEWHERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.chemlink.analytics.etl.proof.PathsReference.Walked;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Paths against the definition in plain Java. */
class PathsProofTest {

    private static final Set<String> CORE = Set.copyOf(Histories.CORE);
    /** Ends before as-of. */
    private static final Question EARLIER = question(CHEMLINK, LocalDate.parse("2025-10-31"), CORE);
    /** Ends with as-of: what somebody does now may go on. */
    private static final Question UNTIL_NOW = question(CHEMLINK, Histories.TODAY, CORE);

    private static Question question(String product, LocalDate to, Set<String> types) {
        MetricFilter filter = MetricFilter.DEFAULT
                .withRange(new DateRange.Between(LocalDate.parse("2025-03-01"), to));
        return new Question(product,
                types.equals(CORE) ? filter : filter.withTypes(types).withSegment(Segment.FINDER), types);
    }

    @Test
    void paths_by_lot_are_those_of_the_definition() {
        prove(Paths.USUAL, EARLIER);
        prove(Paths.USUAL.with(new Anchor.From("signup")), UNTIL_NOW);
        prove(Paths.USUAL.with(new Anchor.To("vote")).collapsed(true), EARLIER);
        prove(Paths.USUAL.with(new Anchor.From("view")).over(3), UNTIL_NOW);
        prove(Paths.USUAL.with(new Anchor.To("comment")), UNTIL_NOW);
        Random dice = new Random(Histories.SEED);
        for (int lot = 0; lot < Histories.LOTS; lot++) {
            String product = lot % 2 == 0 ? ELSEWHERE : CHEMLINK;
            String type = Histories.type(product, Histories.TYPES.get(dice.nextInt(Histories.TYPES.size())));
            Anchor anchor = switch (dice.nextInt(3)) {
                case 0 -> new Anchor.Nowhere();
                case 1 -> new Anchor.From(type);
                default -> new Anchor.To(type);
            };
            Set<String> types = Histories.types(product,
                    Histories.TYPES.subList(dice.nextInt(4), Histories.TYPES.size()));
            prove(Paths.USUAL.with(anchor).over(2 + dice.nextInt(4)).within(1 + dice.nextInt(40))
                    .collapsed(dice.nextBoolean()), question(product, Histories.TODAY, types));
        }
    }

    private static void prove(Paths asked, Question question) {
        Paths paths = asked.telling(10_000);
        Walked walked = new PathsReference(paths, question).walked();
        compare(paths.metric(), question, walked.whole(), walked.walkers());
        compare(paths.flow(), question, walked.steps(), walked.walkers());
    }

    /** Every row, and everybody behind as many of them as lists are compared. */
    private static void compare(Metric metric, Question question, Map<String, Set<String>> expected,
            Set<String> walkers) {
        Answer answer = StoredHistories.answer(metric, question.filter());
        Map<String, Long> counts = new TreeMap<>();
        answer.rows().forEach(row -> {
            counts.put(answer.point(row).toString(), row.count("users"));
            assertThat(row.count("walkers")).isEqualTo(walkers.size());
        });
        Map<String, Long> counted = new TreeMap<>();
        expected.forEach((key, users) -> counted.put(key, (long) users.size()));
        assertThat(counts).as(metric.title()).isNotEmpty().isEqualTo(counted);
        for (AnswerRow shown : StoredHistories.some(answer.rows())) {
            Point point = answer.point(shown);
            assertThat(StoredHistories.behind(metric, question.filter(), point, "users"))
                    .as("%s %s", metric.title(), point).isEqualTo(expected.get(point.toString()));
        }
        assertThat(StoredHistories.behind(metric, question.filter(), answer.point(answer.rows().getFirst()),
                "walkers")).isEqualTo(walkers);
    }

    @Test
    void the_same_path_twice_counts_once_and_one_instant_goes_by_name() {
        walks("twice and on", EARLIER, "view > view > vote");
        assertThat(new PathsReference(Paths.USUAL.collapsed(true), EARLIER).ways(person("twice and on")))
                .containsExactly(List.of("view", "vote"));
        walks("all at once", EARLIER, "comment > post > vote");
        walks("the same again", EARLIER, "vote");
        walks("many steps", EARLIER, "view > vote > view > vote > view");
    }

    @Test
    void a_silence_of_exactly_a_day_does_not_end_a_path_and_after_a_longer_one_another_begins() {
        walks("after a day", EARLIER, "view > post");
        walks("after more than a day", EARLIER, "post", "view");
        walks("short night", EARLIER, "comment", "vote");
    }

    @Test
    void a_range_ends_with_its_last_instant_in_the_zone() {
        walks("end of October", EARLIER, "post");
        walks("end of October", UNTIL_NOW, "post > post");
    }

    @Test
    void a_path_that_may_still_go_on_counts_as_far_as_it_goes_up_to_as_of_itself() {
        walks("still on the way", UNTIL_NOW, "comment > post");
        walks("still on the way", EARLIER);
        walks("tomorrow", UNTIL_NOW);
    }

    @Test
    void who_did_nothing_is_deleted_or_of_another_product_walks_nowhere() {
        for (String nobody : List.of("never active", "deleted", "ghost", "tester", "elsewhere")) {
            walks(nobody, UNTIL_NOW);
        }
        Set<String> all = Histories.types(ELSEWHERE, Histories.TYPES);
        Question elsewhere = new Question(ELSEWHERE, UNTIL_NOW.filter().withTypes(all), all);
        walks("elsewhere", elsewhere, "elsewhere_view > elsewhere_vote");
        walks("twice and on", elsewhere);
    }

    @Test
    void what_makes_no_sense_cannot_be_asked() {
        assertThatThrownBy(() -> new Anchor.From("x' OR true")).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> Paths.USUAL.over(6)).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> Paths.USUAL.within(0)).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> StoredHistories.answer(Paths.USUAL.with(new Anchor.From("elsewhere_view")).metric(),
                UNTIL_NOW.filter().withTypes(CORE))).isInstanceOf(Failure.class)
                .hasMessageContaining("activities of different products");
    }

    /** These paths and no others, by the definition and by the lists of people behind them. */
    private static void walks(String name, Question question, String... expected) {
        Person person = person(name);
        Paths paths = Paths.USUAL.telling(10_000);
        PathsReference reference = new PathsReference(paths, question);
        Set<List<String>> ways = question.means(person) ? reference.ways(person) : Set.of();
        assertThat(ways.stream().map(way -> String.join(" > ", way))).as(name).containsExactly(expected);
        for (String path : expected) {
            assertThat(behind(paths, question, path, "users")).as(path).contains(person.id());
        }
        if (expected.length == 0) {
            String anyPath = reference.walked().whole().keySet().iterator().next();
            assertThat(behind(paths, question, anyPath, "walkers")).as(name).doesNotContain(person.id());
        }
    }

    private static Set<String> behind(Paths paths, Question question, String path, String measure) {
        return StoredHistories.behind(paths.metric(), question.filter(), Point.parse(paths.metric(), path), measure);
    }

    private static Person person(String name) {
        return StoredHistories.PEOPLE.named(name);
    }
}
