package com.chemlink.analytics.app.quality;

import com.chemlink.analytics.app.notice.Notices;
import com.chemlink.analytics.etl.check.Checks;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where the analyst's own checks are put.
 *
 * @param show shows a folder in the platform's own way
 */
public record OwnChecks(Supplier<WorkbenchHome> home, Consumer<Path> show, Notices notices) {

    /** Shows their folder, with an example to begin with. */
    public void open() {
        try {
            Path folder = Checks.folder(home.get());
            notices.tell("Your SQL files in %s look with every full sync, and with others that bring something new. "
                    .formatted(folder) + "An example to copy is there.");
            show.accept(folder);
        } catch (Failure failure) {
            notices.warn(failure.sentence(), failure.nextStep());
        }
    }
}
