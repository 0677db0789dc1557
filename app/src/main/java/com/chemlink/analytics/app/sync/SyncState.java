package com.chemlink.analytics.app.sync;

import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.etl.sync.SyncReport;
import com.chemlink.analytics.schema.failure.Failure;
import java.time.Duration;

/** Whether something is being synced from this window, and how the last sync from it ended. */
public sealed interface SyncState {

    /** None has been started from this window. */
    record Idle() implements SyncState {}

    /** One is running. */
    record Running(SyncPicture picture) implements SyncState {

        /** For the status line. */
        public String words() {
            Duration left = picture.left();
            return "%s · %s%s".formatted(SyncWords.mode(picture.mode()), picture.phase().label(),
                    left.isZero()
                            ? ""
                            : " · about %s left".formatted(
                                    Dates.length(left)));
        }

        public double share() {
            return picture.share();
        }
    }

    /** It was published. */
    record Published(SyncReport report) implements SyncState {}

    /** It was not; what was published before is unchanged. */
    record NotPublished(Failure why) implements SyncState {}
}
