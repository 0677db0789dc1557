package com.chemlink.analytics.app.sync;

import java.time.Duration;

/**
 * One table of a sync, as far as it is.
 *
 * @param expected roughly how many rows it has; 0 where nobody knows
 */
record TableRow(String table, long expected, long read, Duration elapsed, State state) {

    /** How far a table is. */
    enum State {
        QUEUED, READING, DONE
    }

    /** The same table before it is read. */
    TableRow waiting() {
        return new TableRow(table, expected, 0, Duration.ZERO, State.QUEUED);
    }

    double share() {
        return switch (state) {
            case QUEUED -> 0;
            case DONE -> 1;
            case READING -> expected <= 0 ? -1 : Math.min(0.99, (double) read / expected);
        };
    }

    double rowsPerSecond() {
        return read / Math.max(0.001, elapsed.toNanos() / 1e9);
    }

    /** How long it will still take at the pace so far; nothing where that cannot be known. */
    Duration left() {
        double pace = rowsPerSecond();
        return expected <= read || pace < 1
                ? Duration.ZERO
                : Duration.ofMillis((long) ((expected - read) / pace * 1000));
    }
}
