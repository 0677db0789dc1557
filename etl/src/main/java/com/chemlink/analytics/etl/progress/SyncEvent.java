package com.chemlink.analytics.etl.progress;

import java.time.Duration;

/** Something a running sync says. Events come from several threads. */
public sealed interface SyncEvent {

    /** A phase has begun; the ones before it are done. */
    record PhaseStarted(Phase phase) implements SyncEvent {}

    /** A table is going to be read; roughly so many rows are in it, or 0 where nobody knows. */
    record TableQueued(String table, long estimatedRows) implements SyncEvent {}

    /** Rows and bytes of a table that have passed so far, and the time since its first. */
    record TableProgress(String table, long rows, long bytes, Duration elapsed) implements SyncEvent {}

    /** A table has arrived whole and was compared with the source: rows that were read, and those of them that are new or other. */
    record TableFinished(String table, long read, long changed, long bytes, Duration elapsed) implements SyncEvent {}

    /** A step of the preparation is done, and took so long itself; others ran beside it. */
    record StepFinished(Phase phase, String step, int done, int total, Duration elapsed) implements SyncEvent {}
}
