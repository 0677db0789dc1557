package com.chemlink.analytics.app.answer;

import com.chemlink.analytics.app.receipt.ReceiptWords;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricFilter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which number of the catalogue is shown, under which filter: with a point's key it leads to receipt and rows.
 *
 * @param counted the filter as it took effect and the instant, as the receipt says them
 */
public record Origin(Metric metric, MetricFilter filter, String measure, List<String> counted) {

    public Origin {
        counted = List.copyOf(counted);
    }

    public static Origin of(Answer answer, String measure) {
        return of(answer.metric(), answer, measure);
    }

    /** A number of another metric that is asked for like the answer. */
    public static Origin of(Metric metric, Answer alike, String measure) {
        return new Origin(metric, alike.filter(), measure, ReceiptWords.basis(alike));
    }

    /** What the numbers of one chart count, each part once and never broken between two lines. */
    static String basis(Collection<Origin> origins) {
        return origins.stream().flatMap(origin -> origin.counted().stream()).distinct()
                .map(part -> part.replace(' ', '\u00a0'))
                .collect(Collectors.joining(" · "));
    }
}
