package com.chemlink.analytics.app.start;

import com.chemlink.analytics.app.state.StateFile;
import com.chemlink.analytics.app.state.WorkbenchState;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/**
 * Writes down how the workbench stands within a second after it has changed, so that the next start is right however
 * this one ends: closed, stopped by the system, or killed.
 */
final class StateKeeper {

    private static final Duration BETWEEN_LOOKS = Duration.seconds(1);

    private final StateFile file;
    private final Supplier<WorkbenchState> now;
    private final Executor background;
    private final Timeline clock;
    private WorkbenchState written;

    StateKeeper(StateFile file, WorkbenchState written, Supplier<WorkbenchState> now, Executor background) {
        this.file = file;
        this.written = written;
        this.now = now;
        this.background = background;
        clock = new Timeline(new KeyFrame(BETWEEN_LOOKS, event -> look()));
        clock.setCycleCount(Animation.INDEFINITE);
    }

    void begin() {
        clock.play();
    }

    /** Writes it down if it is another than before. */
    void look() {
        WorkbenchState state = now.get();
        if (!state.equals(written)) {
            written = state;
            background.execute(() -> file.write(state));
        }
    }

    /** The last time, before anything is closed. */
    void end() {
        clock.stop();
        file.write(now.get());
    }
}
