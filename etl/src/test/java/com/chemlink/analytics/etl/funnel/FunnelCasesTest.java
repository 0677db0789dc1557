package com.chemlink.analytics.etl.funnel;

import static com.chemlink.analytics.etl.funnel.FunnelHistories.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.funnel.Breakdown;
import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.funnel.Order;
import com.chemlink.analytics.schema.metric.Answer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The cases in which funnels are usually counted wrongly, one by one; every window is three days. */
class FunnelCasesTest {

    private static final Instant START = Instant.parse("2025-10-21T10:00:00Z");
    private static final Duration WINDOW = Duration.ofDays(3);
    private static final Duration BIT = Duration.ofNanos(1_000);
    private static final NamedCases CASES = new NamedCases(START);

    @BeforeAll
    static void happened() {
        CASES.add("last instant", "real", "view", START, "vote", START.plus(WINDOW));
        CASES.add("too late", "real", "view", START, "vote", START.plus(WINDOW).plus(BIT));
        CASES.add("one instant", "real", "vote", START, "view", START);
        CASES.add("one view", "real", "view", START);
        CASES.add("two views at once", "real", "view", START, "view", START);
        CASES.add("back and forth at once", "real", "view", START, "vote", START, "view", START);
        CASES.add("re-entry", "real", "view", START, "view", START.plus(Duration.ofDays(4)), "vote",
                START.plus(Duration.ofDays(5)));
        CASES.add("further before", "real", "view", START, "vote", START.plus(Duration.ofDays(1)), "view",
                START.plus(Duration.ofDays(5)));
        CASES.add("further before, open again", "real", "view", START, "vote", START.plus(Duration.ofDays(1)), "view",
                AS_OF.minus(Duration.ofDays(1)));
        CASES.add("window open", "real", "view", AS_OF.minus(WINDOW).plus(BIT));
        CASES.add("window just over", "real", "view", AS_OF.minus(WINDOW));
        CASES.add("after as-of", "real", "view", AS_OF.minus(Duration.ofDays(1)), "vote", AS_OF.plus(BIT));
        CASES.add("nothing", "real");
        CASES.add("deleted", "deleted", "view", START, "vote", START);
        CASES.add("something between", "real", "view", START, "comment", START.plus(BIT), "vote",
                START.plus(BIT).plus(BIT));
        CASES.add("other way round", "real", "view", START, "post", START.plus(BIT), "vote", START.plus(BIT).plus(BIT));
        CASES.add("first step last", "real", "vote", START, "view", START.plus(BIT));
        CASES.add("left over at the beginning", "real", "view", START, "comment", START, "vote", START.plus(BIT),
                "post",
                START.plus(BIT).plus(BIT));
        CASES.add("left over in the middle", "real", "view", START, "vote", START.plus(BIT), "comment", START.plus(BIT),
                "post", START.plus(BIT).plus(BIT));
        CASES.add("left over at the end", "real", "view", START, "vote", START.plus(BIT), "comment",
                START.plus(BIT).plus(BIT), "post", START.plus(BIT).plus(BIT));
        CASES.add("begun anew in the middle", "real", "view", START, "vote", START.plus(BIT), "view", START.plus(BIT),
                "post", START.plus(BIT).plus(BIT));
        CASES.add("in another product", "real", "lab_opened", START, "lab_saved", START.plus(BIT));
        Duration hour = Duration.ofHours(1);
        CASES.add("first steps at once, and one later", "real", "comment", START, "comment", START, "post", START,
                "comment",
                START.plus(hour), "view", START.plus(hour.multipliedBy(3)));
        // Clocks in Berlin go back in the night to 26 October: three days are 72 hours, and a calendar's are 73.
        Instant before = Instant.parse("2025-10-24T08:00:00Z");
        CASES.add("72 hours", "real", "view", before, "vote", before.plus(WINDOW));
        CASES.add("73 hours", "real", "view", before, "vote", before.plus(WINDOW).plus(hour));
        CASES.store();
    }

    @AfterAll
    static void close() throws SQLException {
        CASES.close();
    }

    @Test
    void the_windows_last_instant_counts_and_the_next_does_not() {
        for (Order order : Order.values()) {
            CASES.are("went through", order, "view vote", "last instant", "72 hours");
            CASES.are("dropped before 2", order, "view vote", "too late", "73 hours");
        }
    }

    @Test
    void a_repeated_step_needs_two_events() {
        for (Order order : Order.values()) {
            CASES.are("dropped before 2", order, "view view", "one view");
            CASES.are("went through", order, "view view", "two views at once");
            CASES.are("went through", order, "view vote view", "back and forth at once");
            CASES.are("dropped before 3", order, "view vote view", "one instant");
        }
    }

