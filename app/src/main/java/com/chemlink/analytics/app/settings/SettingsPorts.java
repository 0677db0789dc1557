package com.chemlink.analytics.app.settings;

import com.chemlink.analytics.etl.configuration.Configuration;
import com.chemlink.analytics.etl.configuration.Sample;
import com.chemlink.analytics.etl.configuration.SavedSettings;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * What the settings work on.
 *
 * @param reopen opens the databases anew with what is saved
 */
public record SettingsPorts(Map<String, String> environment, Path workingFolder, WorkbenchHome home, Runnable reopen,
        Executor background, Executor interfaceThread) {

    Configuration configuration() {
        return Configuration.load(environment, workingFolder, home);
    }

    /** Reads another built-in company; what was read of the one before is kept. */
    public void read(Sample sample) {
        saved().saveSample(sample);
        reopen.run();
    }

    SavedSettings saved() {
        return new SavedSettings(home);
    }
}
