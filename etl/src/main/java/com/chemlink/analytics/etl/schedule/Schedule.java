package com.chemlink.analytics.etl.schedule;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Does something at once and then every so often, counted from beginning to beginning; what took longer than that skips
 * the times it has missed. After a failure that may pass it tries again sooner, waiting twice as long each time, but
 * never longer than the schedule itself would. What only a person can mend ends it: trying again would fail in the same
 * way, and a program that has ended is noticed.
 */
public final class Schedule {

    /** For these somebody has to decide, correct the configuration, or ask a source's owner. */
    private static final Set<Category> FOR_A_PERSON = Set.of(Category.REFUSED, Category.BAD_CONFIGURATION,
            Category.SOURCE_CHANGED);

    /** The network names are gone from whoever has left the network, and come back with it. */
    private static final String NO_SUCH_HOST = "DB-HOST";

    /** Somebody else is at it: nothing has failed. */
    private static final Set<String> BUSY = Set.of("SYNC-BUSY", "HOME-IN-USE");

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    /** A machine that slept, or whose clock was set, is noticed within so long. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Duration every;
    private final InstantSource clock;
    private final Waiting waiting;
    private final Consumer<Turn> listener;
    private boolean workedBefore;

    /** Waits, and can be told to stop. */
    @FunctionalInterface
    public interface Waiting {

        /** Waits so long at the most; true where it is time to stop. */
        boolean await(Duration time);
    }

    /** How one turn ended, and when the next one begins. */
    public sealed interface Turn {

        Instant next();

        /** It was done. */
        record Done(Instant next) implements Turn {}

        /** Somebody else was at it. */
        record Skipped(Failure busy, Instant next) implements Turn {}

        /** It failed for the so-and-so-many-th time in a row. */
        record Failed(Failure failure, int times, Instant next) implements Turn {}
    }

    public Schedule(Duration every, InstantSource clock, Waiting waiting, Consumer<Turn> listener) {
        this.every = every;
        this.clock = clock;
        this.waiting = waiting;
        this.listener = listener;
    }

    /**
     * Goes on until it is told to stop while it waits.
     *
     * @throws Failure where only a person can help, or where the work itself was cancelled
     */
    public void run(Runnable work) {
        Instant begun = clock.instant();
        int failures = 0;
        while (true) {
            Turn turn = turn(work, begun, failures);
            failures = turn instanceof Turn.Failed failed ? failed.times() : 0;
            listener.accept(turn);
            if (stoppedBefore(turn.next())) {
                return;
            }
            begun = clock.instant();
        }
    }

    private Turn turn(Runnable work, Instant begun, int failures) {
        try {
            work.run();
            workedBefore = true;
            return new Turn.Done(regular(begun));
        } catch (Failure e) {
            if (e.category() == Category.CANCELLED || isForAPerson(e)) {
                throw e;
            }
            return BUSY.contains(e.code())
                    ? new Turn.Skipped(e, regular(begun))
                    : new Turn.Failed(e, failures + 1, clock.instant().plus(pause(failures)));
        }
    }

    private boolean isForAPerson(Failure e) {
        return FOR_A_PERSON.contains(e.category()) && !(workedBefore && e.code().equals(NO_SUCH_HOST));
    }

    /** The next regular time that is not over yet. */
    private Instant regular(Instant begun) {
        long passed = Math.max(0, Duration.between(begun, clock.instant()).dividedBy(every));
        return begun.plus(every.multipliedBy(passed + 1));
    }

    private Duration pause(int failuresBefore) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failuresBefore, 20));
        return pause.compareTo(every) < 0 ? pause : every;
    }

    private boolean stoppedBefore(Instant next) {
        for (Instant now = clock.instant(); now.isBefore(next); now = clock.instant()) {
            Duration left = Duration.between(now, next);
            if (left.compareTo(every) > 0) {
                return stoppedBefore(now.plus(every)); // the clock was set back
            }
            if (waiting.await(left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT)) {
                return true;
            }
        }
        return false;
    }
}
