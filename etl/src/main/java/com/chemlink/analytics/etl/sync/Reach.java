package com.chemlink.analytics.etl.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How much of the sources somebody wants to be read. Whatever it is, the numbers afterwards are the same.
 *
 * @param start first day whose rows are read again; null for none
 * @param end last day
 */
public record Reach(SyncMode mode, @Nullable LocalDate start, @Nullable LocalDate end) {

    /** Everything, whatever has been read before. */
    public static Reach everything() {
        return new Reach(SyncMode.FULL, null, null);
    }

    /** What has changed; everything where there is nothing to go on from. */
    public static Reach changes() {
        return new Reach(SyncMode.INCREMENTAL, null, null);
    }

    /** What has changed, and again what was created or updated from one day to another, both included. */
    public static Reach days(LocalDate start, LocalDate end) {
        return new Reach(SyncMode.RANGE, start, end);
    }

    @Nullable
    Instant from(ZoneId zone) {
        return start == null ? null : start.atStartOfDay(zone).toInstant();
    }

    @Nullable
    Instant until(ZoneId zone) {
        return end == null ? null : end.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
