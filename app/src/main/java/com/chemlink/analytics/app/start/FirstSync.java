package com.chemlink.analytics.app.start;

import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.app.database.Standing;
import com.chemlink.analytics.app.screen.Navigator;
import com.chemlink.analytics.app.screen.Screen;
import com.chemlink.analytics.app.sync.SyncModel;
import com.chemlink.analytics.app.sync.SyncState;
import com.chemlink.analytics.etl.sync.Reach;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Where nothing is published yet, the first sync is run in front of whoever opened the databases; nobody starts it. */
final class FirstSync {

    private final SyncModel sync;
    private final ObservableValue<Standing> standing;
    private final ObservableValue<@Nullable Published> published;
    private final ObservableValue<Screen> current;
    private final Navigator screens;
    private @Nullable Screen openedFrom;
    private boolean running;
    private String afterwards = "overview";

    FirstSync(SyncModel sync, ObservableValue<Standing> standing, ObservableValue<@Nullable Published> published,
            ObservableValue<Screen> current, Navigator screens) {
        this.sync = sync;
        this.standing = standing;
        this.published = published;
        this.current = current;
        this.screens = screens;
    }

    void begin() {
        sync.stateProperty().subscribe(this::syncIs);
        standing.subscribe(this::standingIs);
    }

    private void standingIs(Standing now) {
        if (now instanceof Standing.Opening && openedFrom == null) {
            openedFrom = current.getValue();
        } else if (now instanceof Standing.Open) {
            if (published.getValue() == null && !sync.running()) {
                start();
            }
            openedFrom = null;
        }
    }

    private void start() {
        running = true;
        Screen now = current.getValue();
        afterwards = now.showsNumbers() ? now.id() : "overview";
        if (!busyElsewhere()) {
            screens.go("sync");
        }
        sync.start(Reach.everything(), false);
    }

    /** Who went to a screen that needs no numbers while they were being opened has something to do there. */
    private boolean busyElsewhere() {
        Screen now = current.getValue();
        return openedFrom != null && !now.equals(openedFrom) && !now.showsNumbers();
    }

    private void syncIs(SyncState now) {
        if (now instanceof SyncState.Running) {
            return;
        }
        // Whoever has gone elsewhere meanwhile stays there.
        if (running && now instanceof SyncState.Published && current.getValue().id().equals("sync")) {
            screens.go(afterwards);
        }
        running = false;
    }
}