    @Test
    void whichever_of_several_at_once_begins_the_others_are_left_over() {
        for (Order order : List.of(Order.ORDERED, Order.ANY)) {
            CASES.are("went through", order, "comment post comment view", "first steps at once, and one later");
            Answer answer = CASES.questions().answer(Funnel.of(List.of("comment", "post", "comment", "view"), 3, order,
                    Breakdown.NONE).metric(), FunnelQuestions.FILTER);
            assertThat(answer.rows().get(2).number("median_hours")).isEqualByComparingTo("0");
            assertThat(answer.rows().getLast().number("median_hours")).isEqualByComparingTo("3");
        }
    }

    @Test
    void events_of_one_instant_are_taken_in_step_order() {
        for (Order order : Order.values()) {
            CASES.are("went through", order, "view vote", "one instant");
            CASES.are("went through", order, "vote view", "one instant");
        }
    }

    @Test
    void each_first_step_begins_an_attempt() {
        for (Order order : Order.values()) {
            CASES.are("went through", order, "view vote", "re-entry");
            CASES.are("dropped before 3", order, "view vote post", "further before");
            CASES.are("still in window before 3", order, "view vote post", "further before, open again");
        }
        Answer answer = CASES.questions().answer(Funnel.of(3, "view", "vote").metric(), FunnelQuestions.FILTER);
        assertThat(answer.rows().getLast().number("p90_hours")).isNotNull();
    }

    @Test
    void who_has_time_is_still_in_window() {
        for (Order order : Order.values()) {
            CASES.are("still in window before 2", order, "view vote", "window open", "after as-of");
            CASES.are("dropped before 2", order, "view vote", "window just over");
        }
    }

    @Test
    void who_did_nothing_or_is_deleted_is_not_counted() {
        for (Order order : Order.values()) {
            CASES.are("nowhere", order, "view vote", "nothing", "deleted");
        }
    }

    @Test
    void orders_differ_in_what_may_lie_between() {
        CASES.are("went through", Order.ORDERED, "view vote", "something between");
        CASES.are("dropped before 2", Order.STRICT, "view vote", "something between");
        CASES.are("went through", Order.ANY, "view vote", "something between");
        CASES.are("dropped before 3", Order.ORDERED, "view vote post", "other way round");
        CASES.are("dropped before 2", Order.STRICT, "view vote post", "other way round");
        CASES.are("went through", Order.ANY, "view vote post", "other way round");
        for (Order order : Order.values()) {
            CASES.are("dropped before 2", order, "view vote", "first step last");
        }
    }

    @Test
    void strict_order_takes_what_an_instant_leaves_over_for_something_in_between_only_from_the_next_instant_on() {
        CASES.are("went through", Order.STRICT, "view vote", "left over at the beginning", "left over in the middle");
        CASES.are("went through", Order.STRICT, "view vote post", "left over at the beginning", "left over at the end");
        CASES.are("dropped before 3", Order.STRICT, "view vote post", "left over in the middle");
        // What is left over there is the beginning of another attempt, before which the rest of its instant came.
        CASES.are("went through", Order.STRICT, "view vote post", "begun anew in the middle");
        CASES.are("went through", Order.ORDERED, "view vote post", "left over in the middle");
    }

    @Test
    void activities_of_another_product_are_steps_like_any_others() {
        for (Order order : Order.values()) {
            CASES.are("went through", order, "lab_opened lab_saved", "in another product");
        }
        assertThatThrownBy(
                () -> CASES.questions().answer(Funnel.of(3, "view", "lab_saved").metric(), FunnelQuestions.FILTER))
                .isInstanceOf(Failure.class).hasMessageContaining("activities of different products");
    }

    @Test
    void what_makes_no_sense_cannot_be_asked() {
        for (String steps : List.of("view", "profile:headline view", "view view[type=profile]", "view x'--",
                "view vote[type=a';DROP]", "view profile:wings")) {
            assertThatThrownBy(() -> Funnel.of(3, steps.split(" "))).as(steps).isInstanceOf(Failure.class);
        }
        assertThatThrownBy(() -> Funnel.of(0, "view", "vote")).isInstanceOf(Failure.class);
        Funnel written = Funnel.of(List.of("view[type=a|b]", "profile:complete", "vote"), 9, Order.STRICT,
                Breakdown.COUNTRY);
        assertThat(Funnel.parse(written.text())).isEqualTo(written);
    }
}
