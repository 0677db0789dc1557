package com.chemlink.analytics.etl.funnel;

import static com.chemlink.analytics.etl.funnel.FunnelHistories.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.chemlink.analytics.etl.funnel.FunnelHistories.Person;
import com.chemlink.analytics.etl.funnel.FunnelReference.Event;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.funnel.Breakdown;
import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.funnel.Order;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The cases in which funnels are usually counted wrongly, one by one; every window is three days. */
class FunnelCasesTest {

    private static final Instant START = Instant.parse("2025-10-21T10:00:00Z");
    private static final Duration WINDOW = Duration.ofDays(3);
    private static final Duration BIT = Duration.ofNanos(1_000);
    private static final FunnelHistories PEOPLE = new FunnelHistories();
    /** What became of everybody, by funnel: each is asked once. */
    private static final Map<Funnel, Map<String, String>> STATES = new HashMap<>();
    private static @Nullable FunnelQuestions asked;

    @BeforeAll
    static void happened() {
        add("last instant", "real", "view", START, "vote", START.plus(WINDOW));
        add("too late", "real", "view", START, "vote", START.plus(WINDOW).plus(BIT));
        add("one instant", "real", "vote", START, "view", START);
        add("one view", "real", "view", START);
        add("two views at once", "real", "view", START, "view", START);
        add("back and forth at once", "real", "view", START, "vote", START, "view", START);
        add("re-entry", "real", "view", START, "view", START.plus(Duration.ofDays(4)), "vote",
                START.plus(Duration.ofDays(5)));
        add("further before", "real", "view", START, "vote", START.plus(Duration.ofDays(1)), "view",
                START.plus(Duration.ofDays(5)));
        add("further before, open again", "real", "view", START, "vote", START.plus(Duration.ofDays(1)), "view",
                AS_OF.minus(Duration.ofDays(1)));
        add("window open", "real", "view", AS_OF.minus(WINDOW).plus(BIT));
        add("window just over", "real", "view", AS_OF.minus(WINDOW));
        add("after as-of", "real", "view", AS_OF.minus(Duration.ofDays(1)), "vote", AS_OF.plus(BIT));
        add("nothing", "real");
        add("deleted", "deleted", "view", START, "vote", START);
        add("something between", "real", "view", START, "comment", START.plus(BIT), "vote", START.plus(BIT).plus(BIT));
        add("other way round", "real", "view", START, "post", START.plus(BIT), "vote", START.plus(BIT).plus(BIT));
        add("first step last", "real", "vote", START, "view", START.plus(BIT));
        add("in another product", "real", "lab_opened", START, "lab_saved", START.plus(BIT));
        // Clocks in Berlin go back in the night to 26 October: three days are 72 hours, and a calendar's are 73.
        Instant before = Instant.parse("2025-10-24T08:00:00Z");
        add("72 hours", "real", "view", before, "vote", before.plus(WINDOW));
        add("73 hours", "real", "view", before, "vote", before.plus(WINDOW).plus(Duration.ofHours(1)));
        asked = new FunnelQuestions(PEOPLE, TestPostgres.NEWEST);
    }

    @AfterAll
    static void close() throws SQLException {
        questions().close();
    }

    private static FunnelQuestions questions() {
        return Objects.requireNonNull(asked);
    }

    private static void add(String name, String population, Object... happened) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < happened.length; i += 2) {
            events.add(new Event((String) happened[i], "", (Instant) happened[i + 1], false));
        }
        PEOPLE.add(new Person(id(name), population, "finder", "", START, false, events));
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Test
    void the_windows_last_instant_counts_and_the_next_does_not() {
        for (Order order : Order.values()) {
            are("went through", order, "view vote", "last instant", "72 hours");
            are("dropped before 2", order, "view vote", "too late", "73 hours");
        }
    }

    @Test
    void a_repeated_step_needs_two_events() {
        for (Order order : Order.values()) {
            are("dropped before 2", order, "view view", "one view");
            are("went through", order, "view view", "two views at once");
            are("went through", order, "view vote view", "back and forth at once");
            are("dropped before 3", order, "view vote view", "one instant");
        }
    }

    @Test
    void events_of_one_instant_are_taken_in_step_order() {
        for (Order order : Order.values()) {
            are("went through", order, "view vote", "one instant");
            are("went through", order, "vote view", "one instant");
        }
    }

    @Test
    void each_first_step_begins_an_attempt() {
        for (Order order : Order.values()) {
            are("went through", order, "view vote", "re-entry");
            are("dropped before 3", order, "view vote post", "further before");
            are("still in window before 3", order, "view vote post", "further before, open again");
        }
        Answer answer = questions().answer(Funnel.of(3, "view", "vote").metric(), FunnelQuestions.FILTER);
        assertThat(answer.rows().getLast().number("p90_hours")).isNotNull();
    }

    @Test
    void who_has_time_is_still_in_window() {
        for (Order order : Order.values()) {
            are("still in window before 2", order, "view vote", "window open", "after as-of");
            are("dropped before 2", order, "view vote", "window just over");
        }
    }

    @Test
    void who_did_nothing_or_is_deleted_is_not_counted() {
        for (Order order : Order.values()) {
            are("nowhere", order, "view vote", "nothing", "deleted");
        }
    }

    @Test
    void orders_differ_in_what_may_lie_between() {
        are("went through", Order.ORDERED, "view vote", "something between");
        are("dropped before 2", Order.STRICT, "view vote", "something between");
        are("went through", Order.ANY, "view vote", "something between");
        are("dropped before 3", Order.ORDERED, "view vote post", "other way round");
        are("dropped before 2", Order.STRICT, "view vote post", "other way round");
        are("went through", Order.ANY, "view vote post", "other way round");
        for (Order order : Order.values()) {
            are("dropped before 2", order, "view vote", "first step last");
        }
    }

    @Test
    void activities_of_another_product_are_steps_like_any_others() {
        for (Order order : Order.values()) {
            are("went through", order, "lab_opened lab_saved", "in another product");
        }
        assertThatThrownBy(() -> questions().answer(Funnel.of(3, "view", "lab_saved").metric(), FunnelQuestions.FILTER))
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

    private static void are(String state, Order order, String steps, String... people) {
        Funnel funnel = Funnel.of(Arrays.asList(steps.split(" ")), 3, order, Breakdown.NONE);
        Map<String, String> states = STATES.computeIfAbsent(funnel, FunnelCasesTest::states);
        for (String person : people) {
            assertThat(states.getOrDefault(id(person), "nowhere")).as("%s, %s: %s", steps, order, person)
                    .isEqualTo(state);
        }
    }

    private static Map<String, String> states(Funnel funnel) {
        Answer answer = questions().answer(funnel.metric(), FunnelQuestions.FILTER);
        Map<String, String> states = new HashMap<>();
        for (AnswerRow row : answer.rows()) {
            String place = String.valueOf(row.value("place"));
            questions().behind(answer, row, "still_in_window")
                    .forEach(user -> states.put(user, "still in window before " + place));
            questions().behind(answer, row, "dropped").forEach(user -> states.put(user, "dropped before " + place));
        }
        questions().behind(answer, answer.rows().getLast(), "users").forEach(user -> states.put(user, "went through"));
        return states;
    }
}
