package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.etl.baseline.Enough;
import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.Split;
import java.util.List;

/** How large a dataset is, and whether there is anything to learn from it. */
record DatasetOverview(Dataset dataset, List<Split> splits) {

    DatasetOverview {
        splits = List.copyOf(splits);
    }

    long rows() {
        return splits.stream().mapToLong(Split::rows).sum();
    }

    /** Rows whose answer is yes; for datasets that predict something. */
    long positives() {
        return splits.stream().map(Split::positives).mapToLong(count -> count == null ? 0 : count).sum();
    }

    boolean predicts() {
        return dataset.target().isPresent();
    }

    boolean enough() {
        return !predicts() || Enough.toLearnFrom(splits);
    }

    String size() {
        return Figures.count(rows()) + " rows";
    }

    /** How many of them have the answer yes; empty where nothing is predicted. */
    String balance() {
        return !predicts() || rows() == 0
                ? ""
                : "%s positive · %s".formatted(Figures.count(positives()),
                        Figures.rate((double) positives() / rows()));
    }

    /** In one line of a tile; it stands below how many are positive. */
    String verdict() {
        return rows() == 0 ? "Nothing in it yet" : enough() ? "Ready" : "Too few to learn from";
    }
}
