package com.chemlink.analytics.etl.export;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One dataset's part of the whole export. */
record Share(String dataset, int place, int of, Consumer<ExportProgress> listener) {

    /** @param part how much of this dataset is done, 0 to 1 */
    void tell(String step, long rows, @Nullable Long ofRows, double part) {
        listener.accept(new ExportProgress(dataset, step, rows, ofRows, (place + part) / of));
    }
}
