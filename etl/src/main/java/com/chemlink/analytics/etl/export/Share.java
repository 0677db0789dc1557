package com.chemlink.analytics.etl.export;

import java.util.function.Consumer;

/** One dataset's part of the whole export. */
record Share(String dataset, int place, int of, Consumer<ExportProgress> listener) {

    /** @param part how much of this dataset is done, 0 to 1 */
    void tell(String step, long rows, double part) {
        listener.accept(new ExportProgress(dataset, step, rows, (place + part) / of));
    }
}
