package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.etl.anonymity.AnonymityReport;
import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.Distribution;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.LeftOut;
import com.chemlink.analytics.etl.dataset.Snapshot;
import com.chemlink.analytics.etl.leakage.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dataset looked at closely.
 *
 * @param sampled how many rows were looked at, where there are too many for a moment; otherwise 0
 * @param first rows in the order of the fields; null where nothing is known
 */
record DatasetDetails(Dataset dataset, Snapshot snapshot, long sampled, List<Field> fields,
        List<Distribution> distributions,
        List<List<@Nullable String>> first, List<Verdict> verdicts, List<LeftOut> leftOut,
        AnonymityReport anonymity) {

    long passed() {
        return verdicts.stream().filter(verdict -> verdict.outcome() == Verdict.Outcome.PASSED).count();
    }

    long applicable() {
        return verdicts.stream().filter(verdict -> verdict.outcome() != Verdict.Outcome.NOT_APPLICABLE).count();
    }
}
