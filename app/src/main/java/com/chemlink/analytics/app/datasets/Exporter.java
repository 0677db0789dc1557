package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.etl.export.ExportProgress;
import com.chemlink.analytics.etl.export.ExportedDataset;
import com.chemlink.analytics.etl.progress.Cancellation;
import java.util.function.Consumer;

/** What runs an export. */
interface Exporter {

    ExportedDataset run(ExportChoice choice, Cancellation cancellation, Consumer<ExportProgress> listener);
}
