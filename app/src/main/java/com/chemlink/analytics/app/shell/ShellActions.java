package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.etl.configuration.Sample;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * What the window's own buttons and keys do.
 *
 * @param palette opens the command palette
 * @param help opens the sheet of shortcuts
 * @param connect goes where databases are connected
 * @param about opens what is known of a number, or puts it away
 * @param sample reads another built-in company
 */
public record ShellActions(Runnable syncNow, Runnable palette, Runnable help, Runnable connect, Runnable nextTheme,
        Runnable about, Consumer<Sample> sample, AtomicBoolean sampleDismissed) {

    boolean sampleBannerDismissed() {
        return sampleDismissed.get();
    }

    void dismissSampleBanner() {
        sampleDismissed.set(true);
    }
}
