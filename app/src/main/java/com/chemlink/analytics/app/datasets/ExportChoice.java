package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.export.ExportFormat;
import java.nio.file.Path;
import java.util.Set;

/** What the person at the screen wants exported, and how. */
record ExportChoice(Dataset dataset, Set<ExportFormat> formats, Path folder, boolean replace, boolean spreadsheetSafe,
        boolean coarser) {}
