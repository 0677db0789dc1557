package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.etl.anonymity.AnonymityReport;
import com.chemlink.analytics.etl.baseline.Baseline;
import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.FieldSummary;
import com.chemlink.analytics.etl.dataset.LeftOut;
import com.chemlink.analytics.etl.dataset.Snapshot;
import com.chemlink.analytics.etl.dataset.Split;
import com.chemlink.analytics.etl.leakage.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is said about a dataset beside its rows.
 *
 * @param fields those that were handed on
 * @param baseline whether anything can be learned from it; null where nothing is predicted
 * @param key the fingerprint of the key behind the pseudonyms
 */
record Handed(Dataset dataset, Snapshot snapshot, ExportRequest request, String key, List<Field> fields,
        List<Split> splits, List<FieldSummary> summaries, List<LeftOut> leftOut, List<Verdict> verdicts,
        AnonymityReport anonymity, @Nullable Baseline baseline, List<ExportedFile> files) {

    long rows() {
        return splits.stream().mapToLong(Split::rows).sum();
    }

    List<ExportedFile> files(ExportFormat format) {
        return files.stream().filter(file -> file.format() == format).toList();
    }
}
