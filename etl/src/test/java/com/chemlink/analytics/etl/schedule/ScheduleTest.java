package com.chemlink.analytics.etl.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.chemlink.analytics.etl.schedule.Schedule.Turn;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hours of a schedule in no time: the clock moves only when somebody waits or works. */
class ScheduleTest {

    private static final Instant MIDNIGHT = Instant.parse("2025-11-03T00:00:00Z");

    private final List<String> begun = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final Deque<Runnable> works = new ArrayDeque<>();
    private Instant now = MIDNIGHT;
    private Duration longestWait = Duration.ZERO;

    private void run(Duration every, Runnable... script) {
        works.addAll(List.of(script));
        new Schedule(every, () -> now, this::await, turns::add).run(this::work);
    }

    private void work() {
        begun.add(now.toString().substring(11, 16));
        works.remove().run();
    }

    /** Time passes; when there is nothing left to do it is time to stop. */
    private boolean await(Duration time) {
        longestWait = time.compareTo(longestWait) > 0 ? time : longestWait;
        now = now.plus(time);
        return works.isEmpty();
    }

    private Runnable taking(Duration time) {
        return () -> now = now.plus(time);
    }

    private static Runnable failing(Category category, String code) {
        return () -> {
            throw new Failure(category, code, "It went wrong.", "Wait.", category == Category.UNAVAILABLE, null);
        };
    }

    private static Runnable away() {
        return failing(Category.UNAVAILABLE, "SRC-LOST");
    }

    @Test
    void it_begins_at_once_and_then_so_often_counted_from_beginning_to_beginning() {
        run(Duration.ofMinutes(15), taking(Duration.ofMinutes(4)), taking(Duration.ofMinutes(2)),
                taking(Duration.ofSeconds(1)));
        assertThat(begun).containsExactly("00:00", "00:15", "00:30");
        assertThat(turns).allMatch(Turn.Done.class::isInstance);
        assertThat(turns.getFirst().next()).isEqualTo(MIDNIGHT.plus(Duration.ofMinutes(15)));
    }

    @Test
    void what_takes_longer_skips_the_times_it_has_missed() {
        run(Duration.ofMinutes(15), taking(Duration.ofMinutes(31)), taking(Duration.ZERO));
        assertThat(begun).containsExactly("00:00", "00:45");
    }

    @Test
    void somebody_else_who_syncs_is_no_failure() {
        run(Duration.ofHours(1), failing(Category.UNAVAILABLE, "SYNC-BUSY"),
                failing(Category.UNAVAILABLE, "HOME-IN-USE"),
                taking(Duration.ZERO));
        assertThat(begun).containsExactly("00:00", "01:00", "02:00");
        assertThat(turns.subList(0, 2)).allMatch(Turn.Skipped.class::isInstance);
    }

    @Test
    void a_failure_is_tried_again_after_twice_as_long_each_time_but_never_later_than_usual() {
        run(Duration.ofMinutes(15), away(), away(), away(), away(), away(), away(), taking(Duration.ZERO), away(),
                taking(Duration.ZERO));
        assertThat(begun).containsExactly("00:00", "00:01", "00:03", "00:07", "00:15", "00:30", "00:45",
                "01:00", "01:01");
        assertThat(Stream.of(turns.get(5), turns.get(7)).map(turn -> ((Turn.Failed) turn).times()))
                .as("a success ends the row").containsExactly(6, 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DATA_REJECTED", "INTERNAL", "UNAVAILABLE"})
    void it_goes_on_after_what_may_pass(Category category) {
        run(Duration.ofHours(1), failing(category, "X"), taking(Duration.ZERO));
        assertThat(begun).containsExactly("00:00", "00:01");
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "BAD_CONFIGURATION", "SOURCE_CHANGED", "CANCELLED"})
    void it_ends_with_what_only_a_person_can_mend(Category category) {
        Failure failure = catchThrowableOfType(Failure.class,
                () -> run(Duration.ofHours(1), taking(Duration.ZERO), failing(category, "X"), taking(Duration.ZERO)));
        assertThat(failure.category()).isEqualTo(category);
        assertThat(begun).containsExactly("00:00", "01:00");
    }

    @Test
    void a_host_name_that_is_not_known_ends_it_at_first_and_later_is_only_a_network_that_was_left() {
        assertThat(catchThrowableOfType(Failure.class,
                () -> run(Duration.ofHours(1), failing(Category.BAD_CONFIGURATION, "DB-HOST")))).isNotNull();
        run(Duration.ofHours(1), taking(Duration.ZERO), failing(Category.BAD_CONFIGURATION, "DB-HOST"),
                taking(Duration.ZERO));
        assertThat(begun).containsExactly("00:00", "00:00", "01:00", "01:01");
    }

    @Test
    void it_stops_while_it_waits_without_waiting_for_the_end() {
        run(Duration.ofHours(24), taking(Duration.ZERO));
        assertThat(begun).hasSize(1);
        assertThat(now).isBefore(MIDNIGHT.plus(Duration.ofMinutes(2)));
        assertThat(longestWait).as("a machine that slept is noticed").isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_clock_that_is_set_does_not_stop_it_for_longer_than_usual() {
        run(Duration.ofHours(1), () -> now = now.minus(Duration.ofDays(400)), taking(Duration.ZERO));
        assertThat(begun).containsExactly("00:00", "01:00");
        assertThat(now).as("set back by 400 days").isBefore(MIDNIGHT.minus(Duration.ofDays(399)));
        now = MIDNIGHT;
        run(Duration.ofHours(1), () -> now = now.plus(Duration.ofDays(400)), taking(Duration.ZERO));
        assertThat(begun).containsExactly("00:00", "01:00", "00:00", "01:00");
    }
}
