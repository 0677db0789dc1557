package com.chemlink.analytics.app.start;

import com.chemlink.analytics.app.database.Databases;
import com.chemlink.analytics.app.notice.Notices;
import com.chemlink.analytics.app.shell.Shell;
import com.chemlink.analytics.app.sync.SyncModel;
import com.chemlink.analytics.app.sync.SyncState;
import com.chemlink.analytics.app.sync.SyncWords;
import com.chemlink.analytics.etl.sync.SyncReport;
import com.chemlink.analytics.schema.failure.Category;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** What the whole window shows of a sync, whatever screen is open. */
final class SyncInFront {

    private static final Duration BETWEEN_PICTURES = Duration.millis(250);

    private final SyncModel sync;
    private final Databases databases;
    private final Shell shell;
    private final Notices notices;
    private final Timeline pulse;

    SyncInFront(SyncModel sync, Databases databases, Shell shell, Notices notices) {
        this.sync = sync;
        this.databases = databases;
        this.shell = shell;
        this.notices = notices;
        pulse = new Timeline(new KeyFrame(BETWEEN_PICTURES, event -> sync.refresh()));
        pulse.setCycleCount(Animation.INDEFINITE);
    }

    void begin() {
        sync.stateProperty().subscribe(this::show);
    }

    private void show(SyncState state) {
        if (state instanceof SyncState.Running running) {
            shell.running(running.words(), running.share());
            pulse.play();
            return;
        }
        shell.running(null, 0);
        pulse.stop();
        tell(state);
    }

    private void tell(SyncState ended) {
        switch (ended) {
            case SyncState.Published(var report) when report.outcome() == SyncReport.Outcome.UNCHANGED -> {
                databases.look();
                notices.tell("Nothing has changed at the sources.");
            }
            case SyncState.Published(var report) -> notices.tell("Run %d is published.".formatted(report.run()));
            case SyncState.NotPublished(var why) when why.category() != Category.CANCELLED ->
                notices.warn(why.sentence(), SyncWords.nextStep(why.nextStep()));
            case SyncState.NotPublished _,SyncState.Idle _,SyncState.Running _ -> {
                // Cancelling was the person's own doing; the screen says how it ended.
            }
        }
    }
}
