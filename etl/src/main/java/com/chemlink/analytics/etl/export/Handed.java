package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.etl.anonymity.AnonymityReport;
import com.chemlink.analytics.etl.baseline.Learned;
import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.FieldSummary;
import com.chemlink.analytics.etl.dataset.LeftOut;
import com.chemlink.analytics.etl.dataset.Snapshot;
import com.chemlink.analytics.etl.dataset.Split;
import com.chemlink.analytics.etl.leakage.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is said about a dataset beside its rows.
 *
 * @param fields those that were handed on
 * @param balance of each label that is a word, how many rows have which
 * @param learned whether anything can be learned from it; null where nothing is predicted
 * @param key the fingerprint of the key behind the pseudonyms
 */
record Handed(Dataset dataset, Snapshot snapshot, ExportRequest request, String key, List<Field> fields,
        List<Split> splits, Map<String, Map<String, Long>> balance, List<FieldSummary> summaries, List<LeftOut> leftOut,
        List<Verdict> verdicts,
        AnonymityReport anonymity, @Nullable Learned learned, List<ExportedFile> files) {

    long rows() {
        return splits.stream().mapToLong(Split::rows).sum();
    }

    /** The files that descriptions speak of: typed ones, where there are any. */
    List<ExportedFile> described() {
        ExportFormat format = request.formats().contains(ExportFormat.PARQUET)
                ? ExportFormat.PARQUET
                : ExportFormat.CSV;
        return files.stream().filter(file -> file.format() == format).toList();
    }
}
