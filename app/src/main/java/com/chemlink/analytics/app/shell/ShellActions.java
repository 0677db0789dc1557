package com.chemlink.analytics.app.shell;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the window's own buttons and keys do.
 *
 * @param palette opens the command palette
 * @param help opens the sheet of shortcuts
 * @param connect goes where databases are connected
 */
public record ShellActions(Runnable syncNow, Runnable palette, Runnable help, Runnable connect, Runnable nextTheme,
        AtomicBoolean sampleDismissed) {

    boolean sampleBannerDismissed() {
        return sampleDismissed.get();
    }

    void dismissSampleBanner() {
        sampleDismissed.set(true);
    }
}
