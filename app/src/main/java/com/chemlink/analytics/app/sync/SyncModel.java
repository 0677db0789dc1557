package com.chemlink.analytics.app.sync;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.sync.Reach;
import com.chemlink.analytics.etl.sync.SyncMode;
import com.chemlink.analytics.etl.sync.SyncReport;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one sync of this window. It goes on whatever screen is open. Used on the interface thread. */
public final class SyncModel {

    private static final Logger LOG = LoggerFactory.getLogger(SyncModel.class);

    private final SyncEngine engine;
    private final Executor background;
    private final Executor interfaceThread;
    private final LongSupplier nanoTime;
    private final ReadOnlyObjectWrapper<SyncState> state = new ReadOnlyObjectWrapper<>(new SyncState.Idle());
    private @Nullable SyncTracker tracker;
    private @Nullable Cancellation cancellation;
    private Reach last = Reach.changes();
    private Runnable afterwards = () -> {};

    public SyncModel(SyncEngine engine, Executor background, Executor interfaceThread, LongSupplier nanoTime) {
        this.engine = engine;
        this.background = background;
        this.interfaceThread = interfaceThread;
        this.nanoTime = nanoTime;
    }

    public ReadOnlyObjectProperty<SyncState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public List<SyncMode> modes() {
        return engine.modes();
    }

    public boolean running() {
        return tracker != null;
    }

    /** The usual sync. */
    public void start() {
        start(Reach.changes(), false);
    }

    /** Begins one, unless one is running. */
    public void start(Reach reach, boolean acceptShrunk) {
        if (running()) {
            return;
        }
        SyncTracker watching = new SyncTracker(reach.mode(), nanoTime);
        Cancellation stop = new Cancellation();
        tracker = watching;
        cancellation = stop;
        last = reach;
        state.set(new SyncState.Running(watching.picture()));
        background.execute(() -> run(reach, acceptShrunk, stop, watching));
    }

    /** The same once more, and published whatever was asked before. */
    public void publishAnyway() {
        start(last, true);
    }

    public void cancel() {
        Cancellation stop = cancellation;
        SyncTracker watching = tracker;
        if (stop != null && watching != null) {
            watching.cancelling();
            refresh();
            background.execute(stop::request);
        }
    }

    /** Cancels what is running and then, when nothing runs any more, does what would pull its databases away. */
    public void cancelThen(Runnable work) {
        if (running()) {
            afterwards = work;
            cancel();
        } else {
            work.run();
        }
    }

    /** Takes a new picture of what is running; to be called a few times a second. */
    public void refresh() {
        SyncTracker watching = tracker;
        if (watching != null) {
            state.set(new SyncState.Running(watching.picture()));
        }
    }

    private void run(Reach reach, boolean acceptShrunk, Cancellation stop, SyncTracker watching) {
        SyncState ended;
        try {
            SyncReport report = engine.run(reach, acceptShrunk, stop, watching);
            ended = new SyncState.Published(report);
        } catch (Failure failure) {
            LOG.info("The sync was not published [{}]: {}", failure.code(), failure.sentence());
            ended = new SyncState.NotPublished(failure);
        } catch (RuntimeException e) {
            LOG.warn("The sync failed", e);
            ended = new SyncState.NotPublished(new Failure(Category.INTERNAL, "INTERNAL",
                    "Something happened that should not (%s).".formatted(e.getClass().getSimpleName()),
                    "What was published before is unchanged. Report what the log says.", e));
        }
        SyncState last = ended;
        interfaceThread.execute(() -> {
            tracker = null;
            cancellation = null;
            state.set(last);
            Runnable next = afterwards;
            afterwards = () -> {};
            next.run();
        });
    }
}
