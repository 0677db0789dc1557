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

    /** Which part of the time goes where, as measured: reading is quick next to what is made of it. */
    private record Parts(double extract, double core, double aggregates) {}

    private static final Parts EVERYTHING = new Parts(0.10, 0.33, 0.45);
    private static final Parts CHANGES = new Parts(0.33, 0.30, 0.32);
    /** Before, a pace says nothing yet. */
    private static final double SOON = 0.03;
    /** Of the aggregates' phase, before its checks. */
    private static final double FIRST_LAP = 0.55;

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
        Parts parts = mode == SyncMode.FULL ? EVERYTHING : CHANGES;
        return switch (phase) {
            case CHECK -> -1;
            case EXTRACT -> expected() == 0 ? -1 : parts.extract * rows() / expected();
            case CORE -> parts.extract + parts.core * steps;
            case AGGREGATES -> parts.extract + parts.core
                    + parts.aggregates * (laps == 0 ? FIRST_LAP * steps : FIRST_LAP + (1 - FIRST_LAP) * steps);
            case PUBLISH -> (1 + parts.extract + parts.core + parts.aggregates) / 2;
        };
    }

    /** How long the sync still takes, by its pace so far; zero where that cannot be said. */
    Duration left() {
        double share = share();
        return share < SOON || elapsed.toMillis() < 2_000
                ? Duration.ZERO
                : Duration.ofMillis((long) (elapsed.toMillis() * (1 - share) / share));
    }
}
