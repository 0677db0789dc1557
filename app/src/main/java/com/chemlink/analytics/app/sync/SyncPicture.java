package com.chemlink.analytics.app.sync;

import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.etl.sync.SyncMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A running sync at one moment.
 *
 * @param steps how many steps of the phase are done, of how many; 0 of 0 where a phase has none
 * @param step the last one that was done
 * @param laps how often the phase has begun to count its steps anew: after the aggregates come the checks
 */
record SyncPicture(SyncMode mode, Phase phase, Duration elapsed, List<TableRow> tables, int steps, int allSteps,
        String step, int laps, boolean cancelling) {

    private static final double EXTRACT_PART = 0.6;
    /** Of the aggregates' phase, before its checks. */
    private static final double FIRST_LAP = 0.6;

    SyncPicture {
        tables = List.copyOf(tables);
    }

    /** Until everything is read, those the run before read wait among them. */
    List<TableRow> tables(List<TableRow> before) {
        Map<String, TableRow> rows = new LinkedHashMap<>();
        if (phase.compareTo(Phase.EXTRACT) <= 0) {
            before.forEach(row -> rows.put(row.table(), row.waiting()));
        }
        tables.forEach(row -> rows.put(row.table(), row));
        return List.copyOf(rows.values());
    }

    long rows() {
        return tables.stream().mapToLong(TableRow::read).sum();
    }

    private long expected() {
        return tables.stream().mapToLong(table -> Math.max(table.expected(), table.read())).sum();
    }

    /** Of the whole, as far as it can be known; negative while it cannot. */
    double share() {
        double steps = allSteps == 0 ? 0 : (double) this.steps / allSteps;
        double rest = 1 - EXTRACT_PART;
        return switch (phase) {
            case CHECK -> -1;
            case EXTRACT -> expected() == 0 ? -1 : EXTRACT_PART * rows() / expected();
            case CORE -> EXTRACT_PART + rest * 0.5 * steps;
            case AGGREGATES -> EXTRACT_PART
                    + rest * (0.5 + 0.4 * (laps == 0 ? FIRST_LAP * steps : FIRST_LAP + (1 - FIRST_LAP) * steps));
            case PUBLISH -> 0.97;
        };
    }

    /** How long the sync still takes, by its pace so far; zero where that cannot be said. */
    Duration left() {
        double share = share();
        return share < 0.1 || elapsed.toMillis() < 2_000
                ? Duration.ZERO
                : Duration.ofMillis((long) (elapsed.toMillis() * (1 - share) / share));
    }
}
