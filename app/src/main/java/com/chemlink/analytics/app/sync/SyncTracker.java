package com.chemlink.analytics.app.sync;

import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.sync.SyncMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Listens to a sync on its threads and can be asked for a picture of it from any. */
final class SyncTracker implements Consumer<SyncEvent> {

    private final SyncMode mode;
    private final LongSupplier nanoTime;
    private final long begun;
    private final Map<String, TableRow> tables = new LinkedHashMap<>();
    private Phase phase = Phase.CHECK;
    private int steps;
    private int allSteps;
    private String step = "";
    private int laps;
    private boolean cancelling;

    SyncTracker(SyncMode mode, LongSupplier nanoTime) {
        this.mode = mode;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
    }

    @Override
    public synchronized void accept(SyncEvent event) {
        switch (event) {
            case SyncEvent.PhaseStarted started -> {
                phase = started.phase();
                steps = 0;
                allSteps = 0;
                step = "";
                laps = 0;
            }
            case SyncEvent.TableQueued queued -> tables.put(queued.table(), new TableRow(queued.table(),
                    queued.estimatedRows(), 0, Duration.ZERO, TableRow.State.QUEUED));
            case SyncEvent.TableProgress progress -> tables.merge(progress.table(),
                    new TableRow(progress.table(), 0, progress.rows(), progress.elapsed(), TableRow.State.READING),
                    (before, now) -> new TableRow(now.table(), before.expected(), now.read(), now.elapsed(),
                            before.state() == TableRow.State.DONE ? TableRow.State.DONE : TableRow.State.READING));
            case SyncEvent.TableFinished done -> tables.put(done.table(),
                    new TableRow(done.table(), done.read(), done.read(), done.elapsed(), TableRow.State.DONE));
            case SyncEvent.StepFinished finished -> {
                laps += allSteps > 0 && finished.done() < steps ? 1 : 0;
                step = finished.step();
                steps = finished.done();
                allSteps = finished.total();
            }
        }
    }

    synchronized void cancelling() {
        cancelling = true;
    }

    synchronized SyncPicture picture() {
        return new SyncPicture(mode, phase, Duration.ofNanos(nanoTime.getAsLong() - begun),
                List.copyOf(tables.values()), steps, allSteps, step, laps, cancelling);
    }
}
