package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.etl.baseline.Enough;
import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.Split;
import java.util.List;
import java.util.SequencedMap;

/**
 * How large a dataset is, and whether there is anything to learn from it.
 *
 * @param words how many rows have each value of its label where that is a word, the most frequent first
 */
record DatasetOverview(Dataset dataset, List<Split> splits, SequencedMap<String, Long> words) {

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

    /** How many of them have the answer yes, or the most frequent label; empty where there is none. */
    String balance() {
        if (rows() == 0) {
            return "";
        }
        if (predicts()) {
            return share(positives(), "positive");
        }
        return words.isEmpty() ? "" : share(words.firstEntry().getValue(), words.firstEntry().getKey());
    }

    private String share(long labelled, String label) {
        return "%s %s · %s".formatted(Figures.count(labelled), label, Figures.rate((double) labelled / rows()));
    }

    /** In one line of a tile; it stands below how many are positive. */
    String verdict() {
        return rows() == 0 ? "Nothing in it yet" : enough() ? "Ready" : "Too few to learn from";
    }
}
