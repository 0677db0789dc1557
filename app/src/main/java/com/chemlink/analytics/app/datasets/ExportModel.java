package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.etl.export.ExportProgress;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one export of this window. It goes on whatever screen is open. Used on the interface thread. */
public final class ExportModel {

    private static final Logger LOG = LoggerFactory.getLogger(ExportModel.class);

    private final Exporter exporter;
    private final Executor background;
    private final Executor interfaceThread;
    private final ReadOnlyObjectWrapper<ExportState> state = new ReadOnlyObjectWrapper<>(new ExportState.Idle());
    private final AtomicReference<@Nullable ExportProgress> newest = new AtomicReference<>();
    private @Nullable Cancellation cancellation;

    public ExportModel(WorkspaceExport exporter, Executor background, Executor interfaceThread) {
        this((Exporter) exporter, background, interfaceThread);
    }

    ExportModel(Exporter exporter, Executor background, Executor interfaceThread) {
        this.exporter = exporter;
        this.background = background;
        this.interfaceThread = interfaceThread;
    }

    ReadOnlyObjectProperty<ExportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    boolean running() {
        return cancellation != null;
    }

    /** Begins one, unless one is running. */
    void start(ExportChoice choice) {
        if (running()) {
            return;
        }
        Cancellation stop = new Cancellation();
        cancellation = stop;
        state.set(new ExportState.Running(new ExportProgress(choice.dataset().id(), "Starting", 0, 0), false));
        background.execute(() -> run(choice, stop));
    }

    void cancel() {
        Cancellation stop = cancellation;
        if (stop != null && state.get() instanceof ExportState.Running(ExportProgress progress, boolean _)) {
            state.set(new ExportState.Running(progress, true));
            background.execute(stop::request);
        }
    }

    /** What came of the last one is read; nothing is under way. */
    void settle() {
        if (!running() && !(state.get() instanceof ExportState.Idle)) {
            state.set(new ExportState.Idle());
        }
    }

    private void run(ExportChoice choice, Cancellation stop) {
        ExportState ended;
        try {
            ended = new ExportState.Done(exporter.run(choice, stop, this::told));
        } catch (Failure failure) {
            LOG.info("Nothing was exported [{}]: {}", failure.code(), failure.sentence());
            ended = new ExportState.Failed(choice, failure);
        } catch (RuntimeException e) {
            LOG.warn("The export failed", e);
            ended = new ExportState.Failed(choice, new Failure(Category.INTERNAL, "INTERNAL",
                    "Something happened that should not (%s).".formatted(e.getClass().getSimpleName()),
                    "Nothing was written. Report what the log says.", e));
        }
        ExportState last = ended;
        interfaceThread.execute(() -> {
            cancellation = null;
            newest.set(null);
            state.set(last);
        });
    }

    /** However often it is told, the interface hears of the newest only. */
    private void told(ExportProgress progress) {
        if (newest.getAndSet(progress) == null) {
            interfaceThread.execute(() -> {
                ExportProgress now = newest.getAndSet(null);
                if (now != null && state.get() instanceof ExportState.Running(ExportProgress _, boolean cancelling)) {
                    state.set(new ExportState.Running(now, cancelling));
                }
            });
        }
    }
}
