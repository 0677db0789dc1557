package com.chemlink.analytics.app.datasets;

import java.time.OffsetDateTime;
import java.util.List;

/** An export that was finished. */
record PastExport(OffsetDateTime at, List<String> datasets, List<String> formats, long run, String folder, long rows,
        long bytes, List<String> personal) {}
